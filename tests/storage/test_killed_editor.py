"""A process killed at any moment leaves a whole file and loses no edit that it had recorded."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="forks and kills as POSIX does")


def killed(folder: Path, rounds: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "tests.storage.killed_editor", str(folder), str(rounds)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, timeout=110)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def test_ten_kills_lose_nothing(tmp_path: Path) -> None:
    assert killed(tmp_path, 10)["missing"] == 0


@pytest.mark.long
def test_two_hundred_kills_lose_nothing_wherever_they_fall(tmp_path: Path) -> None:
    found = killed(tmp_path, 200)
    assert found["missing"] == 0
    assert found["rounds"] == 200
    at = found["at"]
    assert at["recording"] > 5, "the kills must really fall into the writing"
    assert at["saving"] > 5
    # Besides the file, only what a later save sweeps away.
    assert set(found["beside"]) <= {"north.commsfit", ".commsfit"}
