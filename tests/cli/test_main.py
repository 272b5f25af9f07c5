from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from commsfit.cli import main


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["asses"], 'Did you mean "assess"?'),
        (["assess"], "FILE"),
        (["--nonsense"], "--nonsense"),
        (["assess", "x", "--formt", "json"], "--formt"),
        (["rulebook", "chek"], "chek"),
        (["rulebook"], "A command is missing: check, diff, export, fingerprint, show."),
        (["schema"], "Choose from: assessment, result. Help:"),
        (["assess", "x", "--today", "2026-13-40"], "'2026-13-40' is no date like 2026-11-20. Help:"),
        (["assess", "x", "--today", "9999-12-31"], "allowed is 1900-01-01 to 2999-12-31."),
    ],
)
def test_wrong_use_is_told_in_one_line_with_exit_code_two(
    capsys: pytest.CaptureFixture[str], arguments: list[str], part: str
) -> None:
    assert main.run(arguments) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert part in told.err
    assert len(told.err.strip().splitlines()) == 1


def test_every_listed_command_is_there_and_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    for name in main._MODULES:
        assert main.run([name, "--help"]) == 0
        assert len(capsys.readouterr().out.splitlines()[2].split()) > 3, name


def test_our_own_fault_is_one_line_with_exit_code_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object, **_settings: object) -> None:
        raise KeyError("left out")

    monkeypatch.setattr(main.commands, "main", broken)
    assert main.run(["assess"]) == 1
    assert capsys.readouterr().err == "commsfit: this is our own fault: KeyError: 'left out'\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a device that is always full")
def test_a_full_disk_behind_standard_output_is_not_our_own_fault() -> None:
    with Path("/dev/full").open("w") as full:
        command = [sys.executable, "-m", "commsfit", "rulebook", "export"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith("commsfit: standard output: ")
    assert len(done.stderr.splitlines()) == 1


def test_a_reader_who_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m commsfit rulebook show | head -1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False)
    assert "Traceback" not in done.stderr
    assert done.stdout.startswith("CommsFit core rulebook")
