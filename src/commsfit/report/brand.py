"""A consultant's brand as a report uses it: name, two colours, standing words and a logo that we encoded ourselves."""

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
    """What stands on every report; `accent` is for links and small headings, `heading` for titles."""

    name: str = ""
    accent: str = PAPER["accent"]
    heading: str = PAPER["text"]
    contact: str = ""
    disclaimer: str = ""
    footer: str = ""
    logo: Logo | None = None


PLAIN_BRAND: Final = Brand()
