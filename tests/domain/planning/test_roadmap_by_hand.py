from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from commsfit.domain.planning.roadmap import Roadmap
from tests.domain.advised import CASES, advised, cases

BASE = tomllib.loads((CASES / "roadmap.toml").read_text(encoding="utf-8"))["base"]


@pytest.mark.parametrize("case", cases("roadmap.toml"))
def test_the_plan_is_right_to_the_day(case: dict[str, Any]) -> None:
    advice = advised(BASE | case.get("answers", {}), choices(case.get("choices", {})))
    found = {name: told(advice.roadmap, name) for name in case["expect"]}
    if "outcome" in found:
        found["outcome"] = advice.verdict.outcome
    assert found == case["expect"], case["arithmetic"]


def choices(written: dict[str, Any]) -> Choices:
    start = written.get("start")
    return Choices(
        start=date.fromisoformat(start) if start else None,
        holidays=frozenset(date.fromisoformat(day) for day in written.get("holidays", ())),
        effort={item: Band(*(Decimal(days) for days in band)) for item, band in written.get("effort", {}).items()},
    )


def told(roadmap: Roadmap, name: str) -> Any:
    if name.startswith("wait "):
        lead = next(lead for lead in roadmap.lead_times if lead.id == name.removeprefix("wait "))
        return [str(lead.starts), str(lead.typical_end), str(lead.worst_end)]
    if name.startswith("span "):
        span = next(span for span in roadmap.spans if span.id == name.removeprefix("span "))
        return [str(span.starts), str(span.ends)]
    item = next((item for item in roadmap.items if item.id == name), None)
    if item is not None:
        return [str(item.starts), str(item.ends)]
    value = getattr(roadmap, name, None)
    return str(value) if isinstance(value, date) else value
