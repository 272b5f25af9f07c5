"""The rail of the questions: the way so far and what is left of it, what may be sharpened later, and all sections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.pages.states import answered_words, mark_of
from commsfit.desktop.session.page import PageEntry, RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.text import Text
from commsfit.desktop.workspace.rail import Rail, RailRow
from commsfit.domain.definitions.questions import Sharpens
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.way import (
    SHARPENED,
    ahead_words,
    follows_words,
    settled_words,
    sharpened_by,
)

_ALL = "way.all"


class WayRail(Rail):
    """`asked` wants a question, `sharpening` all that sharpens one thing."""

    asked = Signal(str)
    sharpening = Signal(object)

    def __init__(
        self, session: Session, entries: Sequence[PageEntry], result: str, beside: Sequence[PageEntry]
    ) -> None:
        self._result = result
        self._here = ("", "")
        self._sections, self._all = QWidget(), RailRow(_ALL, "All questions", small=True)
        self._steps: list[RailRow] = []
        self._sharpen: dict[Sharpens, RailRow] = {}
        super().__init__(session, entries, beside)

    def show_place(self, page: str, question: str) -> None:
        """Mark where one stands, in a question or on a page."""
        self._here = (page, question)
        self.refresh()
        row = next((step for step in self._steps if step.page == question and step.isVisibleTo(self)), None)
        self._here_row(row, page, question).setChecked(True)

    def show_all(self, *, shown: bool) -> None:
        """Unfold the sections in the order of the rulebook."""
        self._sections.setVisible(shown)
        self._all.show_state(RailState("", StepMark.LOG))

    def refresh(self) -> None:
        super().refresh()
        for row, (question, title, state) in zip(self._steps, self._told(), strict=False):
            row.become(question, title)
            row.show_state(state)
        shown = len(list(self._told()))
        for place, row in enumerate(self._steps):
            row.setVisible(place < shown)
        self._rows[self._result].show_state(self._result_state())
        open_ones = {group.sharpens: group.questions for group in self._session.refinements}
        for kind, row in self._sharpen.items():
            left = open_ones.get(kind, ())
            line = sharpened_by(self._session.rulebook, left) if left else "all answered"
            row.show_state(RailState(line, StepMark.OPEN if left else StepMark.DONE))

    # ---------------------------------------------------------------------------

    def _here_row(self, row: RailRow | None, page: str, question: str) -> RailRow:
        if row is not None or page not in self._rows:
            return row or self._rows[self._result]
        kind = self._session.rulebook.question(question).sharpens if question else None
        return self._rows[page] if kind is None or self._sections.isVisibleTo(self) else self._sharpen[kind]

    def _told(self) -> Iterator[tuple[str, str, RailState]]:
        """The way so far: deciding questions as they were answered, what follows, where one is, what is left."""
        session, rulebook, way = self._session, self._session.rulebook, self._session.way
        here, deciding = self._here[1], session.sheet.layout.axes
        told = [question for question in session.answers if question in session.sheet.given]
        for question in told:
            state = RailState(answered_words(session, question), mark_of(session, question))
            yield question, rulebook.asked(question).short, state
        for question, one in session.sheet.followed.items():
            if question != here:
                follows = RailState(follows_words(rulebook, one), StepMark.DONE)
                yield question, rulebook.asked(question).short, follows
        if here in deciding and here not in told:
            yield here, rulebook.asked(here).short, RailState("You are here", StepMark.HERE)
        coming = way.next_question
        if coming is not None and coming != here:
            line = say("{short} next", short=rulebook.asked(coming).short)
            yield coming, ahead_words(way), RailState(line, StepMark.OPEN)

    def _result_state(self) -> RailState:
        preview, way = self._session.preview, self._session.way
        if preview.problems:
            return RailState("A contradiction to resolve", StepMark.CONFLICT)
        if way.settled:
            return RailState(settled_words(len(self._session.sheet.given)), StepMark.DONE)
        return RailState(
            say("{possible_count} outcomes still open", possible_count=len(preview.verdict.possible)), StepMark.OPEN
        )

    def _fill(self, column: QVBoxLayout, entries: Sequence[PageEntry]) -> None:
        column.setSpacing(4)
        column.addWidget(_heading("Your way to a result"))
        for place in range(len(self._session.sheet.layout.axes) + 2):
            row = RailRow(f"way.{place}", "", self)
            row.installEventFilter(self)
            row.clicked.connect(lambda _on=False, row=row: self.asked.emit(row.page))
            self._group.addButton(row)
            self._steps.append(row)
            row.hide()
            column.addWidget(row)
        result = next(entry for entry in entries if entry.id == self._result)
        column.addWidget(self._make_row(result, small=False))
        column.addSpacing(12)
        column.addWidget(_heading("Sharpen it later"))
        for kind, words in SHARPENED.items():
            row = self._sharpen[kind] = RailRow(f"sharpen.{kind}", words, self)
            row.installEventFilter(self)
            row.clicked.connect(lambda _on=False, kind=kind: self.sharpening.emit(kind))
            self._group.addButton(row)
            column.addWidget(row)
        column.addSpacing(12)
        self._add_sections(column, [entry for entry in entries if entry.id != self._result])
        column.addStretch(1)

    def _add_sections(self, column: QVBoxLayout, entries: Sequence[PageEntry]) -> None:
        self._all.setCheckable(False)
        self._all.show_state(RailState("", StepMark.LOG))
        self._all.installEventFilter(self)
        self._all.clicked.connect(lambda: self.show_all(shown=not self._sections.isVisibleTo(self)))
        inside = QVBoxLayout(self._sections)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(2)
        for entry in entries:
            inside.addWidget(self._make_row(entry, small=True))
        self._sections.hide()
        column.addWidget(self._all)
        column.addWidget(self._sections)


def _heading(words: str) -> Text:
    heading = Text(words, "tiny", tone="muted", strong=True)
    heading.setContentsMargins(12, 0, 0, 2)
    return heading
