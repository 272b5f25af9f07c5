"""An id of any origin to a file name that is safe on every system and stays in its folder."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_UNSAFE: Final = re.compile(r"[^\w-]+")
_LONGEST: Final = 60


def safe_name(row: int, id_: str, ending: str) -> str:
    """`000042-northwind.pdf`: the row keeps doubles apart and reserved names harmless."""
    plain = unicodedata.normalize("NFC", id_).encode("utf-8", "ignore").decode("utf-8")
    words = _UNSAFE.sub("-", plain).strip("-_")
    while len(words.encode("utf-8")) > _LONGEST:
        words = words[:-1]
    return f"{row:06d}-{words}{ending}" if words else f"{row:06d}{ending}"
