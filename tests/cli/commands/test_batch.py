"""`commsfit batch` as a person and a script use it."""

from __future__ import annotations

import csv
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from commsfit.cli.main import run

GOOD = '{"id": "north", "answers": {"internal_users": 48, "days_to_go_live": 45}}\n'
BAD = '{"id": "south", "answers": {"internal_users": "many"}}\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "clients.jsonl"
    path.write_text(GOOD * 3, encoding="utf-8")
    return path


def test_good_rows_end_with_0_and_say_where_the_results_are(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "1"]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "3 of 3 rows assessed, 0 failed." in told.err
    assert str(tmp_path / "out" / "results.jsonl") in told.err


def test_some_failed_rows_end_with_4_and_name_the_list(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source.write_text(GOOD + BAD, encoding="utf-8")
    arguments = ["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "1"]
    assert run(arguments) == 4
    assert "failures.csv" in capsys.readouterr().err
    assert run(arguments) == 4
    assert "Nothing was left to do." in capsys.readouterr().err


def test_a_result_is_what_assess_prints(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sheet = tmp_path / "north.commsfit"
    sheet.write_text(json.dumps({"answers": json.loads(GOOD)["answers"]}), encoding="utf-8")
    assert run(["assess", str(sheet), "--format", "json", "--today", "2026-11-20"]) == 0
    alone = json.loads(capsys.readouterr().out)
    run(["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "1", "--today", "2026-11-20"])
    first = (tmp_path / "out" / "results.jsonl").read_text(encoding="utf-8").splitlines()[0]
    assert json.loads(first) == {"row": 1, "id": "north", "result": alone}


@pytest.mark.parametrize("name", ["gone.jsonl", "a.txt"])
def test_a_source_that_cannot_be_read_ends_with_2(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").touch()
    assert run(["batch", str(tmp_path / name), "-o", str(tmp_path / "out")]) == 2
    assert not (tmp_path / "out").exists()


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Whoever starts the tests in the background of a shell has Ctrl+C ignored, and so has all that they start."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.skipif(os.name == "nt", reason="SIGINT as POSIX has it")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_ctrl_c_stops_cleanly_and_a_second_run_ends_with_the_same_bytes(
    source: Path, tmp_path: Path, jobs: str
) -> None:
    source.write_text(GOOD * 20_000, encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "commsfit", "batch", str(source), "-o", str(out), "--jobs", jobs]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as batch:
        part = out / "results.jsonl.part"
        while not (part.exists() and part.stat().st_size > 100_000):
            assert batch.poll() is None
            time.sleep(0.01)
        os.killpg(batch.pid, signal.SIGINT)
        _, told = batch.communicate(timeout=60)
    assert batch.returncode == 130
    assert "Traceback" not in told
    assert "run the same command again" in told
    assert not (out / "results.jsonl").exists()
    ledger = json.loads((out / "batch-progress.json").read_bytes())
    done, counted = ledger["rows"], part.read_bytes()[: ledger["sizes"][0]]
    assert 0 < done == len(counted.splitlines()) < 20_000
    source_of_done = tmp_path / "done.jsonl"
    source_of_done.write_text(GOOD * done, encoding="utf-8")
    run(["batch", str(source_of_done), "-o", str(tmp_path / "straight"), "--jobs", "1"])
    assert (tmp_path / "straight" / "results.jsonl").read_bytes() == counted


def test_a_report_for_each_good_row_stays_in_its_folder(source: Path, tmp_path: Path) -> None:
    source.write_text(GOOD.replace("north", "../../north") + BAD, encoding="utf-8")
    assert run(["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "1", "--reports"]) == 4
    (report,) = (tmp_path / "out" / "reports").iterdir()
    assert report.name == "000001-north.pdf"
    assert report.read_bytes().startswith(b"%PDF-")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["clients.jsonl", "out"]


def test_each_row_gets_a_report_in_every_form_that_is_asked_for(source: Path, tmp_path: Path) -> None:
    source.write_text(GOOD, encoding="utf-8")
    asked = ["--reports", "--format", "pdf,docx,PPTX, xlsx", "--edition", "brief"]
    assert run(["batch", str(source), "-o", str(tmp_path / "out"), "--jobs", "1", *asked]) == 0
    reports = {report.suffix: report for report in (tmp_path / "out" / "reports").iterdir()}
    assert sorted(reports) == [".docx", ".pdf", ".pptx", ".xlsx"]
    alone = tmp_path / "alone.commsfit"
    alone.write_text(json.dumps({"answers": json.loads(GOOD)["answers"]}), encoding="utf-8")
    for ending, report in reports.items():
        again = tmp_path / f"alone{ending}"
        assert run(["report", str(alone), "-o", str(again), "--edition", "brief"]) == 0
        assert again.read_bytes() == report.read_bytes(), ending


@pytest.mark.parametrize(
    ("asked", "told"),
    [(["--reports", "--format", "pdf,ods"], "There is no such form"), (["--format", "docx"], "Add --reports")],
)
def test_forms_that_are_unknown_or_of_no_reports_are_refused(
    source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], asked: list[str], told: str
) -> None:
    assert run(["batch", str(source), "-o", str(tmp_path / "out"), *asked]) == 2
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_template_is_filled_row_by_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "--csv-template"]) == 0
    heads = capsys.readouterr().out
    columns = heads.strip().split(",")
    assert columns[0] == "id"
    assert "engineering_team" in columns
    table = tmp_path / "clients.csv"
    assert run(["example", "--csv-template", "-o", str(table)]) == 0
    assert table.read_text(encoding="utf-8") == heads
    rows = [{"id": "north", "engineering_team": "yes"}, {"id": "south", "engineering_team": "perhaps"}]
    with table.open("a", encoding="utf-8", newline="") as file:
        csv.DictWriter(file, columns).writerows(rows)
    assert run(["batch", str(table), "-o", str(tmp_path / "out"), "--jobs", "1"]) == 4
    assert "south,,3,engineering_team," in (tmp_path / "out" / "failures.csv").read_text(encoding="utf-8")
