"""Tokens to the style sheet of the few widgets that Qt draws itself: menus, lists that drop down, tables.

Only they wear it. A style sheet on the application is matched against every widget, and anew for each of its ancestors
whenever it changes: what we draw ourselves is painted from the tokens instead (decision 0058).
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import Final

from PySide6.QtWidgets import QWidget

from commsfit.desktop.theme.current import Dressed, theme
from commsfit.presentation.tokens import CONTROL_HEIGHT

_SHEET: Final = Template("""
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${inner}px; padding: 0 ${p6}px; border-radius: 6px; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 2px 1px; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 1px 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenuBar { background: $surface; color: $text; border: 0; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 26px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QHeaderView::section { background: $surface; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: ${p6}px ${p13}px; }
QTableView { background: $surface; border: 2px solid transparent; gridline-color: $line; }
QTableView:focus { border-color: $accent; }
""")


class Styled(Dressed):
    """Stands before Qt's own class among the bases of a widget that wears the style sheet."""

    def dress(self) -> None:
        assert isinstance(self, QWidget), "stands before a widget's class"
        now = theme()
        self.setStyleSheet(stylesheet(now.colours, now.scale))


def stylesheet(colours: Mapping[str, str], scale: float) -> str:
    """The whole sheet for one theme."""
    lengths = {"inner": round(CONTROL_HEIGHT * scale) - 2, "p6": round(6 * scale), "p13": round(13 * scale)}
    return _SHEET.substitute(lengths, **colours)
