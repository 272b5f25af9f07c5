"""What the window knows of a page: where it stands in the rail, how it is made, and what the rail says of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Final, Protocol, runtime_checkable

from PySide6.QtWidgets import QWidget

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark

WIDEST_OF_PAGE: Final = "widest"
"""The property by which a page tells how wide it becomes: what stands below it is in line with it."""


class Chapter(Enum):
    """The rail shows one chapter at a time."""

    QUESTIONS = "questions"
    RESULTS = "results"


@dataclass(frozen=True, slots=True)
class RailState:
    """What the rail says of a page: a line and a mark."""

    line: str = ""
    mark: StepMark = StepMark.OPEN


@runtime_checkable
class Turning(Protocol):
    """A page of several parts: questions, say."""

    def turn_to(self, part: str) -> None:
        """Show a part and put the focus into it."""


@runtime_checkable
class Searching(Protocol):
    """A page with a search of its own."""

    def begin_search(self) -> None:
        """Put the focus where one types what to find."""


def nothing_to_say(_session: Session) -> RailState:
    """For a page whose state needs no words."""
    return RailState()


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page by its id, which is also its widget's objectName; `make` is called when it is first shown."""

    id: str
    title: str
    make: Callable[[Session], QWidget]
    state: Callable[[Session], RailState] = nothing_to_say
    chapter: Chapter = Chapter.RESULTS
    is_core: bool = True
    """Others stand under "Refine later" in the rail."""
    is_beside: bool = False
    """Stands beside the way, in the rail of every chapter; Back leads from it to where one was."""
