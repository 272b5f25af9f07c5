"""Where one was: the questions on the way, for Back, and the place that was left for a page beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple


class Whereabouts(NamedTuple):
    """A page, and in it a question or nothing."""

    page: str = ""
    question: str = ""


class Trail:
    """Grows with every question that is left."""

    def __init__(self) -> None:
        self._places: list[Whereabouts] = []
        self._is_held = False
        self.left_for_beside = Whereabouts()
        """Where Back leads from a page beside the way."""

    def __bool__(self) -> bool:
        return bool(self._places)

    def leave(self, here: Whereabouts, there: Whereabouts) -> None:
        """Remember a question that is left for another place."""
        if not self._is_held and here.question and here != there and self._places[-1:] != [here]:
            self._places.append(here)

    @contextmanager
    def back(self) -> Iterator[Whereabouts]:
        """The last place; going there is no step forward that one could go back from."""
        place, self._is_held = self._places.pop(), True
        try:
            yield place
        finally:
            self._is_held = False

    def forget(self) -> None:
        """Begin anew."""
        self._places.clear()
