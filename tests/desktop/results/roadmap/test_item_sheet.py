import re
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.roadmap.item_sheet import ItemSheet, keep_changes
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.prospects_card import ProspectsCard
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.results.roadmap.start_day import StartDay
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item
from commsfit.presentation.sentences.money.costs import read_amount
from tests.desktop.results.conftest import OpenExample, example_names
from tests.desktop.results.reading import words_of


def could(session: Session) -> Item:
    return next(item for item in session.advice.roadmap.items if item.priority is Priority.COULD)


def sheet_of(qtbot: QtBot, session: Session, item: Item) -> ItemSheet:
    sheet = ItemSheet(session, item)
    qtbot.addWidget(sheet)
    return sheet


def test_the_sheet_says_why_an_item_is_there_and_what_it_needs(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    items = {item.id: item for item in session.advice.roadmap.items}
    item = next(item for item in items.values() if item.requires and item.starts)
    words = words_of(sheet_of(qtbot, session, item))
    assert " ".join(item.because) in words
    assert ", ".join(items[name].title for name in item.requires) in words


@pytest.mark.parametrize("name", example_names())
def test_every_sheet_calls_things_by_their_names(qtbot: QtBot, example: OpenExample, name: str) -> None:
    session = example(name)
    for item in session.advice.roadmap.items:
        words = " ".join(words_of(sheet_of(qtbot, session, item)))
        assert not [one for one in (*item.requires, *item.waits_for) if re.search(rf"\b{one}\b", words)], item.title


def test_effort_tier_and_reason_are_changed_in_one_step(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    item = could(session)
    sheet = sheet_of(qtbot, session, item)
    sheet.effort.setText("a lot")
    sheet.accept()
    assert sheet.choices == session.choices
    sheet.effort.setText("30 to 50")
    sheet.tier.choose(0)
    sheet.reason.setText("The board asked for it")
    sheet.accept()
    keep_changes(session, item, sheet.choices)
    after = next(one for one in session.advice.roadmap.items if one.id == item.id)
    assert after.priority is Priority.MUST
    assert after.effort_days == read_amount("30 to 50")
    assert after.moved is not None
    assert after.moved.reason == "The board asked for it"
    session.undo()
    assert could(session) == item


def test_our_estimate_comes_back(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    item = could(session)
    sheet = sheet_of(qtbot, session, item)
    sheet.effort.setText("99")
    sheet.accept()
    keep_changes(session, item, sheet.choices)
    again = sheet_of(qtbot, session, could(session))
    again.ours.click()
    keep_changes(session, item, again.choices)
    assert could(session).effort_days == item.effort_days


def test_nothing_changed_leaves_no_step_behind(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    item = could(session)
    sheet = sheet_of(qtbot, session, item)
    sheet.accept()
    keep_changes(session, item, sheet.choices)
    assert not session.is_changed


def test_a_click_or_enter_on_a_card_asks_for_its_sheet(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    page = RoadmapPage(session)
    qtbot.addWidget(page)
    page.resize(1100, 900)
    page.show()
    page.look_at(PlanView.BOARD)
    page.board.opened.disconnect()
    asked: list[str] = []
    page.board.opened.connect(asked.append)
    name, card = next(iter(page.board.cards().items()))
    QTest.keyClick(card, Qt.Key.Key_Return)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert asked == [name, name]


def test_the_plan_starts_when_a_person_says(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    start = StartDay(session)
    qtbot.addWidget(start)
    start.refresh()
    assert start.text() == "Starts 23 November 2026"
    ends = session.advice.roadmap.ends
    start.menu().aboutToShow.emit()
    calendar = start.menu().findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 11, 23)
    calendar.clicked.emit(QDate(2027, 1, 11))
    start.refresh()
    assert session.choices.start == date(2027, 1, 11)
    assert start.text() == "Starts 11 January 2027"
    assert session.advice.roadmap.ends != ends
    start.start_on(None)
    assert session.advice.roadmap.ends == ends


def test_the_risks_of_this_buyer_are_told_with_what_softens_them(qtbot: QtBot, example: OpenExample) -> None:
    session = example("logistics")
    card = ProspectsCard()
    qtbot.addWidget(card)
    card.show()
    prospects = session.advice.prospects
    card.show_prospects(prospects)
    card.listing.all.click()
    words = words_of(card)
    for risk in prospects.risks:
        assert risk.title in words
        assert any(risk.mitigation in text for text in words)
    assert card.table.rowCount() == len(prospects.phased_or_big_bang)
