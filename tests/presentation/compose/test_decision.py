from __future__ import annotations

from commsfit.domain.answers.answers import Answers
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.presentation.outline.outline import Heading, Section, Table
from commsfit.presentation.terminal.outline_text import plain_text
from tests.presentation.compose.test_report import outline_with, section
from tests.report.examples import outline_of


def rules_of(section_with_rules: Section) -> dict[str, tuple[str, ...]]:
    """What stands beside each rule, by its name."""
    table = next(block for block in section_with_rules.blocks if isinstance(block, Table))
    return {plain_text(row[0]): tuple(map(plain_text, row[1:])) for row in table.rows}


def test_an_empty_sheet_rules_nothing_out_and_names_no_list_of_outcomes() -> None:
    empty = outline_with(Assessment(scenarios=(Scenario("Today", Answers({})),)), ("decision",))
    heading = next(block for block in section(empty, "decision").blocks if isinstance(block, Heading))
    assert heading.text == "Not settled yet"


def test_a_rule_that_is_still_open_says_that_it_depends_and_on_what_it_bears() -> None:
    rules = rules_of(section(outline_of("half-filled"), "decision"))
    assert rules["Timeline"] == ("It depends. If it applies: UCaaS is what can go live now.",)
    assert rules["Unmet requirements"] == ("It depends. If it applies: a CPaaS phase must be on the roadmap.",)
    assert rules["Missing developer team"] == ("Nothing here",)
    states = rules_of(section(outline_of("half-filled"), "choices"))
    assert states["Timeline"][0] == "[?] Open"
    assert states["Missing developer team"][0] == "[x] Does not apply"


def test_a_rule_that_applies_says_what_it_means() -> None:
    rules = rules_of(section(outline_of("logistics"), "decision"))
    state, _, means = rules["Custom workflows"]
    assert (state, means) == ("[*] Applies", "CPaaS must be in the plan.")


def test_a_rule_names_just_the_answers_that_its_reason_rests_on() -> None:
    """25,000 messages speak for the rule on volume; what keeps it silent is the number of people."""
    decision = section(outline_of("logistics"), "decision")
    table = next(block for block in decision.blocks if isinstance(block, Table))
    because = {plain_text(row[0]): plain_text(row[2]) for row in table.rows}
    assert because["Developer capacity"] == "Under 20 hours a week (yours: 12 hours a week)."
    assert because["Volume"] == "50 people or more (yours: 80 people)."
    assert because["Phone system to replace"] == "Desk phones must be replaced."
