"""Signals: which of the rulebook's rules fired, stayed clear or are still open, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commsfit.domain.reasons import Cited


class SignalState(StrEnum):
    """Open: some completion of the answers fires it and some does not."""

    FIRED = "fired"
    CLEAR = "clear"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Reading:
    """One compared answer: what the person said beside the threshold, for the small scale."""

    question: str
    said: str
    threshold: str
    state: SignalState
    scale: Scale | None = None


@dataclass(frozen=True, slots=True)
class Scale:
    """Where an answer (low..high) and the threshold lie between two ends."""

    minimum: float
    maximum: float
    low: float
    high: float
    threshold: float


@dataclass(frozen=True, slots=True)
class SignalReading:
    """A signal's state with its reason and source."""

    id: str
    title: str
    state: SignalState
    because: str
    means: str
    readings: tuple[Reading, ...]
    source: Cited
