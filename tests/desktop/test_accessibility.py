import pytest
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)

from commsfit.desktop.help.opening import show_help
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.window import MainWindow
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.ports.themes import Theme
from tests.desktop.conftest import OpenWorkspace
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
