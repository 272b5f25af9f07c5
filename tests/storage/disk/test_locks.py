"""Only one window holds a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.locks import Hold, take_hold
from tests.storage.conftest import Clock

HOLDER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from commsfit.storage.disk.folders import Folders
from commsfit.storage.disk.locks import take_hold
hold = take_hold(Path(sys.argv[1]), Folders(Path(sys.argv[2]), Path(sys.argv[2])), datetime.now(UTC))
print("held", flush=True)
sys.stdin.read()
"""


def held(path: Path, folders: Folders, clock: Clock) -> Hold:
    hold = take_hold(path, folders, clock())
    assert isinstance(hold, Hold)
    return hold


def test_the_second_is_told_who_holds_the_file(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    first = held(tmp_path / "a.commsfit", folders, clock)
    told = take_hold(tmp_path / "a.commsfit", folders, clock())
    assert isinstance(told, str)
    assert "since 2026-11-20T09:00" in told
    first.release()
    held(tmp_path / "a.commsfit", folders, clock).release()


def test_a_link_to_a_held_file_is_held_too(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    (tmp_path / "a.commsfit").touch()
    try:
        (tmp_path / "link.commsfit").symlink_to(tmp_path / "a.commsfit")
    except OSError:
        pytest.skip("this system lets nobody make links")
    hold = held(tmp_path / "a.commsfit", folders, clock)
    assert isinstance(take_hold(tmp_path / "link.commsfit", folders, clock()), str)
    hold.release()


def test_other_files_are_free(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    first = held(tmp_path / "a.commsfit", folders, clock)
    second = held(tmp_path / "b.commsfit", folders, clock)
    first.release()
    second.release()


def test_a_killed_holder_leaves_the_file_free(tmp_path: Path, clock: Clock) -> None:
    path, own = tmp_path / "a.commsfit", Folders(tmp_path, tmp_path)
    command = [sys.executable, "-c", HOLDER, str(path), str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n" or sys.platform == "win32"
        assert str(holder.pid) in str(take_hold(path, own, clock()))
        holder.kill()
        holder.wait()
    held(path, own, clock).release()
