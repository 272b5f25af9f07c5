"""Where one works on an assessment: the rail, the page, its footer with Back and Next, and the live panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.page import WIDEST_OF_PAGE, Chapter, PageEntry, Searching, Turning
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.arranging.scroller import come_to_rest
from commsfit.desktop.widgets.controls.rows import TapRow
from commsfit.desktop.widgets.words.announce import announce, announce_place
from commsfit.desktop.widgets.words.enter import is_enter
from commsfit.desktop.workspace.find_bar import FindBar
from commsfit.desktop.workspace.footer import Footer
from commsfit.desktop.workspace.onward import Onward
from commsfit.desktop.workspace.page_stack import PageStack
from commsfit.desktop.workspace.panel import Panel, panel_width
from commsfit.desktop.workspace.rail import RailRow, rail_width
from commsfit.desktop.workspace.rails import Rails
from commsfit.desktop.workspace.route import Route
from commsfit.desktop.workspace.strip import Strip
from commsfit.desktop.workspace.trail import Trail, Whereabouts
from commsfit.domain.definitions.questions import Sharpens
from commsfit.presentation.sentences.verdict.way import unread_words

NARROW = 1100
GOES_ON_MS = 300
"""So long somebody sees what they chose before the page goes on by itself."""
READING = 660
WIDE = 980


class Workspace(Dressed, QWidget):
    """Shows one page at a time and turns to the next."""

    page_changed = Signal(str)
    estimating = Signal(str)
    naming = Signal()

    def __init__(self, session: Session, entries: Sequence[PageEntry]) -> None:
        super().__init__()
        self.setObjectName("canvas")
        self._session = session
        self._entries = {entry.id: entry for entry in entries}
        self._route, self._trail = Route(entries), Trail()
        self._onward = Onward(session, self._route)
        self._current = ""
        self._rails = Rails(session, entries, self._route)
        self._pages = PageStack(session, self._entries)
        self._find_bar = FindBar(self._pages.currentWidget)
        self._footer, self._panel, self._strip = Footer(), Panel(session), Strip(session)
        self._going_on = Pause(self, GOES_ON_MS, self._go_on_by_itself)
        self._lay_out()
        self._join()
        self._fit()

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
        shown = self._section
        return shown.current if shown is not None else ""

    @property
    def route(self) -> Route:
        return self._route

    @property
    def is_beside(self) -> bool:
        """Whether the page shown stands beside the way."""
        return bool(self._current) and self._entries[self._current].is_beside

    def page(self, page: str) -> QWidget:
        """A page by its id, made now if it was not yet."""
        return self._pages.page(page)

    @property
    def unread(self) -> str:
        """That the entry at hand was not understood, in words; nothing where it was."""
        shown = self._section
        typed = shown.unread() if shown is not None else ""
        return unread_words(self._session.rulebook, shown.current, typed) if shown is not None and typed else ""

    def build_ahead(self) -> None:
        """Make the pages not made yet, one at a time while nothing else is to do."""
        self._pages.build_ahead()

    def show_page(self, page: str, question: str = "") -> None:
        """Turn to a page, and in it to a question where it has them."""
        if page not in self._entries:
            return
        self._going_on.stop()
        self._tell_of_unread(page, question)
        self._trail.leave(self._here, Whereabouts(page, question))
        shown, was_here = self._pages.page(page), page == self._current
        focus_goes = not (was_here or question or isinstance(shown, SectionPage)) and self._holds_focus()
        if focus_goes:
            # Left to Qt it would fall on whatever stands first here, a source or a tick, and the page scroll to that.
            self._footer.take_focus()
        entry = self._entries[page]
        if entry.is_beside and not self.is_beside:
            self._trail.left_for_beside = self._here
        self._current = page
        self._make_room()
        self._pages.setCurrentWidget(shown)
        self._rails.turn_to(entry, self._here)
        if not was_here:
            come_to_rest()
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
        if focus_goes:
            self._footer.take_focus()
        self._find_bar.search()
        self.page_changed.emit(page)

    def step_aside(self, page: str, part: str) -> None:
        """Turn to a page beside the way, or back from it."""
        if self._current == page:
            self.go_back()
        else:
            self.show_page(page, part)

    def begin(self) -> None:
        """Turn to the question that decides most; where the verdict stands, to the verdict."""
        self._trail.forget()
        wanted = self._onward.first()
        if wanted:
            self.visit_question(wanted)
        elif self._session.way.settled and self._route.result:
            self._turn(self._route.result, first=True)
        else:
            self._turn(self._route.first, first=True)
        self._trail.forget()
        self._refresh_footer()

    def visit_question(self, question: str) -> None:
        """Turn to a question, wherever it stands."""
        self.show_page(self._session.rulebook.question(question).section, question)

    def sharpen(self, kind: Sharpens) -> None:
        """Ask what makes dates, costs or readiness more exact, one question after another."""
        wanted = self._onward.sharpen(kind)
        if wanted:
            self.visit_question(wanted)

    def go_on(self) -> None:
        """To what decides most now, or in the order of the sections for those who want that."""
        self._going_on.stop()
        shown = self._section
        if shown is not None and not shown.is_ready_to_leave():
            return
        if shown is not None and self._onward.leads:
            self._follow(self._onward.after(shown.current))
        else:
            self._step(1)

    def go_back(self) -> None:
        """To where one was before; from beside the way, to where one left it."""
        if self.is_beside:
            self.show_page(*self._trail.left_for_beside)
        elif self._trail and self._onward.leads and self._section is not None:
            with self._trail.back() as place:
                self.show_page(*place)
            self._refresh_footer()
        else:
            self._step(-1)

    def walk_in_order(self, *, in_order: bool) -> None:
        """All questions in the order of the sections, or the shortest way."""
        self._session.walk.is_in_order = in_order
        self._rails.show_all(shown=in_order)
        self._refresh_footer()
        if self._section is not None:
            self._section.refresh()

    def find_on_page(self) -> None:
        """Find words on the page shown; one that shows a paper searches in that."""
        shown = self._pages.page(self._current)
        if isinstance(shown, Searching):
            shown.begin_search()
        else:
            self._find_bar.begin()

    def show_status(self, words: str) -> None:
        """What autosave last did."""
        self._footer.tell(words)

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

    @property
    def _section(self) -> SectionPage | None:
        """The page shown, where it asks questions."""
        return self._pages.section(self._current)

    @property
    def _here(self) -> Whereabouts:
        return Whereabouts(self._current, self.current_question)

    def _holds_focus(self) -> bool:
        """Whether the focus is on the page, or nowhere in this window."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is None or self._pages.isAncestorOf(focused) or not focused.isVisible()

    def _is_beside_the_question(self, focused: QWidget | None) -> bool:
        """Whether somebody writes something else than the answer: Enter ends that, not the question."""
        if not isinstance(focused, QLineEdit):
            return False
        return not self._session.rulebook.knows(focused.objectName().removesuffix(".to"))

    def _follow(self, question: str) -> None:
        """To a question, or where none is left to the result."""
        if question:
            self.visit_question(question)
        else:
            self.show_page(self._route.result)
            self._footer.take_focus()

    def _take_other(self) -> None:
        """The second button: on to what sharpens, or away from it to the result."""
        wanted = self._onward.take_other(self.current_question)
        if wanted:
            self.visit_question(wanted)
        else:
            self.show_page(self._route.result)

    def _on_chosen(self) -> None:
        if self._onward.goes_on_by_itself:
            self._going_on.start()

    def _go_on_by_itself(self) -> None:
        if self.isVisible() and QApplication.activeModalWidget() is None:
            self.go_on()

    def _tell_of_unread(self, page: str, question: str) -> None:
        """Who leaves an entry that was not understood is told what stays open."""
        if self.unread and (page, question or self.current_question) != self._here:
            self.show_status(self.unread)

    def _step(self, by: int) -> None:
        if self._section is not None and self._section.step(by):
            return
        wanted = self._route.step(self._current, by)
        if wanted:
            self._turn(wanted, first=by > 0)

    def _turn(self, page: str, *, first: bool) -> None:
        self.show_page(page)
        if self._section is not None:
            self._section.turn_to_end(first=first)
        else:
            self._footer.take_focus()

    def _on_made(self, page: QWidget) -> None:
        if isinstance(page, SectionPage):
            page.turned.connect(self._on_turned)
            page.estimating.connect(self.estimating)
            page.chosen.connect(self._on_chosen)

    def _on_turned(self) -> None:
        self._refresh_footer()
        self.page_changed.emit(self._current)

    def _refresh_footer(self) -> None:
        shown = self._section
        can_go_back = self.is_beside or bool(self._route.step(self._current, -1))
        if shown is not None:
            can_go_back = bool(self._trail) if self._onward.leads else can_go_back or shown.position[0] > 1
        words = self._onward.words(self._current, shown)
        self._footer.offer(words, self._onward.other_words(shown), can_go_back=can_go_back)
        self._rails.show_place(self._here)
        self._panel.stand_at(self.current_question)

    def _fit(self) -> None:
        """Widths that grow with the text, and with the window where that is wide."""
        self._rails.setFixedWidth(rail_width(self.width()))
        self._panel.setFixedWidth(panel_width(self.width()))
        self._fold()

    def _make_room(self) -> None:
        """What stands beside a page, first: a page that is seen already would be laid out once for each width."""
        self._fold()
        row = self.layout()
        assert row is not None, "laid out when it was made"
        row.activate()

    def _fold(self) -> None:
        entry = self._entries.get(self._current)
        asks = entry is not None and not entry.is_beside and entry.chapter is Chapter.QUESTIONS
        is_narrow = self.width() < max(NARROW, scaled(NARROW * 0.9))
        widest = self._pages.page(self._current).property(WIDEST_OF_PAGE) if entry is not None else None
        width = scaled(READING if asks else widest or WIDE)
        self._footer.hold_to(width)
        self._strip.hold_to(width)
        self._panel.setVisible(asks and not is_narrow)
        self._strip.setVisible(asks and is_narrow)

    def _return_to_page(self) -> None:
        if self._section is not None and self._section.current:
            self._section.turn_to(self._section.current)
        else:
            self._footer.take_focus()

    def _choose(self, page: str) -> None:
        self.show_page(page)
        shown = self._section
        if shown is not None and shown.current:
            shown.turn_to(shown.current)

    def _join(self) -> None:
        self._find_bar.left.connect(self._return_to_page)
        self._footer.back.connect(self.go_back)
        self._footer.onward.connect(self.go_on)
        self._footer.aside.connect(self._take_other)
        self._pages.made.connect(self._on_made)
        self._rails.chosen.connect(self._choose)
        self._rails.asked.connect(self.visit_question)
        self._rails.sharpening.connect(self.sharpen)
        self._rails.naming.connect(self.naming)
        self._session.visited.connect(self.show_page)
        self._session.changed.connect(self._refresh_footer)
        # Last of all: what the pages say by then.
        self._session.changed.connect(self._find_bar.search)

    def _lay_out(self) -> None:
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self._find_bar)
        centre.addWidget(self._pages, 1)
        centre.addWidget(self._strip)
        centre.addWidget(self._footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rails)
        row.addLayout(centre, 1)
        row.addWidget(self._panel)
