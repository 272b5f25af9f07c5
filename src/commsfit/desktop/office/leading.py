"""How a person likes to be led: by the shortest way or in order, going on by itself, with things moving; kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from commsfit.desktop.menus.actions import SWITCHES, Actions
from commsfit.desktop.theme.motion import keep_still
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.ports.filing import Preferences


def lead(workspace: Workspace, actions: Actions, preferred: Preferences, *, is_still: bool) -> None:
    """Begin as somebody left it; where the system asks for stillness there is nothing to choose."""
    for name in SWITCHES:
        actions[name].setChecked(bool(getattr(preferred, name)))
    workspace.walk_in_order(in_order=preferred.in_order)
    workspace.session.walk.goes_on_by_itself = preferred.goes_on
    keep_still(still=preferred.still or is_still)
    actions["still"].setEnabled(not is_still)


def switch(
    workspace: Workspace, actions: Actions, keep: Callable[[Callable[[Preferences], Preferences]], object]
) -> None:
    """Do as the menu is ticked now, and begin so the next time."""
    ticked = {name: actions[name].isChecked() for name in SWITCHES}
    workspace.walk_in_order(in_order=ticked["in_order"])
    workspace.session.walk.goes_on_by_itself = ticked["goes_on"]
    if actions["still"].isEnabled():
        keep_still(still=ticked["still"])
    keep(lambda before: replace(before, in_order=ticked["in_order"], goes_on=ticked["goes_on"], still=ticked["still"]))
