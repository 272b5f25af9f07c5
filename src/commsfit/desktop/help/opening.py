"""Opens the pieces of help by the name of their action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from commsfit.desktop.help import papers
from commsfit.desktop.help.tour import Tour
from commsfit.domain.definitions.rulebook import Rulebook

_PAPERS: Final[Mapping[str, Callable[[Rulebook, QWidget], QDialog]]] = {
    "glossary": papers.glossary,
    "sources": papers.sources,
    "keys": papers.keys,
    "about": papers.about,
    "tour": lambda _rulebook, parent: Tour(parent),
}


def show_help(name: str, window: QWidget, rulebook: Rulebook) -> QDialog:
    """Open one; it goes when it is closed."""
    sheet = _PAPERS[name](rulebook, window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
