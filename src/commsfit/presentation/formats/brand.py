"""A consultant's brand as a report uses it: name, two colours, standing words and a logo that we encoded ourselves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from commsfit.presentation.formats.brand_text import BrandLook


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that we encoded ourselves, and its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand(BrandLook):
    """What stands on every report."""

    logo: Logo | None = None


PLAIN_BRAND: Final = Brand()
