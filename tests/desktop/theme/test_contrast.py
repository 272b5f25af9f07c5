from collections.abc import Mapping

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from commsfit.desktop.theme import current
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.controls.badge import BADGE_TINT
from commsfit.ports.themes import Theme
from commsfit.presentation.tokens import DARK, HIGH_CONTRAST, LIGHT

LOOKS = {Theme.LIGHT: LIGHT, Theme.DARK: DARK, Theme.HIGH_CONTRAST: HIGH_CONTRAST}
GROUNDS = ("canvas", "surface", "sunken", "accent_soft")
STATES = ("good", "caution", "bad", "ucaas", "cpaas", "accent")
each_look = pytest.mark.parametrize("theme", list(LOOKS))


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def tinted(colours: Mapping[str, str], token: str, ground: str, share: float) -> QColor:
    """A badge's ground: its own colour, thin, over the page."""
    over, under = QColor(colours[token]), QColor(colours[ground])
    mixed = [
        share * getattr(over, part)() + (1 - share) * getattr(under, part)() for part in ("redF", "greenF", "blueF")
    ]
    return QColor.fromRgbF(*mixed)


@each_look
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("ink", ["text", "muted", "accent"])
def test_words_stand_out_from_every_ground(theme: Theme, ground: str, ink: str) -> None:
    colours = LOOKS[theme]
    assert contrast(QColor(colours[ink]), QColor(colours[ground])) >= 4.5


@each_look
@pytest.mark.parametrize("state", STATES)
def test_a_badge_can_be_read_on_its_ground(theme: Theme, state: str) -> None:
    colours = LOOKS[theme]
    assert contrast(QColor(colours[state]), tinted(colours, state, "surface", BADGE_TINT)) >= 4.5


@each_look
def test_the_primary_button_can_be_read(theme: Theme) -> None:
    colours = LOOKS[theme]
    assert contrast(QColor(colours["on_accent"]), QColor(colours["accent"])) >= 4.5


@each_look
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("edge", ["edge", "accent", "bad", "ucaas", "cpaas"])
def test_edges_focus_and_bars_can_be_seen(theme: Theme, ground: str, edge: str) -> None:
    colours = LOOKS[theme]
    assert contrast(QColor(colours[edge]), QColor(colours[ground])) >= 3


@each_look
def test_the_application_wears_the_tokens(dresser: Dresser, theme: Theme) -> None:
    dresser.choose(theme)
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Window) == QColor(LOOKS[theme]["canvas"])
    assert palette.color(QPalette.ColorRole.Text) == QColor(LOOKS[theme]["text"])
    assert current.theme().colours is LOOKS[theme]


def test_text_grows_by_steps_and_stops_at_the_ends(dresser: Dresser) -> None:
    for _ in range(20):
        dresser.step_text(1)
    assert dresser.scale == 2.0
    for _ in range(20):
        dresser.step_text(-1)
    assert dresser.scale == 0.9
