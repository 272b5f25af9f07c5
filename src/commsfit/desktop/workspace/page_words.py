"""The words that stand on a page, and a frame to show which of them were found."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QRectF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPlainTextEdit, QScrollArea, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import colour

_NO_BREAK = "\u200b"
_AROUND = 4


def words_on(page: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every part that can be seen and says something, from top to bottom; what is painted tells its name."""
    found = [one for one in page.findChildren(QWidget) if one.isVisibleTo(page) and _said(one)]
    for one in sorted(found, key=lambda one: _place(one, page)):
        yield one, _said(one)


def found_on(page: QWidget, typed: str) -> list[QWidget]:
    """The parts of a page that hold what was typed, in whatever case."""
    wanted = " ".join(typed.lower().split())
    if not wanted:
        return []
    return [part for part, said in words_on(page) if wanted in " ".join(said.lower().split())]


def bring_into_sight(part: QWidget) -> None:
    """Scroll whatever holds it."""
    around = part.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            around.ensureWidgetVisible(part, 24, 64)
        around = around.parentWidget()


class FoundFrame(Guarded, QWidget):
    """Lies round what was found, in the colour of the focus and broken, so that it is not taken for that."""

    def __init__(self) -> None:
        super().__init__()
        self.setAttribute(QtCore.Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def surround(self, part: QWidget, page: QWidget) -> None:
        """Stand round a part and scroll with it; in what stays when the part is made anew."""
        holder = _scrolled(part, page)
        self.setParent(holder)
        box = QRect(part.mapTo(holder, QPoint(0, 0)), part.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        self.setGeometry(box & holder.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(colour("accent"), 2, QtCore.Qt.PenStyle.DashLine))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)


def _said(part: QWidget) -> str:
    if isinstance(part, QLabel | QAbstractButton):
        return part.text().replace(_NO_BREAK, "").replace("&", "")
    if isinstance(part, QLineEdit):
        return part.text()
    if isinstance(part, QPlainTextEdit):
        return part.toPlainText()
    # A chart or a card that paints its words; what merely holds others would be found in their place.
    is_painted = part.accessibleName() and not part.findChild(QWidget)
    return f"{part.accessibleName()} {part.accessibleDescription()}" if is_painted else ""


def _place(part: QWidget, page: QWidget) -> tuple[int, int]:
    corner = part.mapTo(page, QPoint(0, 0))
    return corner.y(), corner.x()


def _scrolled(part: QWidget, page: QWidget) -> QWidget:
    """The outermost thing within the page that scrolls it; where nothing does, the page."""
    found: QWidget = page
    around: QWidget | None = part
    while around is not None and around is not page:
        around = around.parentWidget()
        if isinstance(around, QScrollArea):
            found = around.widget() or found
    return found
