"""Whatever a person types can be saved and opened again."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.results.verdict.own_decision import OwnDecisionCard
from commsfit.desktop.session.scenario_edits import clone_scenario, listed_scenarios, rename_scenario, worked_on
from commsfit.desktop.session.session import Session
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import LONGEST_NAME, LONGEST_PROSE
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import document_bytes
from tests.desktop.conftest import PAGES, OpenWorkspace
from tests.desktop.driving import click, pick

HOURS = "developer_hours_per_week"
FAR_TOO_LONG = "word " * LONGEST_PROSE


def paste_into(edit: QPlainTextEdit) -> None:
    QGuiApplication.clipboard().setText(FAR_TOO_LONG)
    edit.paste()


def opens_again(session: Session) -> bool:
    return read_document(document_bytes(session.document), session.rulebook).document == session.document


def test_no_line_to_type_into_is_longer_than_a_file_allows(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    pages = [workspace.page(entry.id) for entry in (*question_pages(workspace.session.rulebook), *PAGES)]
    endless = [
        (page.objectName(), line.accessibleName())
        for page in pages
        for line in page.findChildren(QLineEdit)
        # The report's preview searches: what is typed there goes into no file.
        if line.maxLength() > LONGEST_PROSE and not line.isReadOnly() and "Find" not in line.accessibleName()
    ]
    assert endless == []


def test_notes_on_a_question_that_are_far_too_long_do_not_lock_the_file(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    pick(workspace, "Add a note")
    for edit in workspace.findChildren(QPlainTextEdit):
        if edit.isVisible():
            paste_into(edit)
    assert len(session.document.private.by_question[HOURS]) == LONGEST_PROSE
    assert opens_again(session)


def test_an_own_decision_with_a_reason_that_is_far_too_long_does_not_lock_the_file(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    workspace.show_page("verdict")
    card = workspace.findChild(OwnDecisionCard)
    assert isinstance(card, OwnDecisionCard)
    click(card.open)
    paste_into(card.form.reason)
    card.form.by.insert(FAR_TOO_LONG)
    click(card.form.keep)
    QApplication.processEvents()
    decision = workspace.session.choices.decision
    assert decision is not None
    assert (len(decision.by), len(decision.reason)) == (LONGEST_NAME - 1, LONGEST_PROSE - 1)
    assert opens_again(workspace.session)


def test_scenarios_with_the_longest_name_there_is_can_be_cloned_and_saved(session: Session) -> None:
    rename_scenario(session, worked_on(session), "n" * LONGEST_NAME)
    clone_scenario(session, listed_scenarios(session)[0])
    clone_scenario(session, listed_scenarios(session)[0])
    assert opens_again(session)


def test_undo_in_a_note_takes_it_back_without_leading_into_the_answer(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("developer_capacity", HOURS)
    pick(workspace, "Add a note")
    note = next(one for one in workspace.findChildren(QPlainTextEdit) if one.isVisible())
    session.pause()
    note.insertPlainText("the lead doubts it")
    session.undo()
    assert (session.answers[HOURS].note, note.toPlainText()) == ("", "")
    assert note.hasFocus()
