"""How amounts of each currency are written: its sign, and how its digits are grouped and rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType
from typing import Final

_SIGNS: Final = MappingProxyType({"USD": "$", "CAD": "CA$", "EUR": "€", "GBP": "£", "AUD": "A$", "INR": "₹"})
_BY_LAKH: Final = frozenset({"INR"})
"""Currencies whose digits are grouped by hundreds above the thousand: 12,34,567."""


def sign_of(currency: str) -> str:
    """$ for USD; a currency without a sign of its own stands before the figure by its letters."""
    return _SIGNS.get(currency, f"{currency} ")


def grouped(size: Decimal, currency: str) -> str:
    """The digits of an amount that is not negative, in groups."""
    whole, point, rest = f"{size:f}".partition(".")
    if currency not in _BY_LAKH:
        return f"{int(whole):,}{point}{rest}"
    head, tail = whole[:-3], whole[-3:]
    pairs = [head[max(0, end - 2) : end] for end in range(len(head), 0, -2)]
    return ",".join((*reversed(pairs), tail)) + point + rest


def three_digits(amount: Decimal) -> Decimal:
    """301,000 for 300,958.40."""
    places = max(0, len(str(int(abs(amount)))) - 3)
    return amount.quantize(Decimal(1).scaleb(places), rounding=ROUND_HALF_UP).quantize(Decimal(1))
