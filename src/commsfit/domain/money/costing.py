"""The options side by side: totals over time, break-even, payback, and what each cannot do for this buyer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from math import floor
from typing import Final

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.costs import LineRule, Stage
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_lines import CostLedger, to_the_cent
from commsfit.domain.money.costs import BreakEven, Cadence, CostLine, CostOption, Costs
from commsfit.domain.money.efforts import Efforts
from commsfit.domain.money.phasing import Phasing
from commsfit.domain.money.price_book import PriceBook
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.wording.figures import number_words

_NOTHING: Final = Band.exactly(0)
_OPTIONS: Final = ("ucaas", "cpaas", "dual_stack", "stay")
_WITH_CHANNELS: Final = frozenset({"cpaas", "dual_stack"})
_SAVINGS: Final[tuple[tuple[str, str, Stage], ...]] = (
    ("tickets_avoided_per_month", "cost_per_ticket", "channel"),
    ("dispatches_avoided_per_month", "value_per_dispatch", "video"),
)
_YEAR: Final = 12


def costs_of(  # noqa: PLR0913, PLR0917 - each topic above it
    rulebook: Rulebook, facts: Facts, choices: Choices, verdict: Verdict, efforts: Efforts, phasing: Phasing
) -> Costs:
    """All options side by side; savings count towards payback only, and only where they were measured."""
    prices = PriceBook(rulebook, facts, efforts)
    ledger = CostLedger(prices, facts, choices, phasing)
    options = {option: _option(prices, facts, ledger, option) for option in _OPTIONS}
    recommended = option_of(verdict.outcome)
    break_even, break_even_words = _break_even(prices)
    savings = _measured_savings(prices, facts, recommended, phasing)
    month, payback_words = _payback(prices, options, recommended, savings)
    return Costs(
        currency=prices.book.currency,
        months=prices.book.months,
        options=tuple(options.values()),
        break_even_messages_per_month=break_even,
        break_even_words=break_even_words,
        payback_month=month,
        payback_words=payback_words,
        recommended=recommended,
        break_even=_compared(prices),
        unplaced=ledger.unplaced(),
    )


def option_of(outcome: str | None) -> str | None:
    """The option that an outcome leads to; a blocked CPaaS is still CPaaS. None while the outcome is open."""
    if outcome is None:
        return None
    return {"cpaas_blocked": "cpaas", "dual_stack_phased": "dual_stack"}.get(outcome, outcome)


def _paid(line: CostLine, lasts: Band, month: int) -> Band:
    """What a line that ends costs in one month; its last month may be paid in part."""
    part = Band(*(min(Decimal(1), max(Decimal(0), end - (month - 1))) for end in (lasts.low, lasts.base, lasts.high)))
    return to_the_cent(line.amount.by(part))


def _option(prices: PriceBook, facts: Facts, ledger: CostLedger, option: str) -> CostOption:
    book, words = prices.book, prices.words
    rules = tuple(rule for rule in book.lines if option in rule.options)
    lines = tuple(_of(option, ledger.lines[rule.id]) for rule in rules if rule.id in ledger.lines)
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
        total_12=cumulative[_YEAR],
        total_36=cumulative[3 * _YEAR],
        cumulative=cumulative,
        fits=all(misfit.fits for misfit in misfits),
        note=" ".join(words.misfits[misfit.id] for misfit in misfits),
        missing=_waited_for(ledger, rules),
        unpriced=_waited_for(ledger, main),
    )


def _waited_for(ledger: CostLedger, rules: Iterable[LineRule]) -> tuple[str, ...]:
    """The questions that keep these lines out, each once."""
    return tuple(dict.fromkeys(question for rule in rules for question in ledger.missing.get(rule.id, ())))


def _cumulative(lines: tuple[CostLine, ...], months: int) -> tuple[Band, ...]:
    """What has been paid at the end of each month, month 0 being the start."""
    passing, begun = defaultdict[int, Band](lambda: _NOTHING), defaultdict[int, Band](lambda: _NOTHING)
    for line in lines:
        if line.cadence is Cadence.ONCE:
            passing[0 if line.first_month == 1 else line.first_month] += line.amount
        elif line.lasts is None or line.last_month is None:
            begun[line.first_month] += line.amount
        else:
            for month in range(1, min(line.last_month, months) + 1):
                passing[month] += _paid(line, line.lasts.value, month)
    reached, steady, sofar = list[Band](), _NOTHING, _NOTHING
    for month in range(months + 1):
        if month in begun:
            steady += begun[month]
        sofar += steady + passing[month] if month in passing else steady
        reached.append(sofar)
    return tuple(reached)


def _of(option: str, line: CostLine) -> CostLine:
    return replace(line, option=option)


def _sum(bands: Iterable[Band]) -> Band:
    return sum(bands, start=_NOTHING)


def _compared(prices: PriceBook) -> BreakEven | None:
    rule = prices.book.break_even
    users, seat = prices.find(rule.users), prices.find(rule.seat_price)
    message, all_in = prices.find(rule.message_price), prices.find(rule.all_in_price)
    if not (users and seat and message and all_in):
        return None
    return BreakEven(users.value.by(seat.value), message.value, all_in.value)


def _break_even(prices: PriceBook) -> tuple[int | None, str]:
    rule, words, in_words = prices.book.break_even, prices.words, prices.in_words
    users, seat = prices.find(rule.users), prices.find(rule.seat_price)
    message, all_in = prices.find(rule.message_price), prices.find(rule.all_in_price)
    if not (users and seat and message and all_in):
        return None, words.break_even_open
    seats = users.value.base * seat.value.base
    if not seats or not message.value.base or not all_in.value.low:
        return None, words.break_even_free
    messages = floor(seats / message.value.base)
    dear, cheap = (floor(seats / price) for price in (all_in.value.high, all_in.value.low))
    told = words.break_even.format(
        users=number_words(users.value.base),
        seat=in_words.money(seat.value.base),
        seats=in_words.money(seats),
        messages=number_words(messages),
        price=in_words.money(message.value.base),
        all_in=in_words.money_band(all_in.value),
        fewer=in_words.number_band(Band(Decimal(dear), Decimal(dear), Decimal(cheap))),
    )
    return messages, told


def _payback(
    prices: PriceBook, options: Mapping[str, CostOption], recommended: str | None, savings: Mapping[int, Decimal]
) -> tuple[int | None, str]:
    words, stay = prices.words, options["stay"]
    if recommended is None or stay.missing or not options[recommended].is_priced:
        return None, words.payback_open
    ahead = tuple(
        mine.base - sum(saved * max(0, month - start + 1) for start, saved in savings.items()) <= theirs.base
        for month, (mine, theirs) in enumerate(zip(options[recommended].cumulative, stay.cumulative, strict=True))
    )
    told = _savings_in_words(prices, savings)
    if not ahead[-1]:
        return None, told + words.payback_never.format(months=prices.book.months)
    month = max((month for month, is_ahead in enumerate(ahead) if not is_ahead), default=0) + 1
    return month, told + words.payback.format(month=month)


def _savings_in_words(prices: PriceBook, savings: Mapping[int, Decimal]) -> str:
    """What is counted from which month on; empty where nothing is."""
    words = prices.words
    parts = tuple(
        (words.saving_more if place else words.saving).format(saved=prices.in_words.money(savings[at]), month=at)
        for place, at in enumerate(sorted(savings))
    )
    return f"{words.with_savings.format(savings=prices.in_words.listed(parts))} " if parts else ""


def _measured_savings(prices: PriceBook, facts: Facts, recommended: str | None, phasing: Phasing) -> dict[int, Decimal]:
    """What messages and video save a month, in money, by the month from which; nothing without a measured baseline."""
    if recommended not in _WITH_CHANNELS or facts.said("baseline_measured") is not True:
        return {}
    saved = defaultdict[int, Decimal](Decimal)
    for avoided, worth, stage in _SAVINGS:
        many, each = prices.find(avoided), prices.find(worth)
        if many and each and (amount := many.value.base * each.value.base):
            saved[max(prices.book.benefits_start_month, phasing.begins(stage))] += amount
    return saved
