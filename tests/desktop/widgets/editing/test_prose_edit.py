import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from commsfit.desktop.widgets.editing.prose_edit import ProseEdit
from commsfit.domain.document.assessment import LONGEST_PROSE


@pytest.fixture
def edit(qtbot: QtBot) -> ProseEdit:
    made = ProseEdit("Reason")
    qtbot.addWidget(made)
    made.show()
    return made


def paste(edit: ProseEdit, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    edit.paste()


def put_cursor(edit: ProseEdit, position: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(position)
    edit.setTextCursor(cursor)


def test_what_is_typed_is_told_letter_by_letter(edit: ProseEdit) -> None:
    told: list[str] = []
    edit.written.connect(told.append)
    QTest.keyClicks(edit, "abc")
    assert told == ["a", "ab", "abc"]


def test_a_text_that_is_shown_is_not_told(edit: ProseEdit) -> None:
    told: list[str] = []
    edit.written.connect(told.append)
    edit.show_text("from the file")
    assert (edit.toPlainText(), told) == ("from the file", [])


def test_it_takes_as_many_letters_as_a_file_does_and_no_more(edit: ProseEdit) -> None:
    paste(edit, "x" * (LONGEST_PROSE + 500))
    assert edit.toPlainText() == "x" * LONGEST_PROSE
    QTest.keyClicks(edit, "y")
    assert edit.toPlainText() == "x" * LONGEST_PROSE


def test_what_is_put_into_a_full_text_never_pushes_its_end_out(edit: ProseEdit) -> None:
    edit.show_text("a" * (LONGEST_PROSE - 4) + "z")
    put_cursor(edit, 10)
    paste(edit, "12345")
    assert edit.toPlainText() == "a" * 10 + "123" + "a" * (LONGEST_PROSE - 14) + "z"
    assert edit.textCursor().position() == 13


def test_letters_that_qt_counts_twice_are_cut_and_placed_as_whole_ones(edit: ProseEdit) -> None:
    edit.show_text("😀" * (LONGEST_PROSE - 1))
    put_cursor(edit, 4)
    paste(edit, "🎉🎉")
    assert edit.toPlainText() == "😀😀🎉" + "😀" * (LONGEST_PROSE - 3)


def test_the_cursor_goes_to_where_another_text_differs(edit: ProseEdit) -> None:
    edit.show_text("one two three")
    edit.show_text("one three")
    assert edit.toPlainText() == "one three"
    assert edit.textCursor().position() == 5
