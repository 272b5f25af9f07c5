from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.planning.roadmap import Roadmap
from tests.domain.advised import CASES, advised, cases, rulebook

BASE = tomllib.loads((CASES / "roadmap.toml").read_text(encoding="utf-8"))["base"]

BUYING = [feature.id for feature in rulebook().every_feature if feature.procures]
SIGNED = tuple(Move(item, Priority.WONT, "signed already") for item in BUYING)


@pytest.mark.parametrize("case", cases("roadmap.toml"))
def test_the_plan_is_right_to_the_day(case: dict[str, Any]) -> None:
    made = choices(case.get("choices", {}), signed=case.get("signed", False))
    advice = advised(BASE | case.get("answers", {}), made)
    found = {name: told(advice.roadmap, name) for name in case["expect"]}
    if "outcome" in found:
        found["outcome"] = advice.verdict.outcome
    assert found == case["expect"], case["arithmetic"]


def choices(written: dict[str, Any], *, signed: bool) -> Choices:
    start = written.get("start")
    return Choices(
        moves=SIGNED if signed else (),
        start=date.fromisoformat(start) if start else None,
        holidays=frozenset(date.fromisoformat(day) for day in written.get("holidays", ())),
        effort={item: Band(*(Decimal(days) for days in band)) for item, band in written.get("effort", {}).items()},
    )


def told(roadmap: Roadmap, name: str) -> Any:
    kind, _, named = name.partition(" ")
    if kind == "wait":
        lead = next(lead for lead in roadmap.lead_times if lead.id == named)
        return [str(lead.starts), str(lead.typical_end), str(lead.worst_end)]
    if kind == "span":
        span = next(span for span in roadmap.spans if span.id == named)
        return [str(span.starts), str(span.ends)]
    if kind == "gate":
        return str(next(gate.on for gate in roadmap.gates if gate.id == named))
    if kind == "closing":
        item = next(item for item in roadmap.closing if item.id == named)
        return [str(item.starts), str(item.ends)]
    found = next((item for item in roadmap.items if item.id == kind), None)
    if found is None:
        value = getattr(roadmap, name, None)
        return str(value) if isinstance(value, date) else value
    part = found.waves[int(named)] if named else found
    return [str(part.starts), str(part.ends)]
