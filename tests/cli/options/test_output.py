"""What commands print, whatever the stream can carry."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SHEET = {
    "format": "commsfit-assessment",
    "version": 1,
    "client": {"name": "Zoë \u202egnp.exe Łódź 東京"},
    "scenarios": [{"name": "Today 😀", "answers": {"internal_users": 12, "engineering_team": False}}],
}


def commsfit(*arguments: str, encoding: str, folder: Path) -> subprocess.CompletedProcess[bytes]:
    surroundings = {**os.environ, "PYTHONIOENCODING": encoding, "HOME": str(folder)}
    command = [sys.executable, "-m", "commsfit", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=surroundings, cwd=folder)


@pytest.fixture
def sheet(tmp_path: Path) -> str:
    file = tmp_path / "client.commsfit"
    file.write_text(json.dumps(SHEET), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize(
    "encoding",
    [pytest.param("cp1252", marks=pytest.mark.long), "cp437", "ascii", pytest.param("utf-8", marks=pytest.mark.long)],
)
def test_every_stream_carries_the_result(sheet: str, tmp_path: Path, encoding: str) -> None:
    done = commsfit("assess", sheet, encoding=encoding, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode(encoding)
    data = commsfit("assess", sheet, "--format", "json", encoding=encoding, folder=tmp_path)
    assert json.loads(data.stdout.decode("utf-8"))["verdict"]["possible"]
    refused = commsfit("assess", "ж\u202e😀.commsfit", encoding=encoding, folder=tmp_path)
    assert refused.returncode == 2
    assert b"our own fault" not in refused.stderr


def test_nothing_that_turns_the_reading_direction_reaches_the_terminal(sheet: str, tmp_path: Path) -> None:
    for arguments in (["assess", sheet], ["assess", sheet, "--format", "json"], ["scrub", sheet, "-o", "-"]):
        assert "\u202e" not in commsfit(*arguments, encoding="utf-8", folder=tmp_path).stdout.decode("utf-8")


@pytest.mark.skipif(sys.platform != "linux", reason="names that are no UTF-8 exist on Linux alone")
def test_a_name_that_is_not_utf_8_is_told_in_words(tmp_path: Path) -> None:
    command = [sys.executable.encode(), b"-m", b"commsfit", b"assess", b"\xff\xfe.commsfit"]
    done = subprocess.run(command, capture_output=True, check=False, cwd=tmp_path)
    assert done.returncode == 2
    assert b"There is no such file" in done.stderr
