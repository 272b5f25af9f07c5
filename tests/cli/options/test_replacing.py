"""No command writes over a file that may be the only copy of somebody's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.cli.main import run


@pytest.fixture
def only_copy(tmp_path: Path) -> Path:
    file = tmp_path / "client.commsfit"
    assert run(["example", "logistics", "-o", str(file)]) == 0
    return file


@pytest.mark.parametrize(
    "arguments",
    [["scrub", "FILE", "-o", "FILE"], ["protect", "FILE", "-o", "FILE"], ["example", "clinic", "-o", "FILE"]],
    ids=["scrub", "protect", "example"],
)
def test_an_existing_file_is_replaced_only_with_force(
    arguments: list[str], only_copy: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("COMMSFIT_PASSWORD", "correct horse battery")
    before = only_copy.read_bytes()
    asked = [str(only_copy) if part == "FILE" else part for part in arguments]
    assert run(asked) == 2
    assert "--force" in capsys.readouterr().err
    assert only_copy.read_bytes() == before
    assert run([*asked, "--force"]) == 0
    assert only_copy.read_bytes() != before
