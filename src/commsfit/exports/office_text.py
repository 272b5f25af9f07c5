"""Text from anywhere as an office file may hold it: what cannot stand in XML is shown as its code, and it is cut."""

from __future__ import annotations

import re
from typing import Final

from commsfit.domain.visible import visible

OFFICE_FONT: Final = "Calibri"
"""What every office program knows, or replaces by one as narrow."""
_LONGEST: Final = 30_000
"""Characters of one text; a cell of a spreadsheet takes 32,767."""
_NO_CHARACTERS: Final = re.compile("[\ufdd0-\ufdef\ufffe\uffff]|[\U0001fffe\U0001ffff\U0010fffe\U0010ffff]")


def office_text(text: str) -> str:
    """The text without what an office program would refuse the whole file for."""
    shown = _NO_CHARACTERS.sub("\ufffd", visible(text.replace("\r\n", "\n")))
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"


def office_line(text: str) -> str:
    """The same on one line."""
    return " ".join(office_text(text).split())
