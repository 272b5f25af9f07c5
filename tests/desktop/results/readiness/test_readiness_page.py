import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.parts.state_mark import StateMark
from commsfit.desktop.results.readiness.done_form import DoneForm
from commsfit.desktop.results.readiness.readiness_page import CheckRow, MilestoneRow, ReadinessPage, readiness_state
from commsfit.desktop.session.scenario_edits import clone_scenario, listed_scenarios, rename_scenario
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import Evidence
from commsfit.domain.readiness import CheckState
from commsfit.presentation.sentences.plan.readiness import readiness_sentence
from commsfit.presentation.sentences.states import check_state, gate_state, milestone_state
from tests.desktop.results.conftest import TODAY, OpenExample, example_names
from tests.desktop.results.reading import words_of


def shown(qtbot: QtBot, session: Session) -> ReadinessPage:
    page = ReadinessPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    return page


@pytest.mark.parametrize("name", example_names())
def test_each_check_shows_its_state_in_word_and_shape(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page, advice = shown(qtbot, session), session.advice
    assert readiness_sentence(advice) in words_of(page)
    for card, readiness in ((page.cpaas, advice.readiness), (page.network, advice.network)):
        rows = {row.check.id: row for row in card.rows.rows if isinstance(row, CheckRow)}
        assert rows.keys() == {check.id for check in readiness.checks}
        assert card.gate.accessibleName() == gate_state(readiness.gate).words
        for check in readiness.checks:
            row = rows[check.id]
            mark = row.findChild(StateMark)
            assert mark is not None
            assert mark.state is check.state
            assert f"{check.title}: {check_state(check.state).words}" in words_of(row)
            assert (check.action in words_of(row)) is (check.state is not CheckState.PASS and bool(check.action))
            assert any(check.owner in text for text in words_of(row))
    assert readiness_state(session).line


def test_who_builds_nothing_begins_with_the_network_not_with_the_checks_of_a_build(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("shop")
    page = shown(qtbot, session)
    assert page.network.y() < page.cpaas.y()
    assert page.network.rows.isVisible()
    assert not page.cpaas.rows.isVisible()
    page.cpaas.unfold.click()
    assert page.cpaas.rows.isVisible()


def test_who_builds_begins_with_the_checks_of_the_build(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("saas"))
    assert page.cpaas.y() < page.network.y()
    assert page.cpaas.rows.isVisible()


@pytest.mark.parametrize("name", example_names())
def test_each_milestone_that_may_apply_is_listed_with_its_proof(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page = shown(qtbot, session)
    page.duties.listing.all.setChecked(True)
    rows = {row.milestone.id: row for row in page.duties.listing.rows if isinstance(row, MilestoneRow)}
    told = [one for one in session.advice.compliance if one.applies is not False]
    assert rows.keys() == {one.id for one in told}
    for one in told:
        words = words_of(rows[one.id])
        assert one.title in words
        assert f"Evidence: {one.evidence}" in words
        marks = [badge.accessibleName() for badge in rows[one.id].findChildren(type(page.cpaas.gate))]
        assert marks == [milestone_state(one).words]


def test_many_milestones_that_may_not_apply_wait_until_they_are_asked_for(qtbot: QtBot, example: OpenExample) -> None:
    session = example("contradictory")
    page = shown(qtbot, session)

    def listed() -> set[bool | None]:
        return {row.milestone.applies for row in page.duties.listing.rows if isinstance(row, MilestoneRow)}

    waiting = [one for one in session.advice.compliance if one.applies is None]
    assert page.duties.listing.all.text() == f"Show {len(waiting)} that an open answer decides"
    assert listed() == {True}
    page.duties.listing.all.click()
    assert listed() == {True, None}


def test_a_check_is_marked_as_done_with_its_evidence_and_taken_back(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    check = next(check for check in session.advice.readiness.checks if check.state is not CheckState.PASS)
    form = form_of(page, f"check.{check.id}")
    form.opener.click()
    form.lines.keep.click()
    assert proofs(session) == ()
    assert any("Name the evidence" in text for text in words_of(form))
    form.lines.note.setText("Load test of 3 March")
    form.lines.by.setText("Grace")
    QTest.keyClick(form.lines.by, Qt.Key.Key_Return)
    assert proofs(session) == (Evidence(check.id, "Load test of 3 March", "Grace", TODAY),)
    row = row_of(page, f"check.{check.id}")
    assert "Done: Load test of 3 March, by Grace, on 20 November 2026" in words_of(row)
    form_of(page, f"check.{check.id}").opener.click()
    assert proofs(session) == ()


def test_half_typed_evidence_stays_where_another_row_or_answer_changes(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    first, other = [check for check in session.advice.readiness.checks if check.state is not CheckState.PASS][:2]
    begin(page, first.id, "Load test of 3 Ma")
    begin(page, other.id, "Ticket 12")
    form_of(page, f"check.{other.id}").lines.keep.click()
    assert [proof.item for proof in proofs(session)] == [other.id]
    session.answer("seat_price", Answer(20))
    form = form_of(page, f"check.{first.id}")
    assert form.lines.note.isVisible()
    QTest.keyClicks(form.lines.note, "rch")
    form.lines.keep.click()
    assert proofs(session)[1].note == "Load test of 3 March"
    form_of(page, f"check.{first.id}").opener.click()
    assert not form_of(page, f"check.{first.id}").lines.note.isVisible()


def test_half_typed_evidence_belongs_to_its_scenario(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    check = next(check for check in session.advice.readiness.checks if check.state is not CheckState.PASS)
    begin(page, check.id, "Load test")
    clone_scenario(session, listed_scenarios(session)[0])
    assert not form_of(page, f"check.{check.id}").lines.note.isVisible()
    rename_scenario(session, listed_scenarios(session)[0], "First")
    session.work_on(0)
    assert form_of(page, f"check.{check.id}").lines.note.text() == "Load test"
    example("logistics")
    assert not form_of(page, f"check.{check.id}").lines.note.isVisible()


def begin(page: ReadinessPage, check: str, words: str) -> None:
    form = form_of(page, f"check.{check}")
    form.opener.click()
    QTest.keyClicks(form.lines.note, words)


def proofs(session: Session) -> tuple[Evidence, ...]:
    return session.choices.evidence


def row_of(page: ReadinessPage, row: str) -> QWidget:
    return next(part for part in page.findChildren(QWidget) if part.objectName() == row and part.isVisibleTo(page))


def form_of(page: ReadinessPage, row: str) -> DoneForm:
    form = row_of(page, row).findChild(DoneForm)
    assert form is not None
    return form


def test_sources_open_in_place(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    check = next(check for check in session.advice.readiness.checks if check.source)
    row = next(row for row in page.cpaas.rows.rows if isinstance(row, CheckRow) and row.check.id == check.id)
    next(button for button in row.findChildren(QPushButton) if button.text() == "Source").click()
    assert check.source is not None
    assert any(check.source.document in text for text in words_of(row))


def test_an_empty_assessment_says_what_is_not_known(qtbot: QtBot, empty: Session) -> None:
    page = shown(qtbot, empty)
    assert readiness_sentence(empty.advice) in words_of(page)
    assert readiness_state(empty).line
