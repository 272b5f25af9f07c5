import pytest
from PySide6.QtGui import QColor, QImage

from commsfit.desktop.theme.current import colour
from commsfit.desktop.theme.icons import icon
from commsfit.desktop.theme.switching import Dresser
from commsfit.locations import resources
from commsfit.ports.themes import Theme

DRAWINGS = {path.stem: path.read_text(encoding="utf-8") for path in sorted((resources() / "icons").glob("*.svg"))}
LINE_ICONS = [name for name, drawn in DRAWINGS.items() if "currentColor" in drawn]


def inks(picture: QImage) -> set[str]:
    """The colours of every opaque point."""
    points = ((x, y) for x in range(picture.width()) for y in range(picture.height()))
    found = [QColor(picture.pixelColor(x, y)) for x, y in points]
    return {one.name() for one in found if one.alpha() == 255}


@pytest.mark.parametrize("name", LINE_ICONS)
def test_every_icon_is_drawn_in_the_colour_that_is_asked_for(dresser: Dresser, name: str) -> None:
    for theme in (Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST):
        dresser.choose(theme)
        drawn = icon(name, "accent").pixmap(64).toImage()
        assert colour("accent").name() in inks(drawn)


def test_there_are_line_icons_to_draw() -> None:
    assert len(LINE_ICONS) >= 10


def test_icons_grow_with_the_text(dresser: Dresser) -> None:
    plain = icon("note").availableSizes()[0].width()
    dresser.choose(Theme.LIGHT, 2.0)
    assert icon("note").availableSizes()[0].width() == 2 * plain


def test_an_icon_is_drawn_once_for_all_that_wear_it(dresser: Dresser) -> None:
    dresser.choose(Theme.LIGHT)
    assert icon("plus").cacheKey() == icon("plus").cacheKey()
    assert icon("plus").cacheKey() != icon("plus", "accent").cacheKey()
