"""What leaves the window and what never does: decisions are printed, private notes are not."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from commsfit.desktop.customer_view.customer_view import CustomerView
from commsfit.desktop.office.autosave import Autosave
from commsfit.desktop.opening.awake import Awake, Insides
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.log_edits import write_down
from commsfit.domain.document.assessment import Edition, LogEntry, Parked, PrivateNotes
from commsfit.ports.plan_files import PlanForm
from commsfit.report.readback.reading_text import block_texts
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.desktop.conftest import TODAY
from tests.desktop.customer_view.test_customer_view import everything_said
from tests.desktop.office.test_autosave import Notebook
from tests.desktop.workshop.conftest import HOURS

DECISION = "We plan with sixteen hours"
SECRETS = ("sell them the big one", "he hesitated")
PRIVATE = PrivateNotes(SECRETS[0], {HOURS: SECRETS[1]})
LONG = " ".join(f"word{number}" for number in range(1_200))


@pytest.fixture
def written(office: Insides) -> Insides:
    """With a decision, a question to come back to, and private notes."""
    document = office.session.document
    assessment = replace(
        document.assessment,
        decisions=(LogEntry(DECISION, "Ada", date(2026, 11, 18), HOURS), LogEntry(LONG, on=TODAY)),
        parked=(Parked("goals", "ask the landlord"),),
    )
    office.session.edit(replace(document, assessment=assessment, private=PRIVATE), "The workshop")
    return office


def report(awake: Awake, office: Insides, form: ReportForm) -> bytes:
    assessment = office.session.assessment
    order = ReportOrder(assessment, assessment.scenarios[0].name, TODAY, edition=Edition.FULL)
    return awake.reporting.write(order, form)


def test_the_whole_of_it_comes_back_from_its_file(
    window: MainWindow, written: Insides, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "workshop.commsfit"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (str(target), "")))
    before = written.session.document
    window.actions_by_name["save"].trigger()
    qtbot.waitUntil(lambda: target.exists() and not written.session.is_changed)
    window.actions_by_name["close"].trigger()
    qtbot.waitUntil(lambda: window.is_at_home)
    window.open_file(target)
    qtbot.waitUntil(lambda: not window.is_at_home)
    after = written.session.document
    assert after.assessment.decisions == before.assessment.decisions
    assert after.assessment.parked == before.assessment.parked
    assert after.private == PRIVATE


def test_a_decision_and_a_private_note_are_on_the_disk_within_two_seconds(session: Session, qtbot: QtBot) -> None:
    notebook = Notebook()
    autosave = Autosave(session, notebook, Background(session))
    with qtbot.waitSignal(autosave.kept, timeout=2_000):
        write_down(session, LogEntry(DECISION))
        session.edit(replace(session.document, private=PRIVATE), "Private notes")
    ((_, recorded),) = notebook.written
    assert [entry.words for entry in recorded.assessment.decisions] == [DECISION]
    assert recorded.private == PRIVATE
    autosave.close()


def test_decisions_are_in_the_pdf_to_their_last_word(awake: Awake, written: Insides) -> None:
    said = "\n".join(part.text for part in block_texts(report(awake, written, ReportForm.PDF)))
    assert f"{DECISION}." in said
    assert "18 November 2026" in said
    assert "Ask the landlord." in said
    assert all(f"ord{number}" in said for number in (0, 599, 1_199))


def test_nothing_private_is_in_any_report_or_inside_it(awake: Awake, written: Insides) -> None:
    pdf = report(awake, written, ReportForm.PDF)
    said = "\n".join(part.text for part in block_texts(pdf))
    with pikepdf.open(BytesIO(pdf)) as opened:
        inside = opened.attachments["assessment.commsfit"].get_file().read_bytes().decode()
        streams = b"".join(one.read_bytes() for one in opened.objects if isinstance(one, pikepdf.Stream))
    with ZipFile(BytesIO(report(awake, written, ReportForm.WORD))) as package:
        word = b"".join(package.read(name) for name in package.namelist()).decode("utf-8", "replace")
    assert DECISION in inside
    assert DECISION in word
    for secret in SECRETS:
        assert secret not in said
        assert secret not in inside
        assert secret.encode() not in streams
        assert secret not in word


@pytest.mark.parametrize("form", list(PlanForm))
def test_nothing_private_is_in_a_plan_that_is_taken_along(awake: Awake, written: Insides, form: PlanForm) -> None:
    content = awake.write_plan(written.session.advice, form, "Northwind").decode("utf-8", "replace")
    assert len(content) > 500
    assert not any(secret in content for secret in (*SECRETS, DECISION))


def test_the_room_stays_with_the_question_and_sees_nothing_of_the_workshop(
    window: MainWindow, written: Insides
) -> None:
    window.actions_by_name["room"].trigger()
    room = next(one for one in QApplication.topLevelWidgets() if isinstance(one, CustomerView) and one.isVisible())
    told = everything_said(room)
    assert "How many hours a week" in told
    window.actions_by_name["workshop"].trigger()
    QApplication.processEvents()
    assert written.workspace.current == "workshop"
    assert everything_said(room) == told
    window.actions_by_name["decide"].trigger()
    QApplication.processEvents()
    assert everything_said(room) == told
    for page in ("verdict", "goals", "check"):
        written.session.visit(page)
        told = everything_said(room)
        for secret in (*SECRETS, DECISION, "Ada", "landlord"):
            assert secret not in told
