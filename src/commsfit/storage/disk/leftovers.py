"""Sweeps away what a save that was killed half-way left beside its file."""

from __future__ import annotations

import contextlib
from datetime import datetime
from pathlib import Path
from typing import Final

from commsfit.storage.disk.atomic import TEMPORARY_FILES, temporary_pattern

_SURELY_DEAD_SECONDS: Final = 60


def sweep_leftovers(target: Path, now: datetime) -> None:
    """Remove temporary files of this very target that are older than any save takes."""
    for leftover in target.parent.glob(temporary_pattern(target)):
        with contextlib.suppress(OSError):
            if now.timestamp() - leftover.stat().st_mtime > _SURELY_DEAD_SECONDS:
                leftover.unlink(missing_ok=True)


def sweep_folder(folder: Path) -> None:
    """Remove every temporary file of a folder that is ours alone; whoever wrote them is dead."""
    for leftover in folder.glob(TEMPORARY_FILES):
        with contextlib.suppress(OSError):
            leftover.unlink(missing_ok=True)
