"""Where an amount likely lies, in the same words on every surface: three digits, for nobody knows more."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.wording.messages import say, word
from commsfit.presentation.formats.formats import about_money, short_money

LIKELY_RANGE: Final = word("likely {low} to {high}")
_IN_ALL: Final = word("{amount}, likely {low} to {high}")
_A_MONTH: Final = word("{amount} a month")
_BETTER: Final = word("{amount} better")
_DEARER: Final = word("{amount} dearer")
_FROM_TO: Final = MappingProxyType(
    {
        (True, True): word("likely {low} to {high} better"),
        (False, True): word("likely {low} dearer to {high} better"),
        (False, False): word("likely {high} to {low} dearer"),
    }
)
"""By whether the low end and the high end of a net are better than staying put."""


def middle(found: Likely, currency: str) -> str:
    """The median: half of all draws lie under it."""
    return about_money(found.median, currency)


def likely_range(found: Likely, currency: str) -> str:
    """Likely $262,000 to $364,000; empty where both ends print the same."""
    low, high = about_money(found.low, currency), about_money(found.high, currency)
    return "" if low == high else say(LIKELY_RANGE, low=low, high=high)


def short_range(found: Likely, currency: str) -> str:
    """Likely $262k to $364k, where there is little room; empty where both ends print the same."""
    low, high = short_money(found.low, currency), short_money(found.high, currency)
    return "" if low == high else say(LIKELY_RANGE, low=low, high=high)


def in_all(found: Likely, currency: str) -> str:
    """$309,000, likely $262,000 to $364,000."""
    low, high = about_money(found.low, currency), about_money(found.high, currency)
    amount = middle(found, currency)
    return amount if low == high else say(_IN_ALL, amount=amount, low=low, high=high)


def a_month(found: Likely, currency: str) -> str:
    """The median of a steady month."""
    return say(_A_MONTH, amount=middle(found, currency))


def better_or_more(found: Likely, currency: str) -> str:
    """Of a net: $51,200 better, or $12,500 dearer."""
    return say(_BETTER if found.median >= 0 else _DEARER, amount=about_money(abs(found.median), currency))


def net_range(found: Likely, currency: str, told: Callable[[Decimal, str], str] = about_money) -> str:
    """Of a net, without a sign that could be read as a saving: likely $6,610 dearer to $103,000 better."""
    low, high = told(abs(found.low), currency), told(abs(found.high), currency)
    return "" if found.low == found.high else say(_FROM_TO[found.low >= 0, found.high >= 0], low=low, high=high)
