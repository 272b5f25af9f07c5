"""Puts a theme in force: light, dark, high contrast or as the system says, with text as large as asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication, QToolTip

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.theme.current import Dressed, ThemeInForce, font, hold
from commsfit.desktop.theme.palette import palette_of
from commsfit.ports.themes import Theme
from commsfit.presentation.tokens import DARK, HIGH_CONTRAST, LIGHT

_MIDDLE: Final = 128
TEXT_SIZES: Final = (0.9, 1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_COLOURS: Final[Mapping[Theme, Mapping[str, str]]] = {
    Theme.LIGHT: LIGHT,
    Theme.DARK: DARK,
    Theme.HIGH_CONTRAST: HIGH_CONTRAST,
}
_HIGH_SCREEN: Final = 2_000


def first_text(screen_height: int) -> int:
    """Text size at the very first start, in percent: on a screen of so many points the usual one would be tiny."""
    return 150 if screen_height >= _HIGH_SCREEN else 100


class Dresser(Guarded, QObject):
    """Keeps the choice and follows the system where asked to."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self.theme = Theme.SYSTEM
        self.scale = 1.0
        # The system's own palette, before ours is put over it.
        ground = application.palette().color(QPalette.ColorRole.Window)
        self._as_found = Theme.DARK if ground.lightness() < _MIDDLE else Theme.LIGHT
        self._shown = self._as_found
        self._hints: QStyleHints | None = None

    def choose(self, theme: Theme, scale: float = 1.0) -> None:
        """Put a theme in force; every widget repaints itself."""
        self.prepare(theme, scale)
        self.dress()

    def prepare(self, theme: Theme, scale: float = 1.0) -> None:
        """Choose a theme without putting it in force yet."""
        self.theme, self.scale = theme, scale

    def follow_system(self) -> None:
        """From now on ask the system itself; its palette did for the first frame, which waits for no `Qt`."""
        # Held: asked in one chain, PySide drops the object underneath.
        self._hints = self._application.styleHints()
        self._hints.colorSchemeChanged.connect(self._follow)
        if self._wanted() is not self._shown:
            self.dress()

    def step_text(self, steps: int) -> None:
        """Larger or smaller text by so many steps."""
        nearest = min(range(len(TEXT_SIZES)), key=lambda index: abs(TEXT_SIZES[index] - self.scale))
        wanted = TEXT_SIZES[max(0, min(len(TEXT_SIZES) - 1, nearest + steps))]
        if wanted != self.scale:
            self.choose(self.theme, wanted)

    def _follow(self) -> None:
        if self.theme is Theme.SYSTEM:
            self.dress()

    def dress(self) -> None:
        """Put the chosen theme in force."""
        self._shown = shown = self._wanted()
        colours = _COLOURS[shown]
        hold(
            ThemeInForce(
                colours,
                self.scale,
                is_high_contrast=shown is Theme.HIGH_CONTRAST,
            )
        )
        self._application.setFont(font())
        self._application.setPalette(palette_of(colours))
        _dress_tips(colours)
        for widget in self._application.allWidgets():
            if isinstance(widget, Dressed):
                widget.dress()
        for window in self._application.topLevelWidgets():
            window.update()
        self.changed.emit()

    def _wanted(self) -> Theme:
        return self.theme if self.theme is not Theme.SYSTEM else self._as_system()

    def _as_system(self) -> Theme:
        if self._hints is None:
            return self._as_found
        accessibility = self._hints.accessibility()
        if accessibility.contrastPreference() == QtCore.Qt.ContrastPreference.HighContrast:
            return Theme.HIGH_CONTRAST
        schemes = {QtCore.Qt.ColorScheme.Dark: Theme.DARK, QtCore.Qt.ColorScheme.Light: Theme.LIGHT}
        return schemes.get(self._hints.colorScheme(), self._as_found)


def _dress_tips(colours: Mapping[str, str]) -> None:
    """Tips keep a palette and a font of their own."""
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.ToolTipBase, QColor(colours["text"]))
    palette.setColor(QPalette.ColorRole.ToolTipText, QColor(colours["surface"]))
    QToolTip.setPalette(palette)
    QToolTip.setFont(font())
