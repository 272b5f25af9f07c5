"""What a person can read of a widget: the words of everything that is not hidden."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def words_of(widget: QWidget) -> list[str]:
    """Labels and buttons in the order of the tree, without the breaks put into long words."""
    parts = (part for part in widget.findChildren(QWidget) if part.isVisibleTo(widget))
    texts = (part.text() for part in parts if isinstance(part, QLabel | QAbstractButton))
    return [text.replace("\u200b", "").replace("&", "") for text in texts if text]
