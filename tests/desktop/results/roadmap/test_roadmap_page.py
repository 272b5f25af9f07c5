import re
from dataclasses import replace
from typing import ClassVar

import pytest
import shiboken6
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QMouseEvent, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLayoutItem, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.roadmap import board_card, roadmap_page
from commsfit.desktop.results.roadmap.board_card import ITEM_MIME
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage, roadmap_state
from commsfit.desktop.results.what_if.what_if_page import WhatIfPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.domain.advice import procurement_for
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.definitions.planning.procurement import PointKind
from commsfit.ports.filing import Opened
from commsfit.presentation.charts.plan.gantt import gantt
from commsfit.presentation.charts.plan.plan_picture import plan_picture
from commsfit.presentation.sentences.plan.roadmap import deadline_sentence, roadmap_sentence
from tests.desktop.conftest import example_document
from tests.desktop.driving import click, type_into
from tests.desktop.results.conftest import OpenExample, example_names
from tests.desktop.results.reading import words_of
from tests.desktop.touring import settle


def shown(qtbot: QtBot, session: Session, view: PlanView = PlanView.BOARD) -> RoadmapPage:
    page = RoadmapPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    page.look_at(view)
    settle()
    return page


def tiers(page: RoadmapPage) -> dict[str, Priority]:
    """Which column each card stands in."""
    return {
        card.item.id: tier
        for tier, column in page.board.columns.items()
        for card in page.board.cards().values()
        if column.isAncestorOf(card)
    }


