"""Our own line icons, in the colour of a token and sharp at any scale."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from commsfit.desktop.theme.current import colour, scaled
from commsfit.locations import resources

SIDE = 18


@lru_cache(maxsize=32)
def _drawing(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def program_icon() -> QIcon:
    """What stands for the program on a task bar."""
    return QIcon(str(resources() / "icons" / "commsfit.svg"))


def icon(name: str, ink: str = "text") -> QIcon:
    """An icon of resources/icons in the theme in force."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    return _inked(name, colour(ink).name(), scaled(SIDE), ratio)


@lru_cache(maxsize=64)
def _inked(name: str, ink: str, side: int, ratio: float) -> QIcon:
    """Drawn once for all that wear it: Qt keeps pictures of its own for every icon that is painted."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", ink).encode()))
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        renderer.render(painter, QRectF(0, 0, side, side))
    return QIcon(picture)
