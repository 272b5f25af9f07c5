from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from commsfit.presentation.charts.canvas.placing import Shelf, area_of, spread
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.scene import Anchor, Label


def test_a_label_takes_its_width_on_the_side_of_its_anchor() -> None:
    wide = width_of("Costs", 10)
    assert area_of(Label(50, 10, "Costs", 10)).right == 50 + wide
    assert area_of(Label(50, 10, "Costs", 10, anchor=Anchor.END)).left == 50 - wide
    middle = area_of(Label(50, 10, "Costs", 10, anchor=Anchor.MIDDLE))
    assert middle.left + middle.right == 100


@given(st.lists(st.floats(0, 100), min_size=1, max_size=8))
def test_spread_positions_are_a_step_apart_and_inside_the_ends(wanted: list[float]) -> None:
    placed = sorted(spread(wanted, 10, 0, 100))
    assert all(later - earlier >= 10 - 1e-6 for earlier, later in pairwise(placed))
    assert placed[0] >= -1e-6
    assert placed[-1] <= 100 + 1e-6


def test_positions_with_room_stay_where_they_are() -> None:
    assert spread([80, 10, 40], 10, 0, 100) == [80, 10, 40]


def test_a_shelf_gives_each_place_once() -> None:
    shelf = Shelf(2)
    assert shelf.takes(0, 10)
    assert not shelf.takes(11, 20)
    assert shelf.takes(13, 20)
