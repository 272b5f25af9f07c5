"""What a check looks at: the sheet, the public result that it gave, and the rulebook's data."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

from tests.plan_checks.plan import Plan, Work
from tests.plan_checks.rulebook_data import Library, library
from tests.plan_checks.sheets import Sheet
from tests.plan_checks.working_days import WorkingDays


@dataclass(frozen=True)
class Case:
    """One plan with all that it may be held to."""

    sheet: Sheet
    result: dict[str, Any]

    @cached_property
    def plan(self) -> Plan:
        return Plan(self.result["roadmap"])

    @cached_property
    def calendar(self) -> WorkingDays:
        return self.sheet.calendar

    @property
    def library(self) -> Library:
        return library()

    @property
    def is_planned(self) -> bool:
        """Contradictory answers have no plan, and nothing to hold it to."""
        return bool(self.plan.dated)

    @cached_property
    def platforms(self) -> frozenset[str]:
        """What the plan is for: the staff tool, programmable channels, or both."""
        use = self.library.topics["roadmap"]["platforms"].get(self.result["roadmap"]["for"] or "", {})
        return frozenset(name for name in ("ucaas", "cpaas") if use.get(name))

    @cached_property
    def failing(self) -> frozenset[str]:
        """The readiness checks that must be fixed before anything goes live."""
        return frozenset(
            check["id"] for check in self.result["readiness"]["checks"] if check["state"] in {"fail", "high_risk"}
        )

    def is_own(self, work: Work) -> bool:
        """Whether a person's own effort stands in its place."""
        return {work.id, work.feature} & {*self.sheet.choices.effort} != set()

    def was_moved(self, feature: str) -> bool:
        """Whether a person moved it, or a wave of it, to another tier."""
        return any(move.item.startswith(feature) for move in self.sheet.choices.moves)

    @cached_property
    def not_passed(self) -> frozenset[str]:
        return frozenset(check["id"] for check in self.result["readiness"]["checks"] if check["state"] != "pass")


Check: TypeAlias = Callable[[Case], Iterator[str]]
"""Yields one sentence for each breach, with ids and dates."""
