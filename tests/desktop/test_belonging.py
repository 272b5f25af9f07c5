"""Whoever Python takes for a widget's parent is one: a stranger's child dies with the stranger.

PySide keeps a book of its own on who belongs to whom, beside Qt's, and a few of Qt's questions change it: whatever
`QWidget.screen` or `nextInFocusChain` answers is written down as a child of the widget that was asked.
When Python collects that widget, it deletes the "child": the screen of all windows, or a sheet that is read.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator

from PySide6.QtCore import QObject
from PySide6.QtGui import QActionGroup, QGuiApplication
from PySide6.QtWidgets import QButtonGroup, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import dump, isValid

from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.ports.filing import Opened
from tests.desktop.conftest import PAGES, example_document
from tests.desktop.sheets import sheets_of, shown

_BOOKED = re.compile(r"^parent\.+ .* at (0x[0-9a-f]+)>", re.MULTILINE)


def strangers() -> Iterator[str]:
    """Every living object that PySide has booked under something that Qt does not have above it."""
    living = [one for one in gc.get_objects() if isinstance(one, QObject) and isValid(one)]
    by_address = {id(one): one for one in living}
    for one in living:
        booked = _BOOKED.search(dump(one))
        keeper = by_address.get(int(booked[1], 16)) if booked else None
        # A group goes with what it groups: they have one parent.
        if isinstance(keeper, QActionGroup | QButtonGroup):
            keeper = QObject.parent(keeper)
        if keeper is not None and keeper not in above(one):
            yield f"{type(one).__name__} {one.objectName()} under {type(keeper).__name__} {keeper.objectName()}"


def above(one: QObject) -> list[QObject]:
    found, up = list[QObject](), QObject.parent(one)
    while up is not None:
        found.append(up)
        up = QObject.parent(up)
    return found


def test_a_stranger_is_seen(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    screen = widget.screen()
    assert f"QScreen {screen.objectName()} under QWidget " in set(strangers())


def test_no_sheet_is_left_under_one_of_its_own_buttons(session: Session, qtbot: QtBot) -> None:
    session.open(Opened(example_document(session.rulebook, "logistics"), None, None))
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    sheets = sheets_of(session, parent)
    assert len(sheets) > 8
    for name, make in sheets.items():
        with shown(make):
            assert list(strangers()) == [], name


def test_no_page_of_the_window_is_left_under_a_stranger(window: MainWindow, qtbot: QtBot) -> None:
    window.perform("new")
    qtbot.waitUntil(lambda: not window.is_at_home)
    office = window.office
    assert office is not None
    for entry in (*question_pages(office.session.rulebook), *PAGES):
        office.session.visit(entry.id)
    assert list(strangers()) == []


def test_the_screen_belongs_to_no_sheet_that_python_may_collect(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    for name, make in list(sheets_of(session, parent).items())[:3]:
        with shown(make):
            gc.collect()
            assert _BOOKED.search(dump(QGuiApplication.primaryScreen())) is None, name
