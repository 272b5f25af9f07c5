"""An operating system's error as a refusal in words, with what to do about it."""

from __future__ import annotations

import errno
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Final, TypeVar

from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import CannotRead, CannotWrite
from commsfit.storage.format.strict_json import WHOLE

_R = TypeVar("_R", bound=Refusal)
_FULL: Final = ("The disk is full.", "Free some space, or save to another place.")
_CLOSED: Final = ("You may not write here.", "Save under another name or folder, or change the permissions.")
_UNREADABLE: Final = ("You may not read this file.", "Ask its owner, or change its permissions.")
_CAUSES: Final[Mapping[int, tuple[str, str]]] = MappingProxyType(
    {
        errno.ENOSPC: _FULL,
        errno.EDQUOT: _FULL,
        errno.EACCES: _CLOSED,
        errno.EPERM: _CLOSED,
        errno.EROFS: ("This disk is read-only.", "Save to another place."),
        errno.EIO: ("The disk reported an error.", "Save to another disk now, then have this one checked."),
        errno.ENOENT: ("The folder is not there.", "Make the folder, connect its drive, or save to another place."),
        errno.ENOTDIR: ("A part of this path is a file, no folder.", "Save to another place."),
        errno.EISDIR: ("This is a folder.", "Give the name of a file."),
        errno.EEXIST: ("This is a file, no folder.", "Give the name of a folder."),
        errno.ENAMETOOLONG: ("This name is too long.", "Use a shorter name."),
        errno.EBUSY: ("Another program is using this file.", "Close it there, then save again."),
        errno.ELOOP: ("The links of this path go in a circle.", "Save to another place."),
    }
)


def within(problem: _R, name: str) -> _R:
    """The same refusal with the file's name before its place."""
    place = name if problem.place in {"", WHOLE} else f"{name}: {problem.place}"
    return type(problem)(problem.what, place=place, found=problem.found, allowed=problem.allowed, remedy=problem.remedy)


def cannot_write(problem: OSError, path: Path) -> CannotWrite:
    """Why a file could not be written; what was there before is whole."""
    what, remedy = _CAUSES.get(problem.errno or 0, (f"{problem.strerror or problem}.", "Save to another place."))
    return CannotWrite(what, place=str(path), remedy=say("Nothing was changed. {remedy}", remedy=remedy))


def cannot_read(problem: OSError, path: Path) -> CannotRead:
    """Why a file could not be read."""
    causes = {
        errno.ENOENT: ("There is no such file.", "Check the name."),
        errno.EACCES: _UNREADABLE,
        errno.EPERM: _UNREADABLE,
        errno.EISDIR: ("This is a folder.", "Give the name of a file."),
    }
    fallback = _CAUSES.get(problem.errno or 0, (f"{problem.strerror or problem}.", ""))[0]
    what, remedy = causes.get(problem.errno or 0, (fallback, ""))
    return CannotRead(what, place=str(path), remedy=remedy)
