"""Amounts in a file stay within what anybody can mean and everything can reckon with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from commsfit.cli.main import run

ANSWERS = {"external_messages_per_month": 20000, "internal_users": 10}


def assessed(folder: Path, choices: dict[str, Any]) -> int:
    scenario = {"name": "Today", "answers": ANSWERS, "choices": choices}
    file = folder / "sheet.commsfit"
    file.write_text(
        json.dumps({"format": "commsfit-assessment", "version": 1, "scenarios": [scenario]}), encoding="utf-8"
    )
    return run(["assess", str(file)])


def band(amount: float) -> dict[str, float]:
    return {"low": amount, "base": amount, "high": amount}


@pytest.mark.parametrize("days", [-5, -0.5, 10_001, 1e40])
def test_an_effort_that_is_none_is_refused(days: float, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert assessed(tmp_path, {"effort": {"F06": band(days)}}) == 2
    assert "effort" in capsys.readouterr().err


@pytest.mark.parametrize("days", [0, 0.5, 10_000])
def test_an_effort_that_can_be_meant_is_planned_with(days: float, tmp_path: Path) -> None:
    assert assessed(tmp_path, {"effort": {"F06": band(days)}}) == 0


def test_an_amount_beyond_all_money_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = {"line": "seats", "amount": band(1e40)}
    assert assessed(tmp_path, {"own_figures": [own]}) == 2
    assert "too large" in capsys.readouterr().err
