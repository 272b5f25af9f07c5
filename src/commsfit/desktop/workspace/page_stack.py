"""Holds the pages: each is made when first wanted, or ahead while nobody waits."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.page import PageEntry
from commsfit.desktop.session.session import Session


class PageStack(Guarded, QStackedWidget):
    """`made` carries a page the moment it is there."""

    made = Signal(QWidget)

    def __init__(self, session: Session, entries: Mapping[str, PageEntry]) -> None:
        super().__init__()
        self._session, self._entries = session, entries
        self._pages: dict[str, QWidget] = {}
        self._builder = QTimer(self)
        self._builder.setInterval(0)
        self._builder.timeout.connect(self._build_one)

    def page(self, page: str) -> QWidget:
        """A page by its id, made now if it was not yet."""
        if page not in self._pages:
            made = self._pages[page] = self._entries[page].make(self._session)
            made.setObjectName(page)
            self.addWidget(made)
            self.made.emit(made)
        return self._pages[page]

    def section(self, page: str) -> SectionPage | None:
        """A page of questions that is made already; None for any other."""
        found = self._pages.get(page)
        return found if isinstance(found, SectionPage) else None

    def build_ahead(self) -> None:
        """Make the pages not made yet, one at a time while nothing else is to do."""
        self._builder.start()

    def _build_one(self) -> None:
        made = [page for page in self._pages.values() if isinstance(page, SectionPage)]
        if any(page.build_next() for page in made):
            return
        waiting = next((page for page in self._entries if page not in self._pages), None)
        if waiting is None:
            self._builder.stop()
        else:
            self.page(waiting)
