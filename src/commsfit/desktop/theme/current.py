"""The theme in force: widgets that paint themselves ask here for a colour, a font or a length by its token."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QFont

from commsfit.presentation.tokens import LIGHT, TYPE

FAMILY: Final = "Inter"
_HELD_BY_APPLICATION: Final = "commsfit_theme"


class ThemeInForce(NamedTuple):
    """Colours by token, and how large text is."""

    colours: Mapping[str, str]
    scale: float = 1.0
    is_high_contrast: bool = False


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


def scaled(length: float) -> int:
    """A length that grows with the text."""
    return round(length * theme().scale)


def font(role: str = "body", weight: int = 400) -> QFont:
    """Inter in a size of the type scale."""
    made = QFont(FAMILY)
    made.setPixelSize(scaled(TYPE[role]))
    made.setWeight(QFont.Weight(weight))
    return made
