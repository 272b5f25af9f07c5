"""Every order of faults, drawn by a seed: whatever a disk does at any call, nothing that was reported done is lost.

A fault is an error of one call, or the end of the machine in it; what was not on the medium is then gone in part.
"""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from commsfit.domain.refusals import Refusal
from commsfit.storage.disk.atomic import TEMPORARY_FILES, read_whole, refuse_changed, write_whole
from commsfit.storage.disk.disk import RealDisk
from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.turns import Waiting, turn
from commsfit.storage.person import journal as journal_room
from commsfit.storage.person.journal import JournalFile, abandoned

_ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT, errno.EINVAL)


class MachineEnds(BaseException):
    """The power is gone: nothing that follows in the program happens."""


class DrawnDisk(RealDisk):
    """Each call goes well, fails, fails half done, or is the last."""

    def __init__(self, random: Random, faults: float) -> None:
        self._random, self._faults = random, faults
        self._sure: dict[int, int] = {}
        """How much of each file the medium surely holds."""
        self._loose: dict[int, int] = {}
        """The open handle of each file of which it may hold less than was written."""
        self.has_ended = False

    def _draw(self) -> str:
        if self.has_ended:
            raise MachineEnds
        if self._random.random() >= self._faults:
            return "well"
        return self._random.choice(["fails", "half", "ends"])

    def _end(self) -> None:
        self.has_ended = True
        for file, handle in self._loose.items():
            with contextlib.suppress(OSError):
                about = os.fstat(handle)
                if about.st_ino == file:
                    least = min(self._sure[file], about.st_size)
                    os.ftruncate(handle, self._random.randint(least, about.st_size))
        raise MachineEnds

    def _fail(self) -> None:
        error = self._random.choice(_ERRORS)
        raise OSError(error, os.strerror(error))

    def write(self, handle: int, content: bytes) -> None:
        drawn = self._draw()
        about = os.fstat(handle)
        self._sure[about.st_ino] = min(about.st_size, self._sure.get(about.st_ino, about.st_size))
        self._loose[about.st_ino] = handle
        if drawn in {"half", "ends"}:
            super().write(handle, content[: self._random.randrange(len(content) + 1)])
        if drawn == "ends":
            self._end()
        if drawn != "well":
            self._fail()
        super().write(handle, content)

    def flush(self, handle: int) -> None:
        drawn = self._draw()
        if drawn == "ends":
            self._end()
        if drawn != "well":
            self._fail()
        # Not flushed in truth: thousands of schedules would wait for the medium.
        about = os.fstat(handle)
        self._sure[about.st_ino] = about.st_size
        self._loose.pop(about.st_ino, None)

    def replace(self, new: Path, old: Path) -> None:
        drawn = self._draw()
        if drawn == "ends":
            if self._random.random() < 0.5:
                super().replace(new, old)
            self._end()
        if drawn != "well":
            self._fail()
        super().replace(new, old)

    def flush_folder(self, folder: Path) -> None:  # noqa: ARG002 - nothing is flushed in truth
        drawn = self._draw()
        if drawn == "ends":
            self._end()
        if drawn != "well":
            self._fail()


def schedules(short: int, long: int) -> list[object]:
    """As many seeds in one go."""
    return [pytest.param(range(short), id="short"), pytest.param(range(short, long), id="long", marks=pytest.mark.long)]


