"""Where Next leads and what it says: along the shortest way, in order, to what sharpens further, or to the result."""

from __future__ import annotations

from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.session.session import Session
from commsfit.desktop.workspace.route import Route
from commsfit.domain.definitions.questions import Sharpens
from commsfit.presentation.sentences.verdict.way import sharpen_words


class Onward:
    """Asks session and route each time; what somebody passed by stays in the session's walk."""

    def __init__(self, session: Session, route: Route) -> None:
        self._session, self._route = session, route

    @property
    def leads(self) -> bool:
        """Whether the shortest way is followed."""
        return not self._session.walk.is_in_order

    @property
    def goes_on_by_itself(self) -> bool:
        """After a single choice; not where the verdict has just come to stand: that is a moment to see."""
        walk = self._session.walk
        has_more = walk.is_in_order or walk.sharpening is not None or self._session.way.next_question is not None
        return walk.goes_on_by_itself and has_more

    def first(self) -> str:
        """The question that decides most, if the way has one."""
        return (self._session.way.next_question or "") if self.leads else ""

    def after(self, question: str) -> str:
        """The question after this one; nothing where the result comes."""
        walk = self._session.walk
        walk.pass_by(question)
        wanted = self.next_to_sharpen(question) if walk.sharpening else self._session.way.next_question
        if not wanted:
            walk.sharpening = None
        return wanted or ""

    def sharpen(self, kind: Sharpens) -> str:
        """From now on what makes dates, costs or readiness more exact; the first question of it."""
        self._session.walk.sharpening = kind
        return self.next_to_sharpen("")

    def take_other(self, question: str) -> str:
        """What the second button leads to: a question that sharpens, or nothing for the result."""
        walk = self._session.walk
        if walk.sharpening is not None or not self._session.refinements:
            walk.sharpening = None
            return ""
        walk.pass_by(question)
        return self.sharpen(self._session.refinements[0].sharpens)

    def next_to_sharpen(self, after: str) -> str:
        """The next question of what is being sharpened."""
        kind = self._session.walk.sharpening
        found = (group.questions for group in self._session.refinements if group.sharpens is kind)
        return next((question for question in next(found, ()) if question != after), "")

    def words(self, page: str, section: SectionPage | None) -> str:
        """What Next says."""
        if section is None:
            return self._route.onward_words(page)
        walk, way = self._session.walk, self._session.way
        if walk.is_in_order:
            number, count = section.position
            return "&Next" if number < count else self._route.onward_words(page)
        if walk.sharpening is not None:
            return "&Next" if self.next_to_sharpen(section.current) else "See your &result"
        if way.settled:
            return "See your &result"
        return "&Next" if way.next_question is not None else "See where it &stands"

    def other_words(self, section: SectionPage | None) -> str:
        """What the second button says; nothing where there is no second way."""
        if section is None or not self.leads:
            return ""
        if self._session.walk.sharpening is not None:
            return "See your res&ult" if self.next_to_sharpen(section.current) else ""
        more = self._session.refinements if self._session.way.settled else ()
        return sharpen_words(more[0]) if more else ""
