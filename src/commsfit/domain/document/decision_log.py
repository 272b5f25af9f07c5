"""The decisions log: an assessment and an edit of its log in, the assessment with the edit out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from commsfit.domain.document.assessment import Assessment, LogEntry


def written_down(assessment: Assessment, entry: LogEntry) -> Assessment:
    """One more line."""
    return replace(assessment, decisions=(*assessment.decisions, entry))


def written_anew(assessment: Assessment, index: int, entry: LogEntry) -> Assessment:
    """The line at a position in other words."""
    entries = list(assessment.decisions)
    entries[index] = entry
    return replace(assessment, decisions=tuple(entries))


def struck_out(assessment: Assessment, index: int) -> Assessment:
    """Without the line at a position."""
    entries = assessment.decisions
    return replace(assessment, decisions=entries[:index] + entries[index + 1 :])


def newest_first(assessment: Assessment) -> tuple[tuple[int, LogEntry], ...]:
    """Each line with its position in the log, by day; what was written later stands first in its day."""
    entries = enumerate(assessment.decisions)
    return tuple(sorted(entries, key=lambda one: (one[1].on or date.min, one[0]), reverse=True))
