"""P13: each chosen goal is planned, served by a named ready-made route, or told on the first page as not served."""

from __future__ import annotations

from datetime import date

import pytest

from commsfit import bootstrap
from commsfit.domain.document.assessment import Assessment, Edition, Paper, Scenario
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.presentation.outline.outline import Callout, Outline, Tone
from commsfit.presentation.terminal.outline_text import text_lines
from commsfit.report.pdf_document import page_measures
from commsfit.report.wishes import Wishes
from commsfit.reporting.orders import ReportOrder
from tests.presentation.compose.test_report import section, told

TODAY = date(2026, 11, 20)
STAFF_ONLY = {
    "engineering_team": False,
    "internal_users": 12,
    "external_messages_per_month": 500,
    "days_to_go_live": 120,
    "workflow_deviation_percent": 0,
    "unmet_requirement_percent": 5,
    "goals": ["replace_pbx"],
}


def brief(*goals: str) -> Outline:
    rulebook = bootstrap.rulebook()
    answers, _ = read_answers(rulebook, STAFF_ONLY | {"goals": ["replace_pbx", *goals]})
    assessment = Assessment(scenarios=(Scenario("Today", answers),))
    return bootstrap.report_maker(rulebook).outline(ReportOrder(assessment, "Today", TODAY, edition=Edition.BRIEF))


def test_a_goal_that_nothing_serves_is_told_on_the_first_page_with_the_reason() -> None:
    outline = brief("number_masking")
    callout = next(
        block for block in section(outline, "summary").blocks if isinstance(block, Callout) and "goal" in block.title
    )
    assert callout.tone is Tone.CAUTION
    assert callout.title == "One chosen goal is not served by this plan"
    page = told(outline, "summary")
    assert "Hide phone numbers from both sides" in page
    assert "it needs programmable channels (CPaaS), which the verdict leaves out for now" in page


def test_two_such_goals_are_counted_and_both_named() -> None:
    page = told(brief("number_masking", "in_app_voice"), "summary")
    assert "2 chosen goals are not served by this plan" in page
    assert page.count("which the verdict leaves out for now") == 1, "one reason for both stands once"


def test_a_ready_made_route_is_named_on_the_first_page() -> None:
    page = told(brief("whatsapp"), "summary")
    assert "A ready-made inbox for WhatsApp" in page
    assert "not served" not in page


def test_a_plan_that_serves_all_says_nothing_of_it_on_the_first_page() -> None:
    page = told(brief(), "summary")
    assert "not served" not in page
    assert "Served without a build" not in page


def test_the_terminal_says_the_same() -> None:
    printed = " ".join(" ".join(text_lines(brief("number_masking"), 100)).split())
    assert "One chosen goal is not served by this plan" in printed


@pytest.mark.parametrize("paper", Paper)
def test_the_brief_stays_on_two_pages_with_all_of_it(paper: Paper) -> None:
    goals = ("whatsapp", "customer_notifications", "number_masking", "in_app_voice")
    assert len(page_measures(brief(*goals), Wishes(paper))) == 2
