"""Where one works on an assessment: the rail, the page, its footer with Back and Next, and the live panel."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from commsfit.desktop.page import Chapter, PageEntry
from commsfit.desktop.rail import Rail
from commsfit.desktop.session import Session
from commsfit.desktop.widgets.announce import announce
from commsfit.desktop.widgets.buttons import Button, Primary
from commsfit.desktop.widgets.text import Text


class Workspace(QWidget):
    """Shows one page of the entries at a time; pages are made when first wanted."""

    page_changed = Signal(str)

    def __init__(self, session: Session, entries: Sequence[PageEntry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._session = session
        self._entries = {entry.id: entry for entry in entries}
        self._pages: dict[str, QWidget] = {}
        self._current = ""
        self._rails = {chapter: self._make_rail(chapter) for chapter in Chapter}
        self._rail_stack = QStackedWidget()
        self._rail_stack.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for rail in self._rails.values():
            self._rail_stack.addWidget(rail)
        self._stack = QStackedWidget()
        self._back = Button("&Back")
        self._next = Primary("&Next")
        self._status = Text(role="tiny", tone="muted", wraps=False)
        self._lay_out()
        self._back.clicked.connect(self.go_back)
        self._next.clicked.connect(self.go_on)
        session.visited.connect(self.show_page)

    @property
    def current(self) -> str:
        """The id of the page shown."""
        return self._current

    def page(self, page: str) -> QWidget:
        """A page by its id, made now if it was not yet."""
        if page not in self._pages:
            made = self._entries[page].make(self._session)
            made.setObjectName(page)
            self._pages[page] = made
            self._stack.addWidget(made)
        return self._pages[page]

    def show_page(self, page: str, question: str = "") -> None:
        """Turn to a page, and in it to a question where it has them."""
        if page not in self._entries:
            return
        shown = self.page(page)
        entry = self._entries[page]
        self._current = page
        self._stack.setCurrentWidget(shown)
        self._rail_stack.setCurrentWidget(self._rails[entry.chapter])
        self._rails[entry.chapter].show_page(page)
        turn = getattr(shown, "turn_to", None)
        if question and turn is not None:
            turn(question)
        announce(shown, entry.title)
        self.page_changed.emit(page)

    def go_on(self) -> None:
        """To the next page of the chapter."""
        self._step(1)

    def go_back(self) -> None:
        """To the one before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        order = list(self._entries)
        wanted = order.index(self._current) + by
        if 0 <= wanted < len(order):
            self.show_page(order[wanted])

    def _make_rail(self, chapter: Chapter) -> Rail:
        rail = Rail(self._session, [entry for entry in self._entries.values() if entry.chapter is chapter])
        rail.chosen.connect(self.show_page)
        return rail

    def _lay_out(self) -> None:
        footer = QHBoxLayout()
        footer.setContentsMargins(40, 12, 40, 24)
        footer.setSpacing(14)
        footer.addWidget(self._back)
        footer.addStretch(1)
        footer.addWidget(self._status)
        footer.addWidget(self._next)
        centre = QVBoxLayout()
        centre.setContentsMargins(0, 0, 0, 0)
        centre.setSpacing(0)
        centre.addWidget(self._stack, 1)
        centre.addLayout(footer)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._rail_stack)
        row.addLayout(centre, 1)
