"""The list of files opened before; an entry that cannot be read is dropped, the others stand."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from commsfit.ports.filing import Recent
from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.disk.folders import Folders
from commsfit.storage.format.json_text import json_text
from commsfit.storage.format.strict_json import read_json

RECENT_FILE: Final = "recent.json"
_MOST: Final = 200
_LISTABLE: Final = re.compile("[^\x00-\x1f\ud800-\udfff]+")


def _entry(found: Any) -> Recent | None:
    try:
        outcome = found["outcome"]
        return Recent(
            path=Path(str(found["path"])),
            opened=datetime.fromisoformat(found["opened"]),
            client=str(found["client"]),
            outcome=None if outcome is None else str(outcome),
            possible=tuple(str(one) for one in found["possible"]),
        )
    except (KeyError, TypeError, ValueError):
        return None


def read_recent(folders: Folders) -> tuple[Recent, ...]:
    """The files opened before, newest first."""
    try:
        found = read_json(read_whole(folders.config / RECENT_FILE)[0])
    except StorageError:
        return ()
    entries = [_entry(one) for one in found] if isinstance(found, list) else []
    return tuple(entry for entry in entries if entry)[:_MOST]


def keep_recent(folders: Folders, entry: Recent) -> None:
    """Put a file at the head of the list; a name that is no text cannot be listed."""
    if _LISTABLE.fullmatch(str(entry.path)):
        others = (one for one in read_recent(folders) if one.path != entry.path)
        _write(folders, (entry, *others))


def forget_recent(folders: Folders, path: Path) -> None:
    """Take a file off the list."""
    _write(folders, tuple(one for one in read_recent(folders) if one.path != path))


def _write(folders: Folders, entries: tuple[Recent, ...]) -> None:
    value = [
        {
            "path": str(entry.path),
            "opened": entry.opened.isoformat(),
            "client": entry.client,
            "outcome": entry.outcome,
            "possible": entry.possible,
        }
        for entry in entries[:_MOST]
    ]
    write_whole(folders.within_config(RECENT_FILE), (json_text(value) + "\n").encode("utf-8"))
