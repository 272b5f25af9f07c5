"""Opens the pieces of help by the name of their action."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from commsfit.desktop.help import papers
from commsfit.desktop.help.guide import PART_OF_PAGE, QUESTIONS, GuideSheet, word_parts
from commsfit.desktop.help.guide_text import guide_parts
from commsfit.desktop.help.tour import Tour
from commsfit.domain.definitions.rulebook import Rulebook

_PAPERS: Final[Mapping[str, Callable[[Rulebook, QWidget], QDialog]]] = {
    "glossary": papers.glossary,
    "sources": papers.sources,
    "keys": papers.keys,
    "about": papers.about,
    "tour": lambda _rulebook, parent: Tour(parent),
}


def show_guide(files: Mapping[str, str], rulebook: Rulebook, page: str, window: QWidget) -> GuideSheet:
    """Open the guide at what fits a page, beside the window; where it stands open already, turn it there."""
    part = PART_OF_PAGE.get(page, QUESTIONS)
    for open_one in window.findChildren(GuideSheet):
        if open_one.isVisible():
            open_one.turn_to(part)
            open_one.activateWindow()
            return open_one
    sheet = GuideSheet((*guide_parts(files), *word_parts(rulebook.words.glossary)), part, window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.show()
    return sheet


def show_help(name: str, window: QWidget, rulebook: Rulebook) -> QDialog:
    """Open one; it goes when it is closed."""
    sheet = _PAPERS[name](rulebook, window)
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()
    return sheet
