"""Prints the pages of a report by the system's dialog, each page as large as the sheet that it was set on."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from commsfit.domain.refusals import Refusal

Paint: TypeAlias = Callable[[QPrinter], None]
AskPrinter: TypeAlias = Callable[[QWidget, QPrinter, Paint], None]
"""Lets a person choose where the pages go, or refuses; tests answer in their stead."""
_FINEST = 300
"""Points an inch: finer than that nobody sees, and a page would take hundreds of megabytes."""
_POINTS = 72


class PrintedPages:
    """A report's bytes as pages, until they are closed."""

    def __init__(self, content: bytes) -> None:
        self._buffer = QBuffer()
        self._buffer.setData(QByteArray(content))
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
    """The system's own dialog: pages, copies, both sides. What is printed stands on the page already, as it will be.

    Not Qt's own preview before it: that sets anew what is set on its sheet, opens one loop inside another, and draws on
    a printer that may go before it.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise Refusal("No printer is set up on this machine. Export PDF writes a file that any machine can print.")
    dialog = QPrintDialog(printer, parent)
    # Files are what Export PDF is for.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=False)
    is_wanted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    if shiboken6.isValid(dialog):
        # At once: it holds on to a printer that goes when this is done.
        shiboken6.delete(dialog)
    if is_wanted:
        paint(printer)


def print_report(parent: QWidget, content: bytes, name: str, ask: AskPrinter = ask_printer) -> None:
    """Ask where the pages are to go, and print them there."""
    pages = PrintedPages(content)
    try:
        ask(parent, printer_for(pages, name), pages.paint)
    finally:
        pages.close()
