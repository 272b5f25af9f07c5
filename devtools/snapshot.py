"""A picture of any widget as it would be painted, for the guide and for looking at one's work without a screen."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

_SMALL = QImage.Format.Format_RGB888


def take_picture(widget: QWidget, file: Path, size: QSize | None = None) -> Path:
    """Lay the widget out at this size, paint it, and write a PNG."""
    if size is not None:
        widget.resize(size)
    widget.show()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QCoreApplication.processEvents()
    file.parent.mkdir(parents=True, exist_ok=True)
    if not widget.grab().toImage().convertToFormat(_SMALL).save(str(file)):
        raise OSError(f"{file} could not be written")
    return file
