"""What the moves on the board bring about, why they were made, and the way back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Sunken
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.editing.lines import ProseLine
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.choices import Move
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.states import tier_word

_PAGE = "roadmap"


class MoveNote(Sunken):
    """What the moves brought about, with a way to say why and to take the last one back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setAccessibleName("What your moves bring about")
        self._session = session
        self._last = ""
        self.told = Text(role="small")
        self.reason = ProseLine()
        self.reason.setPlaceholderText("Why? It is kept and printed with the move.")
        self.reason.setAccessibleName("Reason for the move")
        self.undo = Link("Undo the move")
        self.reset = Link("Take back all moves")
        links = QHBoxLayout()
        links.addWidget(self.undo)
        links.addWidget(self.reset)
        links.addStretch(1)
        for part in (self.told, self.reason):
            self.column.addWidget(part)
        self.column.addLayout(links)
        self.undo.clicked.connect(session.undo)
        self.reset.clicked.connect(self._take_all_back)
        # At once, not when the field is left: by then another assessment may be open.
        self.reason.textEdited.connect(self._keep_reason)
        self.reason.editingFinished.connect(session.pause)

    def tell(self, item: str, _tier: str) -> None:
        """Remember the move that a reason would belong to, and read its consequences out."""
        self._last = item
        self.refresh()
        announce(self, self.told.text())

    def refresh(self) -> None:
        """Show the consequences of all moves; nothing where there are none."""
        moves, roadmap = self._session.choices.moves, self._session.advice.roadmap
        self.setVisible(bool(moves))
        moved = next((move for move in moves if move.item == self._last), moves[-1] if moves else None)
        if moved is None:
            return
        self._last = moved.item
        title = next((item.title for item in roadmap.items if item.id == moved.item), moved.item)
        consequences = "\n".join(roadmap.consequences) or "Nothing else changes."
        self.told.say(
            say(
                "{title} is now {tier_word}, as you decided.\n{consequences}",
                title=title,
                tier_word=tier_word(moved.to),
                consequences=consequences,
            )
        )
        if self.reason.text().strip() != moved.reason:
            self.reason.setText(moved.reason)

    def _keep_reason(self) -> None:
        choices, reason = self._session.choices, self.reason.text().strip()
        moves = tuple(replace(move, reason=reason) if move.item == self._last else move for move in choices.moves)
        if moves != choices.moves:
            words, stream = "Reason for the move", say("reason {last}", last=self._last)
            self._session.choose(replace(choices, moves=moves), words, stream=stream, page=_PAGE)

    def _take_all_back(self) -> None:
        nothing: tuple[Move, ...] = ()
        self._session.choose(replace(self._session.choices, moves=nothing), "All moves taken back", page=_PAGE)
