"""A section's page: one question at a time, in one pattern for all of them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from commsfit.desktop.pages.progress import Progress
from commsfit.desktop.pages.question import QuestionView
from commsfit.desktop.pages.states import questions_of, shown_questions
from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.scroller import Scroller, come_to_rest
from commsfit.desktop.widgets.words.announce import announce_place
from commsfit.domain.definitions.questions import QuestionSection


class SectionPage(Listening):
    """Made from the rulebook; `turned` tells that another of its questions is shown."""

    turned = Signal()
    estimating = Signal(str)
    chosen = Signal()
    """A single choice was made with the mouse or by its number: the page may go on by itself."""

    def __init__(self, session: Session, section: QuestionSection) -> None:
        super().__init__(session)
        self.setObjectName(section.id)
        self._section = section
        self._words = session.rulebook.section_words(section.id)
        self.setAccessibleName(self._words.title)
        self._progress = Progress(session, self._words.title)
        self._views: dict[str, QuestionView] = {}
        self._holders: dict[str, QWidget] = {}
        self._current = ""
        self._scroller = Scroller(660)
        self._settled = Pause(self, 0, self._bring_into_sight)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self._scroller.column.addWidget(self._progress)
        for question in questions_of(session, section.id):
            self._scroller.column.addWidget(self._holder(question))
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

    def is_ready_to_leave(self) -> bool:
        """Whether all that was typed was understood and is meant; the page says so where it is not."""
        view = self._views.get(self._current)
        return view is None or view.is_ready_to_leave()

    def unread(self) -> str:
        """What was typed here and could not be read."""
        view = self._views.get(self._current)
        return view.unread() if view is not None else ""

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
        self._progress.count(*self.position)

    # ---------------------------------------------------------------------------

    def _bring_into_sight(self) -> None:
        focused: QWidget | None = self.focusWidget()
        if self.isVisible() and focused is not None:
            self._scroller.ensureWidgetVisible(focused, 24, 48)

    def _asked(self) -> tuple[str, ...]:
        return shown_questions(self.session, self._section.id)

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
            view = self._views[question] = QuestionView(self.session, question)
            view.estimating.connect(self.estimating)
            view.chosen.connect(self.chosen)
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
            come_to_rest()
        self._scroller.verticalScrollBar().setValue(0)
        self.turned.emit()
