"""A disk whose every call can be made to fail, in the place of the real one."""

from __future__ import annotations

import errno
import os
from dataclasses import dataclass
from pathlib import Path

from commsfit.storage.disk.disk import RealDisk

CALLS = ("write", "half_write", "flush", "replace")
ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO)


@dataclass
class FailingDisk(RealDisk):
    """Fails in one call with one error; `half_write` leaves half of the bytes behind first."""

    call: str = ""
    error: int = errno.EIO

    def _fail(self, call: str) -> None:
        if call == self.call:
            raise OSError(self.error, os.strerror(self.error))

    def write(self, handle: int, content: bytes) -> None:
        self._fail("write")
        if self.call == "half_write":
            super().write(handle, content[: len(content) // 2])
            self._fail("half_write")
        super().write(handle, content)

    def flush(self, handle: int) -> None:
        self._fail("flush")
        super().flush(handle)

    def replace(self, new: Path, old: Path) -> None:
        self._fail("replace")
        super().replace(new, old)

    def flush_folder(self, folder: Path) -> None:
        self._fail("flush_folder")
        super().flush_folder(folder)
