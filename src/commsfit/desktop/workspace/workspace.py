"""Where one works on an assessment: the rail, the page, its footer with Back and Next, and the live panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.page import WIDEST_OF_PAGE, Chapter, PageEntry, RailState, Turning
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.controls.buttons import Button, Primary
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.widgets.words.announce import announce, announce_place
from commsfit.desktop.widgets.words.clamped import Clamped
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.workspace.panel import Panel, panel_width
from commsfit.desktop.workspace.rail import Rail, RailRow, rail_width
from commsfit.desktop.workspace.route import Route
from commsfit.desktop.workspace.strip import Strip
from commsfit.desktop.workspace.way_rail import WayRail
from commsfit.domain.definitions.questions import Sharpens
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.way import sharpen_words, unread_words

NARROW = 1100
GOES_ON_MS = 300
"""So long somebody sees what they chose before the page goes on by itself."""
READING = 660
WIDE = 980


class Workspace(Dressed, QWidget):
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
        self._trail: list[tuple[str, str]] = []
        """Where one was among the questions, for Back."""
        self._way_rail: WayRail | None = None
        self._rails = {chapter: self._make_rail(chapter) for chapter in Chapter}
        self._rail_stack = QStackedWidget()
        for rail in self._rails.values():
            self._rail_stack.addWidget(rail)
        self._stack = QStackedWidget()
        self._back = Button("&Back")
        self._next = Primary("&Next")
        self._other = Button("")
        self._other.setObjectName("other_way")
        self._going_on = Pause(self, GOES_ON_MS, self._go_on_by_itself)
        self._status = Clamped(1, "tiny", tone="muted")
        self._status.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._panel, self._strip = Panel(session), Strip(session)
        self._lay_out()
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        self._other.clicked.connect(self._take_other)
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
    def entries(self) -> tuple[PageEntry, ...]:
        """Every page there is, in its order."""
        return tuple(self._entries.values())

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
                made.chosen.connect(self._on_chosen)
        return self._pages[page]

    def build_ahead(self) -> None:
        """Make the pages not made yet, one at a time while nothing else is to do."""
        self._builder.start()

    def show_page(self, page: str, question: str = "") -> None:
        """Turn to a page, and in it to a question where it has them."""
        if page not in self._entries:
            return
        self._going_on.stop()
        self._tell_of_unread(page, question)
        self._remember_place(page, question)
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
        """Turn to the question that decides most; where the verdict stands, to the verdict."""
        self._trail.clear()
        way = self._session.way
        if way.next_question is not None and not self._session.walk.is_in_order:
            self.visit_question(way.next_question)
        elif way.settled and self._route.result:
            self._turn(self._route.result, first=True)
        else:
            self._turn(self._route.first, first=True)
        self._trail.clear()
        self._refresh_footer()

    def visit_question(self, question: str) -> None:
        """Turn to a question, wherever it stands."""
        self.show_page(self._session.rulebook.question(question).section, question)

    def sharpen(self, kind: Sharpens) -> None:
        """Ask what makes dates, costs or readiness more exact, one question after another."""
        self._session.walk.sharpening = kind
        wanted = self._next_to_sharpen("")
        if wanted:
            self.visit_question(wanted)

    def go_on(self) -> None:
        """To what decides most now, or in the order of the sections for those who want that."""
        self._going_on.stop()
        shown = self._pages.get(self._current)
        if isinstance(shown, SectionPage) and not shown.is_ready_to_leave():
            return
        if isinstance(shown, SectionPage) and not self._session.walk.is_in_order:
            self._follow_the_way(shown.current)
        else:
            self._step(1)

    def go_back(self) -> None:
        """To where one was before; from beside the way, to where one left it."""
        if self.is_beside:
            self.show_page(*self._left_for_beside)
        elif self._trail and not self._session.walk.is_in_order and self._current in self._route.with_questions:
            page, question = self._trail.pop()
            kept = list(self._trail)
            self.show_page(page, question)
            self._trail = kept
            self._refresh_footer()
        else:
            self._step(-1)

    def walk_in_order(self, *, in_order: bool) -> None:
        """All questions in the order of the sections, or the shortest way."""
        self._session.walk.is_in_order = in_order
        if self._way_rail is not None:
            self._way_rail.show_all(shown=in_order)
        self._refresh_footer()
        shown = self._pages.get(self._current)
        if isinstance(shown, SectionPage):
            shown.refresh()

    def show_status(self, words: str) -> None:
        """What autosave last did."""
        self._status.say(words)

    def dress(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._going_on.isActive():
            self._going_on.stop()
            return
        if not is_enter(event) or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
            return
        focused = QApplication.focusWidget()
        if event.isAutoRepeat():
            return
        if isinstance(focused, TapRow | RailRow):
            focused.click()
        elif not self._is_beside_the_question(focused):
            self.go_on()

    # ---------------------------------------------------------------------------

    def _is_beside_the_question(self, focused: QWidget | None) -> bool:
        """Whether somebody writes something else than the answer: Enter ends that, not the question."""
        if not isinstance(focused, QLineEdit):
            return False
        return not self._session.rulebook.knows(focused.objectName().removesuffix(".to"))

    def _follow_the_way(self, question: str) -> None:
        """On from a question: to what decides most, to what sharpens further, or to the result."""
        walk = self._session.walk
        walk.pass_by(question)
        wanted = self._next_to_sharpen(question) if walk.sharpening else self._session.way.next_question
        if wanted:
            self.visit_question(wanted)
        else:
            walk.sharpening = None
            self.show_page(self._route.result)
            self._next.setFocus()

    def _next_to_sharpen(self, after: str) -> str:
        kind = self._session.walk.sharpening
        found = (group.questions for group in self._session.refinements if group.sharpens is kind)
        return next((question for question in next(found, ()) if question != after), "")

    def _take_other(self) -> None:
        """The second button: on to what sharpens, or away from it to the result."""
        if self._session.walk.sharpening is not None:
            self._session.walk.sharpening = None
            self.show_page(self._route.result)
        elif self._session.refinements:
            self._session.walk.pass_by(self.current_question)
            self.sharpen(self._session.refinements[0].sharpens)

    def _on_chosen(self) -> None:
        """A single choice goes on by itself; not where the verdict has just come to stand: that is a moment to see."""
        walk = self._session.walk
        onward = walk.is_in_order or walk.sharpening is not None or self._session.way.next_question is not None
        if walk.goes_on_by_itself and onward:
            self._going_on.start()

    def _go_on_by_itself(self) -> None:
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self.go_on()

    def _remember_place(self, page: str, question: str) -> None:
        here = (self._current, self.current_question)
        if here[1] and here != (page, question) and self._trail[-1:] != [here]:
            self._trail.append(here)

    def _tell_of_unread(self, page: str, question: str) -> None:
        """Who leaves an entry that was not understood is told what stays open."""
        shown = self._pages.get(self._current)
        if not isinstance(shown, SectionPage) or (page, question or shown.current) == (self._current, shown.current):
            return
        unread = shown.unread()
        if unread:
            self.show_status(unread_words(self._session.rulebook, shown.current, unread))

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
        words, other = self._onward_words(shown), ""
        can_go_back = self.is_beside or bool(self._route.step(self._current, -1))
        if isinstance(shown, SectionPage):
            if self._session.walk.is_in_order:
                can_go_back = can_go_back or shown.position[0] > 1
            else:
                can_go_back, other = bool(self._trail), self._other_words()
        self._next.setVisible(bool(words))
        if words and words != self._next.text():
            self._next.setText(words)
        self._other.setVisible(bool(other))
        if other:
            self._other.setText(other)
        self._back.setEnabled(can_go_back)
        rail = self._rail_stack.currentWidget()
        if isinstance(rail, Rail) and self._current:
            rail.show_place(self._current, self.current_question)

    def _onward_words(self, shown: QWidget | None) -> str:
        if not isinstance(shown, SectionPage):
            return self._route.onward_words(self._current)
        if self._session.walk.is_in_order:
            number, count = shown.position
            return "&Next" if number < count else self._route.onward_words(self._current)
        walk, way = self._session.walk, self._session.way
        if walk.sharpening is not None:
            return "&Next" if self._next_to_sharpen(shown.current) else "See your &result"
        if way.settled:
            return "See your &result"
        return "&Next" if way.next_question is not None else "See where it &stands"

    def _other_words(self) -> str:
        if self._session.walk.sharpening is not None:
            return "See your res&ult" if self._next_to_sharpen(self.current_question) else ""
        more = self._session.refinements if self._session.way.settled else ()
        return sharpen_words(more[0]) if more else ""

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
        rail.show_place(entry.id, self.current_question)

    def _make_rail(self, chapter: Chapter) -> Rail:
        entries = [entry for entry in self._entries.values() if entry.chapter is chapter and not entry.is_beside]
        beside = [entry for entry in self._entries.values() if entry.is_beside]
        if chapter is Chapter.QUESTIONS and self._route.result:
            entries.append(PageEntry(self._route.result, "Your result", self.page_of))
            rail: Rail = self._make_way_rail(entries, beside)
        else:
            if chapter is Chapter.RESULTS and self._route.check:
                entries.insert(0, PageEntry(self._route.check, "Answers", self.page_of, _answers_state))
            rail = Rail(self._session, entries, beside)
        rail.chosen.connect(self._choose)
        rail.naming.connect(self.naming)
        return rail

    def _make_way_rail(self, entries: Sequence[PageEntry], beside: Sequence[PageEntry]) -> WayRail:
        rail = self._way_rail = WayRail(self._session, entries, self._route.result, beside)
        rail.asked.connect(self.visit_question)
        rail.sharpening.connect(self.sharpen)
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
        buttons.addWidget(self._other)
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


def _answers_state(session: Session) -> RailState:
    given = len(session.preview.answers)
    estimated = sum(1 for answer in session.preview.answers.values() if answer.basis.value == "estimate")
    line = (
        say("{given} given, {estimated} estimated", given=given, estimated=estimated)
        if estimated
        else say("{given} given", given=given)
        if given
        else "None given yet"
    )
    mark = StepMark.OPEN if not given else StepMark.ESTIMATED if estimated else StepMark.DONE
    return RailState(line, mark)
