"""`python -m tests.plan_checks [COUNT]`: checks the examples and so many random sheets; PLAN_SEED replays a run."""

from __future__ import annotations

import sys

from tests.plan_checks.advising import examples
from tests.plan_checks.counting import Counted, count
from tests.plan_checks.random_sheets import seed, sheets
from tests.plan_checks.rules import COMPARED

COMPARED_OF_ALL = 10
"""Every tenth sheet is also planned again and compared."""


def main(arguments: list[str]) -> int:
    """Prints the tables; 1 where anything is broken."""
    wanted, drawn = int(arguments[0]) if arguments else 200, seed()
    clean = [
        _told("The bundled examples", count(examples())),
        _told("The bundled examples, compared", count(examples(), COMPARED)),
        _told(f"Random sheets, PLAN_SEED={drawn}", count(sheets(drawn, wanted))),
        _told(f"Some of them compared, PLAN_SEED={drawn}", count(sheets(drawn, wanted // COMPARED_OF_ALL), COMPARED)),
    ]
    return 0 if all(clean) else 1


def _told(title: str, counted: Counted) -> bool:
    print(f"{title}:", *counted.lines(), "", sep="\n")  # noqa: T201 - printing is its work
    return counted.clean


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
