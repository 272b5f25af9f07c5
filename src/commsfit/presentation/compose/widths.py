"""How wide the report's pictures are drawn: the measure of its paper, and columns of its grid of twelve."""

from __future__ import annotations

from typing import Final

MEASURE: Final = 505.0
"""Both papers have it; their margins make up the difference."""
_GUTTER: Final = 22.0


def of_columns(columns: int) -> float:
    """The width of so many columns of twelve."""
    return columns * (MEASURE + _GUTTER) / 12 - _GUTTER
