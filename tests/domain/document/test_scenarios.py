"""What can be done with scenarios."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.domain.document.scenarios import cloned, free_name, removed, renamed, reordered, scenario_named

TODAY = Scenario("Today", Answers({"internal_users": Answer(48), "days_to_go_live": Answer(45)}))
HIRES = Scenario(
    "Two hires", Answers({"internal_users": Answer(48), "sites": Answer(3)}), Choices(start=date(2027, 1, 4))
)
BOTH = Assessment(scenarios=(TODAY, HIRES))


def names(assessment: Assessment) -> list[str]:
    return [scenario.name for scenario in assessment.scenarios]


def test_a_clone_stands_behind_its_original_under_a_free_name() -> None:
    after = cloned(cloned(BOTH, 0, "Today"), 0, "Today")
    assert names(after) == ["Today", "Today 3", "Today 2", "Two hires"]
    assert after.scenarios[1].answers == TODAY.answers


def test_the_clone_of_a_clone_is_the_next_one_not_a_second_second() -> None:
    twice = cloned(cloned(BOTH, 0, "Today"), 1, "Today 2")
    assert names(twice) == ["Today", "Today 2", "Today 3", "Two hires"]


def test_there_is_a_free_name_also_where_numbers_have_gaps() -> None:
    numbered = removed(cloned(cloned(BOTH, 0, "Today"), 1, "Today 2"), 0)
    assert names(cloned(removed(numbered, 2), 1, "Today 3")) == ["Today 2", "Today 3", "Today 4"]


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Caf\u00e9", "Cafe\u0301"),
        ("Later", "\u202eLater"),
        ("One  two", "One two"),
        ("\ufb01ne", "fine"),
        ("A\u200bB", "AB"),
    ],
)
def test_names_that_look_the_same_are_one_name(name: str, other: str) -> None:
    taken = replace(BOTH, scenarios=(Scenario(name),))
    assert free_name(taken, other) != other


def test_renaming_keeps_names_apart() -> None:
    assert names(renamed(BOTH, 1, "Today")) == ["Today", "Today 2"]
    assert names(renamed(BOTH, 1, "Two hires")) == ["Today", "Two hires"]


def test_reordering_moves_one_and_keeps_the_others() -> None:
    three = cloned(BOTH, 1, "Third")
    assert names(reordered(three, 2, 0)) == ["Third", "Today", "Two hires"]
    assert names(reordered(three, 0, 2)) == ["Two hires", "Third", "Today"]


def test_the_last_scenario_stays() -> None:
    one = removed(BOTH, 0)
    assert names(one) == ["Two hires"]
    assert removed(one, 0) == one


def test_a_scenario_is_found_by_its_name() -> None:
    assert scenario_named(BOTH, "Two hires") == HIRES
    assert scenario_named(BOTH, "two hires") is None
    assert free_name(BOTH, "New") == "New"
