"""Costs in sentences, and a figure that a person types as an amount: text in, a band out."""

from __future__ import annotations

import re
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.settings import ExchangeRate
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import Cadence, CostInput, CostLine
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.returns import Return
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.domain.wording.sentences import as_sentence, in_a_row, within_sentence
from commsfit.presentation.formats.formats import about_money, dated, day, exact_money, number
from commsfit.presentation.sentences.money.likely import a_month, in_all, likely_range

_RANGE: Final = re.compile(r"\s+(?:to|-|–)\s+")
_AMOUNT: Final = re.compile(r"(?:CA\$|A\$|[$€£₹]|[A-Za-z]{3} )?(?P<figure>\d[\d,]*(?:\.\d+)?)", re.ASCII)
_MOST: Final = Decimal(10) ** 12
_BASES: Final = MappingProxyType(
    {Basis.STATED: word("your answer"), Basis.ESTIMATE: word("an estimate"), Basis.DEFAULT: word("a default")}
)
_TOTALS: Final = MappingProxyType(
    {
        (False, False): word("{option} costs about {total} over {months} months."),
        (False, True): word("{option} costs about {total} over {months} months, likely {low} to {high}."),
        (True, False): word("{option} costs at least {total} over {months} months."),
        (True, True): word("{option} costs at least {total} over {months} months, likely {low} to {high}."),
    }
)
"""By whether an answer is missing, and whether the total is a range."""
_RATE: Final = word("1 {foreign} = {rate} {own} ({day})")
_RATE_OF: Final = word("1 {foreign} = {rate} {own} ({day}, {by})")
_INPUTS: Final = MappingProxyType(
    {
        (False, False): word("{name}: {value} {unit}; {basis}"),
        (False, True): word("{name}: {value} {unit}; {basis}, {source}"),
        (True, False): word("{name}: {value} ({low} to {high}) {unit}; {basis}"),
        (True, True): word("{name}: {value} ({low} to {high}) {unit}; {basis}, {source}"),
    }
)
"""By whether the figure is a range, and whether a source stands behind it."""


def cost_sentence(costs: Costs) -> str:
    """The headline of the costs."""
    option = costs.chosen
    if option is None and not any(other.lines and other.is_priced for other in costs.options):
        return say("Costs are not known yet.")
    if option is None or not option.lines:
        return say("What each option would cost over {months} months.", months=costs.months)
    if not option.is_priced:
        return _unpriced_sentence(option)
    likely = option.likely
    return say(
        _TOTALS[bool(option.missing), likely.low != likely.high],
        option=option.title,
        total=about_money(likely.median, costs.currency),
        months=costs.months,
        low=about_money(likely.low, costs.currency),
        high=about_money(likely.high, costs.currency),
    )


def _unpriced_sentence(option: CostOption) -> str:
    if option.unpriced:
        return say_many(
            len(option.unpriced),
            "{option} has no price yet: {number} answer is missing.",
            "{option} has no price yet: {number} answers are missing.",
            option=option.title,
        )
    return say_many(
        len(option.no_local_price),
        "{option} has no price yet: {number} local price is missing.",
        "{option} has no price yet: {number} local prices are missing.",
        option=option.title,
    )


def no_price_sentence(rulebook: Rulebook, option: CostOption) -> str:
    """What an option's price waits for; empty where it has one."""
    if option.is_priced:
        return ""
    if option.unpriced:
        return say("No price until answered: {questions}", questions=_named(rulebook, option.unpriced))
    lines = tuple(within_sentence(line.title) for line in option.lines if not line.has_price)
    return say("No local price: enter yours for {lines}", lines=ValueWords(rulebook).listed(lines))


def market_sentence(costs: Costs) -> str:
    """Whose currency it is, and what has no price in it yet."""
    market = costs.market
    if market is None:
        return ""
    proposed, chosen = say("Proposed from where your messages and people are."), say("Chosen for this assessment.")
    told = proposed if market.is_proposed else chosen
    lines = {line.id: line.title for option in costs.options for line in option.lines if not line.has_price}
    if not lines:
        return told
    missing = say(
        "No local price is known for {lines}: enter yours below, or a rate where the price is foreign.",
        lines=in_commas(within_sentence(title) for title in lines.values()),
    )
    return f"{told} {missing}"