@pytest.mark.parametrize("seeds", schedules(300, 5_000))
def test_a_file_holds_what_was_last_reported_saved_or_what_was_tried_after(tmp_path: Path, seeds: range) -> None:
    for seed in seeds:
        random = Random(f"save {seed}")
        disk, path = DrawnDisk(random, random.choice([0.02, 0.1, 0.4])), tmp_path / f"{seed}.commsfit"
        possible: list[bytes | None] = [None]
        with contextlib.suppress(MachineEnds):
            for number in range(8):
                content = b"%d " % number * random.randint(1, 400)
                try:
                    write_whole(path, content, disk=disk)
                    possible = [content]
                except Refusal as told:
                    if "is saved" in told.what:
                        possible = [content]
                except MachineEnds:
                    possible.append(content)
                    raise
                assert (path.read_bytes() if path.exists() else None) in possible, seed
        assert (path.read_bytes() if path.exists() else None) in possible, seed
        if not disk.has_ended:
            assert not list(tmp_path.glob(TEMPORARY_FILES)), seed
        for left in tmp_path.iterdir():  # thousands of files would be looked through again and again
            left.unlink()


def ticking() -> Iterator[datetime]:
    moment = datetime(2026, 11, 21, tzinfo=UTC)
    return (moment + timedelta(seconds=number) for number in itertools.count())


@pytest.mark.parametrize("seeds", schedules(300, 5_000))
def test_a_journal_offers_what_was_last_reported_kept_or_what_was_tried_after(
    tmp_path: Path, seeds: range, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_room, "_ROOM", 3_000)  # so that it begins anew now and then
    for seed in seeds:
        random = Random(f"journal {seed}")
        disk, folders = DrawnDisk(random, random.choice([0.02, 0.1, 0.4])), Folders(tmp_path, tmp_path / str(seed))
        moments = ticking()
        journal = JournalFile(folders, lambda moments=moments: next(moments), disk)  # type: ignore[misc] # bound now
        possible: list[bytes] = []
        held = {journal._handle: journal.file}
        with contextlib.suppress(MachineEnds):
            for number in range(12):
                content = b"%d " % number * random.randint(1, 300)
                held[journal._handle] = journal.file
                try:
                    journal.append(content, None)
                    possible = [content]
                except Refusal:
                    possible.append(content)
                except MachineEnds:
                    possible.append(content)
                    raise
        held[journal._handle] = journal.file
        for handle, file in held.items():  # the window has gone, and its locks with it
            with contextlib.suppress(OSError):
                if os.fstat(handle).st_ino == file.stat().st_ino:
                    os.close(handle)
        offered = [entry.content for _, entry in abandoned(folders)]
        sure = bool(possible) and possible[0] is not None
        assert not offered or offered[0] in possible, seed
        assert offered or not sure or len(possible) == number + 1, seed


@pytest.mark.parametrize("seeds", schedules(100, 1_500))
def test_of_two_who_save_in_turns_neither_loses_what_was_reported(tmp_path: Path, seeds: range) -> None:
    """The other one comes in at any call, and whoever holds the turn may end with it in hand."""
    for seed in seeds:
        random = Random(f"turn {seed}")
        path = tmp_path / f"{seed}.commsfit"
        path.write_bytes(b"start")
        done: list[bytes] = [b"start"]
        impatient = Waiting(patience=0.0, dead_after=-1.0 if seed % 2 else 60.0, sleep=lambda _seconds: None)

        def save(name: bytes, disk: RealDisk, path: Path, done: list[bytes], waiting: Waiting) -> None:
            content, seen = read_whole(path)
            with turn(path, waiting):
                refuse_changed(path, seen)
                write_whole(path, content + b"+" + name, disk=disk)
                done.append(content + b"+" + name)

        class Interrupted(DrawnDisk):
            def write(self, handle: int, content: bytes) -> None:
                with contextlib.suppress(Refusal, MachineEnds):
                    save(b"other", RealDisk(), path, done, Waiting(0.0, 60.0, lambda _seconds: None))  # noqa: B023 - called now
                super().write(handle, content)

        for number in range(4):
            with contextlib.suppress(Refusal, MachineEnds):
                save(b"%d" % number, Interrupted(random, 0.3), path, done, impatient)
        held = path.read_bytes()
        assert held.startswith(done[-1]), seed
        for earlier, later in itertools.pairwise(done):
            assert later.startswith(earlier), seed
