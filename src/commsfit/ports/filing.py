"""What the window may ask of files: the words and the one Filing protocol that the storage room fulfils."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from commsfit.ports.themes import Theme

if TYPE_CHECKING:
    # Named only: the window reads the settings before its first frame, and these stand on the whole rulebook.
    from commsfit.domain.document.assessment import Document
    from commsfit.domain.document.recording import Drift


@dataclass(frozen=True, slots=True)
class Preferences:
    """One person's settings on this machine."""

    theme: Theme = Theme.SYSTEM
    text_percent: int = 100
    rulebook_folder: str = ""
    last_folder: str = ""
    language: str = "en"
    tour_seen: bool = False
    in_order: bool = False
    """All questions in the order of the sections, instead of the shortest way."""
    goes_on: bool = True
    """The page goes on by itself after a single choice."""
    still: bool = False
    """Nothing moves."""


@dataclass(frozen=True, slots=True)
class Recent:
    """A file opened before, with what its first scenario said."""

    path: Path
    opened: datetime
    client: str = ""
    outcome: str | None = None
    possible: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A file's content as it was last seen, to notice when another program changed it."""

    changed_ns: int
    size: int
    sha256: str


class Access(StrEnum):
    """Whether this window may save over the file."""

    OURS = "ours"
    READ_ONLY = "read_only"


@dataclass(frozen=True, slots=True)
class Opened:
    """A file in a window; with READ_ONLY, `held_by` tells who has it open, or why it cannot be written."""

    document: Document
    path: Path | None
    snapshot: Snapshot | None
    access: Access = Access.OURS
    held_by: str = ""
    protected: bool = False
    notes: tuple[str, ...] = ()
    """Things to tell on opening: lifted from an older version, say."""
    drifts: tuple[Drift, ...] = ()
    """Scenarios for which the rulebook in use gives another verdict than the one recorded: tell before saving."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A save that is on the disk: `snapshot` goes into the Opened; `warning` tells of a backup that failed."""

    path: Path
    snapshot: Snapshot
    warning: str = ""


@dataclass(frozen=True, slots=True)
class Recovery:
    """Unsaved work of a window that ended without closing; `path` is the file it belongs to, if it had one."""

    journal: Path
    path: Path | None
    at: datetime
    protected: bool
    document: Document | None
    """None where it is protected, or not readable: `recover` takes the password, or says what is wrong."""


@dataclass(frozen=True, slots=True)
class Backup:
    """An earlier content of a file."""

    file: Path
    at: datetime


class Journal(Protocol):
    """One window's running record; `record` returns once the work is on the disk."""

    def record(self, document: Document, opened: Opened) -> None:
        """Keep the document as it is now; called within 2 s of an edit. Raises CannotWrite where the disk refuses."""

    def settle(self) -> None:
        """Everything is saved: forget what was recorded."""

    def close(self) -> None:
        """The window closes in order: leave nothing behind."""


class Filing(Protocol):
    """All that the window does with files; refusals are those of `filing_refusals`."""

    def open(self, path: Path, password: str | None = None) -> Opened:
        """Read a file, or the answers inside a report; raises PasswordNeeded first where it is protected."""

    def save(self, opened: Opened, document: Document, *, over_changes: bool = False) -> Saved:
        """Save to the file it came from; raises ChangedElsewhere unless `over_changes`."""

    def save_as(self, opened: Opened, document: Document, path: Path, password: str | None = None) -> Opened:
        """Save to another file, with a password if given, take hold of it and let the first one go."""

    def save_beside(self, opened: Opened, document: Document, path: Path) -> Opened:
        """As `save_as`, but as well protected as the file that it came from."""

    def release(self, opened: Opened) -> None:
        """Let go of a file."""

    def journal(self) -> Journal:
        """Begin the record of a new window."""

    def recoveries(self) -> tuple[Recovery, ...]:
        """Unsaved work left by windows that ended without closing, newest first."""

    def recover(self, recovery: Recovery, password: str | None = None) -> Document:
        """The document of a recovery; where it is `protected`, the Opened made of it is too, and its journal sealed."""

    def adopt(self, recovery: Recovery) -> None:
        """Take restored work into this window's own journal, then forget the recovery: no moment without a record."""

    def discard(self, recovery: Recovery) -> None:
        """Forget a recovery."""

    def backups(self, path: Path) -> tuple[Backup, ...]:
        """Earlier contents of a file, newest first; `open` reads one as READ_ONLY."""

    def preferences(self) -> Preferences:
        """The settings; what is damaged reads as its default."""

    def keep_preferences(self, preferences: Preferences) -> None:
        """Keep the settings."""

    def recent(self) -> tuple[Recent, ...]:
        """Files opened before, newest first."""

    def keep_recent(self, entry: Recent) -> None:
        """Put a file at the head of the list."""

    def forget_recent(self, path: Path) -> None:
        """Take a file off the list."""
