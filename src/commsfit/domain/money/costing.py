"""Prices and plan to the options side by side: totals over time, the Musts alone, savings, break-even, payback."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from operator import attrgetter
from typing import Final

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.agents import AGENTS_LINE, agents_in_words
from commsfit.domain.money.break_even import break_even_of, messages_for_the_seats
from commsfit.domain.money.budgets import budgets_of
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.ledger import CostLedger
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine
from commsfit.domain.money.lines.efforts import Efforts
from commsfit.domain.money.lines.months import YEAR, grown, to_the_cent
from commsfit.domain.money.lines.phasing import Phasing
from commsfit.domain.money.prices.market import Market
from commsfit.domain.money.prices.price_book import PriceBook
from commsfit.domain.money.prices.ready_made import licence_needs, ready_made_routes
from commsfit.domain.money.savings import measured_savings, savings_in_words
from commsfit.domain.verdict.outcome import Verdict

_NOTHING: Final = Band.exactly(0)
_OPTIONS: Final = ("ucaas", "cpaas", "dual_stack", "stay")
_WITH_CHANNELS: Final = frozenset({"cpaas", "dual_stack"})


def costs_of(  # noqa: PLR0913, PLR0917 - each topic above it
    rulebook: Rulebook,
    facts: Facts,
    choices: Choices,
    market: Market,
    verdict: Verdict,
    efforts: Efforts,
    phasing: Phasing,
) -> Costs:
    """All options side by side; savings count in the net only, and only where they were measured."""
    prices = PriceBook(rulebook, facts, market, efforts)
    ledger = CostLedger(prices, facts, choices, phasing)
    recommended = option_of(verdict.outcome)
    seats = ledger.lines.get("seats")
    basis = break_even_of(prices, seats)
    messages, break_even_words = messages_for_the_seats(prices, basis, own=bool(seats and seats.own))
    saves = recommended in _WITH_CHANNELS
    savings = measured_savings(prices, facts, phasing)
    reckoned = Costs(
        currency=market.currency,
        market=market,
        months=prices.book.months,
        options=tuple(_option(prices, facts, ledger, option) for option in _OPTIONS),
        break_even_messages_per_month=messages,
        break_even_words=break_even_words,
        recommended=recommended,
        break_even=basis,
        unplaced=ledger.unplaced(),
        savings=savings if saves else (),
        savings_measured=facts.said("baseline_measured") is True,
        savings_words=savings_in_words(prices, facts, savings if saves else ()),
        musts=_musts(prices, facts, choices, efforts.musts, phasing, recommended),
        savings_of_musts=measured_savings(prices, facts, phasing.musts or phasing) if saves else (),
        agents=agents_in_words(prices, facts, ledger.lines.get(AGENTS_LINE)),
        ready_made=ready_made_routes(rulebook, facts, market),
        licences=licence_needs(rulebook, facts),
        discount_percent=Decimal(prices.book.discount.percent),
    )
    return replace(reckoned, budgets=budgets_of(prices, facts, reckoned))


def option_of(outcome: str | None) -> str | None:
    """The option that an outcome leads to; a blocked CPaaS is still CPaaS. None while the outcome is open."""
    if outcome is None:
        return None
    return {"cpaas_blocked": "cpaas", "dual_stack_phased": "dual_stack"}.get(outcome, outcome)


def _musts(  # noqa: PLR0913, PLR0917 - the same once more
    prices: PriceBook, facts: Facts, choices: Choices, efforts: Efforts | None, phasing: Phasing, option: str | None
) -> CostOption | None:
    if option is None or efforts is None:
        return None
    alone = prices.with_efforts(efforts)
    return _option(alone, facts, CostLedger(alone, facts, choices, phasing.musts or phasing, option), option)


def _paid(line: CostLine, lasts: Band, month: int) -> Band:
    """What a line that ends costs in one month; its last month may be paid in part."""
    part = Band(*(min(Decimal(1), max(Decimal(0), end - (month - 1))) for end in (lasts.low, lasts.base, lasts.high)))
    return to_the_cent(line.amount.by(part))


def _option(prices: PriceBook, facts: Facts, ledger: CostLedger, option: str) -> CostOption:
    book, words = prices.book, prices.words
    rules = tuple(rule for rule in book.lines if option in rule.options)
    lines = tuple(replace(ledger.lines[rule.id], option=option) for rule in rules if rule.id in ledger.lines)
    once = _sum(line.amount for line in lines if line.cadence is Cadence.ONCE)
    monthly = _sum(line.amount for line in lines if line.cadence is Cadence.MONTHLY and line.lasts is None)
    cumulative = _cumulative(lines, book.months)
    misfits = tuple(misfit for misfit in book.misfits if misfit.option == option and facts.holds(misfit.when))
    main = (rule for rule in rules if option in rule.main_of)
    return CostOption(
        id=option,
        title=words.options[option],
        lines=lines,
        once=once,
        monthly=monthly,
        total=cumulative[-1],
        total_12=cumulative[YEAR],
        total_36=cumulative[3 * YEAR],
        cumulative=cumulative,
        fits=all(misfit.fits for misfit in misfits),
        note=" ".join(words.misfits[misfit.id] for misfit in misfits),
        missing=_waited_for(ledger, (rule.id for rule in rules)),
        unpriced=_waited_for(ledger, (rule.id for rule in main)),
        no_local_price=tuple(line.id for line in lines if not line.has_price),
        saves=option in _WITH_CHANNELS,
        ties=tuple(frozenset(tie) for tie in book.ties),
    )


def _waited_for(ledger: CostLedger, lines: Iterable[str]) -> tuple[str, ...]:
    """The questions that keep these lines out, each once."""
    return tuple(dict.fromkeys(question for line in lines for question in ledger.missing.get(line, ())))


def _cumulative(lines: tuple[CostLine, ...], months: int) -> tuple[Band, ...]:
    """What has been paid at the end of each month, month 0 being the start."""
    passing, begun = defaultdict[int, Band](lambda: _NOTHING), defaultdict[int, Band](lambda: _NOTHING)
    for line in lines:
        if line.cadence is Cadence.ONCE:
            passing[0 if line.first_month == 1 else line.first_month] += line.amount
        elif line.lasts is None or line.last_month is None:
            for month, more in _changes(line, months):
                begun[month] += more
        else:
            for month in range(1, min(line.last_month, months) + 1):
                passing[month] += _paid(line, line.lasts.value, month)
    ends = (_end(passing, begun, months, attrgetter(end)) for end in ("low", "base", "high"))
    return tuple(map(Band, *ends))


def _end(
    passing: Mapping[int, Band], begun: Mapping[int, Band], months: int, end: Callable[[Band], Decimal]
) -> Iterator[Decimal]:
    """One end of the bands, month after month."""
    steady = sofar = Decimal(0)
    for month in range(months + 1):
        if month in begun:
            steady += end(begun[month])
        sofar += steady + end(passing[month]) if month in passing else steady
        yield sofar


def _changes(line: CostLine, months: int) -> Iterable[tuple[int, Band]]:
    """From which month on how much more is paid each month than before."""
    before = _NOTHING
    growth = line.growth.value if line.growth else _NOTHING
    for spell in line.spells(months):
        factors = Band(*(spell.share * grown(end, spell.years) for end in (growth.low, growth.base, growth.high)))
        due = to_the_cent(line.amount.by(factors))
        yield spell.first, Band(due.low - before.low, due.base - before.base, due.high - before.high)
        before = due


def _sum(bands: Iterable[Band]) -> Band:
    return sum(bands, start=_NOTHING)
