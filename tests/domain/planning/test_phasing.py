from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.phasing import Phasing
from commsfit.domain.planning.phasing import month_of, phasing_of
from commsfit.storage.format.reading import read_document
from tests.domain.advised import TODAY, advised

READY = {"engineering_team": True, "developer_hours_per_week": 40, "rest_api_expertise": True, "days_to_go_live": 120}
SENDS = READY | {"external_messages_per_month": 20000, "internal_users": 10, "workflow_deviation_percent": 0}


@pytest.mark.parametrize(
    ("day", "month"),
    [
        (date(2026, 11, 23), 1),
        (date(2026, 12, 22), 1),
        (date(2026, 12, 23), 2),
        (date(2027, 1, 22), 2),
        (date(2027, 11, 22), 12),
        (date(2027, 11, 23), 13),
    ],
)
def test_a_month_of_the_plan_begins_on_the_day_of_its_start(day: date, month: int) -> None:
    assert month_of(date(2026, 11, 23), day) == month


def starts(costs: Costs) -> dict[str, int]:
    return {line.id: line.first_month for option in costs.options for line in option.lines}


@pytest.mark.parametrize("goals", [["customer_notifications"], ["customer_notifications", "video_support"]])
def test_costs_begin_with_the_items_of_the_roadmap(goals: list[str]) -> None:
    advice = advised(SENDS | {"goals": goals, "video_minutes_per_month": 100})
    ends = {item.id: item.ends for item in advice.roadmap.items if item.ends}
    begun = starts(advice.costs)
    assert begun["messages"] == begun["run"] == month_of(advice.roadmap.start, ends["F06"]) + 1
    if "video_support" in goals:
        assert begun["video_minutes"] == month_of(advice.roadmap.start, ends["F18"]) + 1 > begun["messages"]


def test_more_hours_never_begin_later() -> None:
    def months(hours: int) -> dict[str, int]:
        return starts(advised(SENDS | {"goals": ["customer_notifications"], "developer_hours_per_week": hours}).costs)

    slow, fast = months(20), months(80)
    assert all(fast[line] <= slow[line] for line in slow)
    assert fast["messages"] < slow["messages"]


def test_video_that_a_person_left_out_is_not_paid() -> None:
    answers: dict[str, Any] = SENDS | {"goals": ["customer_notifications", "video_support"]}
    answers |= {"video_minutes_per_month": 100}
    advice = advised(answers, Choices(moves=(Move("F18", Priority.WONT, reason="later", by="Ana"),)))
    assert "video_minutes" not in starts(advice.costs)
    assert "video_minutes" in starts(advised(answers).costs)


def test_seats_are_paid_from_the_month_in_which_staff_are_live() -> None:
    advice = advised(SENDS | {"goals": ["replace_pbx"], "internal_users": 80, "legacy_monthly_cost": 3000})
    live = next(item.first_live for item in advice.roadmap.items if item.id == "U08")
    assert live
    assert starts(advice.costs)["seats"] == month_of(advice.roadmap.start, live)


def test_the_old_system_is_paid_until_the_plan_switches_it_off() -> None:
    answers = SENDS | {"goals": ["replace_pbx"], "internal_users": 80, "legacy_monthly_cost": 3000}
    advice = advised(answers | {"numbers_to_port": 60})
    off = next(item.ends for item in advice.roadmap.closing if item.id == "U11")
    assert off
    line = next(line for line in advice.costs.options[0].lines if line.id == "legacy_overlap")
    assert line.last_month == month_of(advice.roadmap.start, off)


def test_without_a_plan_everything_begins_at_once() -> None:
    assert phasing_of(None) == Phasing(1, 1, 1)


@pytest.mark.parametrize("name", ["logistics", "clinic", "broker", "shop"])
def test_whatever_the_plan_holds_is_priced_and_nothing_else(name: str) -> None:
    """The days in the lines of the option of the outcome are those of the plan, its closing work among them."""
    path = next(path for path in bootstrap.examples() if path.stem == name)
    document = read_document(path.read_bytes(), bootstrap.rulebook()).document.assessment
    scenario = document.scenarios[0]
    advice = advise(bootstrap.rulebook(), scenario.answers, TODAY, scenario.choices, document.settings)
    held = [item for item in (*advice.roadmap.items, *advice.roadmap.closing) if item.priority is not Priority.WONT]
    assert advice.costs.chosen is not None
    inputs = [known for line in advice.costs.chosen.lines for known in line.inputs if known.id.endswith("_days")]
    priced = {known.id: known.value.base for known in inputs}
    assert sum(priced.values()) == sum(item.effort_days.base for item in held)
