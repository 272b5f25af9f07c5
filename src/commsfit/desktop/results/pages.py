"""The results in the order of the rail; the window takes them from here."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.page import PageEntry
from commsfit.desktop.results.costs_page import CostsPage, costs_state
from commsfit.desktop.results.roadmap_page import RoadmapPage, roadmap_state
from commsfit.desktop.results.verdict_page import VerdictPage, verdict_state
from commsfit.desktop.results.what_if_page import WhatIfPage, what_if_state

RESULT_PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry("verdict", "Verdict", VerdictPage, verdict_state),
    PageEntry("what_if", "What if", WhatIfPage, what_if_state),
    PageEntry("costs", "Costs", CostsPage, costs_state),
    PageEntry("roadmap", "Roadmap", RoadmapPage, roadmap_state),
)
