"""Risks and trade-offs that apply to this buyer, with what to do about them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commsfit.domain.reasons import Cited


class Level(StrEnum):
    """Likelihood or impact."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True)
class Risk:
    """A risk with its trigger in the buyer's own answers."""

    id: str
    title: str
    trigger: str
    likelihood: Level
    impact: Level
    mitigation: str
    owner: str
    because: tuple[str, ...]
    source: Cited | None = None


@dataclass(frozen=True, slots=True)
class TradeOff:
    """A compromise of the recommended way: what it costs, what softens it."""

    id: str
    title: str
    what: str
    mitigation: str
    source: Cited | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """One row of phased against big bang."""

    aspect: str
    phased: str
    big_bang: str


@dataclass(frozen=True, slots=True)
class Prospects:
    """All of it."""

    risks: tuple[Risk, ...]
    trade_offs: tuple[TradeOff, ...]
    limits: tuple[TradeOff, ...]
    """Limits of the recommended platform."""
    isolation: str
    """The dual-stack argument with its minutes a year; empty where it does not apply."""
    phased_or_big_bang: tuple[Comparison, ...]
