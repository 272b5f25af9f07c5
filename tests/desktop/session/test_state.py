"""A state that cannot be is not made; what stands half typed goes where its scenario goes."""

from dataclasses import replace

import pytest

from commsfit.desktop.session.state import State
from commsfit.domain.document.assessment import Assessment, Document, Scenario


def document(*names: str) -> Document:
    return Document(Assessment(scenarios=tuple(Scenario(name) for name in names)))


@pytest.mark.parametrize("index", [-1, 2, 9])
def test_a_scenario_that_is_not_there_cannot_be_worked_on(index: int) -> None:
    with pytest.raises(ValueError, match="there is no scenario"):
        State(document("Today", "Later"), index)
    with pytest.raises(ValueError, match="there is no scenario"):
        State(document("Today")).moved_to(document("Today", "Later"), index)


def test_what_was_typed_for_another_document_cannot_come_along() -> None:
    with pytest.raises(ValueError, match="typed for scenarios that are not here: Later"):
        State(document("Today"), 0, {("Later", "form"): ("half",)})


def test_what_is_typed_waits_in_its_scenario() -> None:
    state = State(document("Today", "Later")).having_draft("form", ["half", ""])
    later = state.moved_to(state.document, 1)
    assert (state.draft("form"), later.draft("form")) == (("half", ""), ())
    assert later.moved_to(state.document, 0).draft("form") == ("half", "")


def test_what_is_typed_goes_along_with_a_name_and_away_with_a_scenario() -> None:
    state = State(document("Today", "Later"), 1).having_draft("form", ["half"])
    renamed = state.moved_to(document("Today", "Much later"), 1)
    assert renamed.draft("form") == ("half",)
    assert renamed.moved_to(document("Today"), 0).typed == {}


def test_a_form_is_begun_by_nobody_once_it_is_forgotten() -> None:
    state = State(document("Today")).having_draft("form", ["half"]).having_draft("other", ["x"])
    assert state.without_draft("form").draft("form") == ()
    assert state.without_draft("form").draft("other") == ("x",)


def test_what_stands_half_typed_is_nothing_to_undo() -> None:
    state = State(document("Today"))
    assert state.having_draft("form", ["half"]) == state
    assert replace(state, document=document("Later")) != state
