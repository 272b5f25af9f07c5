"""A section's page: one question at a time where the verdict hangs on it, a calm list to open elsewhere."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from commsfit.desktop.pages.question import QuestionView
from commsfit.desktop.pages.states import answered_words, mark_of, questions_of, shown_questions
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.words.announce import announce_place
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.definitions.questions import QuestionSection


class SectionPage(Listening):
    """Made from the rulebook; `turned` tells that another of its questions is shown."""

    turned = Signal()
    estimating = Signal(str)

    def __init__(self, session: Session, section: QuestionSection) -> None:
        super().__init__(session)
        self.setObjectName(section.id)
        self._section = section
        self._words = session.rulebook.section_words(section.id)
        self.setAccessibleName(self._words.title)
        self._position = Text(role="small", tone="muted", wraps=False)
        self._views: dict[str, QuestionView] = {}
        self._holders: dict[str, QWidget] = {}
        self._rows: dict[str, TapRow] = {}
        self._current = ""
        self._scroller = Scroller(660)
        self._settled = Pause(self, 0, self._bring_into_sight)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self._add_head()
        if section.core:
            self._add_one_by_one()
        else:
            self._add_list()
        self._scroller.column.addStretch(1)
        self._show(next(iter(self._asked()), ""))

    @property
    def current(self) -> str:
        """The question shown."""
        return self._current

    @property
    def position(self) -> tuple[int, int]:
        """Which of the shown questions this is, from 1, and how many there are."""
        asked = self._asked()
        return (asked.index(self._current) + 1 if self._current in asked else 0), len(asked)

    def turn_to(self, question: str) -> None:
        """Show a question and put the focus into it."""
        if question in self._holders:
            self._show(question)
            view = self._view(question)
            announce_place(self, self.session.rulebook.asked(question).ask)
            view.take_focus()
            # After the layout has settled: only then is it known where the field is.
            self._settled.start()

    def is_worked_on(self, question: str) -> bool:
        """Whether somebody is in this question, in its field or in a note on it."""
        focused = QApplication.focusWidget()
        view = self._views.get(question)
        return question == self._current and view is not None and focused is not None and view.isAncestorOf(focused)

    def turn_to_end(self, *, first: bool) -> None:
        """Show the first or the last question, coming from another page."""
        asked = self._asked()
        if asked:
            self.turn_to(asked[0] if first else asked[-1])

    def step(self, by: int) -> bool:
        """To the next or the previous question; False where there is none."""
        asked = self._asked()
        wanted = (asked.index(self._current) if self._current in asked else -1) + by
        if not 0 <= wanted < len(asked):
            return False
        self.turn_to(asked[wanted])
        return True

    def _bring_into_sight(self) -> None:
        focused: QWidget | None = self.focusWidget()
        if self.isVisible() and focused is not None:
            self._scroller.ensureWidgetVisible(focused, 24, 48)

    def build_next(self) -> bool:
        """Make one more question ahead of being asked for; False when all are made."""
        waiting = next((question for question in self._holders if question not in self._views), None)
        if waiting is not None:
            self._view(waiting)
        return waiting is not None

    def refresh(self) -> None:
        asked = self._asked()
        if self._current not in asked and asked:
            self._show(asked[0])
        number, count = self.position
        self._position.say(f"Question {number} of {count}" if count > 1 else "")
        for question, row in self._rows.items():
            row.say(answered_words(self.session, question), mark_of(self.session, question))
            is_open = question == self._current and not self._section.core
            row.setVisible(question in asked and not is_open)

    # ---------------------------------------------------------------------------

    def _asked(self) -> tuple[str, ...]:
        return shown_questions(self.session, self._section.id)

    def _add_head(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        title = Text(self._words.title, "small", tone="muted", strong=True, wraps=False)
        row.addWidget(title)
        row.addStretch(1)
        row.addWidget(self._position)
        self._scroller.column.addLayout(row)
        if not self._section.core:
            lead = Text(self._words.title, "display")
            self._scroller.column.addWidget(lead)
            self._scroller.column.addWidget(Text(self._words.lead, "lead", tone="muted"))
            self._scroller.column.addSpacing(8)
            title.hide()

    def _add_one_by_one(self) -> None:
        for question in questions_of(self.session, self._section.id):
            self._scroller.column.addWidget(self._holder(question))

    def _add_list(self) -> None:
        card = Card()
        card.column.setContentsMargins(8, 8, 8, 8)
        card.column.setSpacing(0)
        for question in questions_of(self.session, self._section.id):
            row = TapRow(self.session.rulebook.question_name(question))
            row.setObjectName(f"{question}.row")
            row.clicked.connect(lambda _on=False, question=question: self.turn_to(question))
            self._rows[question] = row
            card.column.addWidget(row)
            holder = self._holder(question)
            holder.setContentsMargins(14, 14, 14, 18)
            card.column.addWidget(holder)
        self._scroller.column.addWidget(card)

    def _holder(self, question: str) -> QWidget:
        """The place of a question; what stands there is made when it is wanted, or while nobody waits."""
        holder = self._holders[question] = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        holder.hide()
        return holder

    def _view(self, question: str) -> QuestionView:
        view = self._views.get(question)
        if view is None:
            view = self._views[question] = QuestionView(self.session, question, large=self._section.core)
            view.estimating.connect(self.estimating)
            inside = self._holders[question].layout()
            assert inside is not None, "a holder has a layout"
            inside.addWidget(view)
            view.show()
        return view

    def _show(self, question: str) -> None:
        self._current = question
        if question:
            self._view(question)
        for one, holder in self._holders.items():
            holder.setVisible(one == question)
        if self.isVisible():
            self.refresh()
        self._scroller.verticalScrollBar().setValue(0)
        self.turned.emit()
