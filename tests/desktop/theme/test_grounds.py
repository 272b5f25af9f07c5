import pytest
from PySide6.QtWidgets import QWidget

from commsfit.desktop.theme.current import colour
from commsfit.desktop.theme.switching import Dresser
from commsfit.ports.themes import Theme
from tests.desktop.conftest import OpenWorkspace


@pytest.mark.parametrize("theme", [Theme.LIGHT, Theme.DARK])
def test_rail_and_panel_are_of_one_ground_from_top_to_bottom(
    open_example: OpenWorkspace, dresser: Dresser, theme: Theme
) -> None:
    dresser.choose(theme)
    workspace = open_example("logistics")
    workspace.show_page("timeline")
    for name in ("rail", "panel"):
        side = next(one for one in workspace.findChildren(QWidget, name) if one.isVisible())
        picture = side.grab().toImage()
        places = ((3, 3), (3, picture.height() - 4), (picture.width() // 2, picture.height() - 4))
        assert {picture.pixelColor(*place).name() for place in places} == {colour("surface").name()}, name
