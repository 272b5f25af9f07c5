"""One rail a chapter, each with a row that leads into the other; the one of the page shown is seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.session.page import Chapter, PageEntry, RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.desktop.workspace.rail import Rail
from commsfit.desktop.workspace.route import Route
from commsfit.desktop.workspace.trail import Whereabouts
from commsfit.desktop.workspace.way_rail import WayRail
from commsfit.domain.answers.answers import Basis
from commsfit.domain.wording.messages import say


class Rails(Guarded, QStackedWidget):
    """`chosen` wants a page, `asked` a question, `sharpening` all that sharpens one thing."""

    chosen = Signal(str)
    asked = Signal(str)
    sharpening = Signal(object)
    naming = Signal()

    def __init__(self, session: Session, entries: Sequence[PageEntry], route: Route) -> None:
        super().__init__()
        self._session, self._entries, self._route = session, entries, route
        self._way: WayRail | None = None
        self._shown = Whereabouts()
        self._by_chapter = {chapter: self._make(chapter) for chapter in Chapter}
        for rail in self._by_chapter.values():
            self.addWidget(rail)

    def turn_to(self, entry: PageEntry, place: Whereabouts) -> None:
        """The rail of a page; one beside the way keeps the rail that is there."""
        if not entry.is_beside:
            self.setCurrentWidget(self._by_chapter[entry.chapter])
        self.show_place(place)

    def show_place(self, place: Whereabouts) -> None:
        """Mark where one stands."""
        rail = self.currentWidget()
        if isinstance(rail, Rail) and place.page:
            rail.show_place(*place)
            if place != self._shown:
                self._shown = place
                rail.keep_here_in_sight()

    def show_all(self, *, shown: bool) -> None:
        """Unfold the sections in the order of the rulebook."""
        if self._way is not None:
            self._way.show_all(shown=shown)

    def _make(self, chapter: Chapter) -> Rail:
        entries = [entry for entry in self._entries if entry.chapter is chapter and not entry.is_beside]
        beside = [entry for entry in self._entries if entry.is_beside]
        if chapter is Chapter.QUESTIONS and self._route.result:
            entries.append(PageEntry(self._route.result, "Your result", _no_page))
            rail: Rail = self._make_way(entries, beside)
        else:
            if chapter is Chapter.RESULTS and self._route.check:
                entries.insert(0, PageEntry(self._route.check, "Answers", _no_page, _answers_state))
            rail = Rail(self._session, entries, beside)
        rail.chosen.connect(self.chosen)
        rail.naming.connect(self.naming)
        return rail

    def _make_way(self, entries: Sequence[PageEntry], beside: Sequence[PageEntry]) -> WayRail:
        rail = self._way = WayRail(self._session, entries, self._route.result, beside)
        rail.asked.connect(self.asked)
        rail.sharpening.connect(self.sharpening)
        return rail


def _no_page(_session: Session) -> QWidget:
    """Rows that lead into the other chapter make no page of their own."""
    raise AssertionError("a page is made by its own chapter")


def _answers_state(session: Session) -> RailState:
    given = len(session.preview.answers)
    estimated = sum(1 for answer in session.preview.answers.values() if answer.basis is Basis.ESTIMATE)
    line = (
        say("{given} given, {estimated} estimated", given=given, estimated=estimated)
        if estimated
        else say("{given} given", given=given)
        if given
        else "None given yet"
    )
    mark = StepMark.OPEN if not given else StepMark.ESTIMATED if estimated else StepMark.DONE
    return RailState(line, mark)
