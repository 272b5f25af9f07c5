"""A path from anywhere to the bytes of a regular file, or a refusal: no pipe, device or folder is ever read."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import Final

from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say

# A pipe without a writer would hold us at the door; Windows knows neither flag nor pipe with a path.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class NotTaken(Refusal):
    """A file that is not taken in."""


def taken(path: Path, largest: int, *, within: Path | None = None) -> bytes:
    """The content of a regular file of at most so many bytes; with `within`, of one that really lies in that folder."""
    return taken_with_status(path, largest, within=within)[0]


def taken_with_status(path: Path, largest: int, *, within: Path | None = None) -> tuple[bytes, os.stat_result]:
    """The content and what the system says of the file; raises OSError where the system refuses."""
    try:
        if within is not None and not path.resolve().is_relative_to(within.resolve()):
            raise NotTaken(
                "This file lies outside its folder.", place=str(path), allowed=say("a file in {within}", within=within)
            )
        handle = os.open(path, _FLAGS)
    except (ValueError, RuntimeError):
        raise NotTaken("This is no name that a file can have.", place=repr(str(path))[:80]) from None
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise NotTaken("This is a folder or device, no file.", place=str(path), remedy="Give the name of a file.")
        with os.fdopen(handle, "rb", closefd=False) as file:
            # Asked before and after: a file that grows while it is read is no smaller for it.
            content = file.read(largest + 1) if about.st_size <= largest else b""
    finally:
        os.close(handle)
    if about.st_size > largest or len(content) > largest:
        raise NotTaken(
            "The file is too large.",
            place=str(path),
            found=say("{max:,} bytes", max=max(about.st_size, len(content))),
            allowed=say("{largest:,} bytes", largest=largest),
        )
    return content, about
