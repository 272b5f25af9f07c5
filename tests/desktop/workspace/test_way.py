"""The window follows the shortest way: Next, Back, what follows, what is left, and what goes on by itself."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.bench_way import buyers, walked
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workspace.footer import Footer
from commsfit.desktop.workspace.rail import RailRow
from commsfit.desktop.workspace.way_rail import WayRail
from commsfit.desktop.workspace.workspace import GOES_ON_MS, Workspace
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.ports.themes import Theme
from tests.desktop.conftest import OpenWorkspace
from tests.desktop.driving import answer, button, button_saying, click, line
from tests.domain import by_hand

HOURS = "developer_hours_per_week"
GOALS = frozenset({"replace_pbx", "customer_notifications"})


def shown(workspace: Workspace) -> SectionPage:
    page = workspace.page(workspace.current)
    assert isinstance(page, SectionPage)
    return page


def words(widget: QWidget) -> str:
    return "\n".join(text.text() for text in widget.findChildren(Text) if text.isVisible())


def buttons(workspace: Workspace) -> list[str]:
    return [one.text().replace("&", "") for one in workspace.findChildren(QPushButton) if one.isVisible()]


def rail_rows(workspace: Workspace) -> list[str]:
    rail = workspace.findChild(WayRail)
    assert isinstance(rail, WayRail)
    return [row.text() for row in rail.findChildren(RailRow) if row.isVisible()]


def settle(workspace: Workspace, session: Session) -> None:
    """Three answers that settle it, each given on its page."""
    answer(shown(workspace), "goals", GOALS)
    click(button_saying(workspace, "Next"))
    answer(shown(workspace), "external_messages_per_month", 25000)
    click(button_saying(workspace, "Next"))
    answer(shown(workspace), HOURS, 12)
    assert session.way.settled


def test_a_new_assessment_begins_with_what_decides_most(workspace: Workspace) -> None:
    assert workspace.current_question == "goals"
    assert "About three more questions" in words(shown(workspace))


def test_next_settles_a_case_in_three_questions_and_then_leads_to_the_result(
    workspace: Workspace, session: Session
) -> None:
    settle(workspace, session)
    assert "Settled after three questions: buy now, build later" in words(shown(workspace))
    assert "Sharpen the dates" in buttons(workspace)
    click(button_saying(workspace, "See your result"))
    assert workspace.current == workspace.route.result


@pytest.mark.parametrize("place", range(0, 1000, 250))
def test_next_alone_asks_what_the_way_asks(workspace: Workspace, session: Session, place: int) -> None:
    truth = buyers()[place]
    given = by_hand.answers_of(truth)
    asked = []
    while workspace.current != workspace.route.result:
        asked.append(workspace.current_question)
        session.answer(workspace.current_question, given[workspace.current_question])
        workspace.go_on()
    assert tuple(asked) == walked(session.rulebook, truth).asked
    assert session.preview.verdict.outcome == by_hand.decide(truth)


def test_without_a_team_hours_and_skill_are_not_asked_but_filled_in_and_marked(
    workspace: Workspace, session: Session
) -> None:
    session.answer("engineering_team", Answer(False))
    workspace.visit_question(HOURS)
    QApplication.processEvents()
    assert line(shown(workspace), HOURS).text() == "0"
    assert "0 hours a week. This follows from your answer to “Developer team”." in words(shown(workspace))
    assert HOURS not in session.answers
    session.answer(HOURS, Answer(5))
    assert "There is no developer team, yet it has hours" in words(shown(workspace))


def test_what_was_left_unanswered_is_not_asked_again(workspace: Workspace, session: Session) -> None:
    asked = []
    for _ in range(12):
        if workspace.current == workspace.route.result:
            break
        asked.append(workspace.current_question)
        workspace.go_on()
    assert len(asked) == len(set(asked))
    assert not session.way.settled


def test_back_returns_where_one_was_also_after_a_jump(workspace: Workspace) -> None:
    workspace.go_on()
    second = workspace.current_question
    workspace.visit_question("seat_price")
    workspace.go_back()
    assert workspace.current_question == second
    workspace.go_back()
    assert workspace.current_question == "goals"


def test_sharpening_goes_from_one_date_to_the_next_and_may_be_left(workspace: Workspace, session: Session) -> None:
    settle(workspace, session)
    click(button_saying(workspace, "Sharpen the dates"))
    assert workspace.current_question == "industry"
    assert "See your result" in buttons(workspace)
    click(button_saying(workspace, "Next"))
    assert workspace.current_question == "regions"
    click(button_saying(workspace, "See your result"))
    assert workspace.current == workspace.route.result


def test_the_rail_shows_the_way_so_far_and_what_is_left(workspace: Workspace, session: Session) -> None:
    session.answer("goals", Answer(GOALS))
    workspace.go_on()
    rows = rail_rows(workspace)
    assert rows[:4] == ["Goals", "Messages a month", "Your result", "Dates"]
    session.answer("external_messages_per_month", Answer(25000))
    QApplication.processEvents()
    assert rail_rows(workspace)[2] == "About one more question"


def test_every_section_unfolds_in_the_rail(workspace: Workspace) -> None:
    assert "Money" not in rail_rows(workspace)
    click(button(workspace, "rail.way.all"))
    assert "Money" in rail_rows(workspace)
    click(button(workspace, "rail.money"))
    assert workspace.current == "money"


def test_in_order_next_follows_the_sections(workspace: Workspace) -> None:
    workspace.walk_in_order(in_order=True)
    workspace.begin()
    assert workspace.current_question == "industry"
    assert "Question 1 of 3" in words(shown(workspace))
    workspace.go_on()
    assert workspace.current_question == "regions"


def test_a_settled_file_opens_at_its_verdict(open_example: OpenWorkspace) -> None:
    assert open_example("logistics").current == "verdict"
    assert open_example("half-filled").current_question


class TestGoingOnByItself:
    @pytest.fixture(autouse=True)
    def switched_on(self, workspace: Workspace, session: Session) -> None:
        session.walk.goes_on_by_itself = True
        workspace.visit_question("engineering_team")

    def test_a_click_goes_on(self, workspace: Workspace, qtbot: QtBot) -> None:
        click(button(shown(workspace), "engineering_team.yes"))
        assert workspace.current_question == "engineering_team"
        qtbot.waitUntil(lambda: workspace.current_question != "engineering_team")

    def test_a_number_goes_on(self, workspace: Workspace, session: Session, qtbot: QtBot) -> None:
        QTest.keyClicks(button(shown(workspace), "engineering_team.yes"), "2")
        assert session.answers["engineering_team"] == Answer(False)
        qtbot.waitUntil(lambda: workspace.current_question != "engineering_team")

    def test_an_arrow_key_only_looks(self, workspace: Workspace, session: Session, qtbot: QtBot) -> None:
        session.answer("engineering_team", Answer(True))
        QTest.keyClick(button(shown(workspace), "engineering_team.yes"), Qt.Key.Key_Right)
        assert session.answers["engineering_team"] == Answer(False)
        qtbot.wait(2 * GOES_ON_MS)
        assert workspace.current_question == "engineering_team"

    def test_escape_stops_it(self, workspace: Workspace, qtbot: QtBot) -> None:
        click(button(shown(workspace), "engineering_team.yes"))
        QTest.keyClick(workspace, Qt.Key.Key_Escape)
        qtbot.wait(2 * GOES_ON_MS)
        assert workspace.current_question == "engineering_team"

    def test_it_can_be_switched_off(self, workspace: Workspace, session: Session, qtbot: QtBot) -> None:
        session.walk.goes_on_by_itself = False
        click(button(shown(workspace), "engineering_team.yes"))
        qtbot.wait(2 * GOES_ON_MS)
        assert workspace.current_question == "engineering_team"

    def test_the_moment_in_which_it_settles_is_seen(self, workspace: Workspace, session: Session, qtbot: QtBot) -> None:
        session.answer("goals", Answer(GOALS))
        session.answer("external_messages_per_month", Answer(25000))
        workspace.visit_question("rest_api_expertise")
        click(button(shown(workspace), "rest_api_expertise.no"))
        assert session.way.settled
        qtbot.wait(2 * GOES_ON_MS)
        assert workspace.current_question == "rest_api_expertise"


def test_next_refuses_what_cannot_be_read_and_leaving_it_says_so(workspace: Workspace, session: Session) -> None:
    workspace.visit_question(HOURS)
    QTest.keyClicks(line(shown(workspace), HOURS), "12 apples")
    assert HOURS not in session.answers
    click(button_saying(workspace, "Next"))
    assert workspace.current_question == HOURS
    assert "cannot be read" in words(shown(workspace))
    workspace.visit_question("goals")
    assert "“12 apples” was not understood: Developer hours stays open." in words(workspace)


def test_over_an_answer_what_cannot_be_read_does_not_keep_the_old_one_on_the_scale(
    workspace: Workspace, session: Session
) -> None:
    session.answer("external_messages_per_month", Answer(10000))
    session.pause()
    workspace.visit_question("external_messages_per_month")
    edit = line(shown(workspace), "external_messages_per_month")
    edit.selectAll()
    QTest.keyClicks(edit, "-5")
    assert "external_messages_per_month" not in session.answers
    session.undo()
    assert session.answers["external_messages_per_month"] == Answer(10000)


def test_a_figure_out_of_all_reason_is_asked_about_once(workspace: Workspace, session: Session) -> None:
    workspace.visit_question(HOURS)
    QTest.keyClicks(line(shown(workspace), HOURS), "10000")
    assert "10,000 hours a week is unusually much. Is it right?" in words(shown(workspace))
    workspace.go_on()
    assert workspace.current_question == HOURS, "once it holds"
    workspace.go_on()
    assert workspace.current_question != HOURS
    assert session.answers[HOURS] == Answer(10000)


def test_the_same_as_above_is_one_tap_and_an_estimate(workspace: Workspace, session: Session) -> None:
    session.answer("workflow_deviation_percent", Answer(35))
    workspace.visit_question("unmet_requirement_percent")
    QApplication.processEvents()
    click(button_saying(shown(workspace), "The same as above: 35%"))
    assert session.answers["unmet_requirement_percent"] == Answer(35, Basis.ESTIMATE)


@pytest.mark.parametrize(
    "page", ["check", "verdict", "what_if", "costs", "readiness", "roadmap", "scenarios", "report"]
)
def test_who_comes_from_a_question_stands_on_the_way_on_and_not_on_what_happens_to_be_first(
    open_example: OpenWorkspace, page: str
) -> None:
    workspace = open_example("logistics")
    workspace.visit_question(HOURS)
    workspace.session.visit(page)
    QApplication.processEvents()
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPushButton)
    (footer,) = workspace.findChildren(Footer)
    assert footer.isAncestorOf(focused)


def test_who_walks_the_rail_stays_on_it(open_example: OpenWorkspace) -> None:
    workspace = open_example("logistics")
    row = next(one for one in workspace.findChildren(RailRow) if one.isVisible() and one.page == "costs")
    row.setFocus()
    row.click()
    assert workspace.current == "costs"
    assert QApplication.focusWidget() is row


@pytest.mark.parametrize("page", ["verdict", "readiness", "report"])
def test_a_result_opens_at_its_top_and_its_row_is_in_sight(
    open_example: OpenWorkspace, dresser: Dresser, page: str
) -> None:
    workspace = open_example("logistics")
    dresser.choose(Theme.LIGHT, 2.0)
    workspace.resize(1280, 672)
    workspace.visit_question(HOURS)
    workspace.session.visit(page)
    for _ in range(6):
        QApplication.processEvents()
    bars = [one.verticalScrollBar().value() for one in workspace.page(page).findChildren(Scroller)]
    assert bars == [0] * len(bars)
    row = next(one for one in workspace.findChildren(RailRow) if one.page == page and one.isVisible())
    assert row.visibleRegion().boundingRect().height() == row.height()
