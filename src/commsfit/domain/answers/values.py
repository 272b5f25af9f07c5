"""The values that answers and figures are made of, each carrying what it means."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Final, TypeAlias

Number: TypeAlias = int | Decimal


@dataclass(frozen=True, slots=True)
class Between:
    """Somewhere from `low` to `high`, both included."""

    low: Number
    high: Number


class Unknown(Enum):
    """The person was asked and does not know."""

    UNKNOWN = "unknown"


UNKNOWN: Final = Unknown.UNKNOWN

Options: TypeAlias = frozenset[str]


@dataclass(frozen=True, slots=True)
class Shares:
    """How a whole divides among options: percent by option, the largest first, nothing that is zero."""

    parts: tuple[tuple[str, Number], ...]

    @classmethod
    def of(cls, percent: Mapping[str, Number]) -> Shares:
        """In the one order that equal shares have."""
        kept = ((option, part) for option, part in percent.items() if part)
        return cls(tuple(sorted(kept, key=lambda part: (-part[1], part[0]))))

    @property
    def options(self) -> Options:
        """All that have a share."""
        return frozenset(option for option, _ in self.parts)


Plain: TypeAlias = bool | Number | str | Options | Shares
Said: TypeAlias = Plain | Between | Unknown


@dataclass(frozen=True, slots=True)
class Band:
    """A figure as low, base and high; all three equal where it is exact."""

    low: Decimal
    base: Decimal
    high: Decimal

    @classmethod
    def exactly(cls, amount: Number) -> Band:
        """A band without width."""
        exact = Decimal(amount)
        return cls(exact, exact, exact)

    def __add__(self, other: Band) -> Band:
        return Band(self.low + other.low, self.base + other.base, self.high + other.high)

    def times(self, factor: Number) -> Band:
        """The band scaled by a factor that is not negative."""
        exact = Decimal(factor)
        return Band(self.low * exact, self.base * exact, self.high * exact)

    def by(self, other: Band) -> Band:
        """The product of two bands without negative figures."""
        return Band(self.low * other.low, self.base * other.base, self.high * other.high)
