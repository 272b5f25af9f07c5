"""Prices by country as data: packs of figures, each with its currency, day and source, and whose prices they are."""

from __future__ import annotations

from functools import cached_property

from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.money.price_band import PriceBand


class LocalPrice(SourcedFigure, PriceBand):
    """What a figure of the costs comes to in the countries of its pack."""

    id: Id
    """The figure in costs.toml whose place it takes there."""
    currency: str = ""
    """Where the seller bills in another currency than the pack's."""


class PricePack(Definition):
    """Prices of some countries; without countries, of every country that has its currency."""

    id: Id
    countries: tuple[Id, ...] = ()
    currency: str
    publisher: str = ""
    """Who publishes it, where that is not the rulebook's own reading: a seller's interest is shown."""
    figures: tuple[LocalPrice, ...]


class Country(Definition):
    """A country that messages can go to, with its currency and the region that it lies in."""

    id: Id
    currency: str
    region: Id | None = None
    is_region: bool = False
    """The region is this country and nothing else."""


class PriceList(Definition):
    """All packs, those that stand later before those that stand earlier, and the countries that they are for."""

    home: Id
    """The country whose prices costs.toml holds."""
    question: Id
    """How messages are shared among countries."""
    regions_question: Id
    currencies: dict[Id, str]
    """The currency that a region proposes, in the order in which regions propose."""
    countries: tuple[Country, ...]
    packs: tuple[PricePack, ...]

    @cached_property
    def country(self) -> dict[str, Country]:
        """Each country under its id."""
        return {country.id: country for country in self.countries}
