"""A stated ceiling against what the option of the outcome likely costs, and what would fit under it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Budget, Costs, UnderCeiling
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.prices.price_book import PriceBook

_CEILINGS = (("first_year", "budget_first_year"), ("total", "budget_total"))


def budgets_of(prices: PriceBook, facts: Facts, costs: Costs) -> tuple[Budget, ...]:
    """Nothing where no ceiling is stated or no outcome is reached."""
    return tuple(_budgets(prices, facts, costs))


def _budgets(prices: PriceBook, facts: Facts, costs: Costs) -> Iterator[Budget]:
    chosen = costs.chosen
    if chosen is None:
        return
    for name, question in _CEILINGS:
        stated = facts.number(question)
        if stated is not None:
            ceiling = stated.value.low
            if not chosen.is_priced:
                told = prices.words.budgets["unpriced"].format(ceiling=prices.in_words.whole_money(ceiling))
                yield Budget(name, ceiling, None, UnderCeiling.OPEN, told)
                continue
            found = _likely(chosen, name)
            state = _state(found, ceiling)
            words = _words(prices, name, ceiling, found, state)
            if state is not UnderCeiling.FITS:
                words += " " + _what_fits(prices, costs, name, ceiling)
            yield Budget(name, ceiling, found, state, words)


def _likely(option: CostOption, name: str) -> Likely:
    return option.likely_first_year if name == "first_year" else option.likely


def _state(found: Likely, ceiling: Decimal) -> UnderCeiling:
    if found.high <= ceiling:
        return UnderCeiling.FITS
    return UnderCeiling.OVER if found.low > ceiling else UnderCeiling.MAY_NOT


def _words(prices: PriceBook, name: str, ceiling: Decimal, found: Likely, state: UnderCeiling) -> str:
    said = prices.in_words
    return prices.words.budgets[f"{name}_{state}"].format(
        ceiling=said.whole_money(ceiling), low=said.about_money(found.low), high=said.about_money(found.high)
    )


def _what_fits(prices: PriceBook, costs: Costs, name: str, ceiling: Decimal) -> str:
    """The Musts alone, and other options that fit this buyer, by their likely high."""
    words = prices.words.budgets
    under = [words["musts"]] if costs.musts and _likely(costs.musts, name).high <= ceiling else []
    others = (one for one in costs.options if one.fits and one.is_priced and one is not costs.chosen)
    under += [one.title for one in others if _likely(one, name).high <= ceiling]
    return words["would_fit"].format(options=prices.in_words.listed(tuple(under))) if under else words["nothing_fits"]
