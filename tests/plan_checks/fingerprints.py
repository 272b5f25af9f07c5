"""`python -m tests.plan_checks.fingerprints SEED COUNT`: what plans say and break, for seeded faults to compare.

With the rows of the sound program on standard input it ends where a plan first breaks what it did not break there.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from hashlib import sha256
from itertools import zip_longest
from typing import Any

from tests.plan_checks.advising import case_of, examples
from tests.plan_checks.case import Case
from tests.plan_checks.random_sheets import sheets
from tests.plan_checks.rules import COMPARED, RULES, breaches
from tests.plan_checks.sheets import Sheet

COMPARED_OF_ALL = 5
"""Every fifth sheet is compared with its neighbours; the remedies of all are tried."""


def fingerprints(seed: int, count: int) -> Iterator[dict[str, Any]]:
    """For each sheet what its plan is, without its words, and which checks it breaks; a crash is a breach."""
    for number, sheet in enumerate((*examples(), *sheets(seed, count))):
        rules = (*RULES, *(COMPARED if number % COMPARED_OF_ALL == 0 else COMPARED[:3]))
        try:
            case = case_of(sheet)
            broken = sorted({check for _, check, _ in breaches(case, rules)})
            yield {
                "plan": sha256(json.dumps(bare(case) if case.is_planned else None, default=str).encode()).hexdigest(),
                "broken": broken,
            }
        except Exception as problem:  # noqa: BLE001 - whatever a seeded fault brings down is seen
            yield {"plan": "", "broken": [f"crash: {type(problem).__name__}"]}


def bare(case: Case) -> Any:
    """The plan without sentences: what a fault in it would change."""
    roadmap = case.result["roadmap"]
    left_out = {"warnings", "consequences", "provisional_because", "raci", "next_steps"}
    return _without_words({key: value for key, value in roadmap.items() if key not in left_out})


def _without_words(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_words(part) for key, part in value.items() if key not in {"words", "because", "title"}}
    return [_without_words(part) for part in value] if isinstance(value, list) else value


def sheet_numbered(seed: int, number: int) -> Sheet:
    """The sheet of a row, to look at it."""
    return [*examples(), *sheets(seed, number + 1)][number]


def main(seed: int, count: int, sound: list[str]) -> None:
    """Prints a row a sheet."""
    for row, before in zip_longest(fingerprints(seed, count), sound):
        print(json.dumps(row), flush=True)  # noqa: T201 - printing is its work
        if before and not {*row["broken"]} <= {*json.loads(before)["broken"]}:
            return


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.stdin.read().splitlines())
