"""The few calls that put bytes on a disk, gathered so that tests can let each of them fail."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import Protocol


class Disk(Protocol):
    """What a durable write needs of an operating system."""

    def write(self, handle: int, content: bytes) -> None: ...

    def flush(self, handle: int) -> None: ...

    def replace(self, new: Path, old: Path) -> None: ...

    def flush_folder(self, folder: Path) -> None: ...


class RealDisk:
    """The operating system itself."""

    def write(self, handle: int, content: bytes) -> None:
        """Write all of it: a single call may take only a part."""
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]

    def flush(self, handle: int) -> None:
        """Return once the bytes are on the medium."""
        if sys.platform == "darwin":
            import fcntl  # noqa: PLC0415 - exists on this platform only

            with contextlib.suppress(OSError):  # not every file system knows it; fsync is what is left
                fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
                return
        os.fsync(handle)

    def replace(self, new: Path, old: Path) -> None:
        """Put one file in another's place in a single step."""
        new.replace(old)

    def flush_folder(self, folder: Path) -> None:
        """Return once the folder's entries are on the medium; Windows does that by itself."""
        if os.name == "nt":
            return
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


DISK = RealDisk()
