"""What could go wrong for this buyer and what softens it, and phased against big bang."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.data_table import DataTable
from commsfit.desktop.results.listing import Listing
from commsfit.desktop.results.open_answers import marked
from commsfit.desktop.results.sources import SourceNote
from commsfit.desktop.widgets.buttons import Link
from commsfit.desktop.widgets.card import Card
from commsfit.desktop.widgets.text import Text
from commsfit.domain.risks import Comparison, Level, Prospects, Risk
from commsfit.presentation.outline import Column, Table, words

_RANK = {Level.HIGH: 2, Level.MEDIUM: 1, Level.LOW: 0}
_TONES = {Level.HIGH: "bad", Level.MEDIUM: "caution", Level.LOW: "neutral"}
_FEW = 4


class ProspectsCard(Card):
    """The gravest first; the others at a click."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("What could go wrong, and what softens it", parent)
        self._prospects: Prospects | None = None
        self.rows = Listing(gap=10)
        self._all = Link("")
        self._all.setCheckable(True)
        self._isolation = Text(role="small", tone="muted")
        self._title = Text("Phased or all at once", "card")
        self.table = DataTable()
        for part in (self.rows, self._all, self._isolation, self._title, self.table):
            self.column.addWidget(part)
        self._all.toggled.connect(self._refill)

    def show_prospects(self, prospects: Prospects) -> None:
        """List the risks, trade-offs and limits of these answers."""
        self._prospects = prospects
        compared = prospects.phased_or_big_bang
        self.setVisible(bool(prospects.risks or prospects.trade_offs or compared))
        self._isolation.say(prospects.isolation)
        self._title.setVisible(bool(compared))
        self.table.setVisible(bool(compared))
        if compared:
            self.table.show_table(_table(compared))
        self._refill()

    def _refill(self) -> None:
        if self._prospects is None:
            return
        risks = sorted(self._prospects.risks, key=lambda risk: -(_RANK[risk.likelihood] + _RANK[risk.impact]))
        softer = (*self._prospects.trade_offs, *self._prospects.limits)
        every = self._all.isChecked()
        rows = [_risk(risk) for risk in (risks if every else risks[:_FEW])]
        if every:
            rows += [_row(one.title, f"{one.what} {one.mitigation}", "trade-off", "neutral") for one in softer]
        many = len(risks) + len(softer)
        self._all.setVisible(many > _FEW)
        self._all.setText("Show only the gravest" if every else f"Show all {many}")
        self.rows.fill(rows)


def _risk(risk: Risk) -> QWidget:
    level = max(risk.likelihood, risk.impact, key=lambda one: _RANK[one])
    mark = f"likely: {risk.likelihood.value}, hurts: {risk.impact.value}"
    row = _row(risk.title, f"{risk.trigger} {risk.mitigation} ({risk.owner})", mark, _TONES[level])
    layout = row.layout()
    if risk.source and layout is not None:
        layout.addWidget(SourceNote(risk.source, risk.title))
    return row


def _row(title: str, told: str, mark: str, tone: str) -> QWidget:
    row = Card()
    row.setProperty("look", "")
    row.column.setContentsMargins(0, 0, 0, 0)
    row.column.setSpacing(2)
    row.column.addWidget(marked(Text(title, strong=True), mark, tone))
    row.column.addWidget(Text(told, "small", tone="muted"))
    return row


def _table(compared: Sequence[Comparison]) -> Table:
    rows = tuple((words(one.aspect), words(one.phased), words(one.big_bang)) for one in compared)
    return Table("Phased or all at once", (Column(""), Column("Phased", 1.4), Column("All at once", 1.4)), rows)
