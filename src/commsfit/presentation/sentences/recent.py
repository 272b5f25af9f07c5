"""A file opened before, in words: its client, its verdict and when it was opened."""

from __future__ import annotations

from collections.abc import Mapping

from commsfit.ports.filing import Recent
from commsfit.presentation.formats.formats import day


def recent_name(recent: Recent) -> str:
    """The client; without one, the file's name."""
    return recent.client or recent.path.stem


def recent_words(recent: Recent, names: Mapping[str, str]) -> str:
    """As in: Buy now, build later · 21 November 2026."""
    verdict = names.get(recent.outcome or "", "Still open")
    return f"{verdict} · {opened_words(recent)}"


def opened_words(recent: Recent) -> str:
    """As in: 21 November 2026."""
    return day(recent.opened.date())
