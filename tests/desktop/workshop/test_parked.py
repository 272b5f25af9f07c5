from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from commsfit.desktop.results.verdict.own_decision import OwnDecisionCard
from commsfit.desktop.workshop.parked_card import ParkedRow
from commsfit.desktop.workshop.workshop_page import WorkshopPage
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answer
from tests.desktop.driving import button, click
from tests.desktop.workshop.conftest import HOURS


def rows(page: WorkshopPage) -> list[ParkedRow]:
    return [row for row in page.parked.listing.rows if isinstance(row, ParkedRow)]


def test_a_question_to_come_back_to_is_listed_with_room_for_what_is_missing(page: WorkshopPage) -> None:
    page.session.park(HOURS, parked=True)
    (row,) = rows(page)
    row.note.setFocus()
    QTest.keyClicks(row.note, "ask the lead")
    assert [(one.question, one.note) for one in page.session.assessment.parked] == [(HOURS, "ask the lead")]
    assert rows(page) == [row]
    assert row.note.hasFocus()
    page.session.undo()
    assert (page.session.assessment.parked[0].note, row.note.text()) == ("", "")


def test_a_question_leads_there_and_off_the_list(page: WorkshopPage, workspace: Workspace) -> None:
    page.session.park(HOURS, parked=True)
    page.session.park("goals", parked=True)
    click(button(page, f"parked.{HOURS}"))
    assert workspace.current_question == HOURS
    workspace.show_page("workshop")
    QApplication.processEvents()
    click(button(page, f"parked.{HOURS}.done"))
    assert [one.question for one in page.session.assessment.parked] == ["goals"]


def test_a_parked_question_of_another_rulebook_can_be_taken_off(page: WorkshopPage) -> None:
    page.session.park("fax_lines", parked=True)
    (row,) = rows(page)
    assert not row.go.isEnabled()
    click(row.done)
    assert page.session.assessment.parked == ()


def test_who_differs_is_told_with_a_way_to_the_question(page: WorkshopPage, workspace: Workspace) -> None:
    assert not page.differing.isVisible()
    page.session.answer(HOURS, Answer(12, by=(("Ada", 12), ("Ben", 30))))
    assert page.differing.isVisible()
    click(button(page.differing, f"differ.{HOURS}"))
    assert workspace.current_question == HOURS


def test_deciding_otherwise_is_one_step_away_and_leads_to_its_form(page: WorkshopPage, workspace: Workspace) -> None:
    assert page.verdict.told.text() == "Not settled yet"
    page.verdict.go.setFocus()
    QTest.keyClick(page.verdict.go, Qt.Key.Key_Space)
    QApplication.processEvents()
    card = workspace.findChild(OwnDecisionCard)
    assert isinstance(card, OwnDecisionCard)
    assert workspace.current == "verdict"
    assert card.form.outcome.hasFocus()
    card.form.reason.insertPlainText("The budget allows one step.")
    card.form.by.insert("Cleo")
    click(card.form.keep)
    workspace.show_page("workshop")
    QApplication.processEvents()
    assert page.verdict.told.text().startswith("You decided otherwise: ")
    assert page.verdict.reason.text() == "The budget allows one step. (Cleo, 20 November 2026)"
