"""Two reports' texts side by side: the first place where they say something different."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from commsfit.report.readback.reading_text import BlockText
from commsfit.reporting.orders import ReportDifference

_SHOWN = 160


def first_difference(printed: Sequence[BlockText], derived: Sequence[BlockText]) -> ReportDifference | None:
    """None where every block of the sections and the title says the same."""
    place = "the title"
    first, second = _compared(printed), _compared(derived)
    if len(first) == len(second) + 1 and first[-1].role == "/P":
        first.pop()  # a brand's disclaimer
    for one, other in zip_longest(first, second):
        if other is not None and other.role in {"/H1", "/H2", "/H3"}:
            place = f"“{_shown(other)}”"
        if one != other:
            return ReportDifference(place, _shown(one), _shown(other))
    return None


def _compared(texts: Sequence[BlockText]) -> list[BlockText]:
    """From the title on; what a brand adds at the end is no part of the result."""
    start = next((index for index, said in enumerate(texts) if said.role == "/H1"), 0)
    return list(texts[start:])


def _shown(said: BlockText | None) -> str:
    if said is None:
        return "(nothing)"
    return said.text if len(said.text) <= _SHOWN else said.text[: _SHOWN - 1] + "…"
