"""Whole files or none: written beside the old one, brought to the disk, then put in its place in one step."""

from __future__ import annotations

import contextlib
import errno
import hashlib
import os
import secrets
import stat
import sys
from pathlib import Path
from typing import Final

from commsfit.intake.regular_files import NotTaken, taken_with_status
from commsfit.ports.filing import Snapshot
from commsfit.ports.filing_refusals import CannotRead, CannotWrite, ChangedElsewhere
from commsfit.storage.disk.disk import DISK, Disk
from commsfit.storage.disk.refusing import cannot_read, cannot_write
from commsfit.storage.format.strict_json import LARGEST_FILE

_TEMPORARY: Final = ".commsfit-"
TEMPORARY_FILES: Final = f"{_TEMPORARY}*.tmp"
"""How the temporary files of any target are called."""
_ANYBODY_WRITES: Final = 0o222
_BINARY: Final = getattr(os, "O_BINARY", 0)


def read_whole(path: Path, largest: int = LARGEST_FILE) -> tuple[bytes, Snapshot]:
    """A file's content and its snapshot; never more than `largest` bytes are taken in."""
    try:
        content, about = taken_with_status(path, largest)
    except OSError as problem:
        raise cannot_read(problem, path) from None
    except NotTaken as problem:
        raise CannotRead(
            problem.what, place=problem.place, found=problem.found, allowed=problem.allowed, remedy=problem.remedy
        ) from None
    return content, Snapshot(about.st_mtime_ns, len(content), hashlib.sha256(content).hexdigest())


def resolved(path: Path) -> Path:
    """The file itself behind all links."""
    try:
        return path.resolve()
    except OSError as problem:
        raise cannot_write(problem, path) from None
    except (ValueError, RuntimeError):
        raise CannotWrite("This is no name that a file can have.", place=repr(str(path))[:80]) from None


def temporary_pattern(target: Path) -> str:
    """How the temporary files of a target are called, a star where each differs."""
    return f"{_TEMPORARY}{hashlib.sha256(os.fsencode(target.name)).hexdigest()[:12]}-*.tmp"


def _status(target: Path) -> os.stat_result | None:
    try:
        about = target.stat()
    except FileNotFoundError:
        return None
    if not stat.S_ISREG(about.st_mode):
        raise CannotWrite("This is a folder or device, no file.", place=str(target), remedy="Give the name of a file.")
    # Replacing needs only the folder's permission, so a file marked read-only is looked at itself.
    if not about.st_mode & _ANYBODY_WRITES or not os.access(target, os.W_OK):
        raise CannotWrite(
            "This file is marked read-only.", place=str(target), remedy="Nothing was changed. Save under another name."
        )
    return about


def refuse_changed(path: Path, seen: Snapshot) -> None:
    """Raise ChangedElsewhere where the file is not as it was last seen; a new time alone is no change."""
    remedy = "Your work is kept. Save under another name, or save over it if you are sure."
    try:
        _, now = read_whole(path)
    except CannotRead:
        what = "Another program moved, deleted or closed this file since it was opened."
        raise ChangedElsewhere(what, place=str(path), remedy=remedy) from None
    if (now.size, now.sha256) != (seen.size, seen.sha256):
        raise ChangedElsewhere("Another program changed this file since it was opened.", place=str(path), remedy=remedy)


def refuse_link(path: Path) -> None:
    """Raise CannotWrite where something else than a plain file waits under a name that we chose ourselves."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode):
        raise CannotWrite(
            "A link, pipe or folder stands where a file is to be written.",
            place=str(path),
            remedy="Nothing was changed. Take it away, or choose an empty folder.",
        )


def write_whole(path: Path, content: bytes, *, seen: Snapshot | None = None, disk: Disk = DISK) -> Snapshot:
    """Put the content at the path, through links, with the old file's permissions; with `seen`, only over that."""
    target = resolved(path)
    try:
        before = _status(target)
        if seen:
            refuse_changed(target, seen)
        return _replace(target, content, before, disk)
    except OSError as problem:
        raise cannot_write(problem, path) from None


def _replace(target: Path, content: bytes, before: os.stat_result | None, disk: Disk) -> Snapshot:
    if len(os.fsencode(target.name)) > 255:  # noqa: PLR2004 - the longest name of every file system in use
        raise OSError(errno.ENAMETOOLONG, os.strerror(errno.ENAMETOOLONG))
    temporary = target.parent / temporary_pattern(target).replace("*", secrets.token_hex(8))
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
    try:
        try:
            if before is not None:
                _keep_permissions(handle, temporary, before)
                _keep_attributes(handle, target)
            disk.write(handle, content)
            disk.flush(handle)
            changed_ns = os.fstat(handle).st_mtime_ns
        finally:
            os.close(handle)
        disk.replace(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    _flush_folder(target, disk)
    return Snapshot(changed_ns, len(content), hashlib.sha256(content).hexdigest())


def _keep_permissions(handle: int, temporary: Path, before: os.stat_result) -> None:
    if os.name != "nt":
        with contextlib.suppress(OSError):  # only its owner or root may give a file away
            os.chown(handle, before.st_uid, before.st_gid)
    where = handle if os.chmod in os.supports_fd else temporary
    os.chmod(where, stat.S_IMODE(before.st_mode))  # noqa: PTH101 - Path.chmod takes no open file


def _keep_attributes(handle: int, target: Path) -> None:
    """Access lists and tags, where the platform has them; one that may not be set does not take the others along."""
    if sys.platform != "linux":
        return
    try:
        names = os.listxattr(target)
    except OSError:
        return
    for name in names:
        with contextlib.suppress(OSError):
            os.setxattr(handle, name, os.getxattr(target, name))


def _flush_folder(target: Path, disk: Disk) -> None:
    try:
        disk.flush_folder(target.parent)
    except OSError as problem:
        # Some network file systems cannot flush a folder at all; that is no failed save.
        if problem.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EPERM}:
            raise CannotWrite(
                "The file is saved, but the disk did not confirm it.",
                place=str(target),
                remedy="Save once more, or save a copy to another disk.",
            ) from None
