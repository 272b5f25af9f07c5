"""A window that is killed while somebody types loses at most the last two seconds."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore

ROOT = Path(__file__).parents[2]
AT_MOST_SECONDS = 2.0


def typed_and_killed(home: Path, after_seconds: float) -> tuple[float, dict[int, float]]:
    """When the window was killed, and when each number was typed."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(home)}
    surroundings |= {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    command = [sys.executable, "-m", "tests.end_to_end.editing_window"]
    with subprocess.Popen(command, cwd=ROOT, env=surroundings, stdout=subprocess.PIPE, text=True) as window:
        assert window.stdout is not None
        lines = [window.stdout.readline()]
        time.sleep(after_seconds)
        killed = time.monotonic()
        window.kill()
        lines += window.stdout.readlines()
    typed = [line.split() for line in lines if line.endswith("\n")]
    return killed, {int(number): float(at) for at, number in typed}


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="the state folder is set as Linux has it")
def test_what_was_typed_two_seconds_before_the_kill_is_offered_again(tmp_path: Path) -> None:
    chance = random.Random(7)
    for count in range(3):
        home = tmp_path / str(count)
        home.mkdir()
        killed, typed = typed_and_killed(home, chance.uniform(2.5, 5))
        folders = Folders(home / "config" / "commsfit", home / "state" / "commsfit")
        (recovery,) = FileStore(folders, bootstrap.rulebook(), lambda: datetime.now(UTC)).recoveries()
        assert recovery.document is not None
        kept = recovery.document.assessment.scenarios[0].answers["internal_users"].said
        assert isinstance(kept, int)
        missing = [number for number, at in typed.items() if number > kept and killed - at > AT_MOST_SECONDS]
        assert missing == []
