"""The report: what goes in, whom it is for and how it looks, with the real PDF beside, and the way to a file."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout
from shiboken6 import isValid

from commsfit.desktop.results.parts.exporting import ExportBar
from commsfit.desktop.results.report.preview import ReportPreview
from commsfit.desktop.results.report.printing import AskPrinter, ask_printer, print_report
from commsfit.desktop.results.report.report_choices import ClientCard, EditionCard, LookCard, SectionsCard
from commsfit.desktop.results.report.since_card import SinceCard
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.page import WIDEST_OF_PAGE, RailState
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Primary
from commsfit.desktop.widgets.controls.buttons.menu import Menu
from commsfit.desktop.widgets.controls.buttons.menu_button import MenuButton
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.file_names import safe_stem
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say_many
from commsfit.domain.wording.sentences import as_sentence
from commsfit.reporting.orders import ReportForm, ReportOrder, ReportStopped

_CHOICES, _TOO_NARROW = 316, 700
_ANY_WIDTH = 16_777_215
_WIDEST, _SIDE = 1_400, 40
_WAIT = 350
"""Milliseconds of quiet before the preview is made anew."""
PRINT: Final = "print"
"""The part of this page that the menu's Print asks for."""
_KINDS: Final = {
    ReportForm.PDF: "PDF (*.pdf)",
    ReportForm.WORD: "Word (*.docx)",
    ReportForm.DECK: "PowerPoint (*.pptx)",
    ReportForm.WORKBOOK: "Excel (*.xlsx)",
}
_OTHERS: Final = {
    ReportForm.WORD: "Word document…",
    ReportForm.DECK: "PowerPoint deck, six slides…",
    ReportForm.WORKBOOK: "Excel workbook with live formulas…",
}
_NAMED: Final = {ReportForm.DECK: "deck", ReportForm.WORKBOOK: "workbook"}


