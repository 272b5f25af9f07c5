from __future__ import annotations

import re

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.document.assessment import Assessment, Edition, Scenario
from commsfit.presentation.outline.outline import Section, Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section, told
from tests.report.examples import outline_of
from tests.report.expected import texts_of_section


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
