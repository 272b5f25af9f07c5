"""The results in the order of the rail; the window takes them from here."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.page import PageEntry

RESULT_PAGES: Final[tuple[PageEntry, ...]] = ()
