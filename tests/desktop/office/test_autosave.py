import time
from dataclasses import dataclass, field

from pytestqt.qtbot import QtBot

from commsfit.desktop.office.autosave import LATEST_MS, Autosave
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import Document
from commsfit.ports.filing import Opened
from commsfit.ports.filing_refusals import CannotWrite

HOURS = "developer_hours_per_week"


@dataclass
class Notebook:
    """A journal that notes when it was written."""

    written: list[tuple[float, Document]] = field(default_factory=list)
    settled: int = 0
    closed: bool = False
    is_full: bool = False

    def record(self, document: Document, opened: Opened) -> None:
        del opened
        if self.is_full:
            raise CannotWrite("The disk is full.")
        self.written.append((time.monotonic(), document))

    def settle(self) -> None:
        self.settled += 1

    def close(self) -> None:
        self.closed = True


def test_an_edit_is_on_the_disk_within_two_seconds(session: Session, qtbot: QtBot) -> None:
    notebook = Notebook()
    autosave = Autosave(session, notebook, Background(session))
    edited = time.monotonic()
    with qtbot.waitSignal(autosave.kept, timeout=2_000):
        session.answer(HOURS, Answer(12))
    assert notebook.written[0][0] - edited < 2
    assert notebook.written[0][1] is session.document
    autosave.close()


def test_steady_typing_does_not_put_it_off(session: Session, qtbot: QtBot) -> None:
    notebook = Notebook()
    autosave = Autosave(session, notebook, Background(session))
    begun = time.monotonic()
    hours = 0
    while not notebook.written:
        hours += 1
        session.answer(HOURS, Answer(hours))
        qtbot.wait(100)
        assert time.monotonic() - begun < 2
    assert time.monotonic() - begun >= LATEST_MS / 1000 - 0.2
    autosave.close()


def test_what_is_saved_needs_no_record(session: Session, qtbot: QtBot) -> None:
    notebook = Notebook()
    autosave = Autosave(session, notebook, Background(session))
    session.answer(HOURS, Answer(12))
    session.saved(session.opened)
    autosave.settle()
    with qtbot.assertNotEmitted(autosave.kept, wait=1_800):
        pass
    assert notebook.settled == 1
    assert notebook.written == []


def test_a_draft_that_is_recorded_while_it_is_saved_is_not_told_over_the_save(session: Session, qtbot: QtBot) -> None:
    work = Background(session)
    autosave = Autosave(session, Notebook(), work)
    session.answer(HOURS, Answer(12))
    autosave.record_now()
    session.saved(session.opened)
    autosave.settle()
    with qtbot.assertNotEmitted(autosave.kept, wait=400):
        work.wait()


def test_a_full_disk_is_told_and_tried_again(session: Session, qtbot: QtBot) -> None:
    notebook = Notebook(is_full=True)
    autosave = Autosave(session, notebook, Background(session))
    with qtbot.waitSignal(autosave.refused, timeout=3_000) as told:
        session.answer(HOURS, Answer(12))
    assert told.args == ["The disk is full."]
    notebook.is_full = False
    with qtbot.waitSignal(autosave.kept, timeout=3_000):
        session.answer(HOURS, Answer(13))
    autosave.close()
    assert notebook.closed
