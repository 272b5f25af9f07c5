from __future__ import annotations

import re
from dataclasses import replace

import pytest

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Said
from commsfit.domain.document.assessment import Assessment, Edition, Scenario
from commsfit.presentation.outline.outline import Section, Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section, told
from tests.report.examples import assessment_of, outline_of
from tests.report.expected import texts_of_block, texts_of_section


def so_far(**said: int) -> Section:
    answers = Answers({question: Answer(value) for question, value in said.items()})
    outline = outline_with(Assessment(scenarios=(Scenario("Today", answers),)), ("choices",))
    assert "$0" not in told(outline, "choices")
    return section(outline, "choices")


def row_of(page: Section, title: str) -> list[str]:
    tables = [block for block in page.blocks if isinstance(block, Table)]
    rows = (row for table in tables for row in table.rows)
    return next([plain_text(cell) for cell in row] for row in rows if plain_text(row[0]) == title)


def test_an_unknown_price_is_no_zero() -> None:
    page = so_far(internal_users=40)
    assert row_of(page, "Stay put")[1:4] == ["–", "–", "No price until answered: present cost"]
    assert row_of(page, "Stay put")[5] == "[?] Not ruled out"
    assert row_of(page, "Buy ready-made\nUCaaS")[3].startswith("$")


def test_where_nothing_is_priced_no_prices_are_shown() -> None:
    page = so_far()
    assert not any(isinstance(block, Table) and len(block.columns) == 6 for block in page.blocks)


def first_page(name: str) -> str:
    return "\n".join(texts_of_section(section(outline_of(name, Edition.BRIEF), "summary")))


def test_page_one_states_the_cheapest_priced_change_that_keeps_the_date() -> None:
    assert re.search(
        r"18 Feb: \d+ hours a week of developers from now on, \$[\d,]+ more: the cheapest that keeps it",
        first_page("logistics"),
    )


def test_page_one_says_where_nothing_keeps_the_date() -> None:
    assert "15 Dec: nothing that was tried keeps it" in first_page("broker")


def test_the_second_scenario_stands_beside_with_what_it_takes_as_done_priced() -> None:
    page = "\n".join(texts_of_section(section(outline_of("logistics", Edition.BRIEF), "choices")))
    found = re.search(
        r"It takes as done: (.+?)\. With that work paid and planned: \$[\d,]+, likely .+ days late\.", page
    )
    assert found is not None
    assert found[1] == "peak load, server response time and second route"


def test_a_contact_centre_is_told_on_page_one() -> None:
    assert "Contact centre: " in first_page("bank")
    assert "queues and routing" in first_page("bank")


@pytest.mark.parametrize("name", ["logistics", "clinic"])
def test_what_a_contact_centre_takes_stays_on_page_one_where_paper_is_short(name: str) -> None:
    assessment = with_answers(name, goals=frozenset({"replace_pbx", "contact_centre"}), contact_centre_agents=12)
    page = section(outline_with(assessment, edition=Edition.BRIEF), "summary")
    assert page.tighter()
    for blocks in (page.blocks, page.tighter()):
        told_ = "\n".join(text for block in blocks for text in texts_of_block(block))
        assert "12 agents are priced apart" in told_
        assert "queues and routing" in told_


def with_answers(name: str, **said: Said) -> Assessment:
    assessment = assessment_of(name)
    first = assessment.scenarios[0]
    more = {question: Answer(value) for question, value in said.items()}
    return replace(assessment, scenarios=(replace(first, answers=Answers({**first.answers, **more})),))


def test_a_stated_ceiling_stands_in_the_approval_and_beside_the_lines() -> None:
    outline = outline_with(with_answers("logistics", budget_total=250_000), edition=Edition.REPORT)
    for name in ("summary", "costs"):
        assert "over the ceiling of $250,000" in told(outline, name), name


def test_licences_by_kind_of_user_and_routes_for_calling_stand_on_paper() -> None:
    outline = outline_with(with_answers("logistics", office_suite="microsoft_365"), edition=Edition.REPORT)
    page = told(outline, "options")
    for kind in ("Desk user on E5", "Frontline user", "Meeting room"):
        assert kind in page
    for route in ("Calling Plan", "Operator Connect", "Direct Routing"):
        assert route in page
    assert "session border controller" in page


def test_without_a_baseline_the_report_says_what_to_measure_and_with_one_not() -> None:
    without = outline_with(with_answers("logistics", baseline_measured=False), edition=Edition.REPORT)
    measured = outline_with(with_answers("logistics", baseline_measured=True), edition=Edition.REPORT)
    title = "Measure this before it begins"
    assert title in told(without, "net")
    assert title not in told(measured, "net")
