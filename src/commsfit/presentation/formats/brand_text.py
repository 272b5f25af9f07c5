"""A brand as its file is written: name, colours, standing words and logo in, TOML out."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields

from commsfit.presentation.tokens import PAPER


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandLook:
    """What any brand says, read or written; `accent` is for links and small headings, `heading` for titles."""

    name: str = ""
    accent: str = PAPER["accent"]
    heading: str = PAPER["text"]
    contact: str = ""
    disclaimer: str = ""
    footer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BrandWords(BrandLook):
    """The keys of a brand file; `logo` is the name of a picture that lies beside it."""

    logo: str = ""


def brand_text(brand: BrandWords) -> str:
    """Only what is said; the rest is the plain brand's."""
    said = ((field.name, getattr(brand, field.name)) for field in fields(brand))
    return "".join(f"{name} = {_quoted(value)}\n" for name, value in said if value)


def _quoted(text: str) -> str:
    """A TOML string: JSON's escapes are TOML's too; what cannot be printed is left out."""
    return json.dumps("".join(letter for letter in text if letter.isprintable() or letter == "\n"), ensure_ascii=False)
