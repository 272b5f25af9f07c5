"""The page that stands beside the way; the window takes it from here."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.session.page import PageEntry
from commsfit.desktop.workshop.log_edits import WORKSHOP
from commsfit.desktop.workshop.workshop_page import WorkshopPage, workshop_state

WORKSHOP_PAGE: Final = PageEntry(WORKSHOP, "Workshop", WorkshopPage, workshop_state, is_beside=True)
