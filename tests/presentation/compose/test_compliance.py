from __future__ import annotations

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices, Evidence, Move, Priority
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.presentation.outline.outline import Paragraph, Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.domain.advised import answered, rulebook
from tests.domain.duties.test_compliance import CPAAS
from tests.presentation.compose.test_report import outline_with, section, told
from tests.report.examples import outline_of


def told_of(milestone: str, choices: Choices, answers: Answers | None = None) -> str:
    scenario = Scenario("Today", answers or answered(CPAAS), choices)
    compliance = section(outline_with(Assessment(scenarios=(scenario,)), ("compliance",)), "compliance")
    table = next(block for block in compliance.blocks if isinstance(block, Table))
    return next(plain_text(row[-1]) for row in table.rows if plain_text(row[0]).startswith(milestone))


def test_the_rulebook_says_that_this_is_no_legal_advice() -> None:
    compliance = section(
        outline_with(Assessment(scenarios=(Scenario("Today", answered(CPAAS)),)), ("compliance",)), "compliance"
    )
    note = next(block for block in compliance.blocks if isinstance(block, Paragraph))
    assert plain_text(note.text) == rulebook().words.compliance.not_legal_advice


def test_a_milestone_names_the_work_that_settles_it() -> None:
    assert "Planned as: Sender registration." in told_of("US sender registered", Choices())


def test_a_required_milestone_whose_work_was_moved_out_says_so() -> None:
    moved = Choices(moves=(Move("F05", Priority.WONT, "another firm sends", "Ann"),))
    assert "Not in the plan." in told_of("US sender registered", moved)


def test_without_any_plan_no_milestone_is_printed_as_missing_from_it() -> None:
    answers = answered(CPAAS | {"engineering_team": False, "regions": ["uk"]})
    outline = outline_with(Assessment(scenarios=(Scenario("Today", answers),)))
    assert all("Not in the plan" not in told(outline, each.id) for each in outline.sections)


def test_an_open_milestone_names_only_what_is_still_open() -> None:
    scenario = Scenario("Today", answered({"regions": ["us"], "external_messages_per_month": 500}))
    text = told(outline_with(Assessment(scenarios=(scenario,)), ("compliance",)), "compliance")
    assert "Proof of consent is the most common reason for refusal. Depends on an open answer: the outcome." in text
    assert "Depends on an open answer: Health data." in text


def test_what_is_done_need_not_be_in_the_plan() -> None:
    moved = Choices(
        moves=(Move("F05", Priority.WONT, "another firm sends", "Ann"),),
        evidence=(Evidence("sender_registration", "campaign approved"),),
    )
    told_once = told_of("US sender registered", moved)
    assert "Not in the plan" not in told_once
    assert "Done: campaign approved." in told_once
    assert "Done: Done" not in told_once


def test_a_milestone_is_told_with_the_platform_and_phase_before_which_it_is_due() -> None:
    both = answered(CPAAS | {"internal_users": 80, "goals": ["customer_notifications", "replace_pbx"]})
    assert {"UCaaS 0", "CPaaS 0"} <= phases_of(both)


def phases_of(answers: Answers) -> set[str]:
    """Of the duties on the checklist."""
    checklist = section(outline_with(Assessment(scenarios=(Scenario("Today", answers),)), ("readiness",)), "readiness")
    *_, duties = (block for block in checklist.blocks if isinstance(block, Table))
    return {plain_text(row[2]) for row in duties.rows}


def test_a_milestone_that_the_checklist_has_no_room_for_says_its_state_phase_and_owner_in_the_annex() -> None:
    outline = outline_of("logistics")
    *_, duties = (block for block in section(outline, "readiness").blocks if isinstance(block, Table))
    listed = {plain_text(row[0]) for row in duties.rows}
    table = next(block for block in section(outline, "compliance").blocks if isinstance(block, Table))
    told_first = [plain_text(row[0]) for row in table.rows]
    assert listed < {first.split("\n")[0] for first in told_first}
    for first in told_first:
        name, *beside = first.split("\n")
        assert bool(beside) is (name not in listed), first
        assert not beside or beside[0].count(" · ") == 2
