"""An id of any origin to a file name that is safe on every system and stays in its folder."""

from __future__ import annotations

import re
from typing import Final

from commsfit.domain.document.file_names import safe_stem

_UNSAFE: Final = re.compile(r"[^\w-]+")
_LONGEST: Final = 60


def safe_name(row: int, id_: str, ending: str) -> str:
    """`000042-northwind.pdf`: the row keeps doubles apart and reserved names harmless."""
    words = safe_stem(_UNSAFE.sub("-", id_), "", longest=_LONGEST).strip("-_")
    return f"{row:06d}-{words}{ending}" if words else f"{row:06d}{ending}"
