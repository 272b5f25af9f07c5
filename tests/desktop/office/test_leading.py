from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject

from commsfit.desktop.menus.actions import Actions
from commsfit.desktop.office.leading import lead, switch
from commsfit.desktop.theme.motion import keep_still, may_move
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.ports.filing import Preferences


@pytest.fixture
def actions(workspace: Workspace) -> Iterator[Actions]:
    owner = QObject(workspace)
    yield Actions(owner, lambda _name: None)
    keep_still(still=False)


def test_things_move_unless_somebody_asks_for_stillness(workspace: Workspace, actions: Actions) -> None:
    lead(workspace, actions, Preferences(), is_still=False)
    assert may_move()
    lead(workspace, actions, Preferences(still=True), is_still=False)
    assert not may_move()


def test_where_the_system_asks_for_stillness_nothing_moves_and_there_is_nothing_to_choose(
    workspace: Workspace, actions: Actions
) -> None:
    lead(workspace, actions, Preferences(), is_still=True)
    assert not may_move()
    assert not actions["still"].isEnabled()
    actions["goes_on"].trigger()
    switch(workspace, actions, lambda _change: None)
    assert not may_move()


def test_what_is_ticked_is_kept_for_the_next_start(workspace: Workspace, actions: Actions) -> None:
    kept = [Preferences()]
    lead(workspace, actions, kept[-1], is_still=False)
    actions["still"].setChecked(True)
    actions["in_order"].setChecked(True)
    switch(workspace, actions, lambda change: kept.append(change(kept[-1])))
    assert (kept[-1].still, kept[-1].in_order) == (True, True)
    assert workspace.session.walk.is_in_order
    assert not may_move()
