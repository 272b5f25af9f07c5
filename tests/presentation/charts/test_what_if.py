from itertools import combinations

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.verdict.outcome import verdict_of
from commsfit.presentation.charts.what_if import figure_questions, plane_of, side_of, stops_of, telling_pair

RULEBOOK = bootstrap.rulebook()
ANSWERS = Answers(
    {
        "engineering_team": Answer(said=True),
        "rest_api_expertise": Answer(said=True),
        "developer_hours_per_week": Answer(12),
        "days_to_go_live": Answer(60),
        "internal_users": Answer(80),
        "external_messages_per_month": Answer(25000),
        "workflow_deviation_percent": Answer(35),
        "unmet_requirement_percent": Answer(25),
        "goals": Answer(frozenset({"staff_collaboration"})),
    }
)


@pytest.mark.parametrize("pair", list(combinations(figure_questions(RULEBOOK), 2)))
def test_every_piece_of_the_map_agrees_with_the_decision(pair: tuple[str, str]) -> None:
    plane = plane_of(RULEBOOK, ANSWERS, *pair)
    for row, cells in enumerate(plane.outcomes):
        for column, outcomes in enumerate(cells):
            across = (plane.across.edges[column] + plane.across.edges[column + 1]) / 2
            up = (plane.up.edges[row] + plane.up.edges[row + 1]) / 2
            tried = ANSWERS.having(pair[0], Answer(round(across))).having(pair[1], Answer(round(up)))
            assert verdict_of(RULEBOOK, tried).possible == outcomes, (across, up)


@pytest.mark.parametrize("question", figure_questions(RULEBOOK))
def test_the_border_belongs_to_the_side_that_the_map_says(question: str) -> None:
    side = side_of(RULEBOOK, question, None)
    other = next(other for other in figure_questions(RULEBOOK) if other != question)
    plane = plane_of(RULEBOOK, ANSWERS, question, other)
    for index, edge in enumerate(side.edges[1:-1], start=1):
        at = verdict_of(RULEBOOK, ANSWERS.having(question, Answer(round(edge)))).possible
        below, above = (
            verdict_of(RULEBOOK, ANSWERS.having(question, Answer(round(edge) + step))).possible for step in (-1, 1)
        )
        assert at == (below if side.closed[index] else above)
    assert plane.across.edges[0] == side.edges[0]


@pytest.mark.parametrize("question", figure_questions(RULEBOOK))
def test_a_slider_stops_at_each_threshold_and_beside_it(question: str) -> None:
    stops = stops_of(RULEBOOK, question, 7)
    assert list(stops) == sorted(set(stops))
    assert 7 in stops
    for edge in side_of(RULEBOOK, question, 7).edges[1:-1]:
        assert {round(edge) - 1, round(edge), round(edge) + 1} <= set(stops)


def test_the_pair_that_is_offered_shows_more_than_one_outcome() -> None:
    plane = plane_of(RULEBOOK, ANSWERS, *telling_pair(RULEBOOK, ANSWERS))
    assert len({outcomes for row in plane.outcomes for outcomes in row}) > 1
