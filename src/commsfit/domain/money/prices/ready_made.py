"""Ready-made routes for this buyer: which goals each serves without a build, what it costs a month, where it ends."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.money.price_band import PriceBand
from commsfit.domain.definitions.money.ready_made import ReadyMadeRoute, RoutePrice
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum
from commsfit.domain.money.lines.months import to_the_cent
from commsfit.domain.money.prices.market import Market

_NOTHING = Band.exactly(0)


@dataclass(frozen=True, slots=True)
class ReadyMade:
    """A route that needs no build; it never changes the verdict."""

    id: str
    title: str
    serves: tuple[str, ...]
    """The chosen goals that it serves."""
    monthly: Band | None
    """None where no price is known for this market, or for what the answers leave open."""
    likely: Likely | None
    """Where a month probably lies."""
    price_words: str
    """Why there is none; empty where there is one."""
    needs: str
    limits: str
    source: str
    as_of: str


@dataclass(frozen=True, slots=True)
class LicenceNeed:
    """What a kind of user needs on the suite that is already paid for."""

    kind: str
    needs: str
    source: str


def ready_made_routes(rulebook: Rulebook, facts: Facts, market: Market) -> tuple[ReadyMade, ...]:
    """Those that serve a chosen goal, in the order of the rulebook."""
    goals = facts.said("goals")
    chosen = goals if isinstance(goals, frozenset) else frozenset()
    return tuple(
        _route(rulebook, facts, market, route, served)
        for route in rulebook.ready_made.routes
        if (served := tuple(goal for goal in route.serves if goal in chosen))
        and (route.when is None or facts.holds(route.when))
    )


def licence_needs(rulebook: Rulebook, facts: Facts) -> tuple[LicenceNeed, ...]:
    """By kind of user; nothing where the suite is not known."""
    words = rulebook.words.ready_made.licences
    return tuple(
        LicenceNeed(words[licence.id].kind, words[licence.id].needs, rulebook.source[licence.source].title)
        for licence in rulebook.ready_made.licences
        if facts.holds(licence.when)
    )


def _route(
    rulebook: Rulebook, facts: Facts, market: Market, route: ReadyMadeRoute, served: tuple[str, ...]
) -> ReadyMade:
    words = rulebook.words.ready_made
    price = _price_here(market, route)
    monthly = None if price is None else _monthly(rulebook, facts, market, price)
    missing = words.ask_for_a_quote if price is None else words.counts_missing
    return ReadyMade(
        id=route.id,
        title=words.routes[route.id].title,
        serves=served,
        monthly=monthly,
        likely=None
        if price is None or monthly is None
        else _likely(rulebook, facts, price, _rate(market, price), monthly),
        price_words="" if monthly else missing,
        needs=words.routes[route.id].needs,
        limits=words.routes[route.id].limits,
        source=rulebook.source[price.source if price else route.source].title,
        as_of=price.as_of.isoformat() if price else rulebook.source[route.source].read_on.isoformat(),
    )


def _price_here(market: Market, route: ReadyMadeRoute) -> RoutePrice | None:
    """Where messages go to one country its price, in this currency or at an entered rate."""
    countries = {country for country, _ in market.shares or ()} or {market.home}
    for price in route.prices:
        if countries <= set(price.countries) and (price.currency == market.currency or price.currency in market.rates):
            return price
    return None


def _monthly(rulebook: Rulebook, facts: Facts, market: Market, price: RoutePrice) -> Band | None:
    parts = [price.fixed.band] if price.fixed else []
    for each, question in (
        (price.per_message, rulebook.ready_made.messages),
        (price.per_user, rulebook.ready_made.users),
    ):
        part = _counted(facts, question, each)
        if each is not None and part is None:
            return None
        parts += [part] if part else []
    return to_the_cent(sum(parts, start=_NOTHING).times(_rate(market, price)))


def _rate(market: Market, price: RoutePrice) -> Decimal:
    return market.rates[price.currency].rate if price.currency != market.currency else Decimal(1)


def _likely(rulebook: Rulebook, facts: Facts, price: RoutePrice, rate: Decimal, within: Band) -> Likely:
    """Prices drawn by themselves, and the number of messages or people once for all of them."""
    book = rulebook.ready_made
    counts = {name: facts.number(name) for name in (book.messages, book.users)}
    figures = {name: known.value for name, known in counts.items() if known is not None}
    each = {"fixed": price.fixed, "per_message": price.per_message, "per_user": price.per_user}
    figures |= {name: band.band for name, band in each.items() if band is not None}
    counted = {"per_message": book.messages, "per_user": book.users}
    terms = [
        Term(float(rate), (name, counted[name]) if name in counted else (name,))
        for name, band in each.items()
        if band is not None
    ]
    return likely_sum(terms, figures, within)


def _counted(facts: Facts, question: str, each: PriceBand | None) -> Band | None:
    many = facts.number(question)
    return None if each is None or many is None else many.value.by(each.band)
