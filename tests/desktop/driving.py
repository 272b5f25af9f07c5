"""A person at the window: answers with keys and mouse, walks with Tab, reads what is there."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QPushButton, QWidget

from commsfit.desktop.widgets.controls.choosing.segmented import Segment
from commsfit.domain.answers.values import UNKNOWN, Between, Said, Shares


def button(within: QWidget, name: str) -> QAbstractButton:
    found = within.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton), f"there is no button {name}"
    return found


def button_saying(within: QWidget, words: str) -> QPushButton:
    buttons = [one for one in within.findChildren(QPushButton) if one.isVisible()]
    found = [one for one in buttons if words in one.text().replace("&", "")]
    assert found, f"nothing to press says {words!r}"
    return found[0]


def pick(within: QWidget, words: str) -> None:
    """Choose an entry of a menu that can be opened here."""
    openers = [one for one in within.findChildren(QPushButton) if one.isVisible()]
    menus: list[QMenu | None] = [one.menu() for one in openers]
    found = [one for menu in menus if menu for one in menu.actions() if words in one.text() and one.isVisible()]
    assert found, f"no menu offers {words!r}"
    found[0].trigger()
    QApplication.processEvents()


def click(target: QWidget) -> None:
    QTest.mouseClick(target, Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def line(within: QWidget, name: str) -> QLineEdit:
    found = within.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit), f"there is no line {name}"
    return found


def type_into(target: QLineEdit, text: str) -> None:
    target.setFocus()
    target.selectAll()
    QTest.keyClicks(target, text)


def answer(view: QWidget, question: str, said: Said) -> None:
    """Answer the question shown as a person would."""
    if isinstance(said, bool):
        click(button(view, f"{question}.{'yes' if said else 'no'}"))
    elif said is UNKNOWN:
        _say_unknown(view, question)
    elif isinstance(said, frozenset):
        for option in sorted(said) or ["none"]:
            click(button(view, f"{question}.{option}"))
    elif isinstance(said, Between):
        click(view.findChildren(Segment)[1])
        type_into(line(view, question), str(said.low))
        type_into(line(view, f"{question}.to"), str(said.high))
    elif isinstance(said, int | Decimal):
        type_into(line(view, question), str(said))
    elif isinstance(said, Shares):
        type_into(line(view, question), shares_as_typed(said))
    else:
        click(button(view, f"{question}.{said}"))


def shares_as_typed(said: Shares) -> str:
    """As in: us 80, de 20."""
    return ", ".join(f"{option} {part}" for option, part in said.parts)


def _say_unknown(view: QWidget, question: str) -> None:
    card = view.findChild(QAbstractButton, f"{question}.unknown")
    click(card if isinstance(card, QAbstractButton) else view.findChildren(Segment)[2])


def round_by_tab(*, back: bool = False, limit: int = 600) -> Iterator[QWidget]:
    """What has the focus now, then whatever Tab or Shift+Tab reaches from there, until it comes round again."""
    stops: list[QWidget] = []
    while len(stops) < limit:
        focused = QApplication.focusWidget()
        assert focused is not None, f"the focus went nowhere after {stops[-1:]}"
        if focused in stops:
            assert focused is stops[0], f"a trap: after {named(stops[-1])} comes {named(focused)} again"
            return
        yield focused
        stops.append(focused)
        if back:
            QTest.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        else:
            QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes round: {[named(stop) for stop in stops[-5:]]}")


def seen_of(widget: QWidget) -> QRect:
    """What of it lies within everything that holds it, on its window."""
    seen = QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())
    holder = widget.parentWidget()
    while holder is not None and not widget.isWindow() and holder.window() is widget.window():
        seen &= QRect(holder.mapTo(holder.window(), QPoint(0, 0)), holder.size())
        holder = holder.parentWidget()
    return seen


def is_in_sight(widget: QWidget) -> bool:
    """Whether a little of it can be seen."""
    return min(seen_of(widget).width(), seen_of(widget).height()) > 4


def named(widget: QWidget) -> str:
    """A widget in the words of a failing test."""
    words = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} {widget.objectName() or words or widget.accessibleName()!r}"


def visible_controls(within: QWidget) -> list[QWidget]:
    """Everything visible that takes the focus by Tab."""
    return [one for one in _usable(within) if one.focusPolicy() & Qt.FocusPolicy.TabFocus]


def focusable(within: QWidget) -> list[QWidget]:
    """Everything visible that takes the focus in any way: of a group Qt leaves Tab to one."""
    return [one for one in _usable(within) if one.focusPolicy() != Qt.FocusPolicy.NoFocus]


def _usable(within: QWidget) -> list[QWidget]:
    parts = (one for one in within.findChildren(QWidget) if one.isVisible() and one.isEnabled())
    return [one for one in parts if one.focusProxy() is None and one.window() is within.window()]
