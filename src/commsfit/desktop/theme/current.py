"""The theme in force: widgets that paint themselves ask here for a colour, a font or a length by its token."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QBrush, QColor, QFont, QPalette

from commsfit.desktop.guarded import Guarded
from commsfit.presentation.tokens import LIGHT, TYPE

FAMILY: Final = "Inter"
_HELD_BY_APPLICATION: Final = "commsfit_theme"
_SIZES: Final[Mapping[str, int]] = {**TYPE, "lead": TYPE["card"], "unit": TYPE["title"], "figure": 22}
_WEIGHTS: Final[Mapping[str, int]] = {
    "display": 700,
    "title": 700,
    "card": 700,
    "unit": 500,
    "room": 700,
    "figure": 600,
}
_STRONG: Final = 600
_USUAL: Final = 400


class ThemeInForce(NamedTuple):
    """Colours by token, and how large text is."""

    colours: Mapping[str, str]
    scale: float = 1.0
    is_high_contrast: bool = False


class Dressed(Guarded):
    """Stands before Qt's own class among the bases of a widget that has something to do when the theme changes."""

    def dress(self) -> None:
        """Take sizes, fonts and pictures of one's own from the theme in force."""
        raise NotImplementedError


_BEFORE_ANY: Final = ThemeInForce(LIGHT)


def theme() -> ThemeInForce:
    """The application holds it, as it holds palette and font."""
    application = QCoreApplication.instance()
    held = application.property(_HELD_BY_APPLICATION) if application is not None else None
    return held if isinstance(held, ThemeInForce) else _BEFORE_ANY


def hold(chosen: ThemeInForce) -> None:
    """Make this the theme in force; whoever calls dresses the application next."""
    application = QCoreApplication.instance()
    assert application is not None, "the theme is held by the application"
    application.setProperty(_HELD_BY_APPLICATION, chosen)


def colour(token: str, opacity: float = 1.0) -> QColor:
    """A token's colour in the theme in force."""
    found = QColor(theme().colours[token])
    found.setAlphaF(opacity)
    return found


def brush(token: str) -> QBrush:
    """A brush in a token's colour, from a palette: made by itself it asks for the namespace `Qt` (decision 0051)."""
    return toned(token).brush(QPalette.ColorRole.WindowText)


def scaled(length: float) -> int:
    """A length that grows with the text."""
    return round(length * theme().scale)


def font(role: str = "body", weight: int = _USUAL) -> QFont:
    """Inter in a size of the type scale."""
    return QFont(_drawn_font(scaled(_SIZES[role]), weight, struck=False))


def role_font(role: str, *, strong: bool = False, struck: bool = False) -> QFont:
    """The font of words by what they are: a title is bold by itself, others where they are strong."""
    weight = _STRONG if strong else _WEIGHTS.get(role, _USUAL)
    return _drawn_font(scaled(_SIZES[role]), weight, struck=struck)


def toned(tone: str) -> QPalette:
    """A palette for words in a token's colour, in the theme in force."""
    return _inked(theme().colours[tone])


@lru_cache(maxsize=128)
def _drawn_font(pixels: int, weight: int, *, struck: bool) -> QFont:
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    made.setStrikeOut(struck)
    return made


@lru_cache(maxsize=32)
def _inked(ink: str) -> QPalette:
    made = QPalette()
    made.setColor(QPalette.ColorRole.WindowText, QColor(ink))
    return made
