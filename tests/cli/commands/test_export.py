"""`commsfit export`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from icalendar import Calendar

from commsfit import bootstrap
from commsfit.cli.main import run
from tests.domain.planning.test_roadmap_by_hand import BASE

TODAY = ("--today", "2026-11-20")


def sheet(folder: Path, **answers: object) -> str:
    file = folder / "sheet.json"
    file.write_text(json.dumps({"answers": BASE | answers}), encoding="utf-8")
    return str(file)


@pytest.mark.parametrize("example", bootstrap.examples(), ids=lambda path: path.stem)
def test_every_example_that_has_a_plan_can_be_taken_along(example: Path, tmp_path: Path) -> None:
    done = run(["export", str(example), "-o", str(tmp_path / "plan.ics"), *TODAY])
    if done:
        assert done == 2
        assert not (tmp_path / "plan.ics").exists()
    else:
        assert Calendar.from_ical((tmp_path / "plan.ics").read_bytes()).walk("VEVENT")


def test_the_ending_and_the_importer_decide(tmp_path: Path) -> None:
    file = sheet(tmp_path)
    assert run(["export", file, "-o", str(tmp_path / "jira.csv"), *TODAY]) == 0
    assert run(["export", file, "-o", str(tmp_path / "planner.csv"), "--for", "planner", *TODAY]) == 0
    assert run(["export", file, "-o", str(tmp_path / "plan.ics"), *TODAY]) == 0
    assert (tmp_path / "jira.csv").read_bytes().startswith(b"Issue Id,")
    assert (tmp_path / "planner.csv").read_bytes().startswith(b"\xef\xbb\xbfTask Name,")
    assert (tmp_path / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_another_ending_is_refused_by_name(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", sheet(tmp_path), "-o", str(tmp_path / "plan.xlsx")]) == 2
    assert ".csv or .ics" in capsys.readouterr().err
    assert not (tmp_path / "plan.xlsx").exists()


def test_contradicting_answers_have_no_plan_to_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["export", sheet(tmp_path, engineering_team=False), "-o", str(tmp_path / "plan.ics"), *TODAY]) == 2
    assert "contradict" in capsys.readouterr().err


def test_an_unknown_scenario_is_refused(tmp_path: Path) -> None:
    assert run(["export", sheet(tmp_path), "-o", str(tmp_path / "plan.ics"), "--scenario", "Nope"]) == 2


def test_holidays_of_a_file_are_free(tmp_path: Path) -> None:
    free = tmp_path / "free.txt"
    free.write_text("2026-11-23\n", encoding="utf-8")
    done = run(["export", sheet(tmp_path), "-o", str(tmp_path / "jira.csv"), "--holidays", str(free), *TODAY])
    assert done == 0
    assert b"2026-11-24" in (tmp_path / "jira.csv").read_bytes().splitlines()[1]
