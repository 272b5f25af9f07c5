import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.pages.check import CheckPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Primary
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.drawing.outcome_card import OutcomeCard
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workspace.panel import Panel
from commsfit.desktop.workspace.rail import Rail, RailRow
from commsfit.desktop.workspace.strip import Strip
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.ports.themes import Theme
from tests.desktop.conftest import OpenWorkspace
from tests.desktop.driving import button_saying, click

HOURS = "developer_hours_per_week"


def panel(workspace: Workspace) -> Panel:
    found = workspace.findChild(Panel)
    assert isinstance(found, Panel)
    return found


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible())


def row(workspace: Workspace, page: str) -> RailRow:
    shown = next(rail for rail in workspace.findChildren(Rail) if rail.isVisible()).row(page)
    assert isinstance(shown, RailRow)
    return shown


def test_the_outcomes_shrink_with_each_answer(workspace: Workspace, session: Session) -> None:
    cards = panel(workspace).findChildren(OutcomeCard)
    assert all(card.is_possible for card in cards)
    session.answer(HOURS, Answer(12))
    ruled_out = [card for card in cards if not card.is_possible]
    assert [card.accessibleName() for card in ruled_out] == [
        "Buy and build, both now: ruled out: under 20 hours a week",
        "Build: ruled out: under 20 hours a week",
    ]
    assert "3 of 5 outcomes are still possible" in words(panel(workspace))


def test_what_decides_next_is_one_click_away(workspace: Workspace, session: Session) -> None:
    wanted = session.preview.verdict.next_question
    assert wanted
    workspace.show_page("organisation")
    assert session.rulebook.asked(wanted).ask in words(panel(workspace))
    click(button_saying(panel(workspace), "Go to that question"))
    assert workspace.current == session.rulebook.question(wanted).section


def test_the_question_on_the_page_is_not_asked_again_beside_it(workspace: Workspace, session: Session) -> None:
    wanted = session.way.next_question
    assert wanted
    workspace.visit_question(wanted)
    assert session.rulebook.asked(wanted).ask not in words(panel(workspace))
    assert "Go to that question" not in [
        link.text() for link in panel(workspace).findChildren(Link) if link.isVisible()
    ]


def test_a_settled_verdict_is_told(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    workspace.show_page("goals")
    assert "1 of 5 outcomes is left" in words(panel(workspace))
    assert "never the outcome" in words(panel(workspace)) or "Nothing is left to ask" in words(panel(workspace))


def test_a_contradiction_takes_the_place_of_what_decides_next(open_example: OpenWorkspace) -> None:
    workspace = open_example("contradictory")
    told = words(panel(workspace))
    assert "Answers contradict each other" in told
    assert "What to do" in told


def test_estimates_are_listed_after_a_pause(workspace: Workspace, session: Session, qtbot: QtBot) -> None:
    session.answer("days_to_go_live", Answer(45, Basis.ESTIMATE))
    qtbot.waitUntil(lambda: "Days to go live: 45 days" in words(panel(workspace)))


def test_below_1100_the_panel_folds_into_a_strip(workspace: Workspace) -> None:
    strip = workspace.findChild(Strip)
    assert isinstance(strip, Strip)
    assert (panel(workspace).isVisible(), strip.isVisible()) == (True, False)
    workspace.resize(1024, 700)
    QApplication.processEvents()
    assert (panel(workspace).isVisible(), strip.isVisible()) == (False, True)
    assert "5 of 5 outcomes are still possible" in words(strip)


def test_the_rail_says_how_far_each_section_is(workspace: Workspace, session: Session) -> None:
    assert row(workspace, "timeline").state.mark is StepMark.OPEN
    session.answer("days_to_go_live", Answer(45, Basis.ESTIMATE))
    assert (row(workspace, "timeline").state.mark, row(workspace, "timeline").state.line) == (
        StepMark.ESTIMATED,
        "45 days, estimated",
    )
    session.answer("engineering_team", Answer(True))
    assert row(workspace, "developer_capacity").state.mark is StepMark.PARTLY
    session.answer("engineering_team", Answer(False))
    session.answer(HOURS, Answer(12))
    assert row(workspace, "developer_capacity").state.mark is StepMark.CONFLICT
    session.park("goals", parked=True)
    assert row(workspace, "goals").state.mark is StepMark.PARKED


def test_the_rail_jumps_anywhere(workspace: Workspace) -> None:
    click(row(workspace, "money"))
    assert workspace.current == "money"
    click(row(workspace, workspace.route.result))
    assert workspace.current == workspace.route.result
    click(row(workspace, "check"))
    assert workspace.current == "check"


def test_check_your_answers_tells_what_is_open_and_whether_it_matters(workspace: Workspace, session: Session) -> None:
    session.answer(HOURS, Answer(12))
    workspace.show_page("check")
    page = workspace.page("check")
    assert isinstance(page, CheckPage)
    hours, goals = page.findChild(TapRow, f"check.{HOURS}"), page.findChild(TapRow, "check.goals")
    assert isinstance(hours, TapRow)
    assert isinstance(goals, TapRow)
    assert hours.accessibleDescription() == "answered: 12 hours a week"
    assert "can change the verdict" in goals.accessibleDescription()
    click(hours)
    assert workspace.current == "developer_capacity"


def test_check_your_answers_names_three_that_decide_and_counts_the_others(
    workspace: Workspace, session: Session
) -> None:
    session.answer("engineering_team", Answer(True))
    workspace.show_page("check")
    deciding = [one for one in session.preview.explanation.open_questions if one.matters]
    told = words(workspace.page("check"))
    assert f"developer hours, REST API skill, days to go live and {len(deciding) - 3} more." in told


@pytest.mark.parametrize("page", ["verdict", "costs", "goals", "check"])
def test_a_page_that_scrolls_stands_in_line_with_its_buttons(open_example: OpenWorkspace, page: str) -> None:
    workspace = open_example("logistics")
    workspace.show_page(page)
    QApplication.processEvents()
    shown = workspace.page(page)
    scroller = next(one for one in [shown, *shown.findChildren(Scroller)] if isinstance(one, Scroller))
    assert scroller.verticalScrollBar().isVisible()
    column = scroller.column.parentWidget()
    assert column is not None
    right = column.mapTo(workspace, column.rect().topRight()).x()
    onward = workspace.findChildren(Primary)
    button = next(one for one in onward if one.isVisible() and not shown.isAncestorOf(one))
    assert button.mapTo(workspace, button.rect().topRight()).x() == right


@pytest.mark.parametrize("page", ["timeline", "money", "verdict", "costs", "roadmap", "scenarios"])
def test_at_200_percent_a_small_window_scrolls_only_up_and_down(
    open_example: OpenWorkspace, dresser: Dresser, page: str
) -> None:
    workspace = open_example("logistics")
    dresser.choose(Theme.LIGHT, 2.0)
    workspace.resize(1024, 640)
    workspace.show_page(page)
    QApplication.processEvents()
    shown = workspace.page(page)
    scrollers = [one for one in [shown, *shown.findChildren(Scroller)] if isinstance(one, Scroller)]
    assert [one.horizontalScrollBar().maximum() for one in scrollers if one.isVisible()] == [0] * len(scrollers)
