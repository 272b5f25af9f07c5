"""How many messages a month cost what the seats cost: the figures and the sentence."""

from __future__ import annotations

from decimal import Decimal
from math import floor

from commsfit.domain.answers.values import Band
from commsfit.domain.money.costs import BreakEven
from commsfit.domain.money.lines.cost_lines import CostInput, CostLine
from commsfit.domain.money.prices.price_book import PriceBook
from commsfit.domain.wording.figures import number_words


def break_even_of(prices: PriceBook, seats: CostLine | None) -> BreakEven | None:
    """What seats and messages cost; a person's own figure for the seats counts. None while a price is not known."""
    rule = prices.book.break_even
    message, all_in = prices.find(rule.message_price), prices.find(rule.all_in_price)
    a_month = _seats(prices, seats)
    if a_month is None or message is None or all_in is None:
        return None
    return BreakEven(a_month, message.value, all_in.value)


def _seats(prices: PriceBook, line: CostLine | None) -> Band | None:
    if line is not None and line.own:
        return line.amount
    users, seat = _users_and_price(prices)
    return users.value.by(seat.value) if users and seat else None


def _users_and_price(prices: PriceBook) -> tuple[CostInput | None, CostInput | None]:
    rule = prices.book.break_even
    return prices.find(rule.users), prices.find(rule.seat_price)


def messages_for_the_seats(prices: PriceBook, basis: BreakEven | None, *, own: bool) -> tuple[int | None, str]:
    """The number at list price, and it in words; None where there is none."""
    words, in_words = prices.words, prices.in_words
    if basis is None:
        return None, words.break_even_open
    if not basis.seats.base or not basis.list_price.base or not basis.all_in_price.low:
        return None, words.break_even_free
    messages = floor(basis.seats.base / basis.list_price.base)
    dear, cheap = (
        Decimal(floor(basis.seats.base / price)) for price in (basis.all_in_price.high, basis.all_in_price.low)
    )
    told = words.break_even.format(
        seats_words=_seats_in_words(prices, basis, own=own),
        messages=number_words(messages),
        price=in_words.money(basis.list_price.base),
        all_in=in_words.money_band(basis.all_in_price),
        fewer=in_words.number_band(Band(dear, dear, cheap)),
    )
    return messages, told


def _seats_in_words(prices: PriceBook, basis: BreakEven, *, own: bool) -> str:
    words, in_words, seats = prices.words, prices.in_words, prices.in_words.money(basis.seats.base)
    users, seat = _users_and_price(prices)
    if own or users is None or seat is None:
        return words.break_even_own.format(seats=seats)
    one = words.break_even_seat if users.value.base == 1 else words.break_even_seats
    return one.format(users=number_words(users.value.base), seat=in_words.money(seat.value.base), seats=seats)
