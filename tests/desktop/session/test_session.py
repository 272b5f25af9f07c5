from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from commsfit.desktop.session import following
from commsfit.desktop.session.scenario_edits import add_scenario, remove_scenario, rename_scenario, worked_on
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.answers.values import Between
from commsfit.domain.document.assessment import Assessment, Client, Document
from commsfit.ports.filing import Opened

HOURS = "developer_hours_per_week"


def test_an_answer_changes_the_advice_and_is_told_once(session: Session, qtbot: QtBot) -> None:
    before = session.advice
    with qtbot.waitSignal(session.changed):
        session.answer(HOURS, Answer(12))
    assert session.answers[HOURS] == Answer(12)
    assert session.advice is not before
    assert session.advice.answers[HOURS] == Answer(12)


def test_the_same_answer_again_is_no_edit(session: Session, qtbot: QtBot) -> None:
    session.answer(HOURS, Answer(12))
    with qtbot.assertNotEmitted(session.changed):
        session.answer(HOURS, Answer(12))
    assert session.history.count() == 1


def test_undo_and_redo_say_what_they_do(session: Session) -> None:
    session.answer(HOURS, Answer(12))
    assert session.history.undoText() == "Developer hours"
    session.undo()
    assert HOURS not in session.answers
    assert session.history.redoText() == "Developer hours"
    session.redo()
    assert session.answers[HOURS] == Answer(12)


def test_typing_in_one_field_is_one_step_until_it_is_left(session: Session) -> None:
    for value in (1, 12, 120):
        session.answer(HOURS, Answer(value))
    session.pause()
    session.answer(HOURS, Answer(8))
    session.undo()
    assert session.answers[HOURS] == Answer(120)
    session.undo()
    assert HOURS not in session.answers


def test_typing_back_what_was_there_leaves_no_step(session: Session) -> None:
    session.answer(HOURS, Answer(12))
    session.answer(HOURS, None)
    assert session.history.count() == 0
    assert not session.is_changed


def test_undo_goes_back_to_where_the_edit_was(session: Session) -> None:
    visited: list[tuple[str, str]] = []
    session.visited.connect(lambda page, question: visited.append((page, question)))
    session.answer(HOURS, Answer(12))
    session.answer("internal_users", Answer(80))
    session.undo()
    session.undo()
    assert visited == [("volume", "internal_users"), ("developer_capacity", HOURS)]


def test_a_choice_is_an_edit_too(session: Session) -> None:
    moved = replace(session.choices, moves=(Move("F06", Priority.COULD),))
    session.choose(moved, "Move SMS", page="roadmap")
    assert session.advice.choices.moves == (Move("F06", Priority.COULD),)
    assert session.history.undoText() == "Move SMS"
    session.undo()
    assert session.choices.moves == ()


def test_scenarios_are_copied_named_and_removed_with_undo(session: Session) -> None:
    session.answer(HOURS, Answer(12))
    add_scenario(session, "More hours")
    assert (session.index, session.scenario.name, session.answers[HOURS]) == (1, "More hours", Answer(12))
    session.answer(HOURS, Answer(40))
    assert session.assessment.scenarios[0].answers[HOURS] == Answer(12)
    rename_scenario(session, worked_on(session), "Forty hours")
    remove_scenario(session, worked_on(session))
    assert [scenario.name for scenario in session.assessment.scenarios] == ["Today"]
    session.undo()
    assert [scenario.name for scenario in session.assessment.scenarios] == ["Today", "Forty hours"]
    assert session.index == 1


def test_turning_to_another_scenario_is_no_edit(session: Session, qtbot: QtBot) -> None:
    add_scenario(session, "Later")
    count = session.history.count()
    with qtbot.waitSignal(session.changed):
        session.work_on(0)
    assert (session.index, session.history.count()) == (0, count)


def test_a_question_is_parked_and_taken_back(session: Session) -> None:
    session.park(HOURS, parked=True, note="ask the team lead")
    assert [(entry.question, entry.note) for entry in session.assessment.parked] == [(HOURS, "ask the team lead")]
    session.park(HOURS, parked=False)
    assert session.assessment.parked == ()


def test_opening_begins_a_new_history(session: Session) -> None:
    session.answer(HOURS, Answer(12))
    document = Document(Assessment(Client("Northwind")))
    session.open(Opened(document, None, None))
    assert (session.history.count(), session.is_changed, session.assessment.client.name) == (0, False, "Northwind")


