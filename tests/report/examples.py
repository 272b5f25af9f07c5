"""The bundled examples as outlines, and answers that are missing or contradict each other."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import UNKNOWN, Between
from commsfit.domain.document.assessment import Assessment, Client, Edition, Scenario
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportOrder
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.format.reading import read_document

TODAY = date(2026, 11, 20)
NAMES = tuple(path.stem for path in bootstrap.examples())
UNSETTLED = ("half-filled", "workshop")
"""Examples whose outcome is still open."""
FEW = ("logistics", "half-filled")
"""Enough for the fast tests."""
MOST = tuple(pytest.param(name, marks=() if name in FEW else pytest.mark.long) for name in NAMES)
"""All of them, most in the long tests only."""
SHEETS = {
    "empty": Answers(),
    "half": Answers(
        {
            "engineering_team": Answer(True),
            "developer_hours_per_week": Answer(Between(8, 25), note="We hope for more."),
            "external_messages_per_month": Answer(UNKNOWN),
            "internal_users": Answer(20),
            "goals": Answer(frozenset({"customer_notifications"})),
        }
    ),
    "contradictory": Answers({"engineering_team": Answer(False), "developer_hours_per_week": Answer(30)}),
    "disputed": Answers(
        {
            "developer_hours_per_week": Answer(12, by=(("Ann", 12), ("Bo", 30))),
            "external_messages_per_month": Answer(50_000),
            "internal_users": Answer(200),
        }
    ),
}


@cache
def assessment_of(name: str) -> Assessment:
    """A bundled example by name, or one of the sheets above."""
    if name in SHEETS:
        return Assessment(Client("Acme & Sons", "A. Consultant"), (Scenario("Today", SHEETS[name]),))
    (path,) = (path for path in bootstrap.examples() if path.stem == name)
    return read_document(read_whole(path)[0], bootstrap.rulebook()).document.assessment


def order_of(name: str, edition: Edition = Edition.FULL) -> ReportOrder:
    assessment = assessment_of(name)
    return ReportOrder(assessment, assessment.scenarios[0].name, TODAY, edition=edition)


@cache
def outline_of(name: str, edition: Edition = Edition.FULL) -> Outline:
    return bootstrap.report_maker(bootstrap.rulebook()).outline(order_of(name, edition))
