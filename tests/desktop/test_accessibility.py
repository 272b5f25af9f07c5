from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAction, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.help.opening import show_help
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace import Workspace
from commsfit.domain.advice import advise
from commsfit.domain.definitions.rulebook import Rulebook, Words
from commsfit.presentation.filing import Opened
from commsfit.presentation.looks import Theme
from tests.desktop.conftest import TODAY, OpenWorkspace, example_document
from tests.desktop.driving import visible_controls
from tests.desktop.touring import each_page

LEAVES = (QLabel, QAbstractButton, QLineEdit, QPlainTextEdit)


def accessible_name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


@pytest.mark.parametrize(
    "theme",
    [Theme.LIGHT, *(pytest.param(theme, marks=pytest.mark.long) for theme in (Theme.DARK, Theme.HIGH_CONTRAST))],
)
def test_everything_that_takes_the_focus_has_a_name(
    open_example: OpenWorkspace, dresser: Dresser, theme: Theme
) -> None:
    dresser.choose(theme)
    workspace = open_example("logistics")
    nameless = [
        (page, type(one).__name__, one.objectName())
        for page, _ in each_page(workspace)
        for one in visible_controls(workspace)
        if not accessible_name(one).strip()
    ]
    assert nameless == []


def test_home_and_help_have_names_too(window: MainWindow, book: Rulebook) -> None:
    shown: list[QWidget] = [window.home]
    shown += [show_help(name, window, book) for name in ("tour", "glossary", "sources", "keys", "about")]
    QApplication.processEvents()
    for one in shown:
        assert all(accessible_name(control).strip() for control in visible_controls(one))
        one.close()


def mnemonic(text: str) -> str:
    plain = text.replace("&&", "")
    at = plain.find("&")
    return plain[at + 1].lower() if 0 <= at < len(plain) - 1 else ""


def test_no_two_things_on_a_page_answer_to_the_same_alt_key(window: MainWindow) -> None:
    assert window.office is not None
    menus = [mnemonic(one.title()) for one in window.menuBar().findChildren(QMenu) if one.title()]

    def keys() -> list[str]:
        buttons = [one.text() for one in window.findChildren(QAbstractButton) if one.isVisible()]
        labels = [one.text() for one in window.findChildren(QLabel) if one.isVisible() and one.buddy() is not None]
        return [key for key in [*menus, *(mnemonic(text) for text in (*buttons, *labels))] if key]

    assert sorted(keys()) == sorted(set(keys()))
    window.office.open_example("logistics")
    for page, _ in each_page(window.office.workspace):
        assert sorted(keys()) == sorted(set(keys())), page


def test_no_two_entries_of_a_menu_answer_to_the_same_key(window: MainWindow) -> None:
    for menu in window.menuBar().findChildren(QMenu):
        keys = [mnemonic(action.text()) for action in menu.actions() if not action.isSeparator()]
        assert sorted(filter(None, keys)) == sorted(set(filter(None, keys))), menu.title()


def test_no_two_actions_share_a_shortcut(window: MainWindow) -> None:
    shortcuts = [
        key.toString() for action in window.findChildren(QAction) for key in action.shortcuts() if not key.isEmpty()
    ]
    assert sorted(shortcuts) == sorted(set(shortcuts))


def longer(text: str) -> str:
    """The same words, 40 % longer: each grows by itself, as in German."""
    return " ".join(word if "{" in word else word + "en" * round(0.4 * len(word) / 2) for word in text.split(" "))


