"""The real PDF as it will print, to page through, zoom and search."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF
from PySide6.QtGui import QPalette, QShowEvent
from PySide6.QtPdf import QPdfDocument, QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from commsfit.desktop.theme.current import Dressed, colour, scaled, theme
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link
from commsfit.desktop.widgets.drawing.outline import Ring
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say

_ZOOM_STEP = 1.25
_SEARCH = 210
_SMALLEST, _LARGEST = 0.25, 5.0


class ReportPreview(Dressed, QWidget):
    """Keeps the document and the bytes that it reads from as long as they are shown, and no longer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # First, for Qt deletes in this order: the view ends the thread that draws the document's pages.
        self.view = QPdfView(self)
        self.document = QPdfDocument(self)
        self._read_from = QBuffer(self)
        self.found = QPdfSearchModel(self)
        self.found.setDocument(self.document)
        self.view.setDocument(self.document)
        self.view.setSearchModel(self.found)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName("Preview of the report")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollBar(ScrollBar())
        self.view.setHorizontalScrollBar(ScrollBar())
        Ring(self.view)
        self.view.setMinimumHeight(scaled(420))
        self.words = Text(role="small", tone="muted", wraps=False)
        self.search = LineEdit()
        self.search.setPlaceholderText("Find in the report")
        self.search.setAccessibleName("Find in the report")
        self.further, self.nearer, self.fit = Button("−"), Button("+"), Link("Fit width")
        self.further.setAccessibleName("Zoom out")
        self.nearer.setAccessibleName("Zoom in")
        self._lay_out()
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self._next)
        self.further.clicked.connect(lambda: self._zoom(1 / _ZOOM_STEP))
        self.nearer.clicked.connect(lambda: self._zoom(_ZOOM_STEP))
        self.fit.clicked.connect(lambda: self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth))
        self.view.pageNavigator().currentPageChanged.connect(lambda _page: self._say())
        self.found.countChanged.connect(self._say)

    def show_pdf(self, content: bytes) -> None:
        """Show other bytes at the page where one was."""
        page = self.view.pageNavigator().currentPage()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(content))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        # The document read from the one before until now.
        self._read_from.deleteLater()
        self._read_from = buffer
        if self.document.pageCount():
            self.view.pageNavigator().jump(min(page, self.document.pageCount() - 1), QPointF(), 0)
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.dress()

    def dress(self) -> None:
        """The ground round the pages: quiet in every look, also while there is no page yet. Room for the search."""
        self.search.setFixedWidth(scaled(_SEARCH))
        ground = self.view.palette()
        # In high contrast lines are as white as the pages: neither their edges nor the ring would be seen on them.
        wanted = colour("canvas" if theme().is_high_contrast else "line")
        if ground.color(QPalette.ColorRole.Dark) != wanted:
            ground.setColor(QPalette.ColorRole.Dark, wanted)
            self.view.setPalette(ground)

    def _find(self, text: str) -> None:
        self.found.setSearchString(text.strip())
        self._say()

    def _next(self) -> None:
        if self.found.rowCount(self.found.index(-1, -1)):
            at = (self.view.currentSearchResultIndex() + 1) % self.found.rowCount(self.found.index(-1, -1))
            self.view.setCurrentSearchResultIndex(at)
            result = self.found.resultAtIndex(at)
            self.view.pageNavigator().jump(result.page(), result.location(), 0)

    def _zoom(self, by: float) -> None:
        factor = self._factor()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(max(_SMALLEST, min(_LARGEST, factor * by)))

    def _factor(self) -> float:
        if self.view.zoomMode() is QPdfView.ZoomMode.Custom or not self.document.pageCount():
            return self.view.zoomFactor()
        points = self.document.pagePointSize(0).width()
        return max(_SMALLEST, self.view.viewport().width() / max(1.0, points * self.logicalDpiX() / 72))

    def _say(self) -> None:
        pages = self.document.pageCount()
        if self.search.text().strip():
            hits = self.found.rowCount(self.found.index(-1, -1))
            self.words.say(say("{hits} found", hits=hits) if hits else "Nothing found")
        elif pages:
            self.words.say(
                say(
                    "Page {currentpage} of {pages}",
                    currentpage=self.view.pageNavigator().currentPage() + 1,
                    pages=pages,
                )
            )
        else:
            self.words.say("Nothing to show yet")

    def _lay_out(self) -> None:
        line = Flow(gap=10)
        for part in (self.search, self.words, self.fit, self.further, self.nearer):
            line.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addWidget(self.view, 1)
