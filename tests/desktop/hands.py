"""Two ways to fill an assessment in: with the mouse and typing, or with keys alone."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from commsfit.desktop.pages.beside.asides import Asides
from commsfit.desktop.pages.question import QuestionView
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.workspace.rail import RailRow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN, Between, Said, Shares
from tests.desktop.driving import answer, button, button_saying, click, named, pick, shares_as_typed, type_into

_PATIENCE = 80


class Hand(Protocol):
    """Answers the question shown, goes on, and finds a page."""

    def answer(self, workspace: Workspace, given: Answer) -> None: ...
    def go_on(self, workspace: Workspace) -> None: ...
    def turn_to(self, workspace: Workspace, page: str) -> None: ...


def question_shown(workspace: Workspace) -> QuestionView:
    """The question that a person sees."""
    views = workspace.page(workspace.current).findChildren(QuestionView)
    return next(view for view in views if view.isVisible() and view.question == workspace.current_question)


class Mouse:
    """Clicks whatever can be clicked, and types figures and names."""

    def answer(self, workspace: Workspace, given: Answer) -> None:
        view = question_shown(workspace)
        answer(view, view.question, given.said)
        if given.basis is Basis.ESTIMATE:
            pick(view, "This is an estimate")
        if given.note:
            pick(view, "Add a note")
            QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], given.note)
        if given.by:
            pick(view, "Someone else says")
        for person, said in given.by:
            type_into(_line_called(view, "Name of the person"), person)
            click(button_saying(view, "Add person"))
            type_into(_line_called(view, f"What {person} says"), str(said))

    def go_on(self, workspace: Workspace) -> None:
        click(button_saying(workspace, _onward(workspace)))

    def turn_to(self, workspace: Workspace, page: str) -> None:
        click(_row_in_sight(workspace, page))


class Keys:
    """Never touches the mouse; whatever has the focus gets the keys."""

    def answer(self, workspace: Workspace, given: Answer) -> None:
        view = question_shown(workspace)
        self._say(view.question, given.said, rough=given.basis is Basis.ESTIMATE)
        if given.note:
            self._tab_to(button_saying(view.findChildren(Asides)[0], "More"))
            pick(view, "Add a note")
            write(given.note)
        if given.by:
            self._tab_to(button_saying(view, "More"))
            pick(view, "Someone else says")
        for person, said in given.by:
            write(person)
            press(Qt.Key.Key_Return)
            self._tab_to(_line_called(view, f"What {person} says"), back=True)
            press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            write(str(said))
            self._tab_to(_line_called(view, "Name of the person"))

    def go_on(self, workspace: Workspace) -> None:
        if isinstance(QApplication.focusWidget(), QPlainTextEdit | QLineEdit):
            # Enter in a note is a new line, and in a person's name it adds the person.
            self._tab_to(button_saying(workspace, _onward(workspace)))
        press(Qt.Key.Key_Return)

    def turn_to(self, workspace: Workspace, page: str) -> None:
        self._tab_until(lambda focused: isinstance(focused, RailRow))
        wanted = _row_in_sight(workspace, page)
        for _ in range(_PATIENCE):
            if _focused() is wanted:
                break
            press(Qt.Key.Key_Down if _height(_focused()) < _height(wanted) else Qt.Key.Key_Up)
        assert _focused() is wanted, f"{named(_focused())} is not {named(wanted)}"
        press(Qt.Key.Key_Return)

    def _say(self, question: str, said: Said, *, rough: bool) -> None:
        if isinstance(said, bool):
            self._arrow_to(f"{question}.{'yes' if said else 'no'}")
        elif isinstance(said, frozenset):
            for option in sorted(said) or ["none"]:
                self._tab_to(button(_focused().window(), f"{question}.{option}"))
                press(Qt.Key.Key_Space)
        elif isinstance(said, int | Decimal | Between):
            figure = f"{said.low} to {said.high}" if isinstance(said, Between) else str(said)
            write(f"about {figure}" if rough else figure)
        elif isinstance(said, Shares):
            write(shares_as_typed(said))
        elif said is UNKNOWN and isinstance(_focused(), QLineEdit):
            write("unknown")
        else:
            self._arrow_to(f"{question}.{'unknown' if said is UNKNOWN else said}")

    def _arrow_to(self, name: str) -> None:
        """The arrows choose as they go; where one stands already, Space chooses."""
        wanted = button(_focused().window(), name)
        for _ in range(_PATIENCE):
            here = _focused()
            if here is wanted:
                press(Qt.Key.Key_Space)
                return
            down = wanted.geometry().center().y() - here.geometry().center().y()
            across = wanted.geometry().center().x() - here.geometry().center().x()
            if abs(down) > wanted.height() // 2:
                press(Qt.Key.Key_Down if down > 0 else Qt.Key.Key_Up)
            else:
                press(Qt.Key.Key_Right if across > 0 else Qt.Key.Key_Left)
        raise AssertionError(f"the arrows do not lead to {name}")

    def _tab_to(self, wanted: QWidget, *, back: bool = False) -> None:
        self._tab_until(lambda focused: focused is wanted, back=back)

    def _tab_until(self, is_there: Callable[[QWidget], bool], *, back: bool = False) -> None:
        for _ in range(_PATIENCE):
            if is_there(_focused()):
                return
            press(Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not lead there; it stands at {named(_focused())}")


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key for whatever has the focus."""
    QTest.keyClick(_focused(), key, modifier)
    QApplication.processEvents()


def write(text: str) -> None:
    """Words for whatever has the focus."""
    QTest.keyClicks(_focused(), text)


def _focused() -> QWidget:
    focused = QApplication.focusWidget()
    assert focused is not None, "nothing has the focus"
    return focused


def _line_called(within: QWidget, name: str) -> QLineEdit:
    found = [one for one in within.findChildren(QLineEdit) if one.isVisible() and one.accessibleName() == name]
    assert found, f"there is no line called {name}"
    return found[0]


def _row_in_sight(workspace: Workspace, page: str) -> RailRow:
    """Both rails have a row for the check: the one that is shown."""
    return next(row for row in workspace.findChildren(RailRow) if row.page == page and row.isVisible())


def _height(row: QWidget) -> int:
    """Where a row stands in its window: some stand in a part that unfolds."""
    return row.mapToGlobal(QPoint(0, 0)).y()


def _onward(workspace: Workspace) -> str:
    if has_more(workspace):
        return "Next"
    return workspace.route.onward_words(workspace.current).replace("&", "")


def has_more(workspace: Workspace) -> bool:
    """Whether more questions follow on the page shown."""
    shown = workspace.page(workspace.current)
    return isinstance(shown, SectionPage) and shown.position[0] < shown.position[1]
