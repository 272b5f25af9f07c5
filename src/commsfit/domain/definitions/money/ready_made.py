"""Ready-made routes as data: what serves a goal without a build, for whom, at what price and within which limits."""

from __future__ import annotations

from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.money.price_band import PriceBand


class RoutePrice(SourcedFigure):
    """What a route costs a month in some countries: a fixed part, a part for each message, a part for each user."""

    countries: tuple[Id, ...]
    currency: str
    fixed: PriceBand | None = None
    per_message: PriceBand | None = None
    per_user: PriceBand | None = None


class ReadyMadeRoute(Definition):
    """A route is told where `when` is not false and one of the goals that it serves is chosen."""

    id: Id
    serves: tuple[Id, ...]
    when: Condition | None = None
    source: Id
    prices: tuple[RoutePrice, ...] = ()
    """Without any, or in a country that none is for, it takes a quote."""


class Licence(Definition):
    """What a kind of user needs on a suite that is already paid for."""

    id: Id
    when: Condition
    source: Id


class ReadyMadeBook(Definition):
    """All routes and licences."""

    users: Id
    messages: Id
    routes: tuple[ReadyMadeRoute, ...]
    licences: tuple[Licence, ...]


class RouteWords(Definition):
    """What it is called, what it takes, and where it ends."""

    title: str
    needs: str
    limits: str


class LicenceWords(Definition):
    """The kind of user, and what that kind needs."""

    kind: str
    needs: str


class ReadyMadeWords(Definition):
    """What a person reads of them."""

    routes: dict[Id, RouteWords]
    licences: dict[Id, LicenceWords]
    ask_for_a_quote: str
    counts_missing: str
