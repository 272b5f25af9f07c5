"""The choices of a report: whom it is for, what goes in, and how it looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from commsfit.desktop.results.parts.exporting import ask_where
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.report.brand_sheet import BrandSheet, known_brand
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.controls.choosing.choice import ChoiceBox
from commsfit.desktop.widgets.controls.choosing.tick_box import TickBox
from commsfit.desktop.widgets.editing.lines import NameLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.assessment import Edition, Paper, ReportChoices
from commsfit.domain.refusals import Refusal
from commsfit.presentation.formats.brand_text import BrandWords, brand_text

_EDITIONS = (
    (Edition.BRIEF.value, "Brief"),
    (Edition.REPORT.value, "Report"),
    (Edition.FULL.value, "Full"),
    (Edition.WORKSHOP.value, "Workshop record"),
)
_ABOUT = {
    Edition.BRIEF: "Two pages to decide on.",
    Edition.REPORT: "What a board reads, ten to twelve pages.",
    Edition.FULL: "The report with every answer, cost line, milestone and source.",
    Edition.WORKSHOP: "One page: decisions, questions put aside, who does what.",
}
_PAPERS = ((Paper.A4.value, "A4"), (Paper.LETTER.value, "US Letter"))


class ClientCard(Card):
    """Whom the report is for and who prepared it."""

    def __init__(self, session: Session) -> None:
        super().__init__("For whom")
        self._session = session
        self.client, self.prepared_by = NameLine(), NameLine()
        for field, words in ((self.client, "Client"), (self.prepared_by, "Prepared by")):
            label = Text(words, "small", tone="muted")
            label.setBuddy(field)
            field.setAccessibleName(words)
            self.column.addWidget(label)
            self.column.addWidget(field)
            # At once, not when the field is left: by then another assessment may be open.
            field.textEdited.connect(self._keep)
            field.editingFinished.connect(session.pause)

    def refresh(self) -> None:
        """Show the names; a blank that is being typed after one stays."""
        client = self._session.assessment.client
        for field, words in ((self.client, client.name), (self.prepared_by, client.prepared_by)):
            if field.text().strip() != words:
                field.setText(words)

    def _keep(self) -> None:
        client = self._session.assessment.client
        typed = replace(client, name=self.client.text().strip(), prepared_by=self.prepared_by.text().strip())
        if typed != client:
            self._session.describe(typed)


class EditionCard(Card):
    """How much of it: two pages, what a board reads, or all; its sections are ticked further down."""

    def __init__(self, session: Session) -> None:
        super().__init__("Edition")
        self._session = session
        self.edition = ChoiceBox(_EDITIONS)
        self.edition.setAccessibleName("Edition")
        self.column.addWidget(self.edition)
        self._about = Text("", "tiny", tone="muted")
        self.column.addWidget(self._about)
        self.edition.picked.connect(self._keep)

    def refresh(self) -> None:
        """Show it as it is."""
        edition = self._session.assessment.report.edition
        self.edition.choose(edition.value)
        self._about.say(_ABOUT[edition])

    def _keep(self, edition: str) -> None:
        # Another edition has other sections: all of them until somebody ticks.
        def change(wishes: ReportChoices) -> ReportChoices:
            return replace(wishes, edition=Edition(edition), sections=None)

        _change(self._session, change, "Edition of the report")


class SectionsCard(Card):
    """A tick a section; all of them ticked means all, also those that come later."""

    def __init__(self, session: Session) -> None:
        super().__init__("Sections")
        self._session = session
        self._listed: list[tuple[str, str]] = []
        self.ticks: dict[str, TickBox] = {}
        self._rows = Listing(gap=4)
        self.all = Link("All of it")
        self.column.addWidget(self._rows)
        self.column.addWidget(self.all)
        self.all.clicked.connect(lambda: self._put(None))

    def show_sections(self, sections: list[tuple[str, str]]) -> None:
        """List the sections that this report can have."""
        if sections != self._listed:
            self._listed = sections
            self.ticks = {name: self._tick(name, title) for name, title in sections}
            self._rows.fill(self.ticks.values())
        wanted = self._session.assessment.report.sections
        for name, tick in self.ticks.items():
            blocked = tick.blockSignals(True)
            tick.setChecked(wanted is None or name in wanted)
            tick.blockSignals(blocked)
        self.all.setVisible(wanted is not None)

    def _tick(self, name: str, title: str) -> TickBox:
        tick = TickBox(title.replace("&", "&&"))
        tick.setObjectName(f"section.{name}")
        tick.toggled.connect(lambda _wanted: self._keep())
        return tick

    def _keep(self) -> None:
        chosen = tuple(name for name, tick in self.ticks.items() if tick.isChecked())
        self._put(None if len(chosen) == len(self.ticks) else chosen)

    def _put(self, sections: tuple[str, ...] | None) -> None:
        _change(self._session, lambda wishes: replace(wishes, sections=sections), "Sections of the report")


class LookCard(Card):
    """Paper and brand."""

    def __init__(self, session: Session) -> None:
        super().__init__("How it looks")
        self._session = session
        self.paper = ChoiceBox(_PAPERS)
        self.paper.setAccessibleName("Paper")
        self.brand = Text(role="small", tone="muted")
        self.choose, self.drop = Link("Choose a brand file…"), Link("Without a brand")
        self.make = Link("Make a brand…")
        self._hint = Text("", "tiny", tone="bad")
        self._hint.hide()
        paper = Text("Paper", "small", tone="muted")
        paper.setBuddy(self.paper)
        hint = Text("A brand file sets logo, two colours, contact and disclaimer.", "tiny", tone="muted")
        for part in (
            paper,
            self.paper,
            Text("Brand", "small", tone="muted"),
            self.brand,
            self.make,
            self.choose,
            self.drop,
            hint,
        ):
            self.column.addWidget(part)
        self.paper.picked.connect(self._keep_paper)
        self.column.addWidget(self._hint)
        self.make.clicked.connect(self._make)
        self.choose.clicked.connect(self._ask_brand)
        self.drop.clicked.connect(lambda: self.keep_brand(""))

    def refresh(self) -> None:
        """Show both as they are."""
        wishes = self._session.assessment.report
        self.paper.choose(wishes.paper.value)
        self.brand.say(Path(wishes.brand).name if wishes.brand else "Plain")
        self.drop.setVisible(bool(wishes.brand))
        self.make.setText("Change the brand…" if wishes.brand else "Make a brand…")
        self.make.setEnabled(self._session.services is not None)

    def keep_brand(self, file: str) -> None:
        """Use this brand file from now on; nothing means none."""
        _change(self._session, lambda wishes: replace(wishes, brand=file), "Brand of the report")

    def write_brand(self, brand: BrandWords, logo: Path | None, file: Path) -> None:
        """Put the brand into a file with its logo beside it, and use it."""
        services = self._session.services
        assert services is not None, "the link is off without services"
        try:
            if logo is not None and logo.resolve() != (file.parent / logo.name).resolve():
                services.keep(file.parent / logo.name, logo.read_bytes())
            services.keep(file, brand_text(brand).encode())
        except (Refusal, OSError) as problem:
            self._hint.say(str(problem))
            return
        self._hint.say("")
        self.keep_brand(str(file))

    def _make(self) -> None:
        known = self._session.assessment.report.brand
        sheet = BrandSheet(known_brand(known), self)
        sheet.ask(lambda: self._keep_made(sheet.brand, sheet.logo, known or "brand.toml"))

    def _keep_made(self, brand: BrandWords, logo: Path | None, name: str) -> None:
        chosen = ask_where(self, "Keep the brand", name, "Brand (*.toml)")
        if chosen:
            self.write_brand(brand, logo, Path(chosen).with_suffix(".toml"))

    def _keep_paper(self, paper: str) -> None:
        _change(self._session, lambda wishes: replace(wishes, paper=Paper(paper)), "Paper of the report")

    def _ask_brand(self) -> None:
        known = self._session.assessment.report.brand
        chosen, _ = QFileDialog.getOpenFileName(self, "Choose a brand file", known, "Brand (*.toml)")
        if chosen:
            self.keep_brand(chosen)


def _change(session: Session, change: Callable[[ReportChoices], ReportChoices], words: str) -> None:
    assessment = session.assessment
    session.edit_assessment(replace(assessment, report=change(assessment.report)), words)
