from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QCoreApplication, QEvent
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from commsfit import bootstrap
from commsfit.desktop.results.costs.cost_lines import CostLines, LineDetails
from commsfit.desktop.results.parts.exporting import ExportBar
from commsfit.desktop.results.report.printing import Paint
from commsfit.desktop.results.report.report_page import PRINT, ReportPage, report_state
from commsfit.desktop.session.background import Background
from commsfit.desktop.session.services import Services
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from commsfit.domain.document.assessment import Edition, Paper, ReportChoices
from commsfit.domain.refusals import Refusal
from commsfit.ports.filing import Opened
from commsfit.reporting.orders import ReportForm, ReportStopped, Stop, TellProgress
from commsfit.storage.format.writing import assessment_bytes
from tests.desktop.conftest import example_document
from tests.desktop.driving import type_into
from tests.desktop.results.conftest import OpenExample
from tests.desktop.results.reading import words_of

PATIENCE = 20_000


@pytest.fixture
def served(example: OpenExample) -> Iterator[Session]:
    """The logistics example in a session that may write reports."""
    session = example("logistics")
    work = Background()
    reports = bootstrap.report_maker(session.rulebook)
    session.services = Services(reports, bootstrap.plan_file, Path.write_bytes, work)
    yield session
    work.wait()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(qtbot: QtBot, session: Session) -> ReportPage:
    page = ReportPage(session)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    page.show()
    return page


def drawn(qtbot: QtBot, page: ReportPage) -> str:
    """The text of the preview once it is there."""
    qtbot.waitUntil(lambda: page.preview.document.pageCount() > 0, timeout=PATIENCE)
    pages = range(page.preview.document.pageCount())
    return "\n".join(page.preview.document.getAllText(number).text() for number in pages)


