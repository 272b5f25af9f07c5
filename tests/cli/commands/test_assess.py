from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.cli.main import run

LOGISTICS = str(next(path for path in bootstrap.examples() if path.stem == "logistics"))


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["assess", *arguments, "--today", "2026-11-20"])
    told = capsys.readouterr()
    return code, told.out, told.err


def result(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    code, out, err = said(capsys, *arguments, "--format", "json")
    assert (code, err) == (0, "")
    return json.loads(out)


def test_the_verdict_is_the_first_line(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = said(capsys, LOGISTICS)
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == (
        "Buy phones and chat for your people now. Build for your customers once the team has 20 hours a week."
    )


def test_json_carries_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, LOGISTICS)
    assert found["verdict"]["outcome"] == "dual_stack_phased"
    assert found["verdict"]["platform"] == "dual_stack"
    assert found["verdict"]["timing"] == "phased"
    assert found["verdict"]["reasons"] == ["capacity"]
    assert found["rulebook"]["id"] == "commsfit-core"
    assert {signal["id"] for signal in found["signals"]} >= {"capacity", "timeline", "volume", "customization"}
    assert {"to": "dual_stack", "changes": [{"question": "developer_hours_per_week", "to": {"at_least": 20}}]} in found[
        "flips"
    ]


def test_the_same_input_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    assert said(capsys, LOGISTICS, "--format", "json") == said(capsys, LOGISTICS, "--format", "json")


@pytest.mark.parametrize(
    ("setting", "outcome"),
    [
        ("developer_hours_per_week=20", "dual_stack"),
        ("developer_hours_per_week=20-40", "dual_stack"),
        ("developer_hours_per_week=unknown", None),
        ('developer_hours_per_week={"between": [8, 15]}', "dual_stack_phased"),
        ("days_to_go_live=2 weeks", "dual_stack_phased"),
        ("engineering_team=no", None),
    ],
)
def test_set_answers_a_question_differently(
    capsys: pytest.CaptureFixture[str], setting: str, outcome: str | None
) -> None:
    found = result(capsys, LOGISTICS, "--set", setting)
    assert found["verdict"]["outcome"] == outcome


def test_a_contradiction_is_a_problem_and_no_verdict(capsys: pytest.CaptureFixture[str]) -> None:
    found = result(capsys, LOGISTICS, "--set", "engineering_team=false")
    assert found["verdict"]["outcome"] is None
    assert ["engineering_team", "developer_hours_per_week"] in [one["questions"] for one in found["problems"]]


def test_standard_input_and_bare_answers_are_accepted(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b'{"answers": {"workflow_deviation_percent": 40}}')))
    found = result(capsys, "-")
    assert found["verdict"]["settled"] is False
    assert "ucaas" not in found["verdict"]["possible"]
    assert found["verdict"]["notes"] == []


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (["nothing-here.json"], "no such file"),
        ([LOGISTICS, "--scenario", "Tody"], 'Did you mean "Today"?'),
        ([LOGISTICS, "--set", "developer_hours"], "ID=VALUE"),
        ([LOGISTICS, "--set", "developer_hours_per_weak=3"], 'Did you mean "developer_hours_per_week"'),
        ([LOGISTICS, "--set", "developer_hours_per_week=-1"], "0 to 10,000"),
        ([LOGISTICS, "--set", "goals=dancing"], "dancing"),
        ([LOGISTICS, "--format", "xml"], "'text', 'json'"),
        ([LOGISTICS, "--today", "yesterday"], "2026-11-20"),
    ],
)
def test_wrong_use_is_one_paragraph_on_standard_error(
    capsys: pytest.CaptureFixture[str], arguments: list[str], part: str
) -> None:
    code = run(["assess", *arguments])
    told = capsys.readouterr()
    assert (code, told.out) == (2, "")
    assert part in told.err
    assert len(told.err.strip().splitlines()) == 1
    assert "Traceback" not in told.err


@pytest.mark.parametrize(
    ("document", "places"),
    [
        (
            {"answers": {"developer_hours_per_weak": 3}},
            ["answers.developer_hours_per_weak", "developer_hours_per_week"],
        ),
        ({"answers": {"goals": ["phones"]}}, ["answers.goals[0]", "replace_pbx"]),
        ({"answers": {"sites": 1.5, "rest_api_expertise": 1}}, ["answers.sites", "answers.rest_api_expertise"]),
        ({"answers": {"sites": {"between": [9, 2]}}}, ["answers.sites.between", "lower one first"]),
        ({"answers": {"sites": {"value": 3, "basis": "guess"}}}, ["answers.sites.basis", "stated, estimate, default"]),
        ({"answers": {"sites": {"value": 3, "bass": "guess"}}}, ["answers.sites.bass", "basis"]),
        ({"answers": {"sites": {"by": {"Ann": "many"}}}}, ["answers.sites.by.Ann", "1 to 100,000"]),
        ({"scenario": []}, ["format", "commsfit-assessment"]),
    ],
)
def test_bad_documents_are_refused_with_the_place(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, document: dict[str, Any], places: list[str]
) -> None:
    file = tmp_path / "sheet.commsfit"
    file.write_text(json.dumps(document))
    code, out, err = said(capsys, str(file))
    assert (code, out) == (2, "")
    assert all(place in err for place in places), err


def test_no_command_but_the_window_imports_qt_or_the_pdf_writer() -> None:
    import subprocess

    probe = (
        "import sys; from commsfit.cli.main import run; run(['assess', sys.argv[1]]);"
        "heavy = [name for name in ('PySide6', 'reportlab', 'docx', 'pikepdf') if name in sys.modules];"
        "sys.exit(str(heavy) if heavy else 0)"
    )
    done = subprocess.run([sys.executable, "-c", probe, LOGISTICS], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_terminal_tells_the_whole_net_case(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")  # narrower, the heads of the table break
    _, out, _ = said(capsys, LOGISTICS)
    told = " ".join(out.split())
    assert "Present value at 8%" in told
    assert "Paid back in" in told
    assert "Musts only" in told
    assert "Staying put is counted at $3,200 in every month, as today" in told
