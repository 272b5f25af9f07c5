"""Finds prices without a link, and packs and routes that point nowhere or have no words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.catalogue.findings import Finding
from commsfit.domain.answers.settings import CURRENCIES
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say

_WITHOUT_LINK: Final = frozenset({"estimate", "article"})
"""Our own judgement, and the texts that the rulebook is built on, which we hold."""


def find_in_prices(rulebook: Rulebook) -> Iterator[Finding]:
    """A price that nobody can look up is no price; the day is asked for by the models."""
    yield from _without_link(rulebook)
    yield from _packs(rulebook)
    yield from _routes(rulebook)


def _priced(rulebook: Rulebook) -> Iterator[tuple[str, str]]:
    """Every amount of money with its source, by place."""
    for name, figure in rulebook.costs.figures.items():
        if figure.kind == "money":
            yield f"costs.figures.{name}", figure.source
    for pack in rulebook.prices.packs:
        yield from ((f"prices.packs.{pack.id}.{price.id}", price.source) for price in pack.figures)
    for route in rulebook.ready_made.routes:
        yield from ((f"ready_made.routes.{route.id}", price.source) for price in route.prices)


def _without_link(rulebook: Rulebook) -> Iterator[Finding]:
    for place, name in _priced(rulebook):
        source = rulebook.source[name]
        if not source.url and source.kind not in _WITHOUT_LINK:
            message = say(
                "its source {name} has no link: give it a url, or make it an estimate of your own.", name=name
            )
            yield Finding("price without a link", place, message)


def _packs(rulebook: Rulebook) -> Iterator[Finding]:
    book = rulebook.prices
    for pack in book.packs:
        place = f"prices.packs.{pack.id}"
        for country in pack.countries:
            if country not in book.country:
                yield Finding("unknown id", place, say('there is no country "{country}".', country=country))
        for price in pack.figures:
            if price.id not in rulebook.costs.figures:
                yield Finding("unknown id", place, say('there is no figure "{id}" in costs.toml.', id=price.id))
            currency = price.currency or pack.currency
            if currency not in CURRENCIES:
                allowed = ", ".join(CURRENCIES)
                yield Finding(
                    "unknown currency",
                    f"{place}.{price.id}",
                    say('"{currency}" is none of {allowed}.', currency=currency, allowed=allowed),
                )
    for name in book.country:
        if name not in rulebook.question(book.question).options:
            yield Finding(
                "unknown id", f"prices.countries.{name}", say("{question} has no such option.", question=book.question)
            )


def _routes(rulebook: Rulebook) -> Iterator[Finding]:
    words, book = rulebook.words.ready_made, rulebook.ready_made
    goals = rulebook.question("goals").options
    for route in book.routes:
        if route.id not in words.routes:
            yield Finding("missing words", f"words.ready_made.routes.{route.id}", "there are no words for this id.")
        for goal in route.serves:
            if goal not in goals:
                yield Finding(
                    "unknown id", f"ready_made.routes.{route.id}", say('there is no goal "{goal}".', goal=goal)
                )
    for licence in book.licences:
        if licence.id not in words.licences:
            place = f"words.ready_made.licences.{licence.id}"
            yield Finding("missing words", place, "there are no words for this id.")