def rate_sentence(rate: ExchangeRate, currency: str) -> str:
    """1 USD = 0.86 EUR (19 November 2026, Treasury)."""
    form = _RATE_OF if rate.by else _RATE
    return say(form, foreign=rate.currency, rate=number(rate.rate), own=currency, day=day(rate.on), by=rate.by)


def missing_sentence(rulebook: Rulebook, option: CostOption) -> str:
    """What an option's total leaves out, by name; empty where it is complete."""
    if not option.missing:
        return ""
    questions = _named(rulebook, option.missing)
    return say("Not counted yet, for these answers are missing: {questions}.", questions=questions)


def _named(rulebook: Rulebook, questions: tuple[str, ...]) -> str:
    return ValueWords(rulebook).listed(tuple(within_sentence(rulebook.question_name(one)) for one in questions))


def line_amount(line: CostLine, currency: str) -> str:
    """$2,200.00 a month, or $23,520.00 once; what has no price here costs not nothing."""
    if not line.has_price:
        return say("Enter yours")
    amount = exact_money(line.amount.base, currency)
    if line.cadence is Cadence.ONCE:
        return say("{amount} once", amount=amount)
    return say("{amount} a month", amount=amount)


def amount_to_edit(amount: Band) -> str:
    """As a person would type it: 2200, or 900 to 1500; it reads back as the same."""
    low, base, high = (number(end).replace(",", "") for end in (amount.low, amount.base, amount.high))
    return base if low == high else say("{low} to {high}", low=low, high=high)


def input_words(figure: CostInput) -> str:
    """Price of a seat: 27.5 (15 to 40) a user a month; a default, vendor article, 20 November 2026."""
    value, basis = figure.value, say(_BASES[figure.basis])
    source = dated("" if figure.source.lower() == basis.lower() else figure.source, figure.as_of)
    return say(
        _INPUTS[value.low != value.high, bool(source)],
        name=figure.words,
        value=number(value.base),
        low=number(value.low),
        high=number(value.high),
        unit=figure.unit,
        basis=basis,
        source=source,
    )


def return_sentence(found: Return, currency: str) -> str:
    """A month's net benefit, or that an input is missing."""
    if found.likely is None:
        return say("Not known yet: figures are missing.")
    return a_month(found.likely, currency)


def return_words(rulebook: Rulebook, found: Return, currency: str) -> str:
    """Where it likely lies, whether it is valid, and what is left of it once building and running are paid."""
    if found.likely is None:
        return found.words
    loaded = found.likely_loaded
    with_build = rulebook.words.returns.loaded.format(
        months=rulebook.costs.months, amount=in_all(loaded, currency) if loaded else ""
    )
    likely = as_sentence(likely_range(found.likely, currency))
    return in_a_row(f"{likely}." if likely else "", found.words, with_build if loaded else "")


def likely_sentence(found: Likely, currency: str) -> str:
    """What many draws of all figures show."""
    low, middle, high = (about_money(end, currency) for end in (found.low, found.median, found.high))
    return say(
        "In {draws} draws of all figures at once, 8 of 10 totals lie between {low} and {high}, half of them under "
        "{middle}.",
        draws=number(found.draws),
        low=low,
        high=high,
        middle=middle,
    )


def read_amount(text: str) -> Band | None:
    """1200, $1,200.50 or 900 to 1,500; None where that is no amount."""
    parts = _RANGE.split(text.strip())
    figures = [_figure(part) for part in parts]
    if len(figures) not in (1, 2) or any(figure is None for figure in figures):
        return None
    low, high = figures[0], figures[-1]
    assert low is not None
    assert high is not None
    return Band(low, (low + high) / 2, high) if low <= high else None


def _figure(text: str) -> Decimal | None:
    found = _AMOUNT.fullmatch(text.strip())
    if found is None:
        return None
    figure = Decimal(found["figure"].replace(",", ""))
    return figure if figure <= _MOST else None
