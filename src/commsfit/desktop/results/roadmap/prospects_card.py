"""What could go wrong for this buyer and what softens it, and phased against big bang."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.data_table import DataTable
from commsfit.desktop.results.parts.sources import SourceNote
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.duties.risks import Level, PhasedOrBigBang, Prospects, Risk
from commsfit.domain.wording.messages import say
from commsfit.presentation.outline.outline import Column, Table, words
from commsfit.presentation.sentences.states import level_state

_RANK = {Level.HIGH: 2, Level.MEDIUM: 1, Level.LOW: 0}
_TONES = {Level.HIGH: "bad", Level.MEDIUM: "caution", Level.LOW: "neutral"}
_FEW = 4


class ProspectsCard(Card):
    """The gravest first; the others at a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("What could go wrong, and what softens it", parent)
        self.listing = BriefListing(gap=10)
        self._isolation = Text(role="small", tone="muted")
        self._title = Text("Phased or all at once", "card")
        self.table = DataTable()
        for part in (self.listing, self._isolation, self._title, self.table):
            self.column.addWidget(part)

    def show_prospects(self, prospects: Prospects) -> None:
        """List the risks, trade-offs and limits of these answers."""
        compared = prospects.phased_or_big_bang
        self.setVisible(bool(prospects.risks or prospects.trade_offs or compared))
        self._isolation.say(prospects.isolation)
        self._title.setVisible(bool(compared))
        self.table.setVisible(bool(compared))
        if compared:
            self.table.show_table(_table(compared))
        many = len(prospects.risks) + len(prospects.trade_offs) + len(prospects.limits)
        more = say("Show all {many}", many=many) if many > _FEW else ""
        self.listing.show_rows(partial(_rows, prospects), more, "Show only the gravest")


def _rows(prospects: Prospects, shows_all: bool) -> Iterator[QWidget]:  # noqa: FBT001 - a listing asks with it
    for risk in prospects.risks if shows_all else prospects.risks[:_FEW]:
        yield _risk(risk)
    for one in (*prospects.trade_offs, *prospects.limits) if shows_all else ():
        yield _row(one.title, f"{one.what} {one.mitigation}", "trade-off", "neutral")


def _risk(risk: Risk) -> QWidget:
    level = max(risk.likelihood, risk.impact, key=lambda one: _RANK[one])
    likely, impact = level_state(risk.likelihood), level_state(risk.impact)
    mark = say("Likely: {likely} · Impact: {impact}", likely=likely.words, impact=impact.words)
    row = _row(risk.title, f"{risk.trigger} {risk.mitigation} ({risk.owner})", mark, _TONES[level])
    layout = row.layout()
    if risk.source and layout is not None:
        layout.addWidget(SourceNote(risk.source, risk.title))
    return row


def _row(title: str, told: str, mark: str, tone: str) -> QWidget:
    row = Card()
    row.stand_on("")
    row.column.setContentsMargins(0, 0, 0, 0)
    row.column.setSpacing(2)
    # The mark is long: where both do not fit on one line, it stands below the title and does not widen the page.
    head = Flow()
    head.part_last()
    row.column.addLayout(head)
    head.addWidget(Phrase(title, strong=True))
    head.addWidget(Badge(mark, tone))
    row.column.addWidget(Text(told, "small", tone="muted"))
    return row


def _table(compared: Sequence[PhasedOrBigBang]) -> Table:
    columns = (Column(say("Aspect")), Column(say("In phases"), 1.4), Column(say("All at once"), 1.4))
    rows = tuple((words(one.aspect), words(one.phased), words(one.big_bang)) for one in compared)
    return Table(say("In phases or all at once"), columns, rows)
