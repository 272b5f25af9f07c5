"""What a killed save left beside its file."""

from __future__ import annotations

import os
from pathlib import Path

from commsfit.storage.disk.atomic import temporary_pattern
from commsfit.storage.disk.leftovers import sweep_leftovers
from tests.storage.conftest import Clock


def leftover(target: Path, tag: str, clock: Clock, age_seconds: float) -> Path:
    file = target.with_name(temporary_pattern(target).replace("*", tag))
    file.write_bytes(b"half")
    os.utime(file, (clock().timestamp() - age_seconds,) * 2)
    return file


def test_only_dead_leftovers_of_this_very_file_are_swept(tmp_path: Path, clock: Clock) -> None:
    target, other = tmp_path / "north.commsfit", tmp_path / "south.commsfit"
    dead = leftover(target, "dead", clock, 61)
    alive = leftover(target, "alive", clock, 5)
    strangers = leftover(other, "dead", clock, 999)
    (tmp_path / ".commsfit-notes.tmp").write_bytes(b"mine")
    sweep_leftovers(target, clock())
    assert not dead.exists()
    assert sorted(file.name for file in tmp_path.iterdir()) == sorted(
        [alive.name, strangers.name, ".commsfit-notes.tmp"]
    )
