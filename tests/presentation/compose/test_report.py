from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from itertools import chain

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices, OwnDecision
from commsfit.domain.document.assessment import Assessment, Client, Edition, LogEntry, Parked, Scenario
from commsfit.presentation.outline.outline import Callout, Heading, Outline, Section, Table
from commsfit.presentation.terminal.outline_text import plain_text
from commsfit.reporting.orders import ReportOrder
from tests.report.examples import MOST, SHEETS, TODAY, UNSETTLED, assessment_of, order_of, outline_of
from tests.report.expected import texts_of_block, texts_of_section

SETTLED = [
    "summary",
    "choices",
    "picture",
    "options",
    "costs",
    "net",
    "roadmap",
    "people",
    "readiness",
    "risks",
    "vendors",
    "next_steps",
    "situation",
    "decision",
    "cost_lines",
    "moscow",
    "schedule",
    "procurement",
    "offers",
    "compliance",
    "assumptions",
    "method",
]
OPEN = ["summary", "choices", "readiness", "assumed", "situation", "decision", "moscow", "compliance", "method"]
CONTRADICTORY = ["summary", "situation", "method"]
EVERY = [*MOST, *SHEETS]


def section(outline: Outline, name: str) -> Section:
    return next(each for each in outline.sections if each.id == name)


def told(outline: Outline, name: str) -> str:
    return "\n".join(texts_of_section(section(outline, name)))


def outline_with(
    assessment: Assessment, sections: tuple[str, ...] | None = None, edition: Edition = Edition.FULL
) -> Outline:
    order = ReportOrder(assessment, assessment.scenarios[0].name, TODAY, sections=sections, edition=edition)
    return bootstrap.report_maker(bootstrap.rulebook()).outline(order)


@pytest.mark.parametrize("name", EVERY)
def test_every_section_stands_in_every_report_with_something_to_say(name: str) -> None:
    outline = outline_of(name)
    found = [each.id for each in outline.sections]
    always = CONTRADICTORY if "contradictory" in name else OPEN if name in {*SHEETS, *UNSETTLED} else SETTLED
    assert [each for each in found if each in always] == always
    for each in outline.sections[1:]:
        first, *others = each.blocks
        assert isinstance(first, Heading), each.id
        assert first.level == 2
        assert len(first.text.split()) >= 2, first.text
        assert any(any(texts_of_block(block)) for block in others), f"{each.id} says nothing but its heading"


@pytest.mark.parametrize("name", EVERY)
def test_no_text_is_left_half_made(name: str) -> None:
    texts = list(chain.from_iterable(texts_of_section(each) for each in outline_of(name).sections))
    for text in texts:
        for half in ("None", "{", "}", "..", " .", " ,", "( ", ".,", "Decimal("):
            assert half not in text.replace("e.g.,", "for example"), text
        assert not text.startswith((".", ",", ";")), text


@pytest.mark.parametrize("name", EVERY)
def test_no_heading_skips_a_level_and_no_place_has_two_names(name: str) -> None:
    before = 1
    for each in outline_of(name).sections:
        for block in each.blocks:
            if isinstance(block, Heading):
                assert block.level <= before + 1
                before = block.level
    ids = [each.id for each in outline_of(name).sections]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", EVERY)
def test_tables_have_a_title_for_every_column_and_a_cell_for_every_title(name: str) -> None:
    for each in outline_of(name).sections:
        for block in each.blocks:
            if isinstance(block, Table):
                assert all(column.title for column in block.columns)
                assert {len(row) for row in block.rows} == {len(block.columns)}


def test_the_example_s_report_says_its_verdict_in_the_title_and_its_reasons_first() -> None:
    outline = outline_of("logistics")
    assert outline.title.startswith("Buy phones and chat for your people now")
    assert "Under 20 hours a week" in told(outline, "summary")
    assert "36 months" in told(outline, "costs")
    assert "25,000" in told(outline, "summary"), "the volume is a reason, though its rule is silent"


def test_an_empty_assessment_says_what_to_answer_and_names_no_outcome() -> None:
    outline = outline_of("empty")
    assert "Nothing has been answered yet" in told(outline, "situation")
    assert "Approve" not in told(outline, "summary")
    assert "5 of 5" in told(outline, "summary")


