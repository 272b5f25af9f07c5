"""An exception in whatever Qt calls is told, answered for and survived."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import TracebackType

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, QRunnable, Qt, QThreadPool
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QEnterEvent,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShowEvent,
    QUndoCommand,
    QUndoStack,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLayout,
    QListWidget,
    QPushButton,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from commsfit.desktop.guarded import ANSWERS, Guarded, is_called_by_qt
from commsfit.desktop.session.pause import Pause

Told = list[str]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """The names of the methods in which something went wrong."""
    heard: Told = []

    def hear(_kind: type[BaseException], problem: BaseException, _trace: TracebackType | None) -> None:
        heard.append(str(problem))

    monkeypatch.setattr(sys, "excepthook", hear)
    return heard


def broken(name: str) -> Callable[..., object]:
    def method(*_arguments: object) -> object:
        raise RuntimeError(name)

    return method


def breaking(*names: str) -> dict[str, object]:
    return {name: broken(name) for name in names}


def an_enter_event() -> QEvent:
    return QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1))


def a_move() -> QEvent:
    spot, none = QPointF(2, 2), Qt.MouseButton.NoButton
    return QMouseEvent(QEvent.Type.MouseMove, spot, spot, none, none, Qt.KeyboardModifier.NoModifier)


def hide_and_show(widget: QWidget) -> None:
    widget.hide()
    widget.show()


def a_wheel() -> QEvent:
    spot, turned, none = QPointF(2, 2), QPoint(0, 120), Qt.MouseButton.NoButton
    keys, phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(spot, spot, QPoint(), turned, none, keys, phase, False)


def drag_over(widget: QWidget) -> None:
    """In and out again, then in and let go; told to the widget itself, as nobody drags here."""
    held, left, keys = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    into = QDragEnterEvent(QPoint(2, 2), Qt.DropAction.MoveAction, held, left, keys)
    dropped = QDropEvent(QPointF(2, 2), Qt.DropAction.MoveAction, held, left, keys)
    for event in (into, QDragLeaveEvent(), into, dropped):
        widget.event(event)


EVENTS: dict[str, Callable[[QWidget], object]] = {
    "closeEvent": lambda widget: widget.close(),
    "contextMenuEvent": lambda widget: QApplication.sendEvent(
        widget, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
    ),
    "dragEnterEvent": drag_over,
    "dragLeaveEvent": drag_over,
    "dropEvent": drag_over,
    "focusOutEvent": lambda widget: QApplication.sendEvent(widget, QFocusEvent(QEvent.Type.FocusOut)),
    "leaveEvent": lambda widget: QApplication.sendEvent(widget, QEvent(QEvent.Type.Leave)),
    "wheelEvent": lambda widget: QApplication.sendEvent(widget, a_wheel()),
    "changeEvent": lambda widget: QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange)),
    "enterEvent": lambda widget: QApplication.sendEvent(widget, an_enter_event()),
    "focusInEvent": lambda widget: widget.setFocus(),
    "hideEvent": lambda widget: widget.hide(),
    "keyPressEvent": lambda widget: QTest.keyClick(widget, Qt.Key.Key_A),
    "mouseMoveEvent": lambda widget: QApplication.sendEvent(widget, a_move()),
    "mousePressEvent": lambda widget: QTest.mouseClick(widget, Qt.MouseButton.LeftButton),
    "mouseReleaseEvent": lambda widget: QTest.mouseClick(widget, Qt.MouseButton.LeftButton),
    "paintEvent": lambda widget: widget.grab(),
    "resizeEvent": lambda widget: widget.resize(333, 222),
    "showEvent": hide_and_show,
}


@pytest.mark.parametrize("name", EVENTS)
def test_a_broken_event_is_told_and_the_widget_lives(name: str, told: Told, qtbot: QtBot) -> None:
    kind: type[QWidget] = type("Broken", (Guarded, QWidget), breaking(name))
    widget = kind()
    qtbot.addWidget(widget)
    widget.setMouseTracking(True)
    widget.setAcceptDrops(True)
    widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    widget.show()
    qtbot.waitExposed(widget)
    told.clear()
    EVENTS[name](widget)
    QApplication.processEvents()
    assert name in told
    widget.setObjectName("still here")
    assert widget.objectName() == "still here"


@pytest.mark.parametrize("name", ["event", "sizeHint", "minimumSizeHint", "hasHeightForWidth", "heightForWidth"])
def test_a_broken_answer_is_told_and_a_neutral_one_given(name: str, told: Told, qtbot: QtBot) -> None:
    kind: type[QWidget] = type("Broken", (Guarded, QWidget), breaking(name))
    widget = kind()
    qtbot.addWidget(widget)
    ask = {"event": (QEvent(QEvent.Type.User),), "heightForWidth": (100,)}.get(name, ())
    assert getattr(widget, name)(*ask) == ANSWERS[name]()
    assert told == [name]


def test_a_broken_size_hint_leaves_its_neighbours_in_place(told: Told, qtbot: QtBot) -> None:
    kind: type[QWidget] = type("Broken", (Guarded, QWidget), breaking("sizeHint", "minimumSizeHint"))
    outer, sound = QWidget(), QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    column.addWidget(kind())
    column.addWidget(sound)
    outer.show()
    outer.resize(200, 400)
    QApplication.processEvents()
    assert sound.height() > 0
    assert "sizeHint" in told


def test_a_broken_filter_lets_the_event_pass(told: Told, qtbot: QtBot) -> None:
    filtering: type[QWidget] = type("Broken", (Guarded, QWidget), breaking("eventFilter"))
    seen: list[QEvent.Type] = []

    class Watched(QWidget):
        def keyPressEvent(self, event: QEvent) -> None:
            seen.append(event.type())

    watched, broken_filter = Watched(), filtering()
    qtbot.addWidget(watched)
    qtbot.addWidget(broken_filter)
    watched.installEventFilter(broken_filter)
    QTest.keyClick(watched, Qt.Key.Key_A)
    watched.removeEventFilter(broken_filter)
    assert seen == [QEvent.Type.KeyPress]
    assert "eventFilter" in told


def test_a_painter_in_a_broken_paint_event_is_ended(told: Told, qtbot: QtBot) -> None:
    painters: list[QPainter] = []

    class Broken(Guarded, QWidget):
        def paintEvent(self, _event: QPaintEvent) -> None:
            with QPainter(self) as painter:
                painters.append(painter)
                raise RuntimeError("paintEvent")

    widget = Broken()
    qtbot.addWidget(widget)
    widget.resize(40, 40)
    for _time in range(3):
        widget.grab()
    assert len(painters) == 3
    assert not any(painter.isActive() for painter in painters)
    assert told == ["paintEvent"] * 3


def test_a_broken_layout_holds_nothing(told: Told, qtbot: QtBot) -> None:
    sizes = ("setGeometry", "sizeHint", "minimumSize", "expandingDirections", "invalidate")
    names = ("addItem", "count", "itemAt", "takeAt", *sizes)
    kind: type[QLayout] = type("Broken", (Guarded, QLayout), breaking(*names))
    outer = QWidget()
    qtbot.addWidget(outer)
    layout = kind(outer)
    layout.addWidget(QWidget())
    outer.show()
    outer.resize(100, 100)
    QApplication.processEvents()
    assert {"addItem", "setGeometry"} <= set(told)
    assert (layout.count(), layout.itemAt(0)) == (0, None)


def test_a_broken_step_of_the_history_leaves_the_history_sound(told: Told) -> None:
    kind: type[QUndoCommand] = type("Broken", (Guarded, QUndoCommand), breaking("redo", "undo", "id", "mergeWith"))
    history = QUndoStack()
    history.push(kind("one"))
    history.push(kind("two"))
    history.undo()
    assert (history.count(), history.index()) == (2, 1)
    assert {"redo", "undo"} <= set(told)


def test_a_broken_dialog_stays_open_and_can_be_left(told: Told, qtbot: QtBot) -> None:
    kind: type[QDialog] = type("Broken", (Guarded, QDialog), breaking("accept"))
    dialog = kind()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.accept()
    assert told == ["accept"]
    assert dialog.isVisible()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_button_that_cannot_say_where_it_is_hit_is_not_pressed(told: Told, qtbot: QtBot) -> None:
    kind: type[QPushButton] = type("Broken", (Guarded, QPushButton), breaking("hitButton"))
    button, pressed = kind("Press"), list[bool]()
    qtbot.addWidget(button)
    button.clicked.connect(pressed.append)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "hitButton" in told
    assert pressed == []


def test_what_cannot_be_shown_stays_out_of_sight_beside_what_can(told: Told, qtbot: QtBot) -> None:
    kind: type[QWidget] = type("Broken", (Guarded, QWidget), breaking("setVisible"))
    outer, sound = QWidget(), QWidget()
    qtbot.addWidget(outer)
    column = QVBoxLayout(outer)
    unseen = kind()
    column.addWidget(unseen)
    column.addWidget(sound)
    outer.show()
    assert "setVisible" in told
    assert (unseen.isVisible(), sound.isVisible()) == (False, True)


@pytest.mark.parametrize("name", ["paint", "sizeHint"])
def test_a_broken_delegate_leaves_its_list_whole(name: str, told: Told, qtbot: QtBot) -> None:
    kind: type[QStyledItemDelegate] = type("Broken", (Guarded, QStyledItemDelegate), breaking(name))
    rows = QListWidget()
    qtbot.addWidget(rows)
    rows.addItems(["one", "two"])
    delegate = kind(rows)
    rows.setItemDelegate(delegate)
    rows.show()
    rows.grab()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert name in told
    assert (rows.count(), rows.currentRow()) == (2, 0)


def test_a_broken_slot_lets_the_other_slots_hear(qtbot: QtBot) -> None:
    button, heard = QPushButton("Press"), list[str]()
    qtbot.addWidget(button)
    button.clicked.connect(broken("slot"))
    button.clicked.connect(lambda: heard.append("other"))
    with capture_exceptions() as caught:
        button.click()
    assert [str(problem) for _kind, problem, _trace in caught] == ["slot"]
    assert heard == ["other"]


def test_a_broken_timer_runs_again(qtbot: QtBot) -> None:
    times: list[int] = []

    def act() -> None:
        times.append(len(times))
        raise RuntimeError("timer")

    timer = Pause(QApplication.instance() or QApplication(), 1, act)
    with capture_exceptions() as caught:
        for _time in range(3):
            timer.start()
            qtbot.waitUntil(lambda: not timer.isActive())
    timer.deleteLater()
    assert [str(problem) for _kind, problem, _trace in caught] == ["timer"] * 3


def test_every_kind_that_the_window_overrides_is_broken_here() -> None:
    """What is overridden somewhere without being planted above would be guarded by hope."""
    here = Path(__file__).read_text(encoding="utf-8")
    unplanted = {name for name in overridden(Guarded) if f'"{name}"' not in here}
    assert unplanted == set()


def overridden(kind: type[object]) -> Iterator[str]:
    """The names of all methods that Qt calls in the window's own classes."""
    for below in kind.__subclasses__():
        if below.__module__.startswith("commsfit."):
            yield from (name for name in vars(below) if is_called_by_qt(name))
        yield from overridden(below)


