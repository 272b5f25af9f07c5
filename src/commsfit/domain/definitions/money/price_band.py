"""A price or quantity as low, base and high, wherever one stands in the rulebook."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Final, Self

from pydantic import model_validator

from commsfit.domain.answers.values import Band, Number
from commsfit.domain.definitions.base import Definition

_RISES: Final = "low {low}, base {base}, high {high}: they must rise and not be negative"


class PriceBand(Definition):
    """Low, base and high."""

    low: Number
    base: Number
    high: Number

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if not 0 <= self.low <= self.base <= self.high:
            raise ValueError(_RISES.format(low=self.low, base=self.base, high=self.high))
        return self

    @cached_property
    def band(self) -> Band:
        """The figure as a band."""
        return Band(Decimal(self.low), Decimal(self.base), Decimal(self.high))
