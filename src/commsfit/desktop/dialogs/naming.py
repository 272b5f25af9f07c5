"""Asks for a name."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.widgets.editing.line_edit import LineEdit

_LONGEST = 80


def ask_name(title: str, start: str, parent: QWidget, then: Callable[[str], object]) -> None:
    """Go on with the name, unless a person thought better of it."""
    sheet = Sheet(title, "Keep", parent)
    line = LineEdit(start)
    line.setMaxLength(_LONGEST)
    line.selectAll()
    sheet.add_labelled("Name", line)
    line.setFocus()
    sheet.ask(lambda: then(line.text().strip()) if line.text().strip() else None)
