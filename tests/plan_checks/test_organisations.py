"""Six organisations, their plans argued line by line: effort, days, order, remedies, what others published."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest

from commsfit.domain.planning.roadmap import Item, ItemWave, Roadmap
from tests.plan_checks.advising import advised, case_of
from tests.plan_checks.rules import breaches
from tests.plan_checks.sheets import Sheet

TODAY: Final = date(2026, 11, 21)
FILE: Final = Path(__file__).parents[1] / "cases" / "organisations.toml"
CASES: Final = tomllib.loads(FILE.read_text(encoding="utf-8"))["cases"]
A_WEEK: Final = 7
each_case = pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])


def sheet_of(case: dict[str, Any]) -> Sheet:
    return Sheet(case["answers"], today=TODAY)


def planned(case: dict[str, Any]) -> Roadmap:
    return advised(sheet_of(case)).roadmap


def item(roadmap: Roadmap, name: str) -> Item | ItemWave:
    """An item of the plan or of its closing; "U08 0" is its pilot's part."""
    feature, _, wave = name.partition(" ")
    found = next(each for each in (*roadmap.items, *roadmap.closing) if each.id == feature)
    return found.waves[int(wave)] if wave else found


def last(roadmap: Roadmap, name: str) -> date:
    ends = item(roadmap, name).ends
    assert ends is not None
    return ends


OURS: Final[dict[str, Callable[[Roadmap], float]]] = {
    "weeks in all": lambda road: (last(road, "U11") - road.start).days / A_WEEK,
    "weeks from contract to numbers": lambda road: (last(road, "U06") - last(road, "B04")).days / A_WEEK,
    "days from start to contract": lambda road: (last(road, "B04") - road.start).days,
    "days of porting": lambda road: next(
        (lead.typical_end - lead.starts).days for lead in road.lead_times if lead.id.startswith("porting")
    ),
    "people in the pilot": lambda road: road.waves[0].people,
    "people in the largest wave": lambda road: max(wave.people for wave in road.waves),
}


@each_case
def test_each_line_is_as_argued(case: dict[str, Any]) -> None:
    roadmap = planned(case)
    found = [(name, item(roadmap, name)) for name, *_ in case["lines"]]
    told = [[name, round(float(each.effort_days.base), 3), str(each.starts), str(each.ends)] for name, each in found]
    assert told == [[name, float(days), starts, ends] for name, days, starts, ends, _ in case["lines"]]


@each_case
def test_each_is_done_before_the_next(case: dict[str, Any]) -> None:
    roadmap = planned(case)
    ends = [last(roadmap, name) for name in case["order"]]
    assert ends == sorted(ends)


@each_case
def test_the_key_days_and_the_remedies_are_as_argued(case: dict[str, Any]) -> None:
    roadmap = planned(case)
    values = {name: getattr(roadmap, name) for name in case["expect"]}
    found = {name: str(value) if isinstance(value, date) else value for name, value in values.items()}
    assert found == case["expect"]
    assert [remedy.kind for remedy in roadmap.remedies] == case["remedies"], case["contract"]


@each_case
def test_ours_lies_within_what_others_published(case: dict[str, Any]) -> None:
    roadmap = planned(case)
    for range_ in case["published"]:
        ours = OURS[range_["ours"]](roadmap)
        assert range_["least"] <= ours <= range_["most"], f"{range_['says']} ({range_['source']}); ours is {ours:.1f}"


@each_case
def test_its_plan_breaks_no_rule(case: dict[str, Any]) -> None:
    assert list(breaches(case_of(sheet_of(case)))) == []
