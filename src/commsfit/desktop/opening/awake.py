"""What the window gets from other rooms once it is painted, and what it asks of what works inside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from commsfit.domain.advice import Advise
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Document
from commsfit.ports.batches import AssessMany
from commsfit.ports.filing import Filing, Recovery
from commsfit.ports.plan_files import PlanWriter
from commsfit.ports.themes import Theme
from commsfit.reporting.report_maker import ReportMaker

if TYPE_CHECKING:
    # Named only: this module is fetched in a thread, and Qt's classes are made in the window's own.
    from commsfit.desktop.session.session import Session
    from commsfit.desktop.workspace.workspace import Workspace


class Insides(Protocol):
    """What the window asks of whatever works inside it once all is awake."""

    session: Session
    workspace: Workspace

    def settle_in(self) -> Iterator[None]:
        """Make what is seen, a piece at a time."""

    def welcome(self) -> None:
        """Greet somebody who is here for the first time."""

    def do(self, name: str) -> None:
        """Perform an action of the menus."""

    def leave_and(self, then: Callable[[], object]) -> None:
        """Do what ends the work on this document, asking once where it is not saved."""

    @property
    def would_lose(self) -> bool:
        """Whether something that was answered or typed would be lost by leaving now."""

    def open(self, path: Path) -> None:
        """Open a file."""

    def open_example(self, name: str) -> None:
        """Open a bundled assessment."""

    def restore(self, recovery: Recovery) -> None:
        """Take unsaved work back."""

    def discard(self, recovery: Recovery) -> None:
        """Forget unsaved work."""

    def keep_looks(self, theme: Theme, percent: int) -> None:
        """Keep theme and text size for the next start."""

    def close(self) -> None:
        """The window closes in order."""


@dataclass(frozen=True, slots=True)
class Example:
    """A bundled assessment with one line on what it shows."""

    name: str
    client: str
    line: str
    outcome: str | None
    contradicts: bool = False


@dataclass(frozen=True, slots=True)
class Awake:
    """Everything that takes time to fetch."""

    rulebook: Rulebook
    advise: Advise
    today: Callable[[], date]
    filing: Filing
    examples: tuple[Example, ...]
    open_example: Callable[[str], Document]
    reporting: ReportMaker
    write_plan: PlanWriter
    keep: Callable[[Path, bytes], object]
    """Writes a file whole or not at all."""
    fetch: Callable[[], Iterator[None]]
    """Fetches what the pages are made of, a piece at a time, in the window's thread."""
    make_office: Callable[..., Insides]
    """Called in the window's thread, as the last step of waking up."""
    read_rulebook: Callable[[Path], Rulebook]
    """The rulebook of a folder; refuses what cannot be decided with."""
    guide: Callable[[], Mapping[str, str]]
    """The guide's files by name; read when somebody asks for help."""
    assess_many: AssessMany
    anonymised: Callable[[Document], bytes]
    """A copy to share as the bytes of a file: the figures stay, every name, note and person is gone."""
    is_still: bool = False
    """Whether the system was asked for less motion: nothing moves, whatever the settings say."""
    rulebook_note: str = ""
    """Why the rulebook that the settings name is not in use."""
