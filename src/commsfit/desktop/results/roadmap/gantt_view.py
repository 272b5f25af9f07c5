"""The dated plan to zoom and to scroll sideways, with the names standing still at its left."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour, scaled, theme
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.drawing.painting import paint
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.outline.outline import Chart

ZOOMS = (1.0, 1.5, 2.0, 3.0, 4.5)


class FrozenNames(Guarded, QWidget):
    """The left column of the scene, painted over whatever has been scrolled under it."""

    def __init__(self, view: SceneView, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = view
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def fit(self, *, shown: bool) -> None:
        """As wide as the scene's frozen part."""
        self.setGeometry(0, 0, round(self._view.scene.frozen) - 4, self._view.height())
        self.setVisible(shown)
        self.raise_()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), colour("surface"))
            painter.setClipRect(QRectF(self.rect()))
            paint(self._view.scene, painter, theme().colours)


class GanttView(Guarded, QScrollArea):
    """Plus and minus, or Ctrl with the wheel, zoom; a bar under the keyboard is scrolled into sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBar(ScrollBar())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.viewport().setAutoFillBackground(False)
        self.chart: Chart | None = None
        self._roadmap: Roadmap | None = None
        self._step = 0
        self.view = SceneView()
        self.setWidget(self.view)
        self.view.setAutoFillBackground(False)
        self._names = FrozenNames(self.view, self.viewport())
        self.horizontalScrollBar().valueChanged.connect(self._on_scroll)
        self.view.walked.connect(self._keep_in_sight)

    @property
    def zoom(self) -> float:
        """How many times the width of the window the plan is drawn."""
        return ZOOMS[self._step]

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """Draw another plan at the same zoom."""
        self._roadmap = roadmap
        self._draw()

    def step_zoom(self, by: int) -> None:
        """Nearer or further by so many steps, keeping the middle in the middle."""
        bar = self.horizontalScrollBar()
        middle = (bar.value() + self.viewport().width() / 2) / max(1, self.view.width())
        self._step = max(0, min(len(ZOOMS) - 1, self._step + by))
        self._draw()
        bar.setValue(round(middle * self.view.width() - self.viewport().width() / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._draw()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}.get(Qt.Key(event.key()), 0)
        if step:
            self.step_zoom(step)
        else:
            super().keyPressEvent(event)

    def _draw(self) -> None:
        if self._roadmap is None:
            return
        width = max(self.viewport().width(), scaled(360)) * self.zoom
        self.chart = gantt(self._roadmap, width=width, size=float(scaled(12)))
        self.setVisible(self.chart is not None)
        if self.chart is None:
            return
        self.view.show_chart(self.chart)
        self.view.setFixedWidth(round(self.chart.scene.width))
        bar = self.horizontalScrollBar().sizeHint().height() if self.zoom > 1 else 0
        self.setFixedHeight(self.view.height() + bar + 2)
        self._on_scroll()

    def _keep_in_sight(self, frame: QRectF) -> None:
        """Right of the names that stand still."""
        bar, names = self.horizontalScrollBar(), self.view.scene.frozen
        left, right = frame.left() - names - 20, frame.right() + 20 - self.viewport().width()
        if bar.value() > left or bar.value() < right:
            bar.setValue(round(max(right, min(bar.value(), left))))

    def _on_scroll(self) -> None:
        self._names.fit(shown=self.horizontalScrollBar().value() > 0)