def stretched(value: Any) -> Any:
    if isinstance(value, str):
        return longer(value)
    if isinstance(value, dict):
        return {key: stretched(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(stretched(one) for one in value)
    return value


@pytest.fixture(scope="module")
def long_book(book: Rulebook) -> Rulebook:
    """The rulebook in a language whose words are 40 % longer."""
    said = Words.model_validate(stretched(book.words.model_dump(by_alias=True)))
    return book.model_copy(
        update={"words": said, "manifest": book.manifest.model_copy(update={"sha256": "a longer language"})}
    )


def test_stretched_words_are_two_fifths_longer(book: Rulebook, long_book: Rulebook) -> None:
    plain = "".join(one.ask for one in book.words.questions.questions.values())
    long = "".join(one.ask for one in long_book.words.questions.questions.values())
    assert len(long) / len(plain) >= 1.3


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def clipped(page: QWidget) -> list[str]:
    """Labels and buttons that are given less room than their words need."""
    wrong = []
    for label in page.findChildren(QLabel):
        if label.isVisible() and label.text():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            too_narrow = not label.wordWrap() and label.sizeHint().width() > label.width() + 1
            if needed > label.height() + 1 or too_narrow:
                wrong.append(f"label {label.text()[:50]!r} {label.size()} needs {needed}")
    for one in page.findChildren(QPushButton):
        if one.isVisible() and one.text():
            words = QFontMetrics(one.font()).horizontalAdvance(one.text().replace("&", ""))
            if words > one.width():
                wrong.append(f"button {one.text()!r} is {one.width()} wide, its words {words}")
    cards = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.hasHeightForWidth()]
    wrong += [
        f"card {one.text()!r} {one.size()}" for one in cards if one.heightForWidth(one.width()) > one.height() + 1
    ]
    return wrong


def overlapping(page: QWidget) -> list[str]:
    """Leaves that lie over each other."""
    leaves = [
        one
        for one in page.findChildren(QWidget)
        if isinstance(one, LEAVES) and one.isVisible() and not one.findChildren(QLabel) and one.width() > 1
    ]
    places = [(one, place(one, page)) for one in leaves]
    return [
        f"{one.objectName() or accessible_name(one)[:40]!r} over {other.objectName() or accessible_name(other)[:40]!r}"
        for index, (one, here) in enumerate(places)
        for other, there in places[index + 1 :]
        if here.intersected(there).width() > 2
        and here.intersected(there).height() > 2
        and not one.isAncestorOf(other)
        and not other.isAncestorOf(one)
    ]


@pytest.mark.parametrize(("size", "scale"), [((1024, 700), 1.0), ((1320, 860), 1.5)])
def test_words_that_are_longer_are_neither_clipped_nor_on_top_of_each_other(
    long_book: Rulebook, qtbot: QtBot, dresser: Dresser, size: tuple[int, int], scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    session = Session(long_book, advise, lambda: TODAY)
    workspace = Workspace(session, question_pages(long_book))
    qtbot.addWidget(workspace)
    workspace.resize(*size)
    workspace.show()
    session.open(Opened(example_document(long_book, "logistics"), None, None))
    wrong: dict[str, list[str]] = {}
    for entry in question_pages(long_book):
        workspace.show_page(entry.id)
        page = workspace.page(entry.id)
        while True:
            for _ in range(3):
                QApplication.processEvents()
            where = f"{entry.id}.{page.current}" if isinstance(page, SectionPage) else entry.id
            found = clipped(workspace) + overlapping(page)
            if found:
                wrong[where] = found
            if not isinstance(page, SectionPage) or not page.step(1):
                break
    assert wrong == {}


def test_focus_is_seen_on_every_kind_of_control(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    workspace.show_page("volume", "external_messages_per_month")
    QApplication.processEvents()
    for control in visible_controls(workspace):
        workspace.setFocus()
        control.clearFocus()
        QApplication.processEvents()
        without = control.grab().toImage()
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if control.hasFocus():
            assert control.grab().toImage() != without, f"{type(control).__name__} {control.objectName()}"


def test_what_a_screen_reader_enters_is_told_by_name(open_example: OpenWorkspace) -> None:
    """Readers tell the names of frames on the way to the focus, and skip those of mere widgets."""
    workspace = open_example("logistics")
    workspace.show_page("volume", "external_messages_per_month")
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    told = []
    while focused is not None and focused is not workspace:
        focused = focused.parentWidget()
        if isinstance(focused, QFrame) and focused.accessibleName():
            told.append(focused.accessibleName())
    words = workspace.session.rulebook.words.questions
    asked = words.questions["external_messages_per_month"].ask
    assert told == [asked, words.sections["volume"].title]
    workspace.show_page("verdict")
    verdict = workspace.page("verdict")
    assert isinstance(verdict, QFrame)
    assert verdict.accessibleName() == f"Verdict: {workspace.session.advice.verdict.sentence}"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_presses_the_button_that_has_the_focus(window: MainWindow, qtbot: QtBot, key: Qt.Key) -> None:
    window.home.new.setFocus()
    QTest.keyClick(window.home.new, key)
    qtbot.waitUntil(lambda: not window.is_at_home)


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    sheet = Sheet("Anything", "Do it")
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.cancel.setFocus()
    with qtbot.waitSignal(sheet.rejected):
        QTest.keyClick(sheet.cancel, Qt.Key.Key_Return)
