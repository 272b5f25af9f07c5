import pytest
from PySide6.QtWidgets import QApplication

from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.locations import resources
from commsfit.presentation.looks import Theme


@pytest.fixture(scope="session")
def dresser(qapp: QApplication) -> Dresser:
    """The application as it is dressed at the start."""
    load_fonts(resources() / "fonts")
    return Dresser(qapp)


@pytest.fixture(autouse=True)
def light(dresser: Dresser) -> Dresser:
    """Every test begins in daylight at 100 %."""
    dresser.choose(Theme.LIGHT)
    return dresser
