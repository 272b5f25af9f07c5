"""Values of the domain to the plain ones of JSON: fields by name, dates as ISO, states by name, money as strings."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, Final, TypeAlias

from commsfit.domain.answers.values import Band, Number
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.wording.reasons import Cited

NamedField: TypeAlias = str | tuple[str, object]


def of_fields(value: object, *parts: NamedField) -> dict[str, Any]:
    """These fields of a value in this order; a pair puts a value of its own under a key."""
    found: dict[str, Any] = {}
    for part in parts:
        key, one = (part, getattr(value, part)) if isinstance(part, str) else part
        found[key] = one if type(one) in _AS_IT_IS else plain(one)
    return found


def plain(value: object) -> Any:
    """What JSON holds of a value; whatever has no form of its own here stays as it is."""
    if isinstance(value, StrEnum):
        return value.value
    form = _FORMS.get(type(value))
    return form(value) if form else value


def cents(amount: Number) -> str:
    """To the cent, as a decimal string."""
    return f"{Decimal(amount):.2f}"


_FORMS: Final[Mapping[type, Callable[[Any], Any]]] = {
    date: date.isoformat,
    tuple: lambda parts: [plain(part) for part in parts],
    Band: lambda band: {"low": cents(band.low), "base": cents(band.base), "high": cents(band.high)},
    Likely: lambda found: {"low": cents(found.low), "median": cents(found.median), "high": cents(found.high)},
    Cited: lambda cited: {"document": cited.document, "as_of": cited.as_of},
}
_AS_IT_IS: Final = frozenset((bool, dict, float, int, list, str, type(None)))
