"""A consultant's brand: what its file says, checked, with the logo decoded and encoded anew."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from commsfit.presentation.tokens import PAPER


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture that we encoded ourselves, and its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Brand:
    """Name, accent colours and standing words of every report."""

    name: str = ""
    accent: str = PAPER["accent"]
    soft: str = PAPER["accent_soft"]
    contact: str = ""
    disclaimer: str = ""
    footer: str = ""
    logo: Logo | None = None


PLAIN_BRAND: Final = Brand()
