from itertools import combinations

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.choices import Priority
from commsfit.domain.readiness import CheckState
from commsfit.presentation.charts.canvas.looks import OUTCOMES, STATES, TIERS, outcome_marking
from commsfit.presentation.charts.canvas.marks import state_mark
from commsfit.presentation.charts.money.cumulative import cumulative_costs
from commsfit.presentation.formats.formats import short_money
from commsfit.presentation.outline.scene import Box, Disc, Label, Path, Shape
from commsfit.presentation.sentences.states import check_state
from commsfit.presentation.tokens import DARK, HIGH_CONTRAST, LIGHT, PAPER
from tests.presentation import samples


def form(shapes: tuple[Shape, ...]) -> tuple[object, ...]:
    """A mark without its colours: which shapes, where, filled or not."""
    found: list[object] = []
    for shape in shapes:
        match shape:
            case Disc():
                found.append(("disc", shape.radius, shape.fill is not None and shape.fill.colour != "surface"))
            case Box():
                found.append(("box", shape.width))
            case Path():
                found.append(("path", shape.points))
            case _:
                pytest.fail("a mark needs no words")
    return tuple(found)


def test_no_two_states_share_a_shape_or_a_word() -> None:
    forms = [form(state_mark(state, 10, 10, 6)) for state in CheckState]
    assert all(one != other for one, other in combinations(forms, 2))
    assert len({check_state(state).words for state in CheckState}) == len(CheckState)


def test_no_two_outcomes_share_a_letter() -> None:
    letters = [look.letter for look in OUTCOMES.values()]
    assert len(set(letters)) == len(letters)


def test_every_outcome_of_the_rulebook_has_a_look_of_its_own() -> None:
    for outcome in bootstrap.rulebook().decision.outcomes:
        assert outcome.id in OUTCOMES
    assert outcome_marking("one that nobody knows").letter == "?"


def test_no_two_tiers_share_a_pattern() -> None:
    patterns = [TIERS[tier].pattern for tier in Priority]
    assert len(set(patterns)) == len(patterns)


def test_no_two_lines_of_the_cost_chart_share_their_dashes() -> None:
    chart = cumulative_costs(samples.costs(), width=700, size=12)
    assert chart is not None
    ids = {option.id for option in samples.costs().options}
    lines = [shape for shape in chart.scene.shapes if isinstance(shape, Path) and shape.id in ids and shape.stroke]
    dashes = [line.stroke.dashes for line in lines if line.stroke]
    assert len(dashes) == len(ids)
    assert len(set(dashes)) == len(ids)


def test_the_cost_chart_draws_base_figures_and_no_extremes() -> None:
    """The sums of all lows and of all highs stand in the annex, by their name; no band and no level reaches them."""
    costs = samples.costs()
    chart = cumulative_costs(costs, width=700, size=12)
    assert chart is not None
    drawn = [shape for shape in chart.scene.shapes if isinstance(shape, Path)]
    assert not [shape.id for shape in drawn if shape.fill is not None]
    told = " ".join(shape.text for shape in chart.scene.shapes if isinstance(shape, Label))
    assert short_money(max(option.total.high for option in costs.options), "USD") not in told


def luminance(colour: str) -> float:
    """As the accessibility guidelines reckon it."""
    parts = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(
    "palette", [LIGHT, DARK, HIGH_CONTRAST, PAPER], ids=["light", "dark", "high contrast", "paper"]
)
def test_shapes_and_words_of_charts_stand_out_of_their_ground(palette: dict[str, str]) -> None:
    ground = palette["surface"]
    shapes = {look.colour for look in (*OUTCOMES.values(), *TIERS.values())} | set(STATES.values()) | {"edge"}
    for token in shapes:
        assert contrast(palette[token], ground) >= 3, token
    for token in ("text", "muted", "accent", "bad"):
        assert contrast(palette[token], ground) >= 4.5, token
    for token in ("ucaas", "cpaas", "caution"):
        assert contrast(palette["on_accent"], palette[token]) >= 4.5, token
