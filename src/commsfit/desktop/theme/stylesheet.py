"""Tokens to the one style sheet of the application: what palette and Fusion cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template
from typing import Final

from commsfit.presentation.tokens import CONTROL_HEIGHT, RADIUS_CARD, RADIUS_CONTROL, TYPE

_WEIGHTS: Final[Mapping[str, int]] = {"display": 700, "title": 700, "card": 700, "unit": 500, "room": 700}
_TONES: Final = ("muted", "accent", "good", "caution", "bad", "ucaas", "cpaas")

_SHEET: Final = Template("""
QMainWindow, QDialog, #canvas { background: $canvas; }
#rail { background: $surface; border: 0; border-right: 1px solid $line; }
#panel { background: $surface; border: 0; border-left: 1px solid $line; }
#banner { background: $surface; border: 0; border-bottom: 1px solid $line; }
#strip { background: $surface; border: 0; border-top: 1px solid $line; }
QFrame[look="card"] { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
QFrame[look="sunken"] { background: $sunken; border: 1px solid $sunken_edge; border-radius: ${card}px; }
QFrame[look="soft"] { background: $accent_soft; border: 1px solid $accent_soft; border-radius: ${card}px; }
QFrame[look="tile"] { background: $surface; border: 1px solid $line; border-radius: ${control}px; }
QFrame[drop="true"] { background: $accent_soft; border: 2px solid $accent; }
QFrame[look="hairline"] { background: $line; border: 0; }
QFrame[look="told"] { background: $surface; border: 1px solid $edge; border-radius: ${control}px; }

QScrollBar:vertical { background: transparent; width: 8px; margin: 2px 1px; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 1px 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; min-height: 32px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QPushButton { background: $surface; color: $text; border: 1px solid $line; border-radius: ${control}px;
  padding: 0 ${p17}px; min-height: ${inner}px; }
QPushButton:hover { border-color: $edge; }
QPushButton:pressed { background: $sunken; }
QPushButton:focus { border: 2px solid $accent; padding: 0 ${p16}px; min-height: ${inner_focus}px; }
QPushButton:disabled { color: $muted; background: $sunken; border-color: $sunken_edge; }
QPushButton[look="primary"] { background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
  padding: 2px; min-height: ${inner_ring}px; }
QPushButton[look="primary"]:hover { background: $accent_strong; }
QPushButton[look="primary"]:focus { padding: 1px; min-height: ${inner_ring}px;
  outline: 2px solid $on_accent; outline-radius: 5px; }
QPushButton[look="primary"]:disabled { background: $sunken; color: $muted; border-color: $sunken_edge; }
QPushButton[look="link"] { background: transparent; color: $accent; border: 2px solid transparent; border-radius: 6px;
  padding: 0; min-height: ${link}px; text-align: left; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:focus { border: 2px solid $accent; }
QPushButton[look="quiet"] { background: transparent; color: $muted; border: 2px solid transparent; border-radius: 6px;
  padding: 0; min-height: ${link}px; font-size: ${quiet}px; text-align: left; }
QPushButton[look="quiet"]:hover { color: $accent; text-decoration: underline; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; }
QPushButton[look="link"]:disabled { color: $muted; }
QPushButton[look="pill"] { border-radius: ${pill_radius}px; padding: 0 ${p12}px; min-height: ${pill}px; }
QPushButton[look="pill"]:focus { padding: 0 ${p11}px; min-height: ${pill_focus}px; }
QPushButton::menu-indicator { image: none; width: 0; }
QPushButton[look="menu"] { padding-right: ${p38}px; }
QPushButton[look="menu"]:focus { padding-right: ${p37}px; }
QPushButton[look="pill"]:checked { background: $accent_soft; border-color: $accent; }

QLineEdit, QPlainTextEdit { background: $surface; color: $text; border: 1px solid $edge; border-radius: ${control}px;
  padding: 0 ${p11}px; selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QLineEdit { min-height: ${inner}px; }
QLineEdit:focus { border: 2px solid $accent; padding: 0 ${p10}px; min-height: ${inner_focus}px; }
QPlainTextEdit { padding: ${p6}px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: ${p5}px; }
QLineEdit[look="figure"] { font-size: ${figure}px; font-weight: 600; padding: 0 ${p14}px;
  min-height: ${figure_inner}px; }
QLineEdit[look="figure"]:focus { padding: 0 ${p13}px; min-height: ${figure_focus}px; }
QLineEdit[state="refused"], QLineEdit[state="refused"]:focus { border: 2px solid $bad; }

QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; outline: 0;
  selection-background-color: $accent_soft; selection-color: $text; }
QComboBox QAbstractItemView::item { min-height: ${inner}px; padding: 0 ${p6}px; border-radius: 6px; }

QMenuBar { background: $surface; color: $text; border: 0; border-bottom: 1px solid $line; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected { background: $accent_soft; }
QMenu { background: $surface; color: $text; border: 1px solid $line; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 26px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 6px 8px; }
QToolTip { background: $text; color: $surface; border: 1px solid $text; padding: 6px 8px; }
QCheckBox, QRadioButton { spacing: ${p10}px; min-height: ${tick_line}px; padding: 2px 6px; }
QCheckBox::indicator, QRadioButton::indicator { width: ${p16}px; height: ${p16}px; background: $surface;
  border: 2px solid $edge; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: ${tick_round}px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $accent; border-color: $accent; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: $accent; }
QProgressBar { background: $sunken; border: 0; border-radius: 4px; max-height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 4px; }
QHeaderView::section { background: $surface; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: ${p6}px ${p13}px; }
QTableView { background: $surface; border: 2px solid transparent; gridline-color: $line; }
QTableView:focus { border-color: $accent; }
""")


def stylesheet(colours: Mapping[str, str], scale: float) -> str:
    """The whole sheet for one theme."""
    return _SHEET.substitute(_lengths(scale), **_colours(colours)) + _text_roles(colours, scale)


def _colours(colours: Mapping[str, str]) -> dict[str, str]:
    plain = colours["canvas"] == "#000000"
    return {
        **colours,
        "accent_strong": colours["accent"],
        "sunken_edge": colours["line"] if plain else colours["sunken"],
    }


def _lengths(scale: float) -> dict[str, int]:
    def grown(length: float) -> int:
        return round(length * scale)

    paddings = {f"p{length}": grown(length) for length in (5, 6, 10, 11, 12, 13, 14, 16, 17, 37, 38)}
    pill = grown(29)
    return paddings | {
        "card": RADIUS_CARD,
        "control": RADIUS_CONTROL,
        "inner": grown(CONTROL_HEIGHT) - 2,
        "inner_focus": grown(CONTROL_HEIGHT) - 4,
        "inner_ring": grown(CONTROL_HEIGHT) - 6,
        "link": grown(24),
        "tick_line": grown(24),
        "tick_round": (grown(16) + 4) // 2,
        "quiet": grown(TYPE["tiny"]),
        "pill": pill,
        "pill_focus": pill - 2,
        "pill_radius": (pill + 2) // 2,
        "figure": grown(22),
        "figure_inner": grown(52) - 2,
        "figure_focus": grown(52) - 4,
    }


def _text_roles(colours: Mapping[str, str], scale: float) -> str:
    sizes = {**TYPE, "lead": TYPE["card"], "unit": TYPE["title"]}
    rules = [
        f'QLabel[role="{role}"] {{ font-size: {round(size * scale)}px; font-weight: {_WEIGHTS.get(role, 400)}; }}'
        for role, size in sizes.items()
    ]
    rules += [f'QLabel[tone="{tone}"] {{ color: {colours[tone]}; }}' for tone in _TONES]
    rules += ['QLabel[strong="true"] { font-weight: 600; }', 'QLabel[struck="true"] { text-decoration: line-through; }']
    return "\n".join(rules)
