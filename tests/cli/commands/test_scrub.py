"""`commsfit scrub`."""

from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.cli.main import run
from commsfit.storage.format.writing import document_bytes
from tests.storage.documents import FULL


def test_the_copy_holds_no_name_and_no_note(tmp_path: Path) -> None:
    file = tmp_path / "north.commsfit"
    file.write_bytes(document_bytes(FULL))
    assert run(["scrub", str(file), "-o", str(tmp_path / "shared.commsfit")]) == 0
    shared = (tmp_path / "shared.commsfit").read_bytes()
    assert b"NAME-" not in shared
    assert b"NOTE-" not in shared
    assert run(["assess", str(tmp_path / "shared.commsfit")]) == 0


def test_it_prints_where_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "north.commsfit"
    file.write_bytes(document_bytes(FULL))
    assert run(["scrub", str(file), "-o", "-"]) == 0
    assert capsys.readouterr().out.startswith('{\n  "format"')
