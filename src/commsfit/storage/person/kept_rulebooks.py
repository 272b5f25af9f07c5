"""Rulebooks that files were saved with, kept whole, so that an old result can be had again under its own rulebook."""

from __future__ import annotations

import re
from typing import Final

from pydantic import ValidationError

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.disk.folders import Folders

_SHELF: Final = "rulebooks"
_HASH: Final = re.compile(r"[0-9a-f]{64}")


def shelve(rulebook: Rulebook, folders: Folders) -> None:
    """Keep a rulebook, once."""
    file = folders.within_state(_SHELF) / f"{rulebook.manifest.sha256}.json"
    if _HASH.fullmatch(rulebook.manifest.sha256) and not file.exists():
        write_whole(file, rulebook.model_dump_json(by_alias=True).encode("utf-8"))


def shelved(sha256: str, folders: Folders) -> Rulebook | None:
    """The rulebook of this hash, if it was kept here and this program still reads it; the hash comes from a file."""
    if not _HASH.fullmatch(sha256):
        return None
    try:
        content, _ = read_whole(folders.state / _SHELF / f"{sha256}.json")
        rulebook = Rulebook.model_validate_json(content)
    except (StorageError, ValidationError):
        return None
    return rulebook if rulebook.manifest.sha256 == sha256 else None
