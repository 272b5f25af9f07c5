"""Takes the widgets out of a layout for good."""

from __future__ import annotations

import shiboken6
from PySide6.QtWidgets import QLayout


def empty(layout: QLayout) -> None:
    """Hide at once, delete when Qt is done with them."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        # What was taken out of a layout belongs to whoever took it, and PySide does not know that it is ours now.
        shiboken6.delete(item)
