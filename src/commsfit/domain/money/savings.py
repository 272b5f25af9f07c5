"""What messages and video save where a baseline was measured, in figures and in words."""

from __future__ import annotations

from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.months import to_the_cent
from commsfit.domain.money.lines.phasing import Phasing
from commsfit.domain.money.net_case import Saving
from commsfit.domain.money.prices.price_book import PriceBook

_BASELINE = "baseline_measured"


def measured_savings(prices: PriceBook, facts: Facts, phasing: Phasing) -> tuple[Saving, ...]:
    """From the first full month after their gate; nothing without a measured baseline."""
    if facts.said(_BASELINE) is not True:
        return ()
    found = []
    for rule in prices.book.savings:
        avoided, worth = prices.find(rule.avoided), prices.find(rule.worth)
        if avoided and worth and (amount := to_the_cent(avoided.value.by(worth.value))).high:
            begins = phasing.begins(rule.since)
            found.append(Saving(rule.id, prices.words.savings[rule.id], amount, begins, (avoided, worth)))
    return tuple(found)


def savings_in_words(prices: PriceBook, facts: Facts, savings: tuple[Saving, ...]) -> str:
    """What is counted from which month on, or that nothing was measured."""
    words = prices.words
    if facts.said(_BASELINE) is not True:
        return words.savings_not_measured
    ordered = sorted((saving for saving in savings if saving.amount.base), key=lambda saving: saving.first_month)
    parts = tuple(
        (words.saving_more if place else words.saving).format(
            saved=prices.in_words.about_money(saving.amount.base), month=saving.first_month
        )
        for place, saving in enumerate(ordered)
    )
    return words.with_savings.format(savings=prices.in_words.listed(parts)) if parts else words.no_savings
