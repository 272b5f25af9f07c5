"""The one place of the window that asks the clock."""

from __future__ import annotations

from datetime import UTC, date, datetime


def now() -> datetime:
    """The present moment, with its zone."""
    return datetime.now(UTC)


def today() -> date:
    """The day on this machine."""
    return datetime.now().astimezone().date()
