"""`commsfit ask`."""

from __future__ import annotations

import io
import json
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from commsfit.cli.main import run


@pytest.fixture
def ask(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Any:
    def answering(*lines: str, arguments: tuple[str, ...] = (), code: int = 0) -> list[str]:
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        assert run(["ask", "--today", "2026-11-20", *arguments]) == code
        return capsys.readouterr().out.splitlines()

    return answering


def questions(told: list[str]) -> list[str]:
    return [after for line, after in pairwise(told) if line.startswith("Question ")]


def test_a_verdict_stands_after_three_answers_through_a_pipe(ask: Any) -> None:
    told = ask("replace_pbx, customer_notifications", "25000", "12")
    assert "Settled after three questions." in told
    assert told[-3].startswith("Buy phones and chat for your people now")
    assert len(questions(told)) == 3
    assert questions(told)[0] == "What should the new system do?"


def test_each_step_says_how_many_are_left_and_how_many_outcomes(ask: Any) -> None:
    told = ask("2, 4", "25000", "12")
    assert "Question 1. About three more questions." in told
    assert "3 of 5 outcomes are still possible." in told


def test_choices_may_be_named_by_number_word_or_not_at_all(ask: Any) -> None:
    assert "Taken down. Goals: Replace an ageing phone system and Send notices to customers." in ask("2, 4")
    assert "Taken down. Goals: none." in ask("none")
    assert "The choices are numbered from 1 to 13. The question is still open." in ask("14")


def test_what_cannot_be_read_is_said_and_asked_again(ask: Any) -> None:
    told = ask("none", "12 apples", "500")
    assert any("cannot be read as a figure" in line for line in told)
    assert "Taken down. Messages a month: 500 messages a month." in told


def test_a_figure_out_of_all_reason_is_asked_about_once(ask: Any) -> None:
    told = ask("none", "9000000000", "no", "9000", "stop")
    assert "9,000,000,000 messages a month is unusually much. Is it right? Type yes or no." in told
    assert "Taken down. Messages a month: 9,000 messages a month." in told
    assert "Taken down. Messages a month: 9,000,000,000 messages a month." in ask("none", "9000000000", "yes")


def test_back_takes_the_last_answer_again(ask: Any) -> None:
    told = ask("none", "back", "2", "stop")
    assert questions(told)[2] == questions(told)[0] == "What should the new system do?"
    assert "Taken down. Goals: Replace an ageing phone system." in told


def test_skipped_and_unknown_questions_are_not_asked_again_and_the_way_ends(ask: Any) -> None:
    told = ask(*["skip", "unknown"] * 6)
    assert len(questions(told)) == len(set(questions(told)))
    assert told[-2].startswith("Nothing is ruled out yet") or told[-2].startswith("Still open")


def test_without_a_team_neither_hours_nor_skill_are_asked(ask: Any, tmp_path: Path) -> None:
    file = tmp_path / "begun.json"
    file.write_text('{"answers": {"engineering_team": false}}')
    told = ask("12", "500", "5", "0", "0", "0", "0", arguments=(str(file),))
    assert not any("developers" in line for line in questions(told))


def test_the_answers_are_written_with_their_verdict(ask: Any, tmp_path: Path) -> None:
    out = tmp_path / "new.commsfit"
    ask("2, 4", "25000", "about 12", arguments=("-o", str(out)))
    scenario = json.loads(out.read_text())["scenarios"][0]
    assert scenario["answers"]["developer_hours_per_week"] == {"value": 12, "basis": "estimate"}
    assert run(["assess", str(out)]) == 0


def test_it_goes_on_where_a_file_was_left_and_writes_it_back(ask: Any, tmp_path: Path) -> None:
    file = tmp_path / "begun.json"
    file.write_text('{"answers": {"goals": ["replace_pbx"], "external_messages_per_month": 25000}}')
    told = ask("12", arguments=(str(file), "-o", str(file)))
    assert "Settled after one question." in told
    assert json.loads(file.read_text())["scenarios"][0]["answers"]["developer_hours_per_week"] == 12


def test_another_file_is_not_replaced_unasked(ask: Any, tmp_path: Path) -> None:
    there = tmp_path / "there.commsfit"
    there.write_text("mine")
    ask("none", arguments=("-o", str(there)), code=2)
    assert there.read_text() == "mine"


def test_all_goes_on_with_what_sharpens_dates_costs_and_readiness(ask: Any) -> None:
    told = ask("2, 4", "25000", "12", *["skip"] * 60, arguments=("--all",))
    assert "Settled after three questions." in told
    asked = questions(told)
    assert len(asked) == len(set(asked)) > 30
    assert asked[3] == "Which industry are you in?"
    assert any("sign-in methods" in line for line in asked)


def test_readiness_to_build_is_not_asked_where_nothing_is_built(ask: Any) -> None:
    told = ask("1", "500", "5", "5", *["skip"] * 60, arguments=("--all",))
    assert any(line.startswith("Buy ready-made") for line in told)
    assert not any("sign-in methods" in line for line in questions(told))


def test_contradictions_in_a_file_are_asked_about_first(ask: Any, tmp_path: Path) -> None:
    file = tmp_path / "odd.json"
    file.write_text('{"answers": {"engineering_team": false, "developer_hours_per_week": 12}}')
    told = ask("yes", "stop", arguments=(str(file),))
    assert questions(told)[0] == "Do you have your own software developers?"
    assert questions(told)[1] == "What should the new system do?"


def test_lines_are_plain_text(ask: Any) -> None:
    for line in ask("2, 4", "why", "25000", "12"):
        assert line.isprintable()
        assert len(line) <= 220
