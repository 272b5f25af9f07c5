from __future__ import annotations

import json
from pathlib import Path

import pytest

from commsfit.cli.main import run
from tests.catalogue.edited import copied
from tests.catalogue.test_loading import pack


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["rulebook", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_a_sound_rulebook_is_called_sound(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, "check")
    assert (code, err) == (0, "")
    assert "sound" in out


def test_faults_are_told_a_paragraph_each_with_exit_code_three(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder = copied(tmp_path, "decision.toml", "< 30 days → REQUIREMENT", "< 40 days → REQUIREMENT")
    code, out, err = said(capsys, "check", str(folder))
    assert (code, out) == (3, "")
    assert [paragraph.split(":")[0] for paragraph in err.strip().split("\n\n")] == ["misquotation"]


def test_a_rulebook_that_cannot_be_read_is_bad_input(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, err = said(capsys, "check", str(tmp_path))
    assert (code, out) == (2, "")
    assert "manifest.toml" in err


def test_show_prints_everything_or_one_id(capsys: pytest.CaptureFixture[str]) -> None:
    _, whole, _ = said(capsys, "show")
    assert all(f"\n{part}\n" in whole for part in ("Questions", "Thresholds", "Signals", "Rows", "Outcomes"))
    _, one, _ = said(capsys, "show", "timeline")
    assert "means: UCaaS is what can go live now." in one
    assert len(one) < 500
    code, _, err = said(capsys, "show", "timelin")
    assert code == 2
    assert 'Did you mean "timeline"?' in err


def test_diff_counts_changed_outcomes_with_an_example_each(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, out, _ = said(capsys, "diff", str(pack(tmp_path)))
    assert code == 0
    assert "capacity_hours: 20 -> 25" in out
    assert "ucaas -> dual_stack_phased" in out
    assert out.count("for example") == out.count(" -> ") - 3


@pytest.mark.parametrize("form", ["dmn", "jdm"])
def test_export_writes_or_prints_the_same_bytes(capsys: pytest.CaptureFixture[str], tmp_path: Path, form: str) -> None:
    _, printed, _ = said(capsys, "export", "--format", form)
    target = tmp_path / f"decision.{form}"
    code, _, err = said(capsys, "export", "--format", form, "-o", str(target))
    assert (code, str(target) in err) == (0, True)
    assert target.read_text(encoding="utf-8") == printed


def test_a_pack_makes_the_fingerprint_of_its_own_source(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    text, target = tmp_path / "text.txt", tmp_path / "print.txt"
    text.write_text("one two three four")
    assert said(capsys, "fingerprint", str(text), "-o", str(target))[0] == 0
    assert len(target.read_text().split()) == 2


@pytest.mark.parametrize("which", ["assessment", "result"])
def test_the_schemas_are_json(capsys: pytest.CaptureFixture[str], which: str) -> None:
    assert run(["schema", which]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].endswith("2020-12/schema")
