"""Who has a file open on this machine: a lock of the operating system, which frees itself when its holder dies."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import socket
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from commsfit.domain.wording.messages import say
from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.refusing import cannot_write

# Far behind any content: Windows locks bytes, and who holds the lock must stay readable.
_LOCKED_BYTE: Final = 1 << 30
_TAKEN: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EDEADLK})


def _seize(handle: int) -> bool:
    """Take the lock if it is free; a file system without locks counts as free."""
    try:
        if sys.platform == "win32":
            import msvcrt  # noqa: PLC0415 - exists on this platform only

            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl  # noqa: PLC0415 - exists on these platforms only

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        return problem.errno not in _TAKEN
    return True


def lock_handle(path: Path, flags: int) -> int | None:
    """Open a file and lock it; None where somebody else has it locked."""
    handle = os.open(path, flags | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    if _seize(handle):
        return handle
    os.close(handle)
    return None


@dataclass(frozen=True, slots=True)
class Hold:
    """One window's hold on a file."""

    handle: int

    def release(self) -> None:
        """Let go; the empty lock file may stay."""
        with contextlib.suppress(OSError):
            os.ftruncate(self.handle, 0)
        with contextlib.suppress(OSError):
            os.close(self.handle)


def _lock_file(path: Path, folders: Folders) -> Path:
    tag = hashlib.sha256(os.fsencode(path.resolve())).hexdigest()[:32]
    return folders.within_state("locks") / f"{tag}.lock"


def take_hold(path: Path, folders: Folders, now: datetime) -> Hold | str:
    """Hold the file for this window, or tell who holds it."""
    file = _lock_file(path, folders)
    try:
        handle = lock_handle(file, os.O_RDWR)
    except OSError as problem:
        raise cannot_write(problem, file) from None
    if handle is None:
        return _holder(file)
    about = {"process": os.getpid(), "machine": socket.gethostname(), "since": now.isoformat(timespec="minutes")}
    with contextlib.suppress(OSError):
        os.ftruncate(handle, 0)
        os.lseek(handle, 0, os.SEEK_SET)
        os.write(handle, json.dumps(about).encode())
    return Hold(handle)


def _holder(file: Path) -> str:
    try:
        about = json.loads(file.read_bytes()[:1000])
        return say(
            "another window (process {about} on {about_2}, since {about_3})",
            about=about["process"],
            about_2=about["machine"],
            about_3=about["since"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return "another window"
