"""Risks and trade-offs that apply to this buyer, with what to do about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from commsfit.domain.definitions.planning.risks import RiskRule, TradeOffRule, TradeOffWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.wording.because import because, undecided
from commsfit.domain.wording.figures import number_words
from commsfit.domain.wording.reasons import Cited, cited

_MINUTES_A_YEAR: Final = Decimal(365) * 24 * 60


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
class PhasedOrBigBang:
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
    phased_or_big_bang: tuple[PhasedOrBigBang, ...]


def prospects(rulebook: Rulebook, facts: Facts, currency: str = "") -> Prospects:
    """What applies to this buyer; `facts` know what the plan holds and what the gates say."""
    book, words = rulebook.risks, rulebook.words.risks
    risks = (_risk(rulebook, facts, rule, currency) for rule in book.risks if _stands(rulebook, facts, rule))
    compared = book.comparison if facts.holds(book.compared_when) is not False else ()
    return Prospects(
        risks=tuple(sorted(risks, key=_gravity, reverse=True)),
        trade_offs=_that_apply(rulebook, facts, book.trade_offs, words.trade_offs),
        limits=_that_apply(rulebook, facts, book.limits, words.limits),
        isolation=isolation(rulebook) if facts.holds(book.isolation.when) else "",
        phased_or_big_bang=tuple(
            PhasedOrBigBang(row.aspect, row.phased, row.big_bang)
            for row in (words.comparison[name] for name in compared)
        ),
    )


def minutes_down_a_year(availability: Decimal) -> Decimal:
    """What a promise of so many percent still allows to be down, in minutes a year."""
    return (100 - availability) / 100 * _MINUTES_A_YEAR


def isolation(rulebook: Rulebook) -> str:
    """Why two separate platforms protect staff calls, with the minutes that the promise means."""
    promised = rulebook.risks.availability
    minutes = number_words(minutes_down_a_year(Decimal(promised)))
    return rulebook.words.risks.isolation.format(availability=promised, minutes=minutes)


def _stands(rulebook: Rulebook, facts: Facts, rule: RiskRule) -> bool:
    holds = facts.holds(rule.when)
    return undecided(rulebook, facts, rule.when) == {rule.even_if_open} if holds is None else holds


def _risk(rulebook: Rulebook, facts: Facts, rule: RiskRule, currency: str) -> Risk:
    words = rulebook.words.risks.risks[rule.id]
    likely = rule.likely_when is not None and facts.holds(rule.likely_when) is True
    return Risk(
        id=rule.id,
        title=words.title,
        trigger=words.trigger,
        likelihood=Level.HIGH if likely else Level(rule.likelihood),
        impact=Level(rule.impact),
        mitigation=words.mitigation,
        owner=rulebook.role(rule.owner),
        because=because(rulebook, facts, rule.when, even_if_open=rule.even_if_open is not None, currency=currency),
        source=cited(rulebook, rule.cites),
    )


def _gravity(risk: Risk) -> int:
    return _WEIGHT[risk.likelihood] * _WEIGHT[risk.impact]


_WEIGHT: Final = {Level.LOW: 1, Level.MEDIUM: 2, Level.HIGH: 3}


def _that_apply(
    rulebook: Rulebook, facts: Facts, rules: tuple[TradeOffRule, ...], words: Mapping[str, TradeOffWords]
) -> tuple[TradeOff, ...]:
    return tuple(
        TradeOff(
            rule.id, words[rule.id].title, words[rule.id].what, words[rule.id].mitigation, cited(rulebook, rule.cites)
        )
        for rule in rules
        if facts.holds(rule.when)
    )