def test_broken_work_in_a_thread_is_told(told: Told) -> None:
    kind: type[QRunnable] = type("Broken", (Guarded, QRunnable), breaking("run"))
    pool = QThreadPool()
    pool.start(kind())
    assert pool.waitForDone(5_000)
    assert told == ["run"]


def test_an_interrupt_does_not_pass_through_qt_either(told: Told, qtbot: QtBot) -> None:
    class Interrupted(Guarded, QWidget):
        def showEvent(self, _event: QShowEvent) -> None:
            raise KeyboardInterrupt("by hand")

    widget = Interrupted()
    qtbot.addWidget(widget)
    widget.show()
    assert told == ["by hand"]


def test_what_is_inherited_and_overridden_again_is_guarded_once_each(told: Told, qtbot: QtBot) -> None:
    class Base(Guarded, QWidget):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            raise RuntimeError("base")

    class Above(Base):
        def showEvent(self, event: QShowEvent) -> None:
            super().showEvent(event)
            raise RuntimeError("above")

    widget = Above()
    qtbot.addWidget(widget)
    widget.show()
    assert told == ["base", "above"]


def test_what_qt_never_calls_is_left_alone() -> None:
    class Plain(Guarded, QWidget):
        def refresh(self) -> None:
            raise RuntimeError("refresh")

        def undo(self) -> None:
            raise RuntimeError("undo")

    assert not is_called_by_qt("refresh")
    for method in (Plain().refresh, Plain().undo):
        with pytest.raises(RuntimeError, match=method.__name__):
            method()
