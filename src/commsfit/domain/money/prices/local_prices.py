"""A figure's price where it is paid: looked up by country, shared among countries, turned into the currency in use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.money.costs import PriceFigure
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.prices.market import Market
from commsfit.domain.wording.figures import ValueWords, number_words


@dataclass(frozen=True, slots=True)
class LocalFigure:
    """A price in the currency in use, and where it comes from."""

    value: Band
    source: str
    as_of: date


@dataclass(frozen=True, slots=True)
class NoPrice:
    """No price is known; `question` is what would tell, where an answer would."""

    question: str = ""


Found: TypeAlias = LocalFigure | NoPrice


class LocalPrices:
    """All prices of one market."""

    __slots__ = ("_book", "_in_words", "_list", "_rulebook", "_words", "market")

    def __init__(self, rulebook: Rulebook, market: Market, in_words: ValueWords) -> None:
        self.market = market
        self._rulebook, self._in_words = rulebook, in_words
        self._book, self._list, self._words = rulebook.costs, rulebook.prices, rulebook.words.costs

    def find(self, name: str, figure: PriceFigure) -> Found:
        """The figure for this market; never a price of another country under this one's name."""
        match figure.sold:
            case "anywhere":
                return self._in_use(figure.band, self._book.currency, self._title(figure.source), figure.as_of)
            case "by_message":
                return self._shared(name, figure)
            case _:
                return self._in_country(name, figure, self.market.home)

    def _shared(self, name: str, figure: PriceFigure) -> Found:
        """The mean over the countries that messages go to, each by its share."""
        if self.market.shares is None:
            return NoPrice(self._list.question)
        found = [(country, share, self._in_country(name, figure, country)) for country, share in self.market.shares]
        priced = [(country, share, price) for country, share, price in found if isinstance(price, LocalFigure)]
        if len(priced) < len(found) or not priced:
            return NoPrice()
        if len(priced) == 1:
            return priced[0][2]
        value = sum((price.value.times(share) for _, share, price in priced), start=Band.exactly(0))
        sources = tuple(self._of_country(price.source, country, share) for country, share, price in priced)
        return LocalFigure(value, self._in_words.listed(sources), min(price.as_of for _, _, price in priced))

    def _of_country(self, source: str, country: str, share: Decimal) -> str:
        names = self._rulebook.asked(self._list.question).options
        return self._words.share_of.format(source=source, country=names[country], percent=number_words(share * 100))

    def _in_country(self, name: str, figure: PriceFigure, country: str) -> Found:
        if figure.only_in and country not in figure.only_in:
            return LocalFigure(Band.exactly(0), self._words.not_charged, figure.as_of)
        if country == self._list.home:
            own = self._from_packs(name, country)
            mine = self._in_use(figure.band, self._own_currency(figure), self._title(figure.source), figure.as_of)
            return mine if isinstance(own, NoPrice) else own
        return self._from_packs(name, country)

    def _own_currency(self, figure: PriceFigure) -> str:
        """A share or a number is in no currency."""
        return self._book.currency if figure.kind == "money" else self.market.currency

    def _from_packs(self, name: str, country: str) -> Found:
        """A pack of the country comes before one of its currency, a later one before an earlier one."""
        currency = self._list.country[country].currency if country else self.market.currency
        packs = tuple(reversed(self._list.packs))
        near = [pack for pack in packs if country in pack.countries]
        for pack in (*near, *(pack for pack in packs if not pack.countries and pack.currency == currency)):
            for price in pack.figures:
                if price.id == name:
                    source = self._title(price.source)
                    told = self._words.published_by.format(source=source, publisher=pack.publisher)
                    said = told if pack.publisher else source
                    return self._in_use(price.band, price.currency or pack.currency, said, price.as_of)
        return NoPrice()

    def _in_use(self, band: Band, currency: str, source: str, as_of: date) -> Found:
        """In the currency of the assessment: only at a rate that somebody entered."""
        if currency == self.market.currency:
            return LocalFigure(band, source, as_of)
        rate = self.market.rates.get(currency)
        if rate is None:
            return NoPrice()
        told = (self._words.converted_by if rate.by else self._words.converted).format(
            by=rate.by,
            source=source,
            rate=number_words(rate.rate, 6),
            to=self.market.currency,
            currency=currency,
            on=self._in_words.day(rate.on),
        )
        return LocalFigure(band.times(rate.rate), told, as_of)

    def _title(self, source: str) -> str:
        return self._rulebook.source[source].title


def middle_in_use(rulebook: Rulebook, market: Market, figure: str) -> Decimal | None:
    """The middle of a figure in this market; None where no price is known here."""
    book = rulebook.costs
    default = book.figures[figure]
    if not default.is_local:
        return default.band.base
    found = LocalPrices(rulebook, market, ValueWords(rulebook, market.currency)).find(figure, default)
    return found.value.base if isinstance(found, LocalFigure) else None
