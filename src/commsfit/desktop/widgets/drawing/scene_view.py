"""A chart's scene as a widget: drawn as on paper, each shape with a note reached by pointer and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, theme
from commsfit.desktop.widgets.drawing.outline import paint_ring
from commsfit.desktop.widgets.drawing.painting import outline_of, paint, picture
from commsfit.desktop.widgets.words.announce import announce
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Path, Scene

_NOTHING = Scene(0, 0, ())
_REACH = 5.0
"""How near to a line counts as on it."""


class SceneView(Guarded, QWidget):
    """Arrow keys walk the shapes that have something to say; Enter or a click chooses one."""

    chosen = Signal(str)
    walked = Signal(QRectF)
    """The frame of the shape that the keyboard went to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = _NOTHING
        self._notes: dict[str, str] = {}
        self._alt = ""
        self._current = ""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def scene(self) -> Scene:
        """The very scene that is drawn."""
        return self._scene

    @property
    def current(self) -> str:
        """The id of the shape that the keyboard or pointer is on."""
        return self._current

    def show_chart(self, chart: Chart) -> None:
        """Draw another chart."""
        self._scene, self._alt = chart.scene, chart.alt
        self._notes = dict(chart.scene.notes)
        if self._current not in self._notes:
            self._current = ""
        self.setAccessibleName(chart.alt)
        self.setAccessibleDescription(self._notes.get(self._current, chart.title))
        if self.height() != round(chart.scene.height):
            self.setFixedHeight(round(chart.scene.height))
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(round(self._scene.width), round(self._scene.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, round(self._scene.height))

    def shape_at(self, position: QPointF) -> str:
        """The id of the topmost shape with a note at a place; empty where there is none."""
        for shape in reversed(self._scene.shapes):
            if shape.id in self._notes:
                path = outline_of(shape)
                if path.contains(position) or (isinstance(shape, Path) and not shape.fill and _near(path, position)):
                    return shape.id
        return ""

    def copy_picture(self) -> None:
        """Put the chart on the clipboard, twice as fine as on the screen."""
        QGuiApplication.clipboard().setImage(picture(self._scene, theme().colours))

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(self._scene, painter, theme().colours)
            if self._current:
                self._paint_current(painter)
            elif self.hasFocus():
                paint_ring(painter, QRectF(self.rect()))

    def _paint_current(self, painter: QPainter) -> None:
        painter.setPen(QPen(colour("accent" if self.hasFocus() else "text"), 2.4 if self.hasFocus() else 1.4))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for shape in self._scene.shapes:
            if shape.id == self._current:
                box = outline_of(shape).boundingRect()
                painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 4, 4)
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_to(self.shape_at(event.position()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        if not self.hasFocus():
            self._go_to("")
        super().leaveEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        # Where the keyboard is shows on a shape, from which the arrows go on.
        self._go_to(self._current or next(iter(self._notes), ""))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._go_to("")
        super().focusOutEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self.shape_at(event.position())
        if found:
            self.chosen.emit(found)
        super().mouseReleaseEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            note = self._notes.get(self.shape_at(QPointF(event.pos())), "")
            QToolTip.showText(event.globalPos(), note, self)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        key = Qt.Key(event.key())
        if key in steps and self._notes:
            self._step(steps[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._notes:
            self._say(list(self._notes)[0 if key == Qt.Key.Key_Home else -1])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self._current:
            self.chosen.emit(self._current)
        elif key == Qt.Key.Key_C and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.copy_picture()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        ids = list(self._notes)
        at = ids.index(self._current) + by if self._current in ids else (0 if by > 0 else len(ids) - 1)
        self._say(ids[max(0, min(len(ids) - 1, at))])

    def _say(self, shape_id: str) -> None:
        """Go there by keyboard: show its note and tell a screen reader."""
        self._go_to(shape_id)
        note = self._notes[shape_id]
        announce(self, note)
        box = self._frame_of(shape_id)
        self.walked.emit(box)
        QToolTip.showText(self.mapToGlobal(box.bottomLeft().toPoint()), note, self)

    def _frame_of(self, shape_id: str) -> QRectF:
        found = (outline_of(shape).boundingRect() for shape in self._scene.shapes if shape.id == shape_id)
        return next(found, QRectF())

    def _go_to(self, shape_id: str) -> None:
        if shape_id != self._current:
            self._current = shape_id
            self.setAccessibleDescription(self._notes.get(shape_id, ""))
            self.setCursor(Qt.CursorShape.PointingHandCursor if shape_id else Qt.CursorShape.ArrowCursor)
            self.update()


def _near(path: QPainterPath, position: QPointF) -> bool:
    reach = QRectF(position.x() - _REACH, position.y() - _REACH, 2 * _REACH, 2 * _REACH)
    return path.intersects(reach)
