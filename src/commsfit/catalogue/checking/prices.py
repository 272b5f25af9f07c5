"""Finds sources without a link, and packs and routes that point nowhere or have no words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from commsfit.catalogue.findings import Finding
from commsfit.domain.answers.settings import CURRENCIES
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_OWN: Final = frozenset({"estimate", "own"})
"""Kinds of source that are the publisher's own judgement or rule, and are printed as such."""


def find_in_prices(rulebook: Rulebook) -> Iterator[Finding]:
    """What nobody can look up is no source; the day of each figure is asked for by the models."""
    yield from _without_link(rulebook)
    yield from _packs(rulebook)
    yield from _routes(rulebook)


def _without_link(rulebook: Rulebook) -> Iterator[Finding]:
    """Of whatever rests on it: an amount, a share, a factor, a limit, a law."""
    for source in rulebook.sources:
        if not source.url and source.kind not in _OWN:
            message = "it has no link: give it a url, or make what rests on it an estimate of your own."
            yield Finding("source without a link", f"sources.{source.id}", message)


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
                allowed = in_commas(CURRENCIES)
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