def test_restored_work_counts_as_unsaved(session: Session) -> None:
    session.open(Opened(Document(), None, None), unsaved=True)
    assert session.is_changed


@pytest.mark.parametrize("unchanged", [True, False])
def test_a_save_is_clean_only_when_nothing_was_edited_meanwhile(session: Session, *, unchanged: bool) -> None:
    session.answer(HOURS, Answer(Between(8, 15), Basis.ESTIMATE))
    session.saved(session.opened, unchanged=unchanged)
    assert session.is_changed is not unchanged


def failing(session: Session, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """From now on nothing can be worked out."""

    def broken(*_arguments: object) -> None:
        raise RuntimeError(name)

    monkeypatch.setattr(following, "preview_of", broken)
    monkeypatch.setattr(session, "_advise", broken)


def test_an_edit_that_cannot_be_worked_out_is_not_made(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.answer(HOURS, Answer(12))
    failing(session, monkeypatch, "engine")
    with qtbot.assertNotEmitted(session.changed), pytest.raises(RuntimeError, match="engine"):
        session.answer(HOURS, Answer(40))
    assert (session.answers[HOURS], session.history.count(), session.history.index()) == (Answer(12), 1, 1)


def test_a_step_back_that_cannot_be_worked_out_is_not_taken(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    session.answer(HOURS, Answer(12))
    failing(session, monkeypatch, "engine")
    with pytest.raises(RuntimeError, match="engine"):
        session.undo()
    assert (session.answers[HOURS], session.history.index()) == (Answer(12), 1)


def test_a_document_of_which_nothing_can_be_told_does_not_take_the_place_of_the_one_here(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session.answer(HOURS, Answer(12))
    here, opened = session.document, session.opened
    failing(session, monkeypatch, "engine")
    with qtbot.assertNotEmitted(session.changed), pytest.raises(RuntimeError, match="engine"):
        session.open(Opened(Document(), None, None))
    assert (session.document, session.opened, session.history.count()) == (here, opened, 1)


def test_an_impossible_edit_changes_nothing(session: Session, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.changed), pytest.raises(ValueError, match="no scenario"):
        session.edit(session.document, "Beyond the end", index=3)
    with pytest.raises(ValueError, match="no scenario"):
        session.work_on(1)
    assert (session.index, session.history.count()) == (0, 0)


def test_who_hears_of_a_change_may_make_another(session: Session) -> None:
    heard: list[object] = []

    def answer_again() -> None:
        heard.append(session.answers.get(HOURS))
        if HOURS in session.answers:
            session.answer("internal_users", Answer(80))

    session.changed.connect(answer_again)
    session.answer(HOURS, Answer(12))
    assert heard == [Answer(12), Answer(12)]
    assert session.history.count() == 2
    session.undo()
    assert "internal_users" in session.answers, "the listener made it once more"


def shown_well(session: Session, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not session._settled.isActive())


def test_after_a_fault_the_last_state_shown_well_is_back_and_redo_leads_on(session: Session, qtbot: QtBot) -> None:
    session.answer(HOURS, Answer(12))
    shown_well(session, qtbot)
    session.answer("internal_users", Answer(80))
    session.answer("external_messages_per_month", Answer(1000))
    with qtbot.waitSignal(session.changed):
        assert session.fall_back()
    assert list(session.answers) == [HOURS]
    session.redo()
    session.redo()
    assert session.answers["external_messages_per_month"] == Answer(1000)


def test_falling_back_in_the_middle_of_typing_takes_that_step_back(session: Session, qtbot: QtBot) -> None:
    session.answer(HOURS, Answer(1))
    shown_well(session, qtbot)
    session.answer(HOURS, Answer(12))
    assert session.fall_back()
    assert HOURS not in session.answers
    session.redo()
    assert session.answers[HOURS] == Answer(12)


def test_falling_back_after_an_undo_or_a_turn_goes_where_one_was(session: Session, qtbot: QtBot) -> None:
    session.answer(HOURS, Answer(12))
    add_scenario(session, "Later")
    shown_well(session, qtbot)
    session.work_on(0)
    assert session.fall_back()
    assert session.index == 1
    session.undo()
    assert session.fall_back()
    assert (session.index, len(session.assessment.scenarios)) == (1, 2)


def test_there_is_nothing_to_fall_back_to_where_all_was_shown_well(session: Session, qtbot: QtBot) -> None:
    assert not session.fall_back()
    session.answer(HOURS, Answer(12))
    shown_well(session, qtbot)
    assert not session.fall_back()
    assert session.answers[HOURS] == Answer(12)
