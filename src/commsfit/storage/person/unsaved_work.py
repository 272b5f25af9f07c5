"""Documents into a window's journal, and out of the journals of windows that ended without closing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Document
from commsfit.domain.document.recording import unstamped
from commsfit.domain.refusals import Refusal
from commsfit.ports.filing import Opened, Recovery
from commsfit.ports.filing_refusals import CannotRead, StorageError
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.disk.folders import Folders
from commsfit.storage.format.protection import is_protected
from commsfit.storage.format.reading import read_document
from commsfit.storage.person.journal import JournalFile, abandoned


class WindowJournal:
    """The Journal of one window: `to_bytes` gives what a save would write, sealed where the file is."""

    def __init__(self, file: JournalFile, to_bytes: Callable[[Document, Opened], bytes]) -> None:
        self._file = file
        self._to_bytes = to_bytes

    def record(self, document: Document, opened: Opened) -> None:
        """Keep the document as it is now; returns once it is on the disk."""
        self._file.append(self._to_bytes(document, opened), opened.path)

    def keep(self, content: bytes, path: Path | None) -> None:
        """Keep bytes as another journal held them."""
        self._file.append(content, path)

    def seal(self, seal: Callable[[bytes], bytes]) -> None:
        """The file is protected from now on: what was recorded before in plain is sealed too."""
        self._file.rewrite(lambda content: content if is_protected(content) else seal(content))

    def settle(self) -> None:
        """Everything is saved."""
        self._file.settle()

    def close(self) -> None:
        """The window closes in order."""
        self._file.close()


def recoveries(folders: Folders, rulebook: Rulebook) -> tuple[Recovery, ...]:
    """Unsaved work, newest first; what was saved after all is swept away."""
    found: list[Recovery] = []
    for file, entry in abandoned(folders):
        protected = is_protected(entry.content)
        document = None if protected else _work(entry.content, rulebook)
        if document and entry.path is not None and _is_saved(document, entry.path, rulebook):
            file.unlink(missing_ok=True)
        else:
            found.append(Recovery(file, entry.path, entry.at, protected=protected, document=document))
    return tuple(found)


def unsaved_content(folders: Folders, recovery: Recovery) -> bytes:
    """The bytes that a recovery holds, as they were recorded."""
    for file, entry in abandoned(folders):
        if file == recovery.journal:
            return entry.content
    raise CannotRead("This unsaved work is no longer there.", place=str(recovery.journal))


def _work(content: bytes, rulebook: Rulebook) -> Document | None:
    try:
        return read_document(content, rulebook).document
    except Refusal:
        return None


def _is_saved(document: Document, path: Path, rulebook: Rulebook) -> bool:
    try:
        saved = _work(read_whole(path)[0], rulebook)
    except StorageError:
        return False
    return saved is not None and unstamped(saved) == unstamped(document)
