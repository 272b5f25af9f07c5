"""`commsfit completion` teaches the shells."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from commsfit.cli.main import run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_lines(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    assert "_COMMSFIT_COMPLETE" in capsys.readouterr().out


def test_an_unknown_shell_is_wrong_use() -> None:
    assert run(["completion", "tcsh"]) == 2


@pytest.mark.skipif(shutil.which("bash") is None, reason="this machine has no bash")
@pytest.mark.parametrize(("typed", "offered"), [("ass", "assess"), ("batch --rep", "--reports")])
def test_bash_is_offered_commands_and_options(typed: str, offered: str) -> None:
    command = Path(sys.executable).with_name("commsfit")
    words = ["commsfit", *typed.split(" ")]
    surroundings = {
        **os.environ,
        "_COMMSFIT_COMPLETE": "bash_complete",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    told = subprocess.run([command], env=surroundings, capture_output=True, text=True, check=False, timeout=60)
    assert f"plain,{offered}" in told.stdout