def test_the_preview_is_the_real_report(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    text = " ".join(drawn(qtbot, page).split())
    assert served.advice.verdict.sentence.rstrip(".") in text
    page.preview.search.setText("Northwind")
    qtbot.waitUntil(lambda: "found" in page.preview.words.text(), timeout=PATIENCE)
    page.preview.nearer.click()
    factor = page.preview.view.zoomFactor()
    page.preview.nearer.click()
    assert page.preview.view.zoomFactor() > factor


@pytest.mark.long
def test_sections_that_are_not_ticked_do_not_print(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    drawn(qtbot, page)
    before = page.preview.document.pageCount()
    for name in list(page.sections.ticks)[1:]:
        page.sections.ticks[name].setChecked(False)
    wanted = served.assessment.report.sections
    assert wanted == (next(iter(page.sections.ticks)),)
    assert report_state(served).line == "One section"
    qtbot.waitUntil(lambda: page.preview.document.pageCount() < before, timeout=PATIENCE)
    page.sections.all.click()
    assert served.assessment.report.sections is None


def test_client_paper_and_brand_are_kept_with_the_assessment(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    type_into(page.client.client, "Southwind")
    page.look.paper.picked.emit(Paper.LETTER.value)
    page.look.keep_brand("ours.toml")
    assert served.assessment.client.name == "Southwind"
    assert served.assessment.report.paper is Paper.LETTER
    assert "ours.toml" in words_of(page.look)
    served.undo()
    served.undo()
    served.undo()
    assert served.assessment.client.name == "Northwind Freight"


def test_what_is_typed_belongs_to_the_assessment_that_is_open(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    typed_in = page.client.client
    type_into(typed_in, "Southwind Ltd ")
    assert served.assessment.client.name == "Southwind Ltd"
    assert typed_in.text() == "Southwind Ltd ", "nobody is cut short at a blank"
    served.open(Opened(example_document(served.rulebook, "clinic"), None, None))
    assert typed_in.text() == "Hillside Family Clinic"
    typed_in.editingFinished.emit()
    assert served.assessment.client.name == "Hillside Family Clinic"


SLOW = pytest.mark.long


@pytest.mark.parametrize(
    "form", [pytest.param(form, marks=() if form in {ReportForm.PDF, ReportForm.DECK} else SLOW) for form in ReportForm]
)
def test_the_export_writes_the_file_and_offers_its_folder(
    qtbot: QtBot, served: Session, tmp_path: Path, form: ReportForm
) -> None:
    page = shown(qtbot, served)
    page.bar._ask = lambda _parent, _heading, name, _kinds: str(tmp_path / name)
    with qtbot.waitSignal(page.bar.finished, timeout=PATIENCE) as done:
        page.export(form)
    written = Path(done.args[0])
    assert written.suffix == f".{form.value}"
    assert written.stat().st_size > 10_000
    assert page.bar.open_folder.isVisibleTo(page)


def test_every_other_form_is_in_one_menu(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    menu = page.others.menu()
    assert [action.text() for action in menu.actions()] == [
        "Word document…",
        "PowerPoint deck, six slides…",
        "Excel workbook with live formulas…",
    ]
    asked: list[str] = []

    def ask(_parent: QWidget, _heading: str, given: str, kinds: str) -> str:
        asked.append(f"{Path(given).name} {kinds}")
        return ""

    page.bar._ask = ask
    for action in menu.actions():
        action.trigger()
    assert asked == [
        "Northwind Freight brief.docx Word (*.docx)",
        "Northwind Freight deck.pptx PowerPoint (*.pptx)",
        "Northwind Freight workbook.xlsx Excel (*.xlsx)",
    ]


@pytest.mark.parametrize(
    ("client", "name"),
    [("AT/T: EU", "AT-T- EU deck.pptx"), ("Acme v1.2", "Acme v1.2 deck.pptx"), ("con", "con_ deck.pptx")],
)
def test_a_file_is_named_as_every_system_takes_it(qtbot: QtBot, served: Session, client: str, name: str) -> None:
    page = shown(qtbot, served)
    type_into(page.client.client, client)
    asked: list[str] = []

    def ask(_parent: QWidget, _heading: str, given: str, _kinds: str) -> str:
        asked.append(Path(given).name)
        return ""

    page.bar._ask = ask
    page.export(ReportForm.DECK)
    assert asked == [name]


def test_the_folder_of_the_last_export_is_offered_again(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    kept = [""]
    assert served.services is not None
    served.services = replace(served.services, folder=lambda: kept[-1], keep_folder=kept.append)
    page = shown(qtbot, served)
    asked: list[str] = []

    def ask(_parent: QWidget, _heading: str, given: str, _kinds: str) -> str:
        asked.append(given)
        return str(tmp_path / "kept" / Path(given).name)

    (tmp_path / "kept").mkdir()
    page.bar._ask = ask
    for _ in range(2):
        with qtbot.waitSignal(page.bar.finished, timeout=PATIENCE):
            page.export(ReportForm.DECK)
    assert [Path(given).parent for given in asked] == [Path(), tmp_path / "kept"]


def test_what_is_printed_are_the_pages_of_the_report(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    page, file = shown(qtbot, served), tmp_path / "printed.pdf"

    def to_a_file(_parent: QWidget, printer: QPrinter, paint: Paint) -> None:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setResolution(100)
        printer.setOutputFileName(str(file))
        paint(printer)

    page.ask_printer = to_a_file
    page.turn_to(PRINT)
    qtbot.waitUntil(file.exists, timeout=PATIENCE)
    printed = PdfReader(file)
    assert len(printed.pages) == 2
    assert [round(float(side)) for side in printed.pages[0].mediabox[2:]] == [595, 842]


def test_why_nothing_is_printed_is_told_on_the_page(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)

    def refuses(_parent: QWidget, _printer: QPrinter, _paint: Paint) -> None:
        raise Refusal("No printer here.")

    page.ask_printer = refuses
    for _time in range(2):
        page.bar.hide()
        page.print_pages()
        qtbot.waitUntil(page.bar.isVisible, timeout=PATIENCE)
        assert page.bar.words.text() == "No printer here."


def test_the_preview_keeps_one_report_and_its_view_goes_before_it(qtbot: QtBot, served: Session) -> None:
    """The view draws in a thread of its own, which must have ended before Qt deletes what it draws."""
    page = shown(qtbot, served)
    drawn(qtbot, page)
    for _time in range(3):
        page.preview.show_pdf(Path("docs/sample-brief.pdf").read_bytes())
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    kept = page.preview.children()
    assert len([one for one in kept if isinstance(one, QBuffer)]) == 1
    assert kept.index(page.preview.view) < kept.index(page.preview.document)


def test_an_own_figure_reaches_the_pdf(qtbot: QtBot, served: Session) -> None:
    lines = CostLines(served)
    qtbot.addWidget(lines)
    lines.show()
    lines.show_costs(served.advice.costs)
    row = lines.row("seats")
    row.opener.click()
    details = row.findChild(LineDetails)
    assert details is not None
    details.amount.setText("1,234")
    details.reason.setText("Our framework contract")
    details.by.setText("Ada")
    details.keep.click()
    served.edit_assessment(replace(served.assessment, report=ReportChoices(edition=Edition.FULL)), "All of it")
    page = shown(qtbot, served)
    text = " ".join(drawn(qtbot, page).split())
    assert "Our framework contract" in text
    assert "1,234" in text


def test_a_stopped_export_writes_nothing(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    bar = ExportBar(served, ask=lambda _parent, _heading, name, _kinds: str(tmp_path / name))
    qtbot.addWidget(bar)

    def make(progress: TellProgress, stop: Stop) -> bytes:
        progress(1, 2, "Summary")
        while not stop():
            pass
        raise ReportStopped

    with qtbot.waitSignal(bar.finished, timeout=PATIENCE) as done:
        bar.export(make, heading="Export", name="out.pdf", kinds="PDF (*.pdf)")
        qtbot.waitUntil(lambda: bar.words.text() == "Summary", timeout=PATIENCE)
        bar.stop.click()
    assert done.args == [""]
    assert bar.words.text() == "Stopped. Nothing was written."
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_be_kept_is_told_in_words(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    def refuse(_path: Path, _content: bytes) -> None:
        raise Refusal("The disk is full.")

    assert served.services is not None
    work = served.services.work
    served.services = Services(served.services.reporting, served.services.write_plan, refuse, work)
    bar = ExportBar(served, ask=lambda _parent, _heading, name, _kinds: str(tmp_path / name))
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.finished, timeout=PATIENCE):
        bar.export(lambda _progress, _stop: b"x", heading="Export", name="out.pdf", kinds="PDF (*.pdf)")
    assert bar.words.text() == "The disk is full."
    assert not bar.open_folder.isVisibleTo(bar)


def test_nothing_is_written_where_no_file_is_chosen(qtbot: QtBot, served: Session) -> None:
    bar = ExportBar(served, ask=lambda *_words: "")
    qtbot.addWidget(bar)
    bar.export(lambda _progress, _stop: b"x", heading="Export", name="out.pdf", kinds="PDF (*.pdf)")
    assert not bar.isVisible()


def test_too_narrow_for_both_the_preview_gives_way_to_the_choices(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    assert page.preview.isVisible()
    # As in the window, which may be smaller than what a page would like.
    page.setMinimumSize(300, 300)
    page.resize(620, 700)
    assert not page.preview.isVisible()
    assert page.pdf.isVisible()
    qtbot.waitUntil(lambda: page.pdf.width() >= page.pdf.sizeHint().width())
    page.resize(1200, 800)
    assert page.preview.isVisible()


def test_asked_for_twice_a_report_is_shown_for_printing_once(qtbot: QtBot, served: Session) -> None:
    page = shown(qtbot, served)
    asked: list[str] = []

    def stays_open(_parent: QWidget, printer: QPrinter, _paint: Paint) -> None:
        asked.append(printer.docName())
        page.print_pages()
        # As long as it is open, what was asked for meanwhile comes in.
        qtbot.wait(600)

    page.ask_printer = stays_open
    page.print_pages()
    page.print_pages()
    qtbot.waitUntil(lambda: bool(asked), timeout=20_000)
    qtbot.wait(700)
    assert len(asked) == 1
    page.print_pages()
    qtbot.waitUntil(lambda: len(asked) == 2, timeout=20_000)


def earlier_file(tmp_path: Path, served: Session) -> Path:
    """The same with fewer hours, as a file."""
    scenario = served.scenario
    fewer = replace(scenario, answers=scenario.answers.having("developer_hours_per_week", Answer(4)))
    file = tmp_path / "before.commsfit"
    file.write_bytes(assessment_bytes(replace(served.assessment, scenarios=(fewer,))))
    return file


def test_the_report_tells_what_changed_since_an_earlier_file_until_that_is_taken_out(
    qtbot: QtBot, served: Session, tmp_path: Path
) -> None:
    page = shown(qtbot, served)
    page.since.compare_with(earlier_file(tmp_path, served))
    assert "Since before.commsfit" in words_of(page.since)
    assert "since" in page.sections.ticks
    qtbot.waitUntil(lambda: "4 hours a week" in drawn(qtbot, page), timeout=PATIENCE)
    page.since.drop.click()
    assert page.order.since is None
    assert "since" not in page.sections.ticks


def test_the_report_tells_what_changed_since_an_earlier_report(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    page = shown(qtbot, served)
    report = tmp_path / "before.pdf"
    assert served.services is not None
    report.write_bytes(served.services.reporting.write(page.order, ReportForm.PDF))
    page.since.compare_with(report)
    assert page.order.since is not None
    assert page.order.since.client.date == served.today


def test_what_is_no_earlier_file_is_told_and_changes_nothing(qtbot: QtBot, served: Session, tmp_path: Path) -> None:
    page = shown(qtbot, served)
    page.since.compare_with(earlier_file(tmp_path, served))
    other = tmp_path / "other.pdf"
    other.write_bytes(b"%PDF-1.7 nothing")
    for wrong in (other, tmp_path / "gone.commsfit"):
        page.since.compare_with(wrong)
        assert "Since before.commsfit" in words_of(page.since)
        assert page.order.since is not None
        assert len(words_of(page.since)) > 4
