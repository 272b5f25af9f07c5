"""Prints the pages of a report: the system's preview and dialog, each page as large as the sheet that it was set on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

Paint: TypeAlias = Callable[[QPrinter], None]
AskPrinter: TypeAlias = Callable[[QWidget, QPrinter, Paint], None]
"""Shows the pages and lets a person choose where they go; tests answer in their stead."""
_FINEST = 300
"""Points an inch: finer than that nobody sees, and a page would take hundreds of megabytes."""
_POINTS = 72


class PrintedPages:
    """A report's bytes as pages, until they are closed."""

    def __init__(self, content: bytes) -> None:
        self._data = QByteArray(content)
        self._buffer = QBuffer(self._data)
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document = QPdfDocument()
        self.document.load(self._buffer)

    def close(self) -> None:
        """The document reads from the buffer: it must be done with it before the bytes go."""
        self.document.close()
        self._buffer.close()

    def paint(self, printer: QPrinter) -> None:
        """Those pages that were asked for, all where none were named."""
        first, last = printer.fromPage() or 1, printer.toPage() or self.document.pageCount()
        with QPainter(printer) as painter:
            for number in range(first - 1, min(last, self.document.pageCount())):
                if number > first - 1:
                    printer.newPage()
                sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
                painter.drawImage(QRectF(0, 0, sheet.width(), sheet.height()), self._picture(number, printer))

    def _picture(self, number: int, printer: QPrinter) -> QImage:
        points, fine = self.document.pagePointSize(number), min(_FINEST, printer.resolution())
        size = QSize(round(points.width() * fine / _POINTS), round(points.height() * fine / _POINTS))
        drawn = self.document.render(number, size)
        page = QImage(size, QImage.Format.Format_RGB32)
        page.fill(0xFFFFFFFF)
        with QPainter(page) as painter:
            painter.drawImage(0, 0, drawn)
        return page

    @property
    def sheet(self) -> QPageSize:
        """What the first page was set on."""
        return QPageSize(QSizeF(self.document.pagePointSize(0)), QPageSize.Unit.Point)


def printer_for(pages: PrintedPages, name: str) -> QPrinter:
    """The system's printer, with the report's sheet and no edge of its own."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setFullPage(True)
    printer.setPageLayout(QPageLayout(pages.sheet, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setDocName(name)
    return printer


def ask_printer(parent: QWidget, printer: QPrinter, paint: Paint) -> None:
    """The preview, whose print button leads to the system's own dialog."""
    preview = QPrintPreviewDialog(printer, parent)
    preview.paintRequested.connect(paint)
    preview.exec()
    # At once: it draws on a printer that goes when this is done, and its buttons must not be left behind without one.
    shiboken6.delete(preview)


def print_report(parent: QWidget, content: bytes, name: str, ask: AskPrinter = ask_printer) -> None:
    """Show the pages and print them where somebody says so."""
    pages = PrintedPages(content)
    ask(parent, printer_for(pages, name), pages.paint)
    pages.close()
