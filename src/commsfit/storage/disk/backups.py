"""Earlier contents of each file, copied aside before it is replaced: the last ten, and one a day for a week."""

from __future__ import annotations

import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from commsfit.ports.filing import Backup
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.disk.folders import Folders

_LATEST: Final = 10
_DAYS: Final = 7
_STAMP: Final = "%Y%m%dT%H%M%S%fZ"
_ENDING: Final = ".commsfit"


def _folder(path: Path, folders: Folders) -> Path:
    target = path.resolve()
    tag = hashlib.sha256(os.fsencode(target)).hexdigest()[:16]
    name = "".join(letter if letter.isalnum() else "-" for letter in target.stem)[:40]
    folder = folders.within_state("backups") / f"{name}-{tag}"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def is_backup(target: Path, folders: Folders) -> bool:
    """Whether a file is one of ours: such a one is never saved over."""
    return (folders.state / "backups").resolve() in target.parents


def to_keep(times: Iterable[datetime], now: datetime) -> frozenset[datetime]:
    """The last ten, and the newest of each of the last seven days."""
    newest_first = sorted(times, reverse=True)
    by_day: dict[object, datetime] = {}
    for time in newest_first:
        if now - time < timedelta(days=_DAYS):
            by_day.setdefault(time.date(), time)
    return frozenset(newest_first[:_LATEST]) | frozenset(by_day.values())


def backups_of(path: Path, folders: Folders) -> tuple[Backup, ...]:
    """The copies that are there, newest first."""
    found: list[Backup] = []
    for file in _folder(path, folders).glob(f"*{_ENDING}"):
        with contextlib.suppress(ValueError):  # a stranger's file is none of ours
            found.append(Backup(file, datetime.strptime(file.stem, _STAMP).replace(tzinfo=UTC)))
    return tuple(sorted(found, key=lambda backup: backup.at, reverse=True))


def change_backups(path: Path, folders: Folders, change: Callable[[bytes], bytes]) -> None:
    """Put what `change` gives in each copy's place; a copy that stays as it is is not written."""
    for backup in backups_of(path, folders):
        before, _ = read_whole(backup.file)
        after = change(before)
        if after != before:
            write_whole(backup.file, after)


def keep_backup(path: Path, content: bytes, folders: Folders, now: datetime) -> None:
    """Copy a content that is about to be replaced aside, then drop copies beyond the rule."""
    earlier = backups_of(path, folders)
    if earlier and earlier[0].file.read_bytes() == content:
        return
    stamp = now.astimezone(UTC)
    if earlier and stamp <= earlier[0].at:
        # A clock that was set back must not make what is newest look oldest: by that it would be dropped next.
        stamp = earlier[0].at + timedelta(microseconds=1)
    write_whole(_folder(path, folders) / f"{stamp.strftime(_STAMP)}{_ENDING}", content)
    kept = to_keep([stamp, *(backup.at for backup in earlier)], stamp)
    for backup in earlier:
        if backup.at not in kept:
            backup.file.unlink(missing_ok=True)
