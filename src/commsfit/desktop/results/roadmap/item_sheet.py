"""Everything about one roadmap item: why it is there, what it needs, its effort and tier to change."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from commsfit.desktop.dialogs.sheet import Sheet
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.editing.line_edit import LineEdit
from commsfit.desktop.widgets.editing.lines import ProseLine
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import days_between, number
from commsfit.presentation.sentences.money.costs import read_amount
from commsfit.presentation.sentences.states import tier_word

_TIERS = tuple(Priority)
_MOST_DAYS = 2_000


class ItemSheet(Sheet):
    """`choices` are the scenario's with what was changed here."""

    def __init__(self, session: Session, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item.title, "Keep", parent, width=520)
        self.item, self._session = item, session
        self.choices = session.choices
        self._roadmap, self._words = session.advice.roadmap, session.rulebook.words
        self.tier = Segmented("Tier", [tier_word(tier) for tier in _TIERS])
        self.tier.choose(_TIERS.index(item.priority))
        effort = item.effort_days
        self.effort = LineEdit(
            number(effort.low)
            if effort.low == effort.high
            else say("{low} to {high}", low=number(effort.low), high=number(effort.high))
        )
        self._typed = self.effort.text()
        self.reason = ProseLine(item.moved.reason if item.moved else "")
        self.reason.setPlaceholderText("It is kept and printed with a move.")
        self.ours = Link("Back to our estimate")
        self.ours.setVisible(item.id in session.choices.effort)
        self._hint = Text("", "tiny", tone="bad")
        self._hint.hide()
        self._tell()
        self.add_labelled("Tier", self.tier)
        self.add_labelled("Days of work, low to high", self.effort)
        self.column.addWidget(self.ours)
        self.add_labelled("Why you change it", self.reason)
        self.column.addWidget(self._hint)
        self.ours.clicked.connect(self._forget_effort)

    def accept(self) -> None:
        """Take the changes over, unless the effort cannot be read."""
        self.choices = self._session.choices
        if self.effort.text() != self._typed and not self._take_effort():
            return
        tier = _TIERS[self.tier.index]
        if tier is not self.item.priority or (self.item.moved and self.reason.text() != self.item.moved.reason):
            others = tuple(move for move in self.choices.moves if move.item != self.item.id)
            move = Move(self.item.id, tier, self.reason.text().strip())
            self.choices = replace(self.choices, moves=(*others, move))
        super().accept()

    def _take_effort(self) -> bool:
        band = read_amount(self.effort.text())
        if band is None or band.high <= 0 or band.high > _MOST_DAYS:
            self._hint.say("Write days of work such as 5 or 4 to 10.")
            self.effort.setFocus()
            return False
        self.choices = replace(self.choices, effort={**self.choices.effort, self.item.id: band})
        return True

    def _forget_effort(self) -> None:
        self.choices = self._session.choices
        effort = {name: band for name, band in self.choices.effort.items() if name != self.item.id}
        self.choices = replace(self.choices, effort=effort)
        super().accept()

    def _tell(self) -> None:
        item = self.item
        # What an item that is left out needs may be left out too: then only the rulebook knows its name.
        titles = {name: words.title for name, words in self._words.features.features.items()}
        titles |= {one.id: one.title for one in self._roadmap.items}
        waits = self._words.lead_times.titles | {lead.id: lead.title for lead in self._roadmap.lead_times}
        dated = days_between(item.starts, item.ends) if item.starts and item.ends else "no date yet"
        told = (
            ("Why it is there", " ".join(item.because)),
            ("Why this tier", item.promoted),
            ("What would re-open it", item.reopen if item.priority is Priority.WONT else ""),
            ("Needs", in_commas(titles.get(name, name) for name in item.requires)),
            ("Waits for", in_commas(waits.get(name, name) for name in item.waits_for)),
            ("Who and when", f"{item.owner}, {dated}"),
        )
        for title, words in told:
            if words:
                self.column.addWidget(Text(title, "tiny", tone="muted", strong=True))
                self.column.addWidget(Text(words, "small"))


def change_item(session: Session, item: Item, parent: QWidget) -> None:
    """Open the sheet and keep what was changed in it."""
    sheet = ItemSheet(session, item, parent)
    sheet.ask(lambda: keep_changes(session, item, sheet.choices))


def keep_changes(session: Session, item: Item, choices: Choices) -> None:
    """One step of the history, whatever was changed."""
    is_there = any(one.id == item.id for one in session.advice.roadmap.items)
    if is_there and choices != session.choices:
        session.choose(choices, say("Change of {title}", title=item.title), page="roadmap")
