"""Home for people with many clients."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.home.clients import MANY
from commsfit.desktop.home.home import Home
from commsfit.desktop.home.home_cards import SITUATIONS, make_room, show_examples, show_recent
from commsfit.desktop.opening.awake import Example
from commsfit.desktop.widgets.controls.choosing.tap_card import TapCard
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.ports.filing import Recent

NAMES = {"ucaas": "Buy ready-made", "cpaas": "Build"}


@pytest.fixture
def home(qtbot: QtBot) -> Home:
    made = Home()
    qtbot.addWidget(made)
    make_room(made)
    made.resize(1280, 860)
    made.show()
    return made


def files(folder: Path, count: int) -> list[Recent]:
    found = []
    for place in range(count):
        path = folder / f"client-{place}.commsfit"
        path.write_text("{}")
        outcome = ("ucaas", "cpaas", None)[place % 3]
        found.append(Recent(path, datetime(2026, 11, 1 + place, tzinfo=UTC), f"Client {place}", outcome))
    return found


def rows(home: Home) -> list[TapRow]:
    return [row for row in home.findChildren(TapRow) if row.isVisible()]


def test_a_few_are_cards_with_their_date(home: Home, tmp_path: Path) -> None:
    show_recent(home, files(tmp_path, 2), NAMES)
    QApplication.processEvents()
    cards = [card for card in home.findChildren(TapCard) if card.isVisible()]
    assert len(cards) == 2
    assert "1 November 2026" in cards[0].accessibleDescription()


def test_many_are_a_list_with_state_date_and_search(home: Home, tmp_path: Path) -> None:
    show_recent(home, files(tmp_path, MANY + 4), NAMES)
    assert len(rows(home)) == MANY + 4
    assert rows(home)[1].accessibleDescription() == "answered: Build · 2 November 2026"
    assert home._clients is not None
    QTest.keyClicks(home._clients.line, "ready-made 7 november")
    assert [row.text() for row in rows(home)] == ["Client 6"]


def test_a_row_opens_its_file(home: Home, tmp_path: Path, qtbot: QtBot) -> None:
    listed = files(tmp_path, MANY + 1)
    show_recent(home, listed, NAMES)
    with qtbot.waitSignal(home.file_wanted) as opened:
        rows(home)[0].click()
    assert opened.args == [listed[0].path]


def test_three_examples_are_shown_by_situation_the_others_behind_a_link(home: Home) -> None:
    examples = [
        Example(name, name.title(), "A line.", None, contradicts=False) for name in (*SITUATIONS, "bank", "shop")
    ]
    show_examples(home, examples, NAMES)
    QApplication.processEvents()
    shown = [card.text() for card in home.findChildren(TapCard) if card.isVisible()]
    assert shown == list(SITUATIONS.values())
    home._more.click()
    assert len([card for card in home.findChildren(TapCard) if card.isVisible()]) == 5
