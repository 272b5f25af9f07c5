"""What does not stand out enough on a widget as it is painted, in words for a failing test."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from commsfit.desktop.results.parts.state_mark import StateMark
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.marks import MarkView
from commsfit.desktop.workspace.rail import RailRow
from tests.desktop.driving import is_in_sight, named, visible_controls
from tests.desktop.pixels import Picture, changed
from tests.desktop.printed import Written, written_on

WORDS, GRAPHICS = 4.5, 3.0
LARGE, LARGE_IF_BOLD, BOLD = 24.0, 18.66, 700
"""Pixels: 18 points, or 14 points in bold."""
STEMS = 0.02
"""So much of the box of a small word is ink at its full strength; the rest is smoothed."""
SIGN = 0.01
SMALLEST_RING = 45
"""Points of a control's outline that at least have to change when it gets the focus."""


def faint_words(within: QWidget, picture: Picture | None = None) -> list[str]:
    """Words that a reader could not tell from their ground; what is switched off may be faint."""
    picture = picture or Picture(within)
    runs = [run for run in written_on(within) if _is_on(within, run)]
    seen = ((run, picture.contrast_in(run.place.adjusted(-1, -1, 1, 1), STEMS)) for run in runs)
    return [f"{run.words[:40]!r} in {named(within)}: {much:.2f}" for run, much in seen if much < _needed(run)]


def faint_signs(within: QWidget, picture: Picture | None = None) -> list[str]:
    """Marks, ticks, icons and the borders of fields that do not stand out."""
    picture = picture or Picture(within)
    places = [(one, QRect(one.mapTo(within, place.topLeft()), place.size())) for one, place in signs_of(within)]
    seen = ((one, picture.contrast_in(place, SIGN)) for one, place in places)
    return [f"sign of {named(one)}: {much:.2f}" for one, much in seen if much < GRAPHICS]


def signs_of(within: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Each sign that says something without words, and where on its widget it is."""
    for one in within.findChildren(QWidget):
        if not one.isVisible() or not one.isEnabled() or not is_in_sight(one):
            continue
        if isinstance(one, MarkView | StateMark):
            yield one, one.rect()
        elif isinstance(one, RailRow | TapRow | QRadioButton | QCheckBox):
            yield one, QRect(4, 4, scaled(30), one.height() - 8)
        elif isinstance(one, QLineEdit | QPlainTextEdit | QComboBox):
            # Across the left edge: the ground outside, the border, the ground inside.
            yield one, QRect(-3, one.height() // 2, 6, 3)
        elif isinstance(one, QPushButton) and not one.icon().isNull() and one.text():
            words = [run.place.left() for run in written_on(one)]
            yield one, QRect(QPoint(4, 4), QPoint(round(min(words)) - 3, one.height() - 5))


class FewOfAKind:
    """Of controls that are painted alike, the first few; the long tests look at every one."""

    def __init__(self, most: int = 2) -> None:
        self._most, self._met = most, Counter[tuple[object, ...]]()

    def takes(self, control: QWidget) -> bool:
        """Whether it is one of the first of its kind."""
        state = (control.isChecked(), control.icon().isNull()) if isinstance(control, QAbstractButton) else ()
        kind = (type(control).__name__, getattr(control, "_face", None), *state)
        self._met[kind] += 1
        return self._met[kind] <= self._most


def unseen_focus(part: QWidget, kinds: FewOfAKind | None = None) -> list[str]:
    """Controls of a part of a window that look the same, or nearly, with and without the keyboard's focus."""
    window, found = part.window(), []
    for control in visible_controls(part):
        if kinds is not None and not kinds.takes(control):
            continue
        place = _place_of(control, window).adjusted(-4, -4, 4, 4) & window.rect()
        window.setFocus()
        QApplication.processEvents()
        before = Picture(window, place)
        control.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert _place_of(control, window).adjusted(-4, -4, 4, 4) & window.rect() == place, f"{named(control)} moves"
        strong = sum(1 for one in changed(before, Picture(window, place)) if one >= GRAPHICS)
        wanted = min(control.width() + control.height(), 2 * scaled(SMALLEST_RING))
        if control.hasFocus() and strong < wanted:
            found.append(f"focus of {named(control)}: {strong} pixels of {wanted}")
    return found


def faint_under_pointer(part: QWidget, kinds: FewOfAKind | None = None) -> list[str]:
    """Words of a part's buttons that get lost while the pointer is over them, or while they are held down."""
    window, found = part.window(), []
    for control in part.findChildren(QAbstractButton):
        is_there = control.isVisible() and control.isEnabled() and is_in_sight(control)
        if is_there and (kinds is None or kinds.takes(control)):
            QTest.mouseMove(window.windowHandle(), _place_of(control, window).center())
            QApplication.processEvents()
            assert control.underMouse(), f"the pointer does not get to {named(control)}"
            found += [f"pointer over: {one}" for one in _faint_on(window, control)]
            control.setDown(True)
            found += [f"held down: {one}" for one in _faint_on(window, control)]
            control.setDown(False)
    return found


def _is_on(within: QWidget, run: Written) -> bool:
    at = run.place.center().toPoint()
    action = within.actionAt(at) if isinstance(within, QMenu | QMenuBar) else None
    owner = within.childAt(at) or within
    return owner.isEnabled() and (action is None or action.isEnabled())


def _needed(run: Written) -> float:
    is_large = run.size >= LARGE or (run.size >= LARGE_IF_BOLD and run.weight >= BOLD)
    return GRAPHICS if is_large else WORDS


def _place_of(control: QWidget, window: QWidget) -> QRect:
    return QRect(control.mapTo(window, QPoint(0, 0)), control.size())


def _faint_on(window: QWidget, control: QWidget) -> list[str]:
    picture = Picture(window, _place_of(control, window))
    seen = ((run, picture.contrast_in(run.place.adjusted(-1, -1, 1, 1), STEMS)) for run in written_on(control))
    return [f"{run.words[:40]!r} on {named(control)}: {much:.2f}" for run, much in seen if much < _needed(run)]
