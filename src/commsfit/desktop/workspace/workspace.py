"""Where one works on an assessment: the rail, the page, its footer with Back and Next, and the live panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.page import WIDEST_OF_PAGE, Chapter, PageEntry, RailState, Turning
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import scaled
from commsfit.desktop.widgets.controls.buttons import Button, Primary
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.announce import announce, announce_place
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.workspace.panel import Panel, panel_width, preview_words
from commsfit.desktop.workspace.rail import Rail, RailRow, rail_width
from commsfit.desktop.workspace.route import Route
from commsfit.desktop.workspace.strip import Strip

NARROW = 1100
READING = 660
WIDE = 980


class Workspace(Guarded, QWidget):
    """Shows one page at a time; pages are made when first wanted, or while nobody waits."""

    page_changed = Signal(str)
    estimating = Signal(str)
    naming = Signal()

    def __init__(self, session: Session, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._session = session
        self._entries = {entry.id: entry for entry in entries}
        self._route = Route(entries)
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._left_for_beside = ("", "")
        self._rails = {chapter: self._make_rail(chapter) for chapter in Chapter}
        self._rail_stack = QStackedWidget()
        for rail in self._rails.values():
            self._rail_stack.addWidget(rail)
        self._stack = QStackedWidget()
        self._back = Button("&Back")
        self._next = Primary("&Next")
        self._status = Clamped(1, "tiny", tone="muted")
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._panel, self._strip = Panel(session), Strip(session)
        self._lay_out()
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        session.visited.connect(self.show_page)
        session.changed.connect(self._refresh_footer)
        self._fit()
        self._builder = QTimer(self)
        self._builder.setInterval(0)
        self._builder.timeout.connect(self._build_one)

    @property
    def session(self) -> Session:
        return self._session

    @property
    def current(self) -> str:
        """The id of the page shown."""
        return self._current

    @property
    def current_question(self) -> str:
        """The question shown; nothing where the page has none."""
        shown = self._pages.get(self._current)
        return shown.current if isinstance(shown, SectionPage) else ""

    @property
    def route(self) -> Route:
        return self._route

    @property
    def is_beside(self) -> bool:
        """Whether the page shown stands beside the way."""
        return bool(self._current) and self._entries[self._current].is_beside

    def page(self, page: str) -> QWidget:
        """A page by its id, made now if it was not yet."""
        if page not in self._pages:
            made = self._entries[page].make(self._session)
            made.setObjectName(page)
            self._pages[page] = made
            self._stack.addWidget(made)
            if isinstance(made, SectionPage):
                made.turned.connect(self._on_turned)
                made.estimating.connect(self.estimating)
        return self._pages[page]

    def build_ahead(self) -> None:
        """Make the pages not made yet, one at a time while nothing else is to do."""
        self._builder.start()

    def show_page(self, page: str, question: str = "") -> None:
        """Turn to a page, and in it to a question where it has them."""
        if page not in self._entries:
            return
        shown, was_here = self.page(page), page == self._current
        entry = self._entries[page]
        if entry.is_beside and not self.is_beside:
            self._left_for_beside = (self._current, self.current_question)
        self._current = page
        self._stack.setCurrentWidget(shown)
        self._turn_rail(entry)
        self._fold()
        if isinstance(shown, SectionPage):
            announce_place(shown, entry.title)
        else:
            # The focus may stay on Next: nothing else tells what has come.
            announce(shown, shown.accessibleName() or entry.title)
        # Who is in the question already stays there: undo in its note must not lead into its answer.
        is_there = was_here and isinstance(shown, SectionPage) and shown.is_worked_on(question)
        if question and isinstance(shown, Turning) and not is_there:
            shown.turn_to(question)
        self._refresh_footer()
        self.page_changed.emit(page)

    def step_aside(self, page: str, part: str) -> None:
        """Turn to a page beside the way, or back from it."""
        if self._current == page:
            self.go_back()
        else:
            self.show_page(page, part)

    def begin(self) -> None:
        """Turn to the first question."""
        self._turn(self._route.first, first=True)

    def go_on(self) -> None:
        """To the next question, or to the next page after the last one."""
        self._step(1)

    def go_back(self) -> None:
        """To the one before; from beside the way, to where one was."""
        if self.is_beside:
            self.show_page(*self._left_for_beside)
        else:
            self._step(-1)

    def show_status(self, words: str) -> None:
        """What autosave last did."""
        self._status.say(words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_enter(event) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if event.isAutoRepeat():
            return
        if isinstance(focused, TapRow | RailRow):
            focused.click()
        elif not self._is_unreadable() and not self._is_beside_the_question(focused):
            self.go_on()

    # ---------------------------------------------------------------------------

    def _is_beside_the_question(self, focused: QWidget | None) -> bool:
        """Whether somebody writes something else than the answer: Enter ends that, not the question."""
        if not isinstance(focused, QLineEdit):
            return False
        return not self._session.rulebook.knows(focused.objectName().removesuffix(".to"))

    def _is_unreadable(self) -> bool:
        """Whether something typed on this page was not understood: it would be lost on the way."""
        lines = self._stack.findChildren(QLineEdit)
        return any(line.isVisible() and line.property("state") == "refused" for line in lines)

    def _step(self, by: int) -> None:
        shown = self._pages.get(self._current)
        if isinstance(shown, SectionPage) and shown.step(by):
            return
        wanted = self._route.step(self._current, by)
        if wanted:
            self._turn(wanted, first=by > 0)

    def _turn(self, page: str, *, first: bool) -> None:
        self.show_page(page)
        shown = self._pages[page]
        if isinstance(shown, SectionPage):
            shown.turn_to_end(first=first)
        else:
            self._next.setFocus()

    def _on_turned(self) -> None:
        self._refresh_footer()
        self.page_changed.emit(self._current)

    def _refresh_footer(self) -> None:
        shown = self._pages.get(self._current)
        words = self._route.onward_words(self._current)
        can_go_back = self.is_beside or bool(self._route.step(self._current, -1))
        if isinstance(shown, SectionPage):
            number, count = shown.position
            words = "&Next" if number < count else words
            can_go_back = can_go_back or number > 1
        self._next.setVisible(bool(words))
        if words and words != self._next.text():
            self._next.setText(words)
        self._back.setEnabled(can_go_back)

    def _build_one(self) -> None:
        made = [page for page in self._pages.values() if isinstance(page, SectionPage)]
        if any(page.build_next() for page in made):
            return
        waiting = next((page for page in self._entries if page not in self._pages), None)
        if waiting is None:
            self._builder.stop()
        else:
            self.page(waiting)

    def _fit(self) -> None:
        """Widths that grow with the text, and with the window where that is wide."""
        self._rail_stack.setFixedWidth(rail_width(self.width()))
        self._panel.setFixedWidth(panel_width(self.width()))
        self._fold()

    def _fold(self) -> None:
        entry = self._entries.get(self._current)
        asks = entry is not None and not entry.is_beside and entry.chapter is Chapter.QUESTIONS
        is_narrow = self.width() < max(NARROW, scaled(NARROW * 0.9))
        shown = self._pages.get(self._current)
        widest = shown.property(WIDEST_OF_PAGE) if shown is not None else None
        width = scaled(READING if asks else widest or WIDE)
        self._footer.setMaximumWidth(width)
        self._strip.hold_to(width)
        self._panel.setVisible(asks and not is_narrow)
        self._strip.setVisible(asks and is_narrow)

    def _turn_rail(self, entry: PageEntry) -> None:
        rail = self._rail_stack.currentWidget() if entry.is_beside else self._rails[entry.chapter]
        assert isinstance(rail, Rail), "only rails stand there"
        self._rail_stack.setCurrentWidget(rail)
        rail.show_page(entry.id)

    def _make_rail(self, chapter: Chapter) -> Rail:
        entries = [entry for entry in self._entries.values() if entry.chapter is chapter and not entry.is_beside]
        if chapter is Chapter.QUESTIONS and self._route.result:
            index = next((i for i, entry in enumerate(entries) if not entry.is_core), len(entries))
            entries.insert(index, PageEntry(self._route.result, "Result", self.page_of, _result_state))
        if chapter is Chapter.RESULTS and self._route.check:
            entries.insert(0, PageEntry(self._route.check, "Answers", self.page_of, _answers_state))
        beside = [entry for entry in self._entries.values() if entry.is_beside]
        rail = Rail(self._session, entries, beside)
        rail.chosen.connect(self._choose)
        rail.naming.connect(self.naming)
        return rail

    def page_of(self, _session: Session) -> QWidget:
        """Rows that lead into the other chapter make no page of their own."""
        raise AssertionError("a page is made by its own chapter")

    def _choose(self, page: str) -> None:
        self.show_page(page)
        shown = self._pages[page]
        if isinstance(shown, SectionPage) and shown.current:
            shown.turn_to(shown.current)

    def _lay_out(self) -> None:
        self._footer = QWidget()
        buttons = QHBoxLayout(self._footer)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(14)
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._status, 1000)
        buttons.addWidget(self._next)
        footer = QHBoxLayout()
        footer.setContentsMargins(40, 12, 40, 24)
        footer.addStretch(1)
        footer.addWidget(self._footer, 1000)
        footer.addStretch(1)
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self._stack, 1)
        centre.addWidget(self._strip)
        centre.addLayout(footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail_stack)
        row.addLayout(centre, 1)
        row.addWidget(self._panel)


def _result_state(session: Session) -> RailState:
    names = session.rulebook.outcome_names
    settled = session.preview.verdict.settled and not session.preview.problems
    mark = StepMark.CONFLICT if session.preview.problems else StepMark.DONE if settled else StepMark.OPEN
    return RailState(preview_words(session.preview, names, len(names)), mark)


def _answers_state(session: Session) -> RailState:
    given = len(session.preview.answers)
    estimated = sum(1 for answer in session.preview.answers.values() if answer.basis.value == "estimate")
    line = f"{given} given, {estimated} estimated" if estimated else f"{given} given" if given else "None given yet"
    mark = StepMark.OPEN if not given else StepMark.ESTIMATED if estimated else StepMark.DONE
    return RailState(line, mark)
