"""Two reports side by side, whole: where they differ first, in the words of their texts where these differ too."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import Final

from commsfit.report.readback.allowance import Allowance
from commsfit.report.readback.opening import NotOurReport, opened_pdf
from commsfit.report.readback.reading_text import BlockText, block_texts
from commsfit.report.readback.whole import whole_difference
from commsfit.reporting.orders import ReportDifference

_SHOWN: Final = 160


def report_difference(printed: bytes, derived: bytes) -> ReportDifference | None:
    """None where the printed report is the derived one, but for what tools rewrite in an honest copy."""
    with opened_pdf(derived) as ours, opened_pdf(printed) as theirs:
        found = whole_difference(theirs, ours)
    if found is None:
        return None
    try:
        return text_difference(printed, derived) or found
    except NotOurReport:
        return found  # what cannot be read as text is told by its place alone


def text_difference(printed: bytes, derived: bytes) -> ReportDifference | None:
    """The first block that says something else; reading the printed file costs at most twice what the derived does."""
    spent = Allowance()
    gives = block_texts(derived, spent)
    return first_difference(block_texts(printed, spent.twice_what_was_spent()), gives)


def first_difference(printed: Sequence[BlockText], derived: Sequence[BlockText]) -> ReportDifference | None:
    """None where every block says the same."""
    place = "the title"
    for one, other in zip_longest(printed, derived):
        if other is not None and other.role in {"/H1", "/H2", "/H3"}:
            place = f"“{_shown(other)}”"
        if one != other:
            return ReportDifference(place, _shown(one), _shown(other))
    return None


def _shown(said: BlockText | None) -> str:
    if said is None:
        return "(nothing)"
    return said.text if len(said.text) <= _SHOWN else said.text[: _SHOWN - 1] + "…"
