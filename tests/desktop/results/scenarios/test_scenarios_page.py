from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.scenarios.scenarios_page import ScenariosPage, scenarios_state
from commsfit.desktop.session.scenario_edits import add_scenario, rename_scenario, worked_on
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from tests.desktop.results.conftest import OpenExample
from tests.desktop.results.reading import words_of


def shown(qtbot: QtBot, session: Session) -> ScenariosPage:
    page = ScenariosPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    return page


def cells(page: ScenariosPage) -> dict[str, list[str]]:
    """The comparison as it is shown: a line's cells by its name."""
    table = page.table
    found = {}
    for row in range(table.rowCount()):
        texts = [item.text() for column in range(table.columnCount()) if (item := table.item(row, column)) is not None]
        found[texts[0]] = texts[1:]
    return found


def names(session: Session) -> list[str]:
    return [scenario.name for scenario in session.assessment.scenarios]


def test_two_scenarios_are_compared_in_outcome_cost_and_dates(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    today = session.advice
    add_scenario(session, "More hours", session.answers.having("developer_hours_per_week", Answer(40)))
    page, more = shown(qtbot, session), session.advice
    lines = cells(page)
    outcomes = session.rulebook.words.decision.outcomes
    assert lines["Outcome"] == [outcomes[advice.verdict.possible[0]].name for advice in (today, more)]
    assert lines["Developer hours"] == ["12 hours a week", "40 hours a week"]
    assert lines["All Musts done"][0] != lines["All Musts done"][1]
    assert "Messages a month" not in lines
    page.differences.setChecked(False)
    assert cells(page)["Messages a month"][0] == cells(page)["Messages a month"][1]


def test_a_clone_is_renamed_worked_on_and_removed(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.row("Today").clone.click()
    clone = names(session)[1]
    assert session.index == 1
    row = page.row(clone)
    row.rename.click()
    row.field.setText("With a partner")
    row.field.returnPressed.emit()
    assert names(session) == ["Today", "With a partner"]
    page.row("Today").work.click()
    assert session.index == 0
    assert not page.row("Today").work.isVisibleTo(page)
    page.row("With a partner").remove.click()
    assert names(session) == ["Today"]
    session.undo()
    assert names(session) == ["Today", "With a partner"]


def test_scenarios_that_do_not_differ_say_so(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.row("Today").clone.click()
    assert "They do not differ in anything." in words_of(page)


def test_one_scenario_alone_asks_for_a_second(qtbot: QtBot, empty: Session) -> None:
    page = shown(qtbot, empty)
    assert "One scenario so far. Copy it to see what a change would bring." in words_of(page)
    assert not page.row("Today").remove.isVisibleTo(page)
    assert scenarios_state(empty).line == "1 scenario"


def test_one_scenario_alone_tells_its_outcome_cost_and_dates(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    for other in names(session)[1:]:
        page.row(other).tick.setChecked(False)
    lines = cells(page)
    assert lines["Outcome"] == [session.rulebook.words.decision.outcomes[session.advice.verdict.possible[0]].name]
    assert {"Cost, 36 months", "A month", "First value", "All Musts done", "Deadline", "Readiness"} < lines.keys()
    assert "Messages a month" not in lines
    assert not page.differences.isVisibleTo(page)


def test_no_more_than_four_are_shown_at_once(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    for number in range(5):
        hours = session.answers.having("developer_hours_per_week", Answer(number + 1))
        add_scenario(session, f"Hours {number}", hours)
    page = shown(qtbot, session)
    assert page.table.columnCount() == 5
    page.row("Hours 4").tick.setChecked(True)
    assert not page.table.isVisibleTo(page)
    assert any("five are ticked" in text for text in words_of(page))


def test_contradictory_scenarios_are_told_as_such(qtbot: QtBot, empty: Session) -> None:
    empty.answer("engineering_team", Answer(said=False))
    empty.answer("developer_hours_per_week", Answer(12))
    add_scenario(empty, "Team", empty.answers.having("engineering_team", Answer(said=True)))
    page = shown(qtbot, empty)
    assert cells(page)["Outcome"][0] == "Answers contradict each other"
    assert page.findChild(QPushButton, "Copy.Team") is not None


def test_a_scenario_moves_up_and_the_one_worked_on_stays(qtbot: QtBot, example: OpenExample) -> None:
    session = example("saas")
    add_scenario(session, "Later")
    add_scenario(session, "Latest")
    page = shown(qtbot, session)
    assert not page.row("Today").up.isVisibleTo(page)
    page.row("Latest").up.click()
    assert names(session) == ["Today", "Latest", "Later"]
    assert session.scenario.name == "Latest"
    page.row("Latest").up.click()
    assert names(session) == ["Latest", "Today", "Later"]
    assert session.scenario.name == "Latest"
    session.undo()
    assert names(session) == ["Today", "Latest", "Later"]


def test_two_scenarios_never_have_one_name(example: OpenExample) -> None:
    session = example("saas")
    add_scenario(session, "Today")
    assert names(session) == ["Today", "Today 2"]
    rename_scenario(session, worked_on(session), "Today")
    assert names(session) == ["Today", "Today 2"]
