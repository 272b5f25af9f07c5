from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.desktop.workshop.workshop_page import WorkshopPage
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import LogEntry, Parked, PrivateNotes
from commsfit.ports.themes import Theme
from tests.desktop.conftest import TODAY
from tests.desktop.fitting import clipped, overlapping
from tests.desktop.touring import settle
from tests.desktop.workshop.conftest import HOURS

LONG_NAME = "Wilhelmina Featherstonehaugh-Cholmondeley of the Regional Board"
ENDLESS = "Donaudampfschifffahrtsgesellschaftskapitän" * 20
SIZES = [((1024, 700), 1.0), ((1024, 700), 2.0), ((1320, 860), 1.5), ((1920, 1200), 2.0)]


def fill(session: Session) -> None:
    """A workshop in which everything is long."""
    document = session.document
    entries = (
        LogEntry("We plan with sixteen hours a week. " * 30, LONG_NAME, TODAY, HOURS),
        LogEntry(ENDLESS, ENDLESS[:200], TODAY, "a_question_of_another_rulebook_whose_name_is_rather_long"),
        LogEntry("One\nTwo\nThree"),
    )
    assessment = replace(
        document.assessment, decisions=entries, parked=(Parked(HOURS, ENDLESS), Parked("webhook_response_ms"))
    )
    session.edit(replace(document, assessment=assessment, private=PrivateNotes(ENDLESS, {HOURS: "x"})), "All of it")
    session.answer(HOURS, Answer(12, by=((LONG_NAME, 12), ("Ben", 30))))


@pytest.mark.parametrize("is_full", [True, False])
@pytest.mark.parametrize(("size", "scale"), SIZES)
def test_nothing_on_the_page_is_clipped_or_lies_over_something_else(
    page: WorkshopPage, dresser: Dresser, size: tuple[int, int], scale: float, *, is_full: bool
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    page.window().resize(*size)
    if is_full:
        fill(page.session)
    settle()
    assert page.window().width() == size[0]
    assert clipped(page) == []
    assert overlapping(page) == []


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_the_sheet_fits_a_small_window_with_all_that_can_be_long(
    session: Session, dresser: Dresser, qtbot: QtBot, scale: float
) -> None:
    dresser.choose(Theme.LIGHT, scale)
    entry = LogEntry(ENDLESS, LONG_NAME, TODAY, "a_question_of_another_rulebook_whose_name_is_rather_long")
    sheet = DecisionSheet(session, "Write down a decision", entry)
    qtbot.addWidget(sheet)
    sheet.show()
    settle()
    assert clipped(sheet) == []
    assert overlapping(sheet) == []
    assert sheet.width() <= 1024
    assert sheet.height() <= 700


def test_notes_have_room_for_as_many_lines_in_larger_text(page: WorkshopPage, dresser: Dresser) -> None:
    before = page.private.notes.height()
    dresser.choose(Theme.LIGHT, 2.0)
    QApplication.processEvents()
    assert page.private.notes.height() == 2 * before