def test_a_contradiction_stands_on_the_first_page_with_its_remedy() -> None:
    outline = outline_of("contradictory")
    callouts = [block for block in section(outline, "summary").blocks if isinstance(block, Callout)]
    assert callouts
    assert "contradict" in told(outline, "summary").lower()
    assert "$" not in told(outline, "summary")


def test_people_who_disagree_are_named_with_what_they_said() -> None:
    outline = outline_of("disputed")
    assert "Ann: 12" in told(outline, "disagreements")
    assert "Bo: 30" in told(outline, "disagreements")


def test_another_decision_is_printed_beside_the_tool_s() -> None:
    base = assessment_of("logistics")
    decided = Choices(decision=OwnDecision("ucaas", "The board wants one supplier", "Ann", date(2026, 11, 19)))
    scenario = replace(base.scenarios[0], choices=decided)
    outline = outline_with(replace(base, scenarios=(scenario,)))
    assert "The board wants one supplier" in told(outline, "summary")
    assert "Decided: UCaaS (Ann, 19 November 2026)" in told(outline, "decisions")
    assert "The tool says: Dual-stack, in two steps" in told(outline, "decisions")


def test_the_log_and_what_was_put_aside_are_printed() -> None:
    base = replace(
        assessment_of("logistics"),
        decisions=(LogEntry("Start with one site", "Bo", date(2026, 11, 18)),),
        parked=(Parked("uplink_mbps", "ask the landlord", "Ann"),),
    )
    decisions = told(outline_with(base), "decisions")
    assert "Start with one site" in decisions
    assert "Ask the landlord" in decisions
    assert "About" not in decisions


def test_the_log_says_which_question_a_decision_is_about() -> None:
    entries = (LogEntry("Plan with 12", question="developer_hours_per_week"), LogEntry("Say nothing"))
    outline = outline_with(replace(assessment_of("logistics"), decisions=entries))
    log = next(block for block in section(outline, "decisions").blocks if isinstance(block, Table))
    assert [column.title for column in log.columns] == ["On", "Decision", "About", "By"]
    assert [plain_text(row[2]) for row in log.rows] == ["Developer hours", "–"]


def test_a_long_note_is_set_as_several_paragraphs_and_nothing_of_it_is_lost() -> None:
    note = " ".join(f"word{number}" for number in range(1_200))
    answers = Answers({"internal_users": Answer(12, note=note)})
    outline = outline_with(Assessment(Client("Acme"), (Scenario("Today", answers),)))
    printed = " ".join(told(outline, "situation").split())
    assert all(f"word{number} " in printed + " " for number in range(1_200))
    assert len([text for text in texts_of_section(section(outline, "situation")) if "word" in text]) == 3


def test_scenarios_are_compared_only_where_they_differ() -> None:
    base = assessment_of("logistics")
    other = Scenario("More hours", base.scenarios[0].answers.having("developer_hours_per_week", Answer(40)))
    compared = told(outline_with(replace(base, scenarios=(*base.scenarios, other))), "scenarios")
    assert "12 hours a week" in compared
    assert "40 hours a week" in compared
    assert "80 people" not in compared


def test_only_ticked_sections_are_printed_in_the_usual_order() -> None:
    outline = outline_with(assessment_of("logistics"), ("costs", "summary"))
    assert [each.id for each in outline.sections] == ["summary", "costs"]


def test_the_same_answers_give_the_same_outline() -> None:
    maker = bootstrap.report_maker(bootstrap.rulebook())
    assert maker.outline(order_of("logistics")) == maker.outline(order_of("logistics"))


@pytest.mark.parametrize("name", EVERY)
def test_acronyms_keep_their_capitals_within_a_sentence(name: str) -> None:
    outline = outline_of(name)
    told_in_all = "\n".join(chain.from_iterable(texts_of_section(one) for one in outline.sections))
    assert [small for small in ("rest api", "qos", "sms ", "api ") if small in told_in_all] == []


def test_the_days_of_work_are_those_that_the_assumption_about_the_whole_plan_ranges_over() -> None:
    """Work that closes the plan is work too: two pages must not name two sums."""
    counted = next(line for line in told(outline_of("logistics"), "people").split("\n") if "days of work, " in line)
    base, low, high = re.findall(r"\d+", counted)
    band = next(row for row in told(outline_of("logistics"), "assumptions").split("\n") if row.startswith(f"{base} ("))
    assert [round(float(end)) for end in re.findall(r"[\d.]+", band)] == [int(base), int(low), int(high)]
