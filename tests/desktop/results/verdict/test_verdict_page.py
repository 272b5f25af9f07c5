from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.verdict.changes import in_order
from commsfit.desktop.results.verdict.own_decision import OWN_DECISION
from commsfit.desktop.results.verdict.verdict_page import VerdictPage, verdict_state
from commsfit.desktop.session.scenario_edits import clone_scenario, listed_scenarios, rename_scenario, worked_on
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import OwnDecision
from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from tests.desktop.results.conftest import TODAY, OpenExample, example_names
from tests.desktop.results.reading import words_of
from tests.desktop.touring import settle


def shown(qtbot: QtBot, session: Session) -> VerdictPage:
    page = VerdictPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    return page


@pytest.mark.parametrize("name", example_names())
def test_the_page_says_what_the_advice_says(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page, advice = shown(qtbot, session), session.advice
    words = words_of(page)
    assert advice.verdict.sentence in words
    assert advice.verdict.detail in words or not advice.verdict.detail
    for signal in advice.signals:
        assert (signal.title in words_of(page.why)) is (signal.state is SignalState.FIRED)
    names = session.rulebook.words.decision.outcomes
    told = words_of(page.changes)
    assert [text for text in told if text.startswith("gives ")] == [
        f"gives {names[flip.to].name}" for flip in in_order(advice.explanation.flips)[:4]
    ]
    assert all(other.because in told for other in advice.explanation.why_not)
    assert all(problem.message in words for problem in (*advice.problems, *advice.soft_checks))
    assert verdict_state(session).line


@pytest.mark.parametrize("name", example_names())
def test_the_picture_is_the_scene_that_the_report_prints(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page = shown(qtbot, session)
    view = page.timeline.view
    assert view.isVisibleTo(page) is bool(session.advice.roadmap.items)
    if session.advice.roadmap.items:
        chart = verdict_timeline(session.advice, width=view.scene.width, size=12.0)
        assert chart is not None
        assert view.scene == chart.scene
        assert view.accessibleName() == chart.alt


def test_every_rule_opens_its_source(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    everything = next(button for button in page.why.findChildren(QPushButton) if button.text() == "See every rule")
    QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
    openers = [
        button for button in page.why.findChildren(QPushButton) if button.text() == "Source" and button.isVisible()
    ]
    assert len(openers) == len(session.advice.signals)
    for opener in openers:
        opener.click()
    words = words_of(page.why)
    for signal in session.advice.signals:
        assert f"“{signal.source.quote}”" in words


def test_why_not_and_conflicts_open_the_sources_of_their_rules(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page, advice = shown(qtbot, session), session.advice
    by_id = {signal.id: signal for signal in advice.signals}
    for card, statements in ((page.changes, advice.explanation.why_not), (page.why, advice.explanation.conflicts)):
        assert statements
        for button in card.findChildren(QPushButton):
            if button.text() in ("Source", "Sources") and button.isVisible():
                button.click()
        words = words_of(card)
        for statement in statements:
            for name in statement.signals:
                assert f"“{by_id[name].source.quote}”" in words


def test_an_empty_assessment_gets_a_page_that_says_what_decides_next(qtbot: QtBot, empty: Session) -> None:
    page = shown(qtbot, empty)
    assert empty.advice.verdict.sentence in words_of(page)
    assert words_of(page.still_open)[1:]
    assert verdict_state(empty).mark is StepMark.OPEN
    with qtbot.waitSignal(empty.visited) as visit:
        page.way_on.click()
    assert visit.args[1] == empty.advice.verdict.next_question


def test_a_contradiction_is_named_with_the_way_to_its_questions(qtbot: QtBot, empty: Session) -> None:
    empty.answer("engineering_team", Answer(said=False))
    empty.answer("developer_hours_per_week", Answer(12))
    page = shown(qtbot, empty)
    problem = empty.advice.problems[0]
    assert problem.message in words_of(page.problems)
    assert verdict_state(empty).mark is StepMark.CONFLICT
    way = page.problems.findChild(QPushButton, f"problem.{problem.questions[0]}")
    assert way is not None
    with qtbot.waitSignal(empty.visited) as visit:
        QTest.mouseClick(way, Qt.MouseButton.LeftButton)
    assert visit.args[1] == problem.questions[0]


def test_people_who_decide_otherwise_are_asked_why_and_kept(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    QTest.mouseClick(page.own.open, Qt.MouseButton.LeftButton)
    page.own.form.outcome.choose("ucaas")
    settle()
    QTest.mouseClick(page.own.form.keep, Qt.MouseButton.LeftButton)
    assert kept(session) is None
    settle()
    page.own.form.reason.setPlainText("The board wants one vendor.")
    page.own.form.by.setText("Ada")
    QTest.mouseClick(page.own.form.keep, Qt.MouseButton.LeftButton)
    assert kept(session) == OwnDecision("ucaas", "The board wants one vendor.", "Ada", TODAY)
    assert "You decided otherwise: UCaaS" in words_of(page.own)
    assert session.advice.verdict.sentence in words_of(page)
    session.undo()
    assert kept(session) is None


def test_the_form_says_that_both_are_printed_and_names_every_field(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"))
    QTest.mouseClick(page.own.open, Qt.MouseButton.LeftButton)
    told = words_of(page.own.form)
    assert any("The report prints both" in words for words in told)
    named = {label.buddy(): label.text() for label in page.own.form.findChildren(QLabel) if label.buddy() is not None}
    for field in (page.own.form.outcome, page.own.form.reason, page.own.form.by):
        assert named[field] == field.accessibleName()


def test_what_one_client_was_about_to_decide_is_not_offered_to_the_next(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"))
    QTest.mouseClick(page.own.open, Qt.MouseButton.LeftButton)
    first = page.own.form.outcome.chosen
    page.own.form.outcome.choose("dual_stack")
    page.own.form.reason.insertPlainText("Northwind wants one vendor.")
    page.own.form.by.setText("Ada of Northwind")
    example("shop")
    assert not page.own.form.isVisible()
    QTest.mouseClick(page.own.open, Qt.MouseButton.LeftButton)
    assert (page.own.form.reason.toPlainText(), page.own.form.by.text()) == ("", "")
    assert page.own.form.outcome.chosen == first


def test_the_form_of_one_scenario_is_not_kept_in_another_and_waits_in_its_own(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("logistics")
    clone_scenario(session, listed_scenarios(session)[0])
    page = shown(qtbot, session)
    page.own.open.click()
    page.own.form.outcome.choose("ucaas")
    page.own.form.reason.insertPlainText("The board wants one vendor.")
    session.work_on(0)
    assert not page.own.form.isVisible()
    page.own.open.click()
    assert (page.own.form.reason.toPlainText(), page.own.form.by.text()) == ("", "")
    session.work_on(1)
    assert not page.own.form.isVisible()
    page.own.open.click()
    assert page.own.form.outcome.chosen == "ucaas"
    page.own.form.by.setText("Ada")
    page.own.form.keep.click()
    decisions = [scenario.choices.decision for scenario in session.assessment.scenarios]
    assert decisions == [None, OwnDecision("ucaas", "The board wants one vendor.", "Ada", TODAY)]


def test_an_open_form_stays_as_it_is_where_an_answer_changes(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.own.open.click()
    page.own.form.reason.insertPlainText("The board")
    page.own.form.outcome.setFocus()
    QTest.keyClick(page.own.form.outcome, Qt.Key.Key_End)
    session.answer("seat_price", Answer(20))
    rename_scenario(session, worked_on(session), "Today and tomorrow")
    assert page.own.form.isVisible()
    assert page.own.form.reason.toPlainText() == "The board"


def test_asking_once_more_for_the_open_form_keeps_what_was_typed(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    decision = OwnDecision("ucaas", "The board wants one vendor.", "Ada", TODAY)
    session.choose(replace(session.choices, decision=decision), "Own decision")
    page = shown(qtbot, session)
    page.turn_to(OWN_DECISION)
    page.own.form.reason.setPlainText("The board has changed its mind.")
    page.turn_to(OWN_DECISION)
    assert page.own.form.reason.toPlainText() == "The board has changed its mind."


def kept(session: Session) -> OwnDecision | None:
    return session.choices.decision


def test_trying_a_change_opens_a_scenario_with_the_outcome_it_promised(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    flips = in_order(session.advice.explanation.flips)
    assert flips
    button = page.changes.findChild(QPushButton, "flip.0")
    assert button is not None
    qtbot.waitUntil(lambda: button.height() > 0)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert len(session.assessment.scenarios) == 2
    assert session.index == 1
    assert session.advice.verdict.outcome == flips[0].to


def test_every_way_to_change_it_is_a_click_away(qtbot: QtBot, example: OpenExample) -> None:
    session = example("saas")
    page = shown(qtbot, session)
    flips = session.advice.explanation.flips
    assert len(flips) > 4
    first = [flip.to for flip in in_order(flips)[:4]]
    assert len(set(first)) == len({flip.to for flip in flips})
    more = next(button for button in page.changes.findChildren(QPushButton) if button.text().startswith("Show all"))
    more.click()
    assert sum(text.startswith("gives ") for text in words_of(page.changes)) == len(flips)


def test_each_chosen_goal_is_told_with_how_it_is_served_and_what_nothing_serves_stands_first(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("shop")
    said = session.answers["goals"].said
    assert isinstance(said, frozenset)
    session.answer("goals", Answer(said | {"number_masking"}))
    page, goals = shown(qtbot, session), session.advice.roadmap.goals
    assert {goal.how for goal in goals} == {"planned", "ready_made", "not_served"}
    rows = page.goals.listing.rows
    assert rows[0].objectName() == "goal.number_masking"
    assert {row.objectName() for row in rows} == {f"goal.{goal.goal}" for goal in goals}
    words = words_of(page.goals)
    assert "One chosen goal is not served by this plan" in words
    assert all(goal.words in words for goal in goals)


def test_without_goals_there_is_no_card_of_them(qtbot: QtBot, empty: Session) -> None:
    assert not shown(qtbot, empty).goals.isVisible()
