"""Breaches over many sheets, counted by rule and check, each with one plan that shows it."""

from __future__ import annotations

import traceback
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from tests.plan_checks.advising import case_of
from tests.plan_checks.case import Check
from tests.plan_checks.rules import RULES, breaches
from tests.plan_checks.sheets import Sheet

CRASHED: Final = "nothing_crashes"
Rules = tuple[tuple[str, Check], ...]


@dataclass
class Counted:
    """How many plans break each check, and the first sentence of each with the number of its sheet."""

    rules: Rules
    plans: int = 0
    planned: int = 0
    broken: Counter[tuple[str, str]] = field(default_factory=Counter)
    first: dict[tuple[str, str], str] = field(default_factory=dict)

    @property
    def clean(self) -> bool:
        return not self.broken

    def lines(self) -> list[str]:
        """A table in the order of the rules."""
        head = f"{self.plans} sheets, {self.planned} with a plan: {sum(self.broken.values())} breaches"
        rows = [("shape", CRASHED), *((rule, check.__name__) for rule, check in self.rules)]
        return [
            head,
            *(
                f"{rule:<6}{name:<46}{self.broken[rule, name]:>6}  {self.first.get((rule, name), '')}"
                for rule, name in rows
            ),
        ]


def _broken(sheet: Sheet, rules: Rules) -> tuple[tuple[tuple[str, str, str], ...], bool]:
    """What a sheet's plan breaks, and whether it has one; a crash is the worst that it can do."""
    try:
        case = case_of(sheet)
        found = tuple(breaches(case, rules))
    except Exception as problem:  # noqa: BLE001 - told with its place, among all other sheets
        place = traceback.extract_tb(problem.__traceback__)[-1]
        return (("shape", CRASHED, f"{problem!r} in {Path(place.filename).name}:{place.lineno}"),), False
    return found, case.is_planned


def count(sheets: Iterable[Sheet], rules: Rules = RULES) -> Counted:
    """Each plan counts once for each check that it breaks."""
    counted = Counted(rules)
    for number, sheet in enumerate(sheets):
        found, is_planned = _broken(sheet, rules)
        counted.plans += 1
        counted.planned += is_planned
        for rule, check, sentence in found:
            counted.first.setdefault((rule, check), f"sheet {number}: {sentence}")
        counted.broken.update({(rule, check) for rule, check, _ in found})
    return counted
