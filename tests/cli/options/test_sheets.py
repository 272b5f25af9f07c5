"""What commands accept: any form, standard input, a scenario, settings on top."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from commsfit.cli.main import run

TWO = {
    "format": "commsfit-assessment",
    "version": 1,
    "scenarios": [
        {"name": "Today", "answers": {"internal_users": 48, "external_messages_per_month": 0}},
        {"name": "Two hires", "answers": {"goals": ["embed_in_portal_or_crm"]}},
    ],
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "north.commsfit"
    path.write_text(json.dumps(TWO), encoding="utf-8")
    return path


def possible(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    assert run(["assess", "--format", "json", *arguments]) == 0
    return json.loads(capsys.readouterr().out)["verdict"]["possible"]


def test_the_first_scenario_counts_unless_one_is_named(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "ucaas" in possible(capsys, str(file))
    assert "ucaas" not in possible(capsys, str(file), "--scenario", "Two hires")


def test_an_unknown_scenario_is_refused_with_the_near_one(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["assess", str(file), "--scenario", "Two hire"]) == 2
    assert 'Did you mean "Two hires"?' in capsys.readouterr().err


def test_settings_stand_above_the_file(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = ["--set", 'goals=["embed_in_portal_or_crm"]', "--set", "days_to_go_live=unknown"]
    assert "ucaas" not in possible(capsys, str(file), *settings)


def test_an_unknown_question_or_option_is_told_with_what_there_is(
    file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["assess", str(file), "--set", "day_to_go_live=5"]) == 2
    assert 'Did you mean "days_to_go_live"?' in capsys.readouterr().err
    assert run(["assess", str(file), "--set", "goals=whatever"]) == 2
    assert "Allowed: staff_collaboration, replace_pbx" in capsys.readouterr().err


def test_a_closed_standard_input_is_told(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run(["assess", "-"]) == 2
    assert "standard input: It is closed." in capsys.readouterr().err


@pytest.mark.parametrize(
    "setting", ["days_to_go_live", "days_to_go_liv=3", "days_to_go_live=soon", "goals=[}", "x=NaN"]
)
def test_a_wrong_setting_is_refused(file: Path, setting: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["assess", str(file), "--set", setting]) == 2
    assert "--set" in capsys.readouterr().err


@pytest.mark.parametrize("content", [json.dumps(TWO), '{"answers": {"internal_users": 48}}'])
def test_every_form_comes_from_standard_input_too(
    content: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content.encode())))
    assert "ucaas" in possible(capsys, "-")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ('{"answers": {"internal_users": 1, "internal_users": 2}}', "answers.internal_users"),
        ('{"answers": {"internal_users": NaN}}', "answers.internal_users"),
        ('{"format": "commsfit-assessment", "version": 3}', "later CommsFit"),
        ("[" * 100_000, "too deep"),
        ("", "not complete JSON"),
    ],
)
def test_bad_input_ends_with_2_and_the_place(
    content: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "bad.commsfit"
    path.write_text(content, encoding="utf-8")
    assert run(["assess", str(path)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert str(path) in error
    assert "Traceback" not in error
