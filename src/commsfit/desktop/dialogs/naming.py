"""Asks for a name."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from commsfit.desktop.dialogs.sheet import Sheet

_LONGEST = 80


def ask_name(title: str, start: str, parent: QWidget) -> str:
    """The name, or nothing where a person thought better of it."""
    sheet = Sheet(title, "Keep", parent)
    line = QLineEdit(start)
    line.setMaxLength(_LONGEST)
    line.selectAll()
    sheet.add_labelled("Name", line)
    line.setFocus()
    return line.text().strip() if sheet.exec() else ""
