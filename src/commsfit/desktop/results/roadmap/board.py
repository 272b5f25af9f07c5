"""The MoSCoW board: a column a tier, cards to drag between them, and every move a choice that can be undone."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.roadmap.board_card import ITEM_MIME, BoardCard
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.plan.roadmap import tier_effort
from commsfit.presentation.sentences.states import tier_word

_EMPTY = {
    Priority.MUST: "Nothing has to be there.",
    Priority.SHOULD: "Nothing here yet.",
    Priority.COULD: "Nothing here yet. About 20% of the effort belongs here.",
    Priority.WONT: "Nothing is left out.",
}

_NARROWEST = 165
"""Narrower columns stand below each other."""


class TierColumn(Ground):
    """Takes cards that are dropped on it."""

    dropped = Signal(str, str)

    def __init__(self, tier: Priority, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "", parent, margin=10)
        self.tier = tier
        self.setObjectName(f"tier.{tier.value}")
        self.setAcceptDrops(True)
        head = QHBoxLayout()
        head.addWidget(Text(tier_word(tier), "card", wraps=False))
        self.effort = Text("", "tiny", tone="muted", wraps=False)
        head.addWidget(self.effort, 0, Qt.AlignmentFlag.AlignRight)
        self.column.addLayout(head)
        self.cards: list[BoardCard] = []
        """From top to bottom."""
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self._empty = Text(_EMPTY[tier], "tiny", tone="muted")
        self.column.addLayout(self._rows)
        self.column.addWidget(self._empty)
        self.column.addStretch(1)

    def show_cards(self, roadmap: Roadmap, cards: list[BoardCard]) -> None:
        """Hold these cards, in this order."""
        self.setAccessibleName(
            say(
                "{tier_word}, {cards_count} items, {tier_effort}",
                tier_word=tier_word(self.tier),
                cards_count=len(cards),
                tier_effort=tier_effort(roadmap, self.tier),
            )
        )
        self.effort.say(tier_effort(roadmap, self.tier))
        self._empty.setVisible(not cards)
        if self.cards != cards:
            self.cards = list(cards)
            for index, card in enumerate(cards):
                self._rows.insertWidget(index, card)
                # Else a card from another column stays hidden until the next turn, and can take no focus.
                card.show()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(ITEM_MIME):
            event.acceptProposedAction()
            self._light(wanted=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._light(wanted=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(wanted=False)
        item = bytes(event.mimeData().data(ITEM_MIME).data()).decode()
        event.acceptProposedAction()
        self.dropped.emit(item, self.tier.value)

    def _light(self, *, wanted: bool) -> None:
        self.stand_on("drop" if wanted else "sunken")


class Board(Guarded, QWidget):
    """Four columns; `moved` tells which item went where after the choice is made."""

    moved = Signal(str, str)
    opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.columns = {tier: TierColumn(tier) for tier in Priority}
        self._cards: dict[str, BoardCard] = {}
        row = Tiles(len(self.columns), _NARROWEST, gap=10)
        for column in self.columns.values():
            column.dropped.connect(self.move_item)
            row.addWidget(column)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addLayout(row)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """Deal the cards; those already on the board are kept, and with them the keyboard focus."""
        wanted = {item.id: item for item in roadmap.items}
        for gone in self._cards.keys() - wanted.keys():
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        for name, item in wanted.items():
            if name not in self._cards:
                self._cards[name] = self._card(item)
            elif self._cards[name].item != item:
                self._cards[name].show_item(item)
        for tier, column in self.columns.items():
            items = sorted((item for item in roadmap.items if item.priority is tier), key=lambda item: item.phase)
            column.show_cards(roadmap, [self._cards[item.id] for item in items])

    def cards(self) -> dict[str, BoardCard]:
        """The cards on the board by item."""
        return dict(self._cards)

    def move_item(self, item: str, tier: str) -> None:
        """A person puts an item into another tier."""
        card = self.cards().get(item)
        if card is None or card.item.priority is Priority(tier):
            return
        choices = self._session.choices
        others = tuple(move for move in choices.moves if move.item != item)
        moves = (*others, Move(item, Priority(tier)))
        words = say("{title} to {tier_word}", title=card.item.title, tier_word=tier_word(Priority(tier)))
        self._session.choose(replace(choices, moves=moves), words, page="roadmap")
        self.moved.emit(item, tier)
        announce(self, words)
        card.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, item: Item) -> BoardCard:
        card = BoardCard(item)
        card.moved.connect(self.move_item)
        card.walked.connect(self._walk)
        card.opened.connect(self.opened)
        return card

    def _walk(self, item: str, across: int, down: int) -> None:
        columns = [column.cards for column in self.columns.values()]
        x, y = next((x, y) for x, cards in enumerate(columns) for y, card in enumerate(cards) if card.item.id == item)
        x += across
        while 0 <= x < len(columns) and not columns[x]:
            x += across
        if 0 <= x < len(columns):
            cards = columns[x]
            cards[max(0, min(len(cards) - 1, y + down))].setFocus(Qt.FocusReason.TabFocusReason)
