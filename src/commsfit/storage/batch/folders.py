"""The folders that a batch writes to: made when it begins, and taken away again if nothing came to lie in them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from commsfit.ports.filing_refusals import HeldElsewhere
from commsfit.storage.disk.atomic import refuse_link
from commsfit.storage.disk.locks import lock_handle
from commsfit.storage.disk.refusing import cannot_write

_LOCK: Final = ".batch.lock"


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """A folder with all that it stands in; whatever of it is new and still empty at the end goes again."""
    new: list[Path] = []
    try:
        new += (each for each in (folder, *folder.parents) if not each.exists())
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        _take_away(new)
        raise cannot_write(problem, folder) from None
    try:
        yield
    finally:
        _take_away(new)


def _take_away(folders: list[Path]) -> None:
    for folder in folders:
        with suppress(OSError):  # it is not empty, or never came to be
            folder.rmdir()


@contextmanager
def held(folder: Path) -> Iterator[None]:
    """The folder for this batch alone."""
    refuse_link(folder / _LOCK)
    try:
        lock = lock_handle(folder / _LOCK, os.O_RDWR)
    except OSError as problem:
        raise cannot_write(problem, folder) from None
    if lock is None:
        raise HeldElsewhere(
            "Another batch is writing to this folder.", place=str(folder), remedy="Wait for it, or choose another."
        )
    try:
        yield
    finally:
        with suppress(PermissionError):  # Windows takes no open file away; the empty lock file stays there
            (folder / _LOCK).unlink(missing_ok=True)
        os.close(lock)
