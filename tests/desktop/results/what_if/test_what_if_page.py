import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.what_if.what_if_page import WhatIfPage, what_if_state
from commsfit.desktop.session.session import Session
from commsfit.domain.advice import advise
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.values import Between
from commsfit.domain.verdict.explanation import Explanation
from commsfit.domain.verdict.outcome import verdict_of
from commsfit.presentation.formats.formats import number
from commsfit.presentation.outline.scene import Box, Disc
from tests.desktop.results.conftest import OpenExample, example_names
from tests.desktop.results.reading import words_of


def shown(qtbot: QtBot, session: Session) -> WhatIfPage:
    page = WhatIfPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    return page


def possible(page: WhatIfPage) -> tuple[str, ...]:
    """The outcomes that the page shows as open."""
    return tuple(outcome for outcome, card in page.outcomes.items() if card.is_possible)


@pytest.mark.parametrize("name", example_names())
def test_the_page_begins_with_the_answers_and_their_outcome(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page = shown(qtbot, session)
    # Contradicting answers lead nowhere, and so they rule nothing out.
    assert set(possible(page)) == set(session.advice.verdict.possible or page.outcomes)
    assert session.advice.verdict.sentence in words_of(page)
    for row in page.figures:
        answer = session.answers.get(row.question)
        if answer is not None and isinstance(answer.said, int):
            assert row.slider.figure == answer.said


def test_each_step_of_a_slider_shows_the_exact_outcome(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    row = next(row for row in page.figures if row.question == "developer_hours_per_week")
    seen = set()
    for index in range(row.slider.maximum() + 1):
        row.slider.setValue(index)
        answers = session.answers.having(row.question, Answer(row.slider.figure))
        expected = verdict_of(session.rulebook, answers)
        assert set(possible(page)) == set(expected.possible), row.slider.figure
        seen.add(expected.possible)
    assert len(seen) > 1
    assert {19, 20, 21} <= set(row.slider.stops)


@pytest.mark.parametrize("name", example_names())
def test_what_is_ruled_out_says_why(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page = shown(qtbot, session)
    assert reasons(page) == first_reasons(session.advice.explanation)
    row = page.figures[0]
    for index in (0, row.slider.maximum()):
        row.slider.setValue(index)
        tried = session.answers.having(row.question, Answer(row.slider.figure))
        assert reasons(page) == first_reasons(advise(session.rulebook, tried, session.today).explanation)


def reasons(page: WhatIfPage) -> dict[str, str]:
    told = {outcome: card.accessibleName().partition(": ruled out: ")[2] for outcome, card in page.outcomes.items()}
    return {outcome: reason for outcome, reason in told.items() if reason}


def first_reasons(explanation: Explanation) -> dict[str, str]:
    return {why.outcome: why.short for why in explanation.why_not}


def test_nothing_is_kept_until_a_person_says_so(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    before = session.answers
    row = next(row for row in page.figures if row.question == "developer_hours_per_week")
    row.slider.setValue(row.slider.index_of(20))
    assert session.answers == before
    assert not session.is_changed
    QTest.mouseClick(page.reset, Qt.MouseButton.LeftButton)
    assert row.slider.figure == 12
    row.slider.setValue(row.slider.index_of(20))
    QTest.mouseClick(page.keep, Qt.MouseButton.LeftButton)
    assert len(session.assessment.scenarios) == 2
    kept = session.answers["developer_hours_per_week"]
    assert kept.said == 20
    session.undo()
    assert session.answers == before


def test_goals_and_switches_are_tried_too(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    team = next(row for row in page.switches if row.question == "rest_api_expertise")
    team.switch.chosen.emit(1)
    assert page.trial.said("rest_api_expertise") is False
    goals = page.options[0]
    option, box = next(iter(goals.boxes.items()))
    was = box.isChecked()
    box.click()
    said = page.trial.said("goals")
    assert isinstance(said, frozenset)
    assert (option in said) is not was


def test_the_map_marks_where_the_buyer_stands_and_follows_the_trial(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.map.across.choose("developer_hours_per_week")
    page.map.up.choose("workflow_deviation_percent")
    page.map.follow()
    scene = page.map.box.view.scene
    before = next(shape for shape in scene.shapes if isinstance(shape, Disc) and shape.id == "you")
    row = next(row for row in page.figures if row.question == "developer_hours_per_week")
    row.slider.setValue(row.slider.index_of(20))
    scene = page.map.box.view.scene
    after = next(shape for shape in scene.shapes if isinstance(shape, Disc) and shape.id == "you")
    assert after.x > before.x
    areas = {shape.id for shape in scene.shapes if isinstance(shape, Box) and shape.id}
    assert len({area.split("-")[0] for area in areas}) > 1


def test_a_map_of_an_answer_against_itself_asks_for_another(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"))
    page.map.up.choose(page.map.across.chosen)
    page.map.follow()
    assert "Choose two different answers." in words_of(page.map)


def test_open_and_ranged_answers_wait_for_a_move(qtbot: QtBot, empty: Session) -> None:
    empty.answer("days_to_go_live", Answer(Between(20, 90)))
    page = shown(qtbot, empty)
    open_row = next(row for row in page.figures if row.question == "developer_hours_per_week")
    assert open_row.value.text() == "not answered yet"
    assert set(possible(page)) == set(empty.advice.verdict.possible)
    assert what_if_state(empty).line
    open_row.slider.setValue(open_row.slider.value() + 1)
    assert page.trial.said("developer_hours_per_week") == open_row.slider.figure
    assert open_row.value.text().startswith(number(open_row.slider.figure))
