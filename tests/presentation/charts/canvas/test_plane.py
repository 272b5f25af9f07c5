from hypothesis import given
from hypothesis import strategies as st

from commsfit.presentation.charts.canvas.plane import Plane, Side, patches
from commsfit.presentation.charts.outcome_map import outcome_map
from commsfit.presentation.outline.scene import Box, Path
from tests.presentation import samples

OUTCOMES = st.sampled_from([("ucaas",), ("cpaas",), ("ucaas", "cpaas")])


@st.composite
def planes(draw: st.DrawFn) -> Plane:
    columns, rows = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    grid = tuple(tuple(draw(OUTCOMES) for _ in range(columns)) for _ in range(rows))

    def side(count: int) -> Side:
        edges = tuple(float(edge) for edge in range(count + 1))
        return Side("q", "Question", edges, tuple(str(edge) for edge in edges))

    return Plane(side(columns), side(rows), grid)


@given(planes())
def test_patches_cover_the_plane_once_and_agree_with_it(plane: Plane) -> None:
    seen: dict[tuple[int, int], tuple[str, ...]] = {}
    for patch in patches(plane):
        for column in range(*patch.columns):
            for row in range(*patch.rows):
                assert (column, row) not in seen
                seen[column, row] = patch.outcomes
    assert seen == {
        (column, row): outcomes for row, cells in enumerate(plane.outcomes) for column, outcomes in enumerate(cells)
    }


def test_a_border_stands_exactly_at_the_threshold() -> None:
    chart = outcome_map(samples.plane(), samples.NAMES, width=600, size=12)
    boxes = {shape.id: shape for shape in chart.scene.shapes if isinstance(shape, Box) and shape.id}
    left = boxes["P-0-1"]
    lines = [shape for shape in chart.scene.shapes if isinstance(shape, Path)]
    assert any(line.points[0][0] == line.points[1][0] == left.x + left.width for line in lines)
    assert abs(left.width - boxes["U-0-0"].width / 2) < 1e-9


def test_the_table_says_which_side_the_border_belongs_to() -> None:
    chart = outcome_map(samples.plane(), samples.NAMES, width=600, size=12)
    assert chart.data is not None
    rows = [tuple(cell[0].text for cell in row) for row in chart.data.rows]
    assert rows == [
        ("any", "up to 10,000", "UCaaS"),
        ("up to 20", "over 10,000", "Dual-stack, in two steps"),
        ("over 20", "over 10,000", "Dual-stack, both now; or CPaaS"),
    ]


def test_nothing_marks_the_buyer_where_nobody_knows() -> None:
    chart = outcome_map(samples.plane(None), samples.NAMES, width=600, size=12)
    assert all(shape.id != "you" for shape in chart.scene.shapes)
