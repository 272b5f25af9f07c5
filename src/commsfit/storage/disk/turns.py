"""One save at a time, whichever machine it comes from: who saves holds a small file beside the target meanwhile."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from commsfit.domain.wording.messages import say
from commsfit.ports.filing_refusals import HeldElsewhere
from commsfit.storage.disk.atomic import temporary_pattern
from commsfit.storage.disk.refusing import cannot_write

_PATIENCE_SECONDS: Final = 5.0
_PAUSE_SECONDS: Final = 0.02
# A save takes milliseconds; whoever holds a turn this long was killed, or is asleep with its machine.
_SURELY_DEAD_SECONDS: Final = 30
_MOST: Final = 1_000


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long a saver waits for another one; tests make it short."""

    patience: float = _PATIENCE_SECONDS
    dead_after: float = _SURELY_DEAD_SECONDS
    sleep: Callable[[float], None] = time.sleep


def turn_file(target: Path) -> Path:
    """The file that whoever saves the target holds."""
    return target.parent / temporary_pattern(target).replace("-*.tmp", ".turn")


@contextmanager
def turn(target: Path, waiting: Waiting | None = None) -> Iterator[None]:
    """Hold the turn for a target; what stands there cannot be replaced by another CommsFit meanwhile."""
    mine = secrets.token_hex(16)
    file = turn_file(target)
    _take(file, mine, waiting or Waiting())
    try:
        yield
    finally:
        # One that was taken for dead must not end another's turn.
        if _holder(file).get("token") == mine:
            with contextlib.suppress(OSError):
                file.unlink(missing_ok=True)


def _take(file: Path, mine: str, waiting: Waiting) -> None:
    until = time.monotonic() + waiting.patience
    while not _made(file, mine):
        if _is_dead(file, waiting.dead_after):
            _bury(file)
            continue
        if time.monotonic() > until:
            raise HeldElsewhere(
                say(
                    "Somebody is saving this file right now ({get}).",
                    get=_holder(file).get("machine", "another machine"),
                ),
                place=str(file.parent),
                remedy="Nothing was changed. Save again in a moment, or under another name.",
            )
        waiting.sleep(_PAUSE_SECONDS)


def _made(file: Path, mine: str) -> bool:
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    except OSError as problem:
        raise cannot_write(problem, file.parent) from None
    about = {"token": mine, "machine": socket.gethostname(), "process": os.getpid()}
    try:
        os.write(handle, json.dumps(about).encode())
    except OSError as problem:
        with contextlib.suppress(OSError):
            file.unlink(missing_ok=True)
        raise cannot_write(problem, file.parent) from None
    finally:
        os.close(handle)
    return True


def _holder(file: Path) -> dict[str, str]:
    try:
        with file.open("rb") as held:
            told = json.loads(held.read(_MOST))
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in told.items()} if isinstance(told, dict) else {}


def _is_dead(file: Path, dead_after: float) -> bool:
    """Both times come from the disk that holds the file: the clocks of two machines may differ."""
    probe = file.with_name(f"{file.stem}-{secrets.token_hex(8)}.tmp")
    try:
        since = file.stat().st_mtime
        probe.touch(exist_ok=False)
        return probe.stat().st_mtime - since > dead_after
    except OSError:
        return False
    finally:
        with contextlib.suppress(OSError):
            probe.unlink(missing_ok=True)


def _bury(file: Path) -> None:
    """Take a dead holder's file away in one step, so that of two who try only one does."""
    aside = file.with_name(f"{file.stem}-{secrets.token_hex(8)}.tmp")
    with contextlib.suppress(OSError):
        file.rename(aside)
        aside.unlink(missing_ok=True)
