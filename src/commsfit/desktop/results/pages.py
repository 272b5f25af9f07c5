"""The results in the order of the rail; the window takes them from here."""

from __future__ import annotations

from typing import Final

from commsfit.desktop.results.costs.costs_page import CostsPage, costs_state
from commsfit.desktop.results.readiness.readiness_page import ReadinessPage, readiness_state
from commsfit.desktop.results.report.report_page import ReportPage, report_state
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage, roadmap_state
from commsfit.desktop.results.scenarios.scenarios_page import ScenariosPage, scenarios_state
from commsfit.desktop.results.verdict.verdict_page import VerdictPage, verdict_state
from commsfit.desktop.results.what_if.what_if_page import WhatIfPage, what_if_state
from commsfit.desktop.session.page import PageEntry

RESULT_PAGES: Final[tuple[PageEntry, ...]] = (
    PageEntry("verdict", "Verdict", VerdictPage, verdict_state),
    PageEntry("what_if", "What if", WhatIfPage, what_if_state),
    PageEntry("costs", "Costs", CostsPage, costs_state),
    PageEntry("readiness", "Readiness", ReadinessPage, readiness_state),
    PageEntry("roadmap", "Roadmap", RoadmapPage, roadmap_state),
    PageEntry("scenarios", "Scenarios", ScenariosPage, scenarios_state),
    PageEntry("report", "Report", ReportPage, report_state),
)
