"""Where an assessment is priced: its currency, the countries its messages go to, the rates that somebody entered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.settings import CURRENCIES, ExchangeRate, Settings
from commsfit.domain.answers.values import Shares
from commsfit.domain.definitions.money.prices import PriceList
from commsfit.domain.engine.facts import Facts

_WHOLE = Decimal(100)


@dataclass(frozen=True, slots=True)
class Market:
    """Amounts are in `currency`; prices hold for `home`, those of messages for `shares`."""

    currency: str
    is_proposed: bool
    """Nobody chose the currency: the answers proposed it."""
    home: str
    """The country whose prices hold for people and seats; empty where only the currency is known."""
    shares: tuple[tuple[str, Decimal], ...] | None
    """How messages are shared among countries, as parts of one; None while that is not known."""
    rates: Mapping[str, ExchangeRate]
    """What somebody entered, by currency."""


def market_of(book: PriceList, facts: Facts, settings: Settings) -> Market:
    """The setting where there is one, else what the countries and regions propose."""
    shares, regions = _shares(book, facts), _regions(book, facts)
    currency = settings.currency or proposed_currency(book, facts)
    return Market(
        currency=currency,
        is_proposed=not settings.currency,
        home=_home(book, currency, shares, regions),
        shares=shares,
        rates={rate.currency: rate for rate in settings.exchange_rates},
    )


def currency_of(book: PriceList, answers: Answers, settings: Settings) -> str:
    """The currency alone, for whoever only writes amounts."""
    return settings.currency or proposed_currency(book, Facts(answers, {}))


def proposed_currency(book: PriceList, facts: Facts) -> str:
    """Of the country with most messages, else of the first region; where neither is known, the book's own."""
    answered = facts.said(book.question)
    if isinstance(answered, Shares) and answered.parts:
        currency = book.country[answered.parts[0][0]].currency
        if currency in CURRENCIES:
            return currency
    regions = _regions(book, facts) or ()
    own = book.country[book.home].currency
    return next((currency for region, currency in book.currencies.items() if region in regions), own)


def _regions(book: PriceList, facts: Facts) -> frozenset[str] | None:
    said = facts.said(book.regions_question)
    return said if isinstance(said, frozenset) else None


def _shares(book: PriceList, facts: Facts) -> tuple[tuple[str, Decimal], ...] | None:
    """As answered, else all to the one country that is the only region; where nothing is said, to the book's home."""
    said = facts.said(book.question)
    if isinstance(said, Shares):
        return tuple((country, Decimal(part) / _WHOLE) for country, part in said.parts)
    regions = _regions(book, facts)
    if not regions:
        return ((book.home, Decimal(1)),)
    single = [country.id for country in book.countries if country.is_region and {country.region} == regions]
    return tuple((country, Decimal(1)) for country in single) or None


def _home(
    book: PriceList, currency: str, shares: tuple[tuple[str, Decimal], ...] | None, regions: frozenset[str] | None
) -> str:
    if not regions and shares == ((book.home, Decimal(1)),):
        return book.home if currency == book.country[book.home].currency else ""
    named = [country for country, _ in shares or ()]
    named += [country.id for country in book.countries if country.is_region and country.region in (regions or ())]
    own = next((country for country in named if book.country[country].currency == currency), None)
    if own is not None:
        return own
    if any(book.currencies.get(region) == currency for region in regions or ()):
        return ""
    return next(iter(named), "")