class ReportPage(Listening):
    """What is ticked here is kept with the assessment."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.setProperty(WIDEST_OF_PAGE, _WIDEST)
        self.client = ClientCard(session)
        self.edition = EditionCard(session)
        self.sections = SectionsCard(session)
        self.look = LookCard(session)
        self.since = SinceCard(session)
        self.preview = ReportPreview()
        self.bar = ExportBar(session)
        self.pdf, self.print = Primary("Export PDF…"), Button("Print…")
        self._forms = Menu(self)
        self.others = MenuButton("Other forms", self._forms)
        self.ask_printer: AskPrinter = ask_printer
        self._quiet = Pause(self, _WAIT, self._draw)
        self._asked = 0
        self._prints = False
        """One dialog at a time: asked for twice, a second one would stand over the first."""
        self._lay_out()
        self.pdf.clicked.connect(lambda: self.export(ReportForm.PDF))
        self.print.clicked.connect(self.print_pages)
        self.since.changed.connect(self.refresh)
        for form, words in _OTHERS.items():
            self._forms.addAction(words).triggered.connect(lambda _on=False, form=form: self.export(form))

    def begin_search(self) -> None:
        """Find words in the report."""
        self.preview.search.setFocus()
        self.preview.search.selectAll()

    @property
    def order(self) -> ReportOrder:
        """The report that is asked for now."""
        session, wishes = self.session, self.session.assessment.report
        return ReportOrder(
            session.assessment,
            session.scenario.name,
            session.today,
            wishes.paper,
            wishes.sections,
            wishes.brand,
            wishes.edition,
            self.since.earlier,
        )

    def refresh(self) -> None:
        """Show the choices as they are and make the preview soon."""
        services = self.session.services
        for part in (self.pdf, self.print, self.others):
            part.setEnabled(services is not None)
        self.client.refresh()
        self.edition.refresh()
        self.look.refresh()
        self.since.refresh()
        if services is not None:
            outline = services.reporting.outline(replace(self.order, sections=None))
            self.sections.show_sections([(section.id, section.title) for section in outline.sections])
            self._quiet.start()

    def export(self, form: ReportForm) -> None:
        """Write the report as a file."""
        services = self.session.services
        assert services is not None, "the buttons are off without services"
        order, reporting = self.order, services.reporting
        what = _NAMED.get(form, order.edition.value)
        name = f"{safe_stem(order.assessment.client.name, 'CommsFit')} {what}.{form.value}"
        self.bar.export(
            lambda progress, stop: reporting.write(order, form, progress=progress, stop=stop),
            heading="Export the report",
            name=name,
            kinds=_KINDS[form],
        )

    def print_pages(self) -> None:
        """Make the report and ask, in the system's dialog, where its pages are to go."""
        services = self.session.services
        if services is None or self._prints:
            return
        self._prints = True
        order, reporting = self.order, services.reporting
        services.work.run(lambda: reporting.write(order, ReportForm.PDF), self._print, self._on_no_print)

    def turn_to(self, part: str) -> None:
        """Print at once where the menu asked for that."""
        if part == PRINT:
            self.print_pages()

    def _print(self, content: bytes) -> None:
        try:
            if isValid(self):
                print_report(self, content, self.session.assessment.client.name or "CommsFit", self.ask_printer)
        except Refusal as refusal:
            self.bar.tell(str(refusal))
        finally:
            self._prints = False

    def _on_no_print(self, problem: Exception) -> None:
        self._prints = False
        self._on_failure(problem)

    def _draw(self) -> None:
        services = self.session.services
        if services is None or not self.isVisible():
            return
        self._asked += 1
        asked, order, reporting = self._asked, self.order, services.reporting

        def work() -> bytes:
            return reporting.write(order, ReportForm.PDF, stop=lambda: asked != self._asked)

        self.preview.words.say("Drawing…")
        services.work.run(work, lambda content: self._show(asked, content), self._on_failure)

    def _show(self, asked: int, content: bytes) -> None:
        if isValid(self) and asked == self._asked:
            self.preview.show_pdf(content)

    def _on_failure(self, problem: Exception) -> None:
        if isinstance(problem, ReportStopped) or not isValid(self):
            return
        if not isinstance(problem, Refusal):
            raise problem
        self.preview.words.say(str(problem))

    def _lay_out(self) -> None:
        self._choices = choices = Scroller(360, margin=0, top=0, bottom=0)
        choices.column.setSpacing(14)
        for part in (self.edition, self.client, self.look, self.since, self.sections):
            choices.column.addWidget(part)
        choices.column.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(12)
        self._title = Text("The report, as it prints", "title")
        right.addWidget(self._title)
        ways = Flow()
        right.addLayout(ways)
        for way in (self.pdf, self.others, self.print):
            ways.addWidget(way)
        right.addWidget(self.bar)
        right.addWidget(self.preview, 1)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(20)
        row.addWidget(choices)
        row.addLayout(right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Too narrow for both, the choices stand below the buttons and the preview gives way."""
        super().resizeEvent(event)
        side = max(_SIDE, (self.width() - scaled(_WIDEST)) // 2)
        self._row.setContentsMargins(side, 32, side, 12)
        narrow = self.width() < scaled(_TOO_NARROW)
        for part in (self._title, self.preview):
            part.setVisible(not narrow)
        self._choices.setMinimumWidth(0 if narrow else scaled(_CHOICES))
        self._choices.setMaximumWidth(_ANY_WIDTH if narrow else scaled(_CHOICES))
        self._row.setDirection(QBoxLayout.Direction.BottomToTop if narrow else QBoxLayout.Direction.LeftToRight)
        self._row.setStretch(0, 1 if narrow else 0)
        self._row.setStretch(1, 0 if narrow else 1)


def report_state(session: Session) -> RailState:
    """What the rail says: how much of it goes in."""
    sections = session.assessment.report.sections
    told = (
        "All sections"
        if sections is None
        else as_sentence(say_many(len(sections), "{number} section", "{number} sections"))
    )
    return RailState(told, StepMark.OPEN)
