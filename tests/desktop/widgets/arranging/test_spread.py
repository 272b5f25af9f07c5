import pytest
import shiboken6
from PySide6.QtWidgets import QLabel, QLayout, QVBoxLayout, QWidget

from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.arranging.tiles import Tiles


def filled(holder: QWidget, layout: QLayout) -> QLayout:
    holder.setLayout(layout)
    for name in ("one", "two", "three"):
        layout.addWidget(QLabel(name))
    return layout


@pytest.fixture(params=["flow", "tiles", "column"])
def layout(request: pytest.FixtureRequest) -> QLayout:
    request.getfixturevalue("qapp")
    made: dict[str, QLayout] = {"flow": Flow(), "tiles": Tiles(2, 100), "column": QVBoxLayout()}
    return made[request.param]


def test_a_layout_that_goes_takes_its_items_along(layout: QLayout) -> None:
    holder = QWidget()
    items = [filled(holder, layout).itemAt(index) for index in range(3)]
    assert all(shiboken6.isValid(item) for item in items)
    shiboken6.delete(holder)
    assert not any(shiboken6.isValid(item) for item in items)


def test_a_layout_that_is_emptied_keeps_neither_widgets_nor_items(layout: QLayout) -> None:
    holder = QWidget()
    items = [filled(holder, layout).itemAt(index) for index in range(3)]
    empty(layout)
    assert layout.count() == 0
    assert not any(shiboken6.isValid(item) for item in items)
    shiboken6.delete(holder)
