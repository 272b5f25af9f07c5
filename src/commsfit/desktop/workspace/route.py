"""The way through the pages: core questions, the check, the results; what refines is a side path back to the check."""

from __future__ import annotations

from collections.abc import Sequence

from commsfit.desktop.session.page import Chapter, PageEntry


class Route:
    """Which page follows which, and what the button that goes there says."""

    def __init__(self, entries: Sequence[PageEntry]) -> None:
        self._entries = {entry.id: entry for entry in entries}
        on_the_way = [entry for entry in entries if not entry.is_beside]
        self._main = [entry.id for entry in on_the_way if entry.is_core]
        self._side = [entry.id for entry in on_the_way if not entry.is_core]
        questions = [entry.id for entry in entries if entry.is_core and entry.chapter is Chapter.QUESTIONS]
        results = [entry.id for entry in on_the_way if entry.chapter is Chapter.RESULTS]
        self.with_questions = frozenset(entry.id for entry in entries if entry.chapter is Chapter.QUESTIONS)
        self.first = questions[0] if questions else ""
        self.check = questions[-1] if questions else ""
        self.result = results[0] if results else ""

    def step(self, page: str, by: int) -> str:
        """The page after or before; empty at the ends."""
        if page in self._side:
            return self._at(self._side, self._side.index(page) + by) or self.check
        return self._at(self._main, self._main.index(page) + by) if page in self._main else ""

    def onward_words(self, page: str) -> str:
        """What the button to the next page says, with its mnemonic."""
        following = self.step(page, 1)
        if not following:
            return ""
        if following == self.check:
            return "&Check your answers"
        if following == self.result:
            return "See the &result"
        if self._entries[following].chapter is Chapter.RESULTS:
            return f"&Next: {self._entries[following].title.replace('&', '&&')}"
        return "&Next"

    @staticmethod
    def _at(path: list[str], index: int) -> str:
        return path[index] if 0 <= index < len(path) else ""
