"""One roadmap item as a card to drag, or to move with the keyboard."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDrag,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from commsfit.desktop.theme.current import colour
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.widgets.words.text import Text, tip
from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.looks import TRACKS
from commsfit.presentation.formats.formats import days_between
from commsfit.presentation.sentences.plan.roadmap import effort_words, wave_words
from commsfit.presentation.sentences.states import tier_word, track_word

ITEM_MIME = "application/x-commsfit-item"
_ORDER = tuple(Priority)
_MOST_LINES = 4
"""More of a reason stands in the tooltip and in the sheet that a click opens."""
_KEYS = {
    Qt.Key.Key_M: Priority.MUST,
    Qt.Key.Key_S: Priority.SHOULD,
    Qt.Key.Key_C: Priority.COULD,
    Qt.Key.Key_W: Priority.WONT,
}


class BoardCard(Ground):
    """Shift with left or right moves it a tier; M, S, C and W move it there; arrows walk the board."""

    moved = Signal(str, str)
    """Item and tier."""
    opened = Signal(str)
    """Somebody wants to know all about the item."""
    walked = Signal(str, int, int)
    """Item, and how many columns and rows the focus wants to go."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__("tile", "", parent, margin=10)
        self.item = item
        self._pressed = QPoint()
        self._dragged = False
        self.setObjectName(f"item.{item.id}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.column.setSpacing(2)
        self.title = Text(role="small", strong=True)
        self._effort = Text(role="tiny", tone="muted")
        self._dates = Text(role="tiny", tone="muted")
        self._reason = Clamped(_MOST_LINES, "tiny", tone="muted")
        for part in (self.title, self._effort, self._dates, self._reason):
            self.column.addWidget(part)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        """Say what is true of the item now."""
        self.item = item
        reason, personal = _reason(item)
        self.title.say(item.title)
        self._effort.say(f"{effort_words(item)} · {track_word(item.track)}")
        self._dates.say(_dated(item))
        self._reason.say(reason, tone="accent" if personal else "muted")
        self.setAccessibleName(f"{item.title}, {tier_word(item.priority)}")
        told = f"{effort_words(item)}, {item.owner}. {' '.join(item.because)} {reason}"
        self.setAccessibleDescription(say("{told} Enter opens it, Shift and an arrow moves it.", told=told))
        self.setToolTip(tip("\n".join(filter(None, (*item.because, item.promoted, item.reopen)))))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(0, 8, 3, self.height() - 16, colour(TRACKS[self.item.track]))
            if self.hasFocus():
                painter.setPen(QPen(colour("accent"), 2))
                painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if across and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_by(across)
        elif key in _KEYS and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move_to(_KEYS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit(self.item.id)
        elif across or down:
            self.walked.emit(self.item.id, across, down)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed, self._dragged = event.position().toPoint(), False
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        far = (event.position().toPoint() - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if event.buttons() & Qt.MouseButton.LeftButton and far:
            self._drag()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if not self._dragged and self.rect().contains(event.position().toPoint()):
            self.opened.emit(self.item.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = Menu(self)
        for tier in _ORDER:
            action = QAction(say("Move to {tier_word}", tier_word=tier_word(tier)), menu)
            action.setEnabled(tier is not self.item.priority)
            action.triggered.connect(lambda _checked=False, tier=tier: self._move_to(tier))
            menu.addAction(action)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def _drag(self) -> None:
        self._dragged = True
        drag = QDrag(self)
        data = QMimeData()
        data.setData(ITEM_MIME, self.item.id.encode())
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.setHotSpot(self._pressed)
        drag.exec(Qt.DropAction.MoveAction)

    def _move_by(self, step: int) -> None:
        at = _ORDER.index(self.item.priority) + step
        if 0 <= at < len(_ORDER):
            self._move_to(_ORDER[at])

    def _move_to(self, tier: Priority) -> None:
        if tier is not self.item.priority:
            self.moved.emit(self.item.id, tier.value)


def _dated(item: Item) -> str:
    """Its days, and in how many waves."""
    if item.starts is None or item.ends is None:
        return ""
    days, waves = days_between(item.starts, item.ends), wave_words(item)
    return say("{days}, {waves}", days=days, waves=waves) if waves else days


def _reason(item: Item) -> tuple[str, bool]:
    """Why the item stands where it stands, and whether that is a person's or the plan's own doing."""
    if item.promoted:
        return item.promoted, True
    if item.moved:
        return say("You moved it. {reason}", reason=item.moved.reason).strip(), True
    if item.priority is Priority.WONT and item.reopen:
        return item.reopen, False
    return (item.because[0] if item.because else ""), False
