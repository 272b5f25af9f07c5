from __future__ import annotations

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.presentation.outline.outline import Heading, Section, Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section, told


def sections_for(**said: int) -> tuple[Section, str]:
    answers = Answers({question: Answer(value) for question, value in said.items()})
    outline = outline_with(Assessment(scenarios=(Scenario("Today", answers),)), ("options", "costs"))
    return section(outline, "options"), told(outline, "costs")


def row_of(options: Section, title: str) -> list[str]:
    table = next(block for block in options.blocks if isinstance(block, Table))
    return next([plain_text(cell) for cell in row] for row in table.rows if plain_text(row[0]) == title)


def test_an_unknown_price_is_no_zero() -> None:
    options, costs = sections_for(internal_users=40)
    assert row_of(options, "Stay put") == [
        "Stay put",
        "[?] Not ruled out",
        "–",
        "–",
        "–",
        "No price until answered: present cost.",
    ]
    assert row_of(options, "UCaaS")[3].startswith("$")
    assert "Stay put: No price until answered: present cost." in costs
    assert "$0\n" not in costs


def test_where_nothing_is_priced_both_sections_say_so_and_show_no_money() -> None:
    options, costs = sections_for()
    heading = next(block for block in options.blocks if isinstance(block, Heading))
    assert heading.text == "More than one way is still open; no price is known yet"
    assert "No price is known yet" in costs
    assert "$" not in costs
