"""What there is to choose from, for the wall: every answer as a tile, the chosen ones ticked; nothing to press."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.arranging.emptying import empty
from commsfit.desktop.widgets.arranging.tiles import Tiles
from commsfit.desktop.widgets.drawing.grounds import Grounded
from commsfit.desktop.widgets.drawing.marks import MarkView, StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.definitions.questions import Kind, Question, QuestionWords

_LARGE, _SMALL = "room-lead", "room-line"
_FEW = 4
_UNKNOWN = "I don't know"
_YES_NO: Mapping[Said, str] = {True: "Yes", False: "No"}


def offers(question: Question, words: QuestionWords) -> dict[Said, str]:
    """The answers to choose from by what they mean; none where a figure or a text is asked for."""
    if question.kind is Kind.YES_NO:
        return {**_YES_NO, UNKNOWN: _UNKNOWN}
    offered: dict[Said, str] = dict(words.options.items())
    return {**offered, UNKNOWN: _UNKNOWN} if question.kind is Kind.CHOICE else offered


def chosen(answer: Answer | None) -> frozenset[Said]:
    """What was chosen of them."""
    if answer is None:
        return frozenset()
    return answer.said if isinstance(answer.said, frozenset) else frozenset((answer.said,))


class Offered(Guarded, QWidget):
    """Takes no room where there is nothing to choose from."""

    def __init__(self) -> None:
        super().__init__()
        self._tiles = Tiles(3, 205, self, gap=10)
        self._is_large = False
        self._shown: tuple[tuple[str, bool], ...] = ()

    def show_offers(self, offered: Mapping[Said, str], taken: frozenset[Said]) -> None:
        """All of them, also once some are chosen: the room sees what it chose from."""
        shown = tuple((name, said in taken) for said, name in offered.items())
        self.setVisible(bool(shown))
        if shown != self._shown:
            self._shown = shown
            self._fill()

    def grow(self, *, is_large: bool) -> None:
        """Larger letters where there is room for them."""
        if is_large is not self._is_large:
            self._is_large = is_large
            self._fill()

    def _fill(self) -> None:
        empty(self._tiles)
        role = _LARGE if self._is_large or len(self._shown) <= _FEW else _SMALL
        for name, is_taken in self._shown:
            offer = _Offer(name, role, is_taken=is_taken)
            self._tiles.addWidget(offer)
            # Now, not in a pass of its own after the question was seen.
            offer.show()


class _Offer(Grounded):
    """One answer: a filled tick says that it was chosen."""

    def __init__(self, name: str, role: str, *, is_taken: bool) -> None:
        super().__init__("drop" if is_taken else "tile")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        mark = MarkView(StepMark.DONE if is_taken else StepMark.OPEN)
        mark.setAccessibleName("chosen" if is_taken else "not chosen")
        row.addWidget(mark)
        row.addWidget(Text(name, role, strong=is_taken), 1)
