"""What stands between the parts of a list that is no sentence; an empty part leaves no gap."""

from __future__ import annotations

from collections.abc import Iterable


def in_commas(parts: Iterable[str | None]) -> str:
    """One thing after the other: "Must, Should, Could"."""
    return ", ".join(filter(None, parts))


def in_clauses(parts: Iterable[str | None]) -> str:
    """Parts that may hold commas themselves: "Ann, Bob; Carl"."""
    return "; ".join(filter(None, parts))


def in_dots(parts: Iterable[str | None]) -> str:
    """Short facts on one line: "Report · 20 November 2026"."""
    return " · ".join(filter(None, parts))
