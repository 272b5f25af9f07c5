"""How questions and decisions are called in a line."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.session.session import Session

LINK: Final = 36
"""So many letters of a name stand on something to press."""


def name_of(session: Session, question: str) -> str:
    """A question's short name; one of another rulebook is called by its id."""
    return session.rulebook.question_name(question)


def in_brief(words: str, longest: int) -> str:
    """On one line, and no longer than that."""
    plain = " ".join(words.split())
    return plain if len(plain) <= longest else f"{plain[: longest - 1].rstrip()}…"
