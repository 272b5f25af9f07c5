"""What a person does to the decisions log, each one step of the history that undo comes back to."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.session.session import Session
from commsfit.domain.document.assessment import Assessment, LogEntry
from commsfit.domain.document.decision_log import struck_out, written_anew, written_down

WORKSHOP: Final = "workshop"
"""The page that holds the log."""


def write_down(session: Session, entry: LogEntry) -> None:
    """Put a decision into the log."""
    _keep(session, written_down(session.assessment, entry), "Decision")


def write_anew(session: Session, index: int, entry: LogEntry) -> None:
    """Put other words in place of a decision."""
    _keep(session, written_anew(session.assessment, index, entry), "Change of a decision")


def strike_out(session: Session, index: int) -> None:
    """Take a decision out of the log."""
    _keep(session, struck_out(session.assessment, index), "Removal of a decision")


def _keep(session: Session, assessment: Assessment, words: str) -> None:
    session.edit_assessment(assessment, words, place=(WORKSHOP, ""))
