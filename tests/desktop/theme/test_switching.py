from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from commsfit.desktop.theme.current import theme
from commsfit.desktop.theme.switching import Dresser
from commsfit.ports.themes import Theme
from commsfit.presentation.tokens import DARK, HIGH_CONTRAST, LIGHT


@dataclass
class Accessibility:
    contrast: Qt.ContrastPreference = Qt.ContrastPreference.NoPreference

    def contrastPreference(self) -> Qt.ContrastPreference:
        return self.contrast


class System(QObject):
    """What the desktop around the window says of itself."""

    colorSchemeChanged = Signal()  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.scheme, self.access = Qt.ColorScheme.Unknown, Accessibility()

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def accessibility(self) -> Accessibility:
        return self.access


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    made = System()
    monkeypatch.setattr(QApplication, "styleHints", staticmethod(lambda: made))
    return made


@pytest.fixture
def own(qapp: QApplication, dresser: Dresser) -> Iterator[Dresser]:
    """A dresser that has not asked the system yet, over the light palette."""
    dresser.choose(Theme.LIGHT)
    made = Dresser(qapp)
    yield made
    made.deleteLater()
    dresser.choose(Theme.LIGHT)


def test_before_the_system_is_asked_its_palette_tells_light_from_dark(
    own: Dresser, qapp: QApplication, dresser: Dresser
) -> None:
    own.choose(Theme.SYSTEM)
    assert theme().colours == LIGHT
    dresser.choose(Theme.DARK)
    over_dark = Dresser(qapp)
    over_dark.choose(Theme.SYSTEM)
    assert theme().colours == DARK


@pytest.mark.parametrize(
    ("scheme", "contrast", "colours"),
    [
        (Qt.ColorScheme.Light, Qt.ContrastPreference.NoPreference, LIGHT),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.NoPreference, DARK),
        (Qt.ColorScheme.Dark, Qt.ContrastPreference.HighContrast, HIGH_CONTRAST),
        (Qt.ColorScheme.Unknown, Qt.ContrastPreference.NoPreference, LIGHT),
    ],
)
def test_once_awake_the_window_looks_as_the_system_says(
    own: Dresser,
    system: System,
    scheme: Qt.ColorScheme,
    contrast: Qt.ContrastPreference,
    colours: dict[str, str],
) -> None:
    own.choose(Theme.SYSTEM)
    system.scheme, system.access.contrast = scheme, contrast
    own.follow_system()
    assert theme().colours == colours


def test_it_changes_with_the_system_but_not_against_a_choice(own: Dresser, system: System) -> None:
    own.choose(Theme.SYSTEM)
    own.follow_system()
    system.scheme = Qt.ColorScheme.Dark
    system.colorSchemeChanged.emit()
    assert theme().colours == DARK
    own.choose(Theme.LIGHT)
    system.colorSchemeChanged.emit()
    assert theme().colours == LIGHT
