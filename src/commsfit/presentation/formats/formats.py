"""How figures, money and dates are written, in British-neutral English: exact values in, rounded text out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Final, TypeAlias

from commsfit.domain.answers.values import Band, Number
from commsfit.domain.wording.currencies import grouped, sign_of, three_digits
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_Written: TypeAlias = Callable[[Decimal], str]
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_THOUSAND: Final = Decimal(1000)
_MILLION: Final = Decimal(1_000_000)
_TEN_MILLION: Final = Decimal(10_000_000)
_CLEARLY_THOUSANDS: Final = Decimal(9_950)


def number(amount: Number) -> str:
    """Grouped by thousands, without trailing zeros: 25,000 or 0.007."""
    text = f"{Decimal(amount):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def percent(share: Decimal) -> str:
    """A share of one as a whole percentage."""
    return f"{_rounded(share * 100, 0)}%"


def money(amount: Decimal, currency: str) -> str:
    """To the whole unit, with its sign before the figure."""
    return _signed(amount, currency, lambda size: grouped(_rounded(size, 0), currency))


def about_money(amount: Decimal, currency: str) -> str:
    """To three digits, for a sentence: $301,000."""
    return money(three_digits(amount), currency)


def exact_money(amount: Decimal, currency: str) -> str:
    """To the cent; prices under a cent keep all their digits."""
    small = Decimal(0) < abs(amount) < 1 and _rounded(amount, 2) != amount
    return _signed(amount, currency, lambda size: number(size) if small else grouped(_rounded(size, 2), currency))


def short_money(amount: Decimal, currency: str) -> str:
    """For labels in a chart: $940, $4.8k, $48k, $1.24m."""
    return _signed(amount, currency, _shortened)


def money_range(band: Band, currency: str) -> str:
    """From low to high; one figure where they print the same."""
    low, high = money(band.low, currency), money(band.high, currency)
    return low if low == high else say("{low} to {high}", low=low, high=high)


def day(on: date) -> str:
    """2 March 2027."""
    return f"{on.day} {_MONTHS[on.month - 1]} {on.year}"


def dated(source: str, as_of: str) -> str:
    """Vendor article, 20 November 2026; a source without a day stands alone."""
    return in_commas((source, day(date.fromisoformat(as_of)) if as_of else ""))


def short_day(on: date) -> str:
    """2 Mar."""
    return f"{on.day} {_MONTHS[on.month - 1][:3]}"


def calendar_day(on: date) -> str:
    """2 Mar 2027, where there is little room."""
    return f"{short_day(on)} {on.year}"


def days_between(starts: date, ends: date) -> str:
    """14 Dec to 29 Dec 2027; both years where they differ."""
    first = short_day(starts) if starts.year == ends.year else calendar_day(starts)
    return say("{first} to {last}", first=first, last=calendar_day(ends))


def month(on: date) -> str:
    """Mar."""
    return _MONTHS[on.month - 1][:3]


def _rounded(amount: Decimal, places: int) -> Decimal:
    return amount.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _signed(amount: Decimal, currency: str, written: _Written) -> str:
    sign = sign_of(currency)
    text = written(abs(amount))
    return f"−{sign}{text}" if amount < 0 and text.strip("0.,") else f"{sign}{text}"


def _shortened(size: Decimal) -> str:
    if size >= _MILLION:
        return f"{number(_rounded(size / _MILLION, 2 if size < _TEN_MILLION else 1))}m"
    if size >= _CLEARLY_THOUSANDS:
        return f"{_rounded(size / _THOUSAND, 0):,f}k"
    if size >= _THOUSAND:
        return f"{number(_rounded(size / _THOUSAND, 1))}k"
    return f"{_rounded(size, 0):,f}"
