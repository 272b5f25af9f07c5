from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.home.home_cards import show_recent, show_recoveries
from commsfit.desktop.window import MainWindow
from commsfit.domain.document.assessment import Document
from commsfit.ports.filing import Recent, Recovery
from tests.desktop.conftest import EXAMPLES, some_examples
from tests.desktop.driving import focusable, is_in_sight, named, round_by_tab, visible_controls
from tests.desktop.sheets import sheets_of, shown
from tests.desktop.touring import each_page, settle, unfold

UNLIKE = ("logistics", "contradictory")
"""Examples whose pages open unlike each other's."""


@pytest.fixture(autouse=True)
def in_front(window: MainWindow, qtbot: QtBot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)


def faults_of_a_round(within: QWidget) -> Iterator[str]:
    """What Tab, and Shift+Tab, do not reach, or reach where nobody sees it."""
    visible_controls(within)[0].setFocus(Qt.FocusReason.TabFocusReason)
    for back in (False, True):
        stops = []
        for stop in round_by_tab(back=back):
            stops.append(stop)
            if not is_in_sight(stop):
                yield f"out of sight: {named(stop)}"
        yield from (f"not reached: {named(one)}" for one in focusable(within) if not is_reached(one, stops))


def is_reached(control: QWidget, stops: list[QWidget]) -> bool:
    """By Tab itself, or by the arrow keys from a button of the same choice."""
    if control in stops:
        return True
    choice = choice_of(control)
    return choice is not None and any(choice_of(stop) is choice for stop in stops)


def choice_of(control: QWidget) -> QObject | None:
    """What makes buttons one choice: their group, or for radio buttons without one their parent."""
    if not isinstance(control, QAbstractButton):
        return None
    group: QObject | None = control.group()
    return control.parentWidget() if group is None and control.autoExclusive() else group


@pytest.mark.parametrize("name", some_examples("logistics"))
def test_tab_goes_round_every_page_of_every_example(window: MainWindow, name: str) -> None:
    assert window.office is not None
    window.office.open_example(name)
    faults = {}
    for page, _ in each_page(window.office.workspace):
        settle()
        faults[page] = list(faults_of_a_round(window))
    assert len(faults) >= 40
    assert {page: found for page, found in faults.items() if found} == {}


def test_tab_goes_round_what_has_been_opened_on_a_result(window: MainWindow) -> None:
    assert window.office is not None
    window.office.open_example("workshop")
    workspace, faults = window.office.workspace, {}
    for page in ("verdict", "costs", "readiness"):
        workspace.show_page(page)
        unfold(workspace.page(page))
        faults[page] = list(faults_of_a_round(window))
    assert {page: found for page, found in faults.items() if found} == {}


@pytest.mark.long
@pytest.mark.parametrize("name", ["workshop", *UNLIKE])
def test_tab_goes_round_what_has_been_opened_on_a_page_too(window: MainWindow, name: str) -> None:
    assert window.office is not None
    window.office.open_example(name)
    faults = {}
    for page, shown_page in each_page(window.office.workspace):
        unfold(shown_page)
        faults[page] = list(faults_of_a_round(window))
    assert {page: found for page, found in faults.items() if found} == {}


def test_tab_goes_round_home(window: MainWindow) -> None:
    assert window.office is not None
    lost = Recovery(Path("gone"), None, datetime(2026, 11, 20, tzinfo=UTC), protected=False, document=Document())
    show_recoveries(window.home, [lost])
    show_recent(window.home, [Recent(path, lost.at) for path in bootstrap.examples()], {})
    settle()
    assert len(visible_controls(window.home)) > len(EXAMPLES) + 8
    assert list(faults_of_a_round(window)) == []


def test_tab_goes_round_every_sheet(window: MainWindow) -> None:
    assert window.office is not None
    window.office.open_example("logistics")
    faults = {}
    for name, make in sheets_of(window.office.session, window).items():
        with shown(make) as sheet:
            faults[name] = list(faults_of_a_round(sheet))
    assert {name: found for name, found in faults.items() if found} == {}
