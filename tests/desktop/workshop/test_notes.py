from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from commsfit.desktop.opening.awake import Insides
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.workshop_page import WorkshopPage
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.document.assessment import PrivateNotes
from tests.desktop.driving import button, click
from tests.desktop.workshop.conftest import HOURS


def notes(page: WorkshopPage) -> str:
    return page.session.document.private.notes


def write(page: WorkshopPage, *paragraphs: str) -> None:
    page.private.notes.setFocus()
    for number, paragraph in enumerate(paragraphs):
        if number:
            QTest.keyClick(page.private.notes, Qt.Key.Key_Return)
        QTest.keyClicks(page.private.notes, paragraph)


def test_what_is_typed_is_kept_letter_by_letter(page: WorkshopPage) -> None:
    write(page, "ask again", "without the boss")
    assert notes(page) == "ask again\nwithout the boss"


def test_undo_takes_a_paragraph_back_and_says_so(page: WorkshopPage) -> None:
    write(page, "first", "second")
    assert page.session.history.undoText() == "Private notes"
    page.session.undo()
    assert notes(page).strip() == "first"
    page.session.undo()
    assert notes(page) == ""
    page.session.redo()
    page.session.redo()
    assert notes(page) == "first\nsecond"
    assert page.private.notes.toPlainText() == "first\nsecond"


def test_the_keys_for_undo_reach_the_one_history_from_within_the_notes(window: MainWindow, office: Insides) -> None:
    window.actions_by_name["private"].trigger()
    QApplication.processEvents()
    field = QApplication.focusWidget()
    assert field is not None
    assert field.accessibleName() == "Private notes on the workshop"
    QTest.keyClicks(field, "he hesitated")
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert office.session.document.private.notes == ""
    assert field.hasFocus()


def test_undo_from_another_page_leads_to_the_notes(page: WorkshopPage, workspace: Workspace) -> None:
    write(page, "he hesitated")
    workspace.show_page("developer_capacity", HOURS)
    page.session.undo()
    assert workspace.current == "workshop"
    assert page.private.notes.hasFocus()


def test_notes_of_blanks_alone_are_none(page: WorkshopPage) -> None:
    write(page, "  ", " ")
    assert notes(page) == ""


def test_notes_on_single_questions_stay_and_are_found_from_here(page: WorkshopPage, workspace: Workspace) -> None:
    workspace.show_page("developer_capacity", HOURS)
    session = page.session
    private = PrivateNotes("", {HOURS: "he hesitated", "of_another_rulebook": "x"})
    session.edit(replace(session.document, private=private), "Private note")
    workspace.show_page("workshop")
    QApplication.processEvents()
    write(page, "budget in January")
    assert session.document.private.by_question == private.by_question
    assert len(page.private.links.rows) == 1
    click(button(page, f"private.{HOURS}"))
    assert workspace.current_question == HOURS


def test_a_letter_more_in_ten_thousand_works_nothing_out_anew(page: WorkshopPage) -> None:
    page.private.notes.setFocus()
    page.private.notes.insertPlainText("lorem ipsum " * 833)
    changes = []
    page.session.changed.connect(lambda: changes.append(page.session.preview))
    before = page.session.preview
    QTest.keyClicks(page.private.notes, "abc")
    assert notes(page).endswith("abc")
    assert [heading is before for heading in changes] == [True] * 3
