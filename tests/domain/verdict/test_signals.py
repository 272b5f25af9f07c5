from __future__ import annotations

from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.verdict.signals import SignalReading, SignalScale, SignalState, read_signals
from tests.domain import by_hand
from tests.domain.verdict.test_flips import NORTHWIND


def signal(raw: dict[str, Any], name: str) -> SignalReading:
    sheet = sheet_of(bootstrap.rulebook(), by_hand.answers_of(raw))
    return next(one for one in read_signals(sheet) if one.id == name)


def test_a_signal_that_fired_says_what_was_said_beside_the_threshold_and_its_source() -> None:
    found = signal(NORTHWIND, "capacity")
    assert (found.state, found.because) == (SignalState.FIRED, "Under 20 hours a week")
    hours, rest = found.readings
    assert (hours.said, hours.threshold) == ("12 hours a week", "under 20 hours a week")
    assert hours.scale == SignalScale(0, 40, 12, 12, 20)
    assert (rest.said, rest.scale) == ("yes", None)
    assert "< 20 hours/week" in found.source.quote


def test_a_range_across_the_threshold_is_open_and_drawn_with_both_ends() -> None:
    found = signal(NORTHWIND | {"developer_hours_per_week": {"between": [8, 30]}}, "capacity")
    assert found.state is SignalState.OPEN
    assert "8 to 30 hours a week" in found.because
    scale = found.readings[0].scale
    assert scale is not None
    assert (scale.low, scale.high) == (8, 30)


def test_an_open_signal_names_its_own_question_whatever_its_neighbour_says() -> None:
    found = signal({"workflow_deviation_percent": 35}, "shift")
    assert found.because == "Unmet requirements: not answered yet"
    assert found.readings[0].question == "unmet_requirement_percent"


@pytest.mark.parametrize("name", [one.id for one in bootstrap.rulebook().decision.signals])
def test_every_signal_can_fire_stay_clear_and_be_open(name: str) -> None:
    states = {signal(sheet, name).state for sheet in by_hand.feasible_cells()[::5]}
    assert states == {SignalState.FIRED, SignalState.CLEAR}
    assert signal({}, name).state is SignalState.OPEN
