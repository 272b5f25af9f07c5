"""Risks, trade-offs and limits as data: when each applies, how likely and how grave; the words stand beside."""

from __future__ import annotations

from typing import Literal

from commsfit.domain.definitions.base import Citation, Definition, Id
from commsfit.domain.definitions.conditions import Condition

LevelId = Literal["low", "medium", "high"]


class RiskRule(Definition):
    """A risk and the answers that bring it about."""

    id: Id
    when: Condition
    even_if_open: Id | None = None
    """It stands too where only this answer is missing, since then nobody knows."""
    likelihood: LevelId
    likely_when: Condition | None = None
    """Where this holds it is likely."""
    impact: LevelId
    owner: Id
    cites: Citation


class TradeOffRule(Definition):
    """A compromise of the way, or a limit of a platform."""

    id: Id
    when: Condition
    cites: Citation


class RiskBook(Definition):
    """All of them; `availability` is the promise, in percent, that the isolation argument protects."""

    risks: tuple[RiskRule, ...]
    trade_offs: tuple[TradeOffRule, ...]
    limits: tuple[TradeOffRule, ...]
    comparison: tuple[Id, ...]
    compared_when: Condition
    isolation: TradeOffRule
    availability: str


class RiskRuleWords(Definition):
    """What a person reads of a risk."""

    title: str
    trigger: str
    mitigation: str


class TradeOffWords(Definition):
    """What a person reads of a trade-off or limit."""

    title: str
    what: str
    mitigation: str


class PhasedOrBigBangWords(Definition):
    """One row of phased against big bang."""

    aspect: str
    phased: str
    big_bang: str


class RiskWords(Definition):
    """All words of the risks."""

    risks: dict[Id, RiskRuleWords]
    trade_offs: dict[Id, TradeOffWords]
    limits: dict[Id, TradeOffWords]
    comparison: dict[Id, PhasedOrBigBangWords]
    isolation: str
