"""Costs in sentences, and a figure that a person types as an amount: text in, a band out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.cost_lines import Cadence, CostInput, CostLine
from commsfit.domain.money.costs import CostOption, Costs
from commsfit.domain.money.likelihood import Likely
from commsfit.domain.money.returns import Return
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.formats.formats import about_money, dated, exact_money, money_range, number
from commsfit.presentation.sentences.standing import counted_in_words

_RANGE: Final = re.compile(r"\s+(?:to|-|–)\s+")
_AMOUNT: Final = re.compile(r"(?:[$€£]|[A-Za-z]{3} )?(?P<figure>\d[\d,]*(?:\.\d+)?)", re.ASCII)
_MOST: Final = Decimal(10) ** 12
BASIS_WORDS: Final = {"stated": "your answer", "estimate": "an estimate", "default": "a default"}


def cost_sentence(costs: Costs) -> str:
    """The headline of the costs."""
    option = costs.chosen
    if option is None and not any(other.lines and other.is_priced for other in costs.options):
        return "Costs are not known yet."
    if option is None or not option.lines:
        return f"What each option would cost over {costs.months} months."
    if not option.is_priced:
        return f"{option.title} has no price yet: {_waiting(option)} missing."
    likely = option.likely
    about = "at least" if option.missing else "about"
    total = about_money(likely.median, costs.currency)
    told = f"{option.title} costs {about} {total} over {costs.months} months"
    if likely.low == likely.high:
        return f"{told}."
    return f"{told}, likely {_about_range(likely, costs.currency)}."


def _waiting(option: CostOption) -> str:
    if option.unpriced:
        return counted_in_words(len(option.unpriced), "answer is", "answers are")
    return counted_in_words(len(option.no_local_price), "local price is", "local prices are")


def _about_range(likely: Likely, currency: str) -> str:
    return f"{about_money(likely.low, currency)} to {about_money(likely.high, currency)}"


def net_sentence(costs: Costs) -> str:
    """What it nets against staying put and when it pays back; empty while that is not known."""
    net = costs.net
    if net is None:
        return ""
    likely = net.likely
    better = "better" if likely.median >= 0 else "dearer"
    told = f"Against staying put it is likely {about_money(abs(likely.median), costs.currency)} {better}"
    spread = "" if likely.low == likely.high else f" (from {_about_range(likely, costs.currency)})"
    return f"{told} over {costs.months} months{spread}. {costs.payback_words}"


def missing_sentence(rulebook: Rulebook, option: CostOption) -> str:
    """What an option's total leaves out, by name; empty where it is complete."""
    if not option.missing:
        return ""
    names = tuple(within_sentence(rulebook.question_name(question)) for question in option.missing)
    return f"Not counted yet, for these answers are missing: {ValueWords(rulebook).listed(names)}."


def line_amount(line: CostLine, currency: str) -> str:
    """$2,200.00 a month, or $23,520.00 once."""
    return f"{exact_money(line.amount.base, currency)} {'once' if line.cadence is Cadence.ONCE else 'a month'}"


def input_words(figure: CostInput) -> str:
    """Price of a seat: 27.5 (15 to 40) a user a month; a default, vendor article, 20 November 2026."""
    value = figure.value
    span = "" if value.low == value.high else f" ({number(value.low)} to {number(value.high)})"
    basis = BASIS_WORDS[figure.basis.value]
    said = "" if figure.source.lower() == basis else figure.source
    source = dated(said, figure.as_of)
    return f"{figure.words}: {number(value.base)}{span} {figure.unit}; {', '.join(filter(None, (basis, source)))}"


def return_sentence(found: Return, currency: str) -> str:
    """A month's net benefit, or that an input is missing."""
    band = found.net_benefit_per_month
    if band is None:
        return "Not known yet: figures are missing."
    return f"{money_range(band, currency)} a month"


def likely_sentence(found: Likely, currency: str) -> str:
    """What many draws of all figures show."""
    low, middle, high = (about_money(end, currency) for end in (found.low, found.median, found.high))
    return (
        f"In {found.draws:,} draws of all figures at once, 8 of 10 totals lie between {low} and {high}, "
        f"half of them under {middle}."
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
