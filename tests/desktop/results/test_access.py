import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QListView,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.session.page import PageEntry
from commsfit.desktop.widgets.arranging.scroll_bar import ScrollBar
from commsfit.desktop.widgets.drawing.scene_view import SceneView
from commsfit.presentation.charts.money.cost_bars import cost_bars
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Box
from tests.desktop.results.conftest import OpenExample
from tests.presentation import samples


def stops(page: QWidget) -> list[QWidget]:
    """Everything that Tab can reach."""
    parts = (part for part in page.findChildren(QWidget) if part.isVisibleTo(page) and part.isEnabled())
    return [part for part in parts if part.focusPolicy() & Qt.FocusPolicy.TabFocus]


@pytest.mark.parametrize("entry", RESULT_PAGES, ids=lambda entry: entry.id)
def test_everything_that_takes_the_focus_has_a_name(qtbot: QtBot, example: OpenExample, entry: PageEntry) -> None:
    page = entry.make(example("logistics"))
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    found = stops(page)
    assert found
    for part in found:
        spoken = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Name)
        # A combo box is named by its choice on some platforms: its own name counts.
        name = part.accessibleName() if isinstance(part, QComboBox) else spoken
        assert name.strip(), f"{type(part).__name__} {part.objectName()} in {entry.id}"


@pytest.mark.parametrize("entry", RESULT_PAGES, ids=lambda entry: entry.id)
def test_tab_walks_through_and_out_of_every_page(qtbot: QtBot, example: OpenExample, entry: PageEntry) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = entry.make(example("logistics"))
    page.setParent(window)
    window.resize(1100, 900)
    page.resize(1100, 900)
    window.show()
    window.activateWindow()
    found = stops(page)
    found[0].setFocus(Qt.FocusReason.TabFocusReason)
    seen = {found[0]}
    for _ in range(len(found) + 5):
        window.focusNextPrevChild(True)
        held = QApplication.focusWidget() or window.focusWidget()
        if held is not None:
            seen.add(held)
    # Radio groups are one stop together.
    assert len(seen) >= len(found) * 0.7


def chart() -> Chart:
    found = cost_bars(samples.costs(), width=600, size=12)
    assert found is not None
    return found


def test_a_chart_is_named_by_its_alternative_text_and_walked_by_keyboard(qtbot: QtBot) -> None:
    view = SceneView()
    qtbot.addWidget(view)
    view.show_chart(chart())
    view.show()
    assert view.accessibleName() == chart().alt
    chosen: list[str] = []
    view.chosen.connect(chosen.append)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_End, Qt.Key.Key_Return):
        QTest.keyClick(view, key)
    notes = dict(chart().scene.notes)
    assert view.current == list(notes)[-1]
    assert view.accessibleDescription() == notes[view.current]
    assert chosen == [view.current]


def test_the_shape_under_the_pointer_says_what_it_stands_for(qtbot: QtBot) -> None:
    view = SceneView()
    qtbot.addWidget(view)
    view.show_chart(chart())
    view.show()
    bar = next(shape for shape in chart().scene.shapes if isinstance(shape, Box) and shape.id == "dual_stack")
    inside = QPointF(bar.x + 4, bar.y + 4)
    assert view.shape_at(inside) == "dual_stack"
    assert view.shape_at(QPointF(1, 1)) == ""
    view.event(QHelpEvent(QEvent.Type.ToolTip, inside.toPoint(), view.mapToGlobal(inside.toPoint())))
    QTest.mouseMove(view, inside.toPoint())
    qtbot.waitUntil(lambda: view.current == "dual_stack")


def test_a_thin_line_can_be_pointed_at(qtbot: QtBot) -> None:
    view = SceneView()
    qtbot.addWidget(view)
    found = gantt(samples.roadmap(), width=900, size=12)
    assert found is not None
    view.show_chart(found)
    line = next(shape for shape in found.scene.shapes if shape.id == "deadline" and hasattr(shape, "points"))
    x, y = line.points[0]
    assert view.shape_at(QPointF(x + 3, y + 40)) == "deadline"


def test_a_chart_goes_to_the_clipboard_as_a_picture(qtbot: QtBot) -> None:
    box = ChartBox("Costs")
    qtbot.addWidget(box)
    box.resize(600, 300)
    box.show()
    box.show_chart(lambda width, size: cost_bars(samples.costs(), width=width, size=size))
    QTest.keyClick(box.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    image = QApplication.clipboard().image()
    assert image.width() == round(box.view.scene.width * 2)
    colours = {image.pixelColor(x, y).name() for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
    assert len(colours) > 3


def test_a_chart_is_laid_out_anew_for_each_width(qtbot: QtBot) -> None:
    box = ChartBox("Costs")
    qtbot.addWidget(box)
    box.show_chart(lambda width, size: cost_bars(samples.costs(), width=width, size=size))
    box.show()
    for width in (420, 800):
        box.resize(width, 300)
        assert box.view.scene.width == width


@pytest.mark.parametrize("entry", RESULT_PAGES, ids=lambda entry: entry.id)
def test_every_page_scrolls_by_the_same_slim_bar(qtbot: QtBot, example: OpenExample, entry: PageEntry) -> None:
    page = entry.make(example("logistics"))
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    for area in page.findChildren(QAbstractScrollArea):
        # Text that wraps never scrolls sideways; the list of a combo box is the system's.
        if isinstance(area, QPlainTextEdit | QTextEdit | QListView):
            continue
        bars = (
            (area.verticalScrollBar(), area.verticalScrollBarPolicy()),
            (area.horizontalScrollBar(), area.horizontalScrollBarPolicy()),
        )
        for bar, policy in bars:
            assert isinstance(bar, ScrollBar) or policy is Qt.ScrollBarPolicy.ScrollBarAlwaysOff, area
