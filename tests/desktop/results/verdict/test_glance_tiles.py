import pytest
from PySide6.QtWidgets import QApplication

from commsfit.desktop.results.verdict.glance_tiles import GlanceTile
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.workspace.workspace import Workspace
from tests.desktop.conftest import EXAMPLES, OpenWorkspace
from tests.desktop.driving import click


def tile(workspace: Workspace, name: str) -> GlanceTile:
    found = workspace.page("verdict").findChild(GlanceTile, f"tile.{name}")
    assert isinstance(found, GlanceTile)
    return found


@pytest.mark.parametrize(("name", "page"), [("date", "roadmap"), ("net", "costs"), ("risk", "roadmap")])
def test_each_tile_leads_to_its_page(open_example: OpenWorkspace, name: str, page: str) -> None:
    workspace = open_example("logistics")
    click(tile(workspace, name))
    assert workspace.current == page


def test_a_missed_date_stands_on_the_verdict_itself(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    assert "days late" in tile(workspace, "date").accessibleName()
    assert tile(workspace, "date").isVisible()


def test_four_tiles_stand_in_a_row_or_two_by_two_never_three_and_one(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    for width, columns in ((1320, 4), (1040, 2)):
        workspace.resize(width, 860)
        QApplication.processEvents()
        tops = [tile(workspace, name).y() for name in ("date", "net", "risk", "next")]
        assert tops.count(tops[0]) == columns


@pytest.mark.parametrize("name", EXAMPLES)
def test_no_tile_is_cut_where_tiles_are_narrowest(open_example: OpenWorkspace, name: str) -> None:
    workspace = open_example(name)
    for shown in ("date", "net", "risk", "next"):
        narrow = tile(workspace, shown)
        assert [lines[-1] for lines, _ in narrow._parts(scaled(205)) if lines and lines[-1].endswith("…")] == []
