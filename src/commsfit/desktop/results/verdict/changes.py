"""What would change the verdict: each smallest change with a button that tries it in a scenario of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.verdict.why import told
from commsfit.desktop.session.scenario_edits import add_scenario
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Pill
from commsfit.desktop.widgets.words.text import Text, shortened
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer
from commsfit.domain.verdict.explanation import Flip
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import as_sentence
from commsfit.presentation.sentences.verdict.verdict import no_flip_sentence

_FEW = 4


class Changes(Card):
    """Flips, and under them why the other outcomes are not advised."""

    tried = Signal(str)
    """The name of the new scenario."""

    def __init__(self, session: Session, parent: QWidget | None = None, *, in_brief: bool = True) -> None:
        super().__init__("What would change it", parent)
        self._session, self._in_brief = session, in_brief
        self._flips = BriefListing(gap=10)
        self._others_title = Text("Why not the others", "card")
        self._others = Listing(gap=6)
        for part in (self._flips, self._others_title, self._others):
            self.column.addWidget(part)
        self.column.addStretch(1)

    def show_advice(self, advice: Advice) -> None:
        """List the flips and the outcomes that are ruled out."""
        every = in_order(advice.explanation.flips)
        more = (
            say("Show all {every_count} ways", every_count=len(every)) if self._in_brief and len(every) > _FEW else ""
        )
        self._flips.show_rows(
            lambda shows_all: self._rows(advice, every if shows_all else every[:_FEW]), more, "Show only the shortest"
        )
        others = advice.explanation.why_not if self._in_brief else ()
        self._others_title.setVisible(bool(others))
        self._others.fill(told(other.because, other.signals, advice) for other in others)

    def try_flip(self, flip: Flip) -> None:
        """Put the changed answers into a new scenario and turn to it."""
        answers = self._session.answers
        for change in flip.changes:
            answers = answers.having(
                change.question, Answer(change.apply, note=say("Tried: what would change the verdict"))
            )
        wanted = say("If {join}", join=in_commas(change.words for change in flip.changes))
        add_scenario(self._session, shortened(wanted), answers)
        self.tried.emit(self._session.scenario.name)

    def _rows(self, advice: Advice, flips: Sequence[Flip]) -> Iterator[QWidget]:
        for index, flip in enumerate(flips):
            yield self._row(index, flip)
        if not flips:
            yield Text(no_flip_sentence(advice), "small", tone="muted")

    def _row(self, index: int, flip: Flip) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        name = self._session.rulebook.outcome_name(flip.to)
        words.addWidget(Text(as_sentence(flip.words), strong=True))
        words.addWidget(Text(say("gives {outcome}", outcome=name), "tiny", tone="muted"))
        button = Pill("Try it")
        button.setObjectName(f"flip.{index}")
        button.setAccessibleName(say("Try it: {change}, gives {outcome}", change=flip.words, outcome=name))
        button.clicked.connect(lambda: self.try_flip(flip))
        line.addLayout(words, 1)
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return row


def in_order(flips: Sequence[Flip]) -> list[Flip]:
    """The shortest way to each outcome first, then the other ways; of equals, as the engine found them."""
    by_length = sorted(flips, key=lambda flip: len(flip.changes))
    first = {flip.to: flip for flip in reversed(by_length)}
    ways = sorted(first.values(), key=lambda flip: len(flip.changes))
    return [*ways, *(flip for flip in by_length if flip not in ways)]