@pytest.mark.parametrize("name", example_names())
def test_the_board_holds_every_item_in_its_tier(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page, roadmap = shown(qtbot, session), session.advice.roadmap
    assert tiers(page) == {item.id: item.priority for item in roadmap.items}
    for item in roadmap.items:
        assert item.title in words_of(page.board.cards()[item.id])
    assert roadmap_sentence(roadmap) in words_of(page)
    assert deadline_sentence(roadmap) in ("", *words_of(page))


@pytest.mark.parametrize("name", example_names())
def test_the_calendar_is_the_scene_that_the_report_prints(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    page = shown(qtbot, session, PlanView.ITEMS)
    view = page.calendar.gantt.view
    chart = gantt(session.advice.roadmap, width=view.scene.width, size=12.0)
    assert (chart is None) == (page.calendar.gantt.chart is None)
    if chart is not None:
        assert view.scene == chart.scene
        ids = {shape.id for shape in view.scene.shapes}
        assert {item.id for item in session.advice.roadmap.items if item.starts} <= ids


@pytest.mark.parametrize("name", example_names())
def test_what_is_first_seen_is_the_plan_on_one_page_as_the_report_prints_it(
    qtbot: QtBot, example: OpenExample, name: str
) -> None:
    session = example(name)
    page = shown(qtbot, session, PlanView.PAGE)
    view = page.views.picture.view
    roles = session.rulebook.words.roadmap.workers
    chart = plan_picture(session.advice.roadmap, roles, width=view.scene.width, size=12.0)
    assert (chart is None) == page.views.picture.is_empty
    if chart is not None:
        assert view.scene == chart.scene
        assert not page.board.isVisible()


def test_the_board_is_dealt_when_it_is_first_turned_to_and_then_kept_up(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session, PlanView.PAGE)
    assert not page.board.cards()
    page.look_at(PlanView.BOARD)
    assert tiers(page) == {item.id: item.priority for item in session.advice.roadmap.items}
    page.look_at(PlanView.PAGE)
    session.choose(replace(session.choices, moves=(Move(movable(session), Priority.COULD),)), "Move")
    page.look_at(PlanView.BOARD)
    assert tiers(page) == {item.id: item.priority for item in session.advice.roadmap.items}


def test_what_stands_below_the_plan_is_filled_behind_it(qtbot: QtBot, example: OpenExample) -> None:
    page = RoadmapPage(example("logistics"))
    qtbot.addWidget(page)
    page.resize(1200, 900)
    page.show()
    assert page.views.picture.view.scene.shapes
    assert not page.remedies.listing.rows
    settle()
    assert page.remedies.listing.rows
    assert page.warnings.rows
    assert page.prospects.isVisible()


def test_a_bar_of_one_wave_opens_its_item_and_a_gate_what_it_asks_for(
    qtbot: QtBot, example: OpenExample, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(roadmap_page, "change_item", lambda _session, item, _page: opened.append(item.id))
    page = shown(qtbot, example("logistics"), PlanView.PAGE)
    view = page.views.picture.view
    ids = [name for name, _ in view.scene.notes]
    part = next(name for name in ids if name.endswith(".1") and name[0] == "U")
    view.chosen.emit(part)
    view.chosen.emit("F06")
    assert opened == [part.removesuffix(".1"), "F06"]
    scrolled = page.findChildren(Scroller)[0].verticalScrollBar()
    before = scrolled.value()
    view.chosen.emit(next(name for name in ids if name.startswith("gate.")))
    settle()
    assert scrolled.value() > before
    assert opened == [part.removesuffix(".1"), "F06"]


def test_what_closes_the_old_system_stands_below_the_board_and_cannot_be_moved(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    closing = session.advice.roadmap.closing
    assert closing
    told = "\n".join(words_of(page.views.closing))
    for item in closing:
        assert item.title in told
        assert item.id not in page.board.cards()


def test_a_card_says_in_how_many_waves_its_item_is_done_and_no_hundredths_of_days(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    phones = next(item for item in session.advice.roadmap.items if item.id == "U08")
    assert len(phones.waves) == 3
    assert any(text.endswith("in three waves") for text in words_of(page.board.cards()["U08"]))
    for card in page.board.cards().values():
        assert not any(re.search(r"\d\.\d\d+ days", text) for text in words_of(card))


def movable(session: Session) -> str:
    """A Should that no other item stands on."""
    items = session.advice.roadmap.items
    needed = {name for item in items for name in item.requires}
    return next(item.id for item in items if item.priority is Priority.SHOULD and item.id not in needed)


def test_a_card_moves_by_keyboard_and_back_by_undo(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    item = movable(session)
    page.board.cards()[item].setFocus()
    QTest.keyClick(page.board.cards()[item], Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tiers(page)[item] is Priority.COULD
    assert page.board.cards()[item].hasFocus() or QApplication.focusWidget() is None
    assert session.history.undoText().endswith("to Could")
    session.undo()
    assert tiers(page)[item] is Priority.SHOULD
    session.redo()
    assert tiers(page)[item] is Priority.COULD


def test_letters_move_a_card_to_their_tier(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    item = movable(session)
    QTest.keyClick(page.board.cards()[item], Qt.Key.Key_W)
    assert tiers(page)[item] is Priority.WONT


def test_a_dropped_card_lands_in_the_column_and_its_effects_are_told(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    item = movable(session)
    data = QMimeData()
    data.setData(ITEM_MIME, item.encode())
    drop = QDropEvent(
        QPointF(20, 60), Qt.DropAction.MoveAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    page.board.columns[Priority.MUST].dropEvent(drop)
    assert drop.isAccepted()
    assert tiers(page)[item] is Priority.MUST
    words = "\n".join(words_of(page.moves))
    assert "is now Must, as you decided." in words
    assert all(told in words for told in session.advice.roadmap.consequences)


class Carried:
    """Stands in for the platform's drag, which would wait for a hand."""

    items: ClassVar[list[bytes]] = []

    def __init__(self, source: QWidget) -> None:
        self.source = source

    def setMimeData(self, data: QMimeData) -> None:
        self.items.append(bytes(data.data(ITEM_MIME).data()))

    def setPixmap(self, picture: QPixmap) -> None:
        assert not picture.isNull()

    def setHotSpot(self, spot: QPoint) -> None:
        assert self.source.rect().contains(spot)

    def exec(self, action: Qt.DropAction) -> Qt.DropAction:
        return action


def test_a_pull_at_a_card_carries_its_item_and_opens_nothing(
    qtbot: QtBot, example: OpenExample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(board_card, "QDrag", Carried)
    page = shown(qtbot, example("logistics"))
    page.board.opened.disconnect()
    opened: list[str] = []
    page.board.opened.connect(opened.append)
    name, card = next(iter(page.board.cards().items()))
    qtbot.waitUntil(lambda: 60 < card.height() < 300 and page.board.height() > 1000)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    start, far = QPointF(20, 20), QPointF(80, 60)
    for kind, spot in (
        (QEvent.Type.MouseButtonPress, start),
        (QEvent.Type.MouseMove, far),
        (QEvent.Type.MouseButtonRelease, far),
    ):
        QApplication.sendEvent(card, QMouseEvent(kind, spot, card.mapToGlobal(spot), left, left, none))
    assert Carried.items == [name.encode()]
    assert opened == []


def test_the_reason_of_a_move_is_kept_with_it(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    item = movable(session)
    page.board.move_item(item, "could")
    type_into(page.moves.reason, "Marketing can wait.")
    move = session.choices.moved(item)
    assert move is not None
    assert (move.to, move.reason) == (Priority.COULD, "Marketing can wait.")
    page.moves.reset.click()
    assert session.choices.moves == ()


def test_arrows_walk_the_board(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    page.activateWindow()
    musts = page.board.columns[Priority.MUST].cards
    walked: list[tuple[str, int, int]] = []
    page.board.cards()[musts[0].objectName().removeprefix("item.")].walked.connect(
        lambda item, across, down: walked.append((item, across, down))
    )
    QTest.keyClick(musts[0], Qt.Key.Key_Down)
    QTest.keyClick(musts[0], Qt.Key.Key_Right)
    assert [step[1:] for step in walked] == [(0, 1), (1, 0)]


def test_zoom_widens_the_calendar_and_keeps_the_names_in_sight(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"), PlanView.ITEMS)
    before = page.calendar.gantt.view.scene.width
    page.calendar.nearer.click()
    page.calendar.nearer.click()
    assert page.calendar.gantt.view.scene.width == before * 2
    page.calendar.gantt.horizontalScrollBar().setValue(200)
    assert page.calendar.gantt.view.scene.frozen > 0
    page.calendar.further.click()
    page.calendar.further.click()
    assert page.calendar.gantt.view.scene.width == before


def test_a_bar_reached_by_keyboard_is_scrolled_beside_the_names(qtbot: QtBot, example: OpenExample) -> None:
    page = shown(qtbot, example("logistics"), PlanView.ITEMS)
    gantt_view = page.calendar.gantt
    for _ in range(3):
        page.calendar.nearer.click()
    QTest.keyClick(gantt_view.view, Qt.Key.Key_End)
    scrolled = gantt_view.horizontalScrollBar().value()
    assert scrolled > 0
    QTest.keyClick(gantt_view.view, Qt.Key.Key_Home)
    assert gantt_view.horizontalScrollBar().value() < scrolled


def button(page: RoadmapPage, kind: str) -> QPushButton:
    found = page.remedies.findChild(QPushButton, f"remedy.{kind}")
    assert found is not None
    return found


def test_a_later_date_is_tried_in_a_scenario_that_keeps_it(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    assert session.advice.roadmap.deadline_met is False
    button(page, "date").click()
    assert len(session.assessment.scenarios) == 2
    assert session.advice.roadmap.deadline_met is True


@pytest.mark.parametrize("name", ["logistics"])
def test_more_hours_are_tried_in_a_scenario_that_what_if_shows_too(
    qtbot: QtBot, example: OpenExample, name: str
) -> None:
    session = example(name)
    page = shown(qtbot, session)
    what_if = WhatIfPage(session)
    qtbot.addWidget(what_if)
    what_if.show()
    remedy = next(one for one in session.advice.roadmap.remedies if one.kind == "hours")
    button(page, "hours").click()
    hours = remedy.hours["developers"]
    assert session.scenario.name == f"With {hours} hours a week"
    assert session.advice.roadmap.deadline_met is True
    row = next(row for row in what_if.figures if row.question == "developer_hours_per_week")
    assert row.slider.figure == hours
    assert what_if.outcomes[str(session.advice.verdict.outcome)].is_possible


def test_a_remedy_that_no_question_asks_for_has_nothing_to_press(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    for remedy in session.advice.roadmap.remedies:
        found = page.remedies.findChild(QPushButton, f"remedy.{remedy.kind}")
        assert (found is not None) is bool(remedy.items or remedy.answers or remedy.bridges or remedy.first_wave)


def test_a_partners_bridge_is_a_scenario_at_a_click(qtbot: QtBot, example: OpenExample) -> None:
    session = example("broker")
    page = shown(qtbot, session)
    bridge = next(one for one in session.advice.roadmap.remedies if one.kind == "bridge")
    button(page, "bridge").click()
    assert session.scenario.name == "With a partner's bridge"
    assert session.choices.bridge
    assert session.advice.roadmap.musts_end == bridge.ends
    assert not any(span.id == "waiting" for span in session.advice.roadmap.spans)


def test_a_wait_leads_from_its_bar_to_the_bridge_that_ends_it_even_without_a_date(
    qtbot: QtBot, example: OpenExample
) -> None:
    session = example("broker")
    session.answer("days_to_go_live", None)
    page = shown(qtbot, session, PlanView.PAGE)
    assert session.advice.roadmap.deadline is None
    assert page.way_out.text() == "What would get it there sooner"
    assert "What would meet the deadline" not in words_of(page)
    page.views.picture.view.chosen.emit("waiting")
    settle()
    assert button(page, "bridge").visibleRegion().boundingRect().height() > 0, "scrolled into sight"
    button(page, "bridge").click()
    assert session.scenario.name == "With a partner's bridge"
    assert "waiting" not in dict(page.views.picture.view.scene.notes)


def test_fewer_musts_move_down_in_one_step(qtbot: QtBot, example: OpenExample) -> None:
    session = example("clinic")
    session.answer("days_to_go_live", Answer(214))
    page = shown(qtbot, session)
    remedy = next(one for one in session.advice.roadmap.remedies if one.kind == "fewer_musts")
    button(page, "fewer_musts").click()
    after = {item.id: item for item in session.advice.roadmap.items}
    assert all(after[item].priority is not Priority.MUST for item in remedy.items)
    assert session.advice.roadmap.deadline_met is True
    session.undo()
    assert session.choices.moves == ()


def test_an_empty_assessment_says_what_the_plan_waits_for(qtbot: QtBot, empty: Session) -> None:
    page = shown(qtbot, empty)
    assert page.headline.text()
    assert page.lead.text()
    assert roadmap_state(empty).line


def test_contradicting_answers_leave_no_plan_but_the_way_to_mend_them(qtbot: QtBot, example: OpenExample) -> None:
    session = example("contradictory")
    page = shown(qtbot, session)
    assert not page.board.isVisibleTo(page)
    with qtbot.waitSignal(session.visited) as visit:
        page.way_on.click()
    assert visit.args[1] in session.advice.problems[0].questions


def layout_items() -> int:
    """What PySide keeps of the insides of Qt's layouts."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return sum(isinstance(one, QLayoutItem) for one in shiboken6.getAllValidWrappers())


def test_dealing_the_cards_again_and_again_leaves_nothing_of_qts_behind(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session)
    before = layout_items()
    for name in ("shop", "logistics"):
        session.open(Opened(example_document(session.rulebook, name), None, None))
        QApplication.processEvents()
        assert page.board.cards()
    assert layout_items() <= before


def test_what_to_ask_vendors_stands_on_the_page_and_goes_along_as_a_table(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = shown(qtbot, session, PlanView.PAGE)
    papers = procurement_for(session.rulebook, session.advice)
    assert page.buying.isVisible()
    assert 0 < len(page.buying.listing.rows) < len(papers.of(PointKind.QUESTION))
    page.buying.listing.all.click()
    assert [row.objectName() for row in page.buying.listing.rows] == [
        f"point.{point.id}" for point in papers.of(PointKind.QUESTION)
    ]
    click(page.buying.switch.segment(1))
    assert page.buying.listing.rows[0].objectName().startswith("point.term_")
    offers = next(one for one in page.buying.findChildren(QPushButton) if one.text() == "Copy the sheet of offers")
    offers.click()
    lines = QApplication.clipboard().text().splitlines()
    assert lines[0].split("\t")[2:] == ["Offer A", "Offer B", "Offer C"]
    assert len(lines) == 1 + len(papers.needed) + len(papers.of(PointKind.OFFER))


def test_where_nothing_is_bought_nothing_is_asked_of_vendors(qtbot: QtBot, example: OpenExample) -> None:
    assert not shown(qtbot, example("contradictory"), PlanView.PAGE).buying.isVisible()
