"""File names that every system takes: a client's or row's name in, what may stand in a folder out."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_FORBIDDEN: Final = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f\u2028\u2029]+')
_RESERVED: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?", re.IGNORECASE)
_LONGEST: Final = 120
_HIDDEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})


def safe_stem(name: str, otherwise: str, *, longest: int = _LONGEST) -> str:
    """The name without what Windows, macOS or Linux refuse; `otherwise` where nothing is left of it."""
    composed = unicodedata.normalize("NFC", name)
    shown = "".join(character for character in composed if unicodedata.category(character) not in _HIDDEN)
    plain = " ".join(_FORBIDDEN.sub("-", shown).split()).strip(" .-")
    while len(plain.encode("utf-8")) > longest:
        plain = plain[:-1].rstrip(" .-")
    if not plain:
        return otherwise
    return f"{plain}_" if _RESERVED.fullmatch(plain) else plain


def with_ending(name: str, ending: str) -> str:
    """The name with its ending; what merely looks like one, as in `Acme v1.2`, is part of the name."""
    return name if name.lower().endswith(ending.lower()) else f"{name}{ending}"
