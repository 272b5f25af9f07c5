"""The verdict: the exact set of outcomes that the answers leave possible."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Verdict:
    """`outcome`, `platform` and `timing` are None while more than one outcome is possible or answers contradict."""

    outcome: str | None
    platform: str | None
    timing: str | None
    reasons: tuple[str, ...]
    settled: bool
    possible: tuple[str, ...]
    next_question: str | None
    row: str | None = None
    sentence: str = ""
    """The verdict in one plain sentence, for headline and summary."""
    detail: str = ""
    """One or two sentences more: what goes live when, what waits for what."""
    notes: tuple[str, ...] = ()
    """Things to know beside it: one figure used for two, contact centre, nothing needs a new platform."""
