"""`commsfit assess --as-recorded`: the old result under the old rulebook."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.cli.main import run
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Document
from commsfit.ports.filing import Opened
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore
from tests.storage.documents import FULL


@pytest.fixture
def saved_with_another(tmp_path: Path) -> Path:
    """A file that was saved, on this machine, under a rulebook whose threshold of hours is another one."""
    older = json.loads(bootstrap.rulebook().model_dump_json(by_alias=True))
    older["manifest"] |= {"version": "0.5.0", "sha256": "5" * 64}
    (hours,) = (one for one in older["decision"]["thresholds"] if one["id"] == "capacity_hours")
    hours["value"] = 5
    cabinet = FileStore(
        Folders.of_this_person(), Rulebook.model_validate_json(json.dumps(older)), lambda: datetime.now(UTC)
    )
    file = tmp_path / "north.commsfit"
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, file)
    cabinet.release(opened)
    return file


def assessed(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, Any]:
    assert run(["assess", *arguments, "--format", "json", "--today", "2026-11-20"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert isinstance(found, dict)
    return found


def test_the_old_result_comes_from_the_old_rulebook(
    saved_with_another: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recorded = json.loads(saved_with_another.read_bytes())["scenarios"][0]["recorded"]
    old = assessed(capsys, str(saved_with_another), "--as-recorded")
    new = assessed(capsys, str(saved_with_another))
    assert old["rulebook"] == recorded["rulebook"]
    assert old["verdict"]["possible"] == recorded["possible"]
    assert new["rulebook"]["sha256"] == bootstrap.rulebook().manifest.sha256
    assert {one["id"]: one["state"] for one in old["signals"]}["capacity"] == "open"
    assert {one["id"]: one["state"] for one in new["signals"]}["capacity"] == "fired"


def test_a_rulebook_that_was_never_seen_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "north.commsfit"
    named = {"id": "far-away", "version": "9.1.0", "sha256": "9" * 64}
    whole = {"format": "commsfit-assessment", "version": 1, "rulebook": named, "scenarios": [{"name": "Today"}]}
    file.write_text(json.dumps(whole), encoding="utf-8")
    assert run(["assess", str(file), "--as-recorded"]) == 2
    assert "far-away 9.1.0" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [["-"], ["bare.commsfit"]])
def test_where_nothing_is_recorded_it_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("bare.commsfit").write_bytes(b'{"answers": {}}')
    assert run(["assess", *arguments, "--as-recorded"]) == 2
