"""The days that everybody asks for: each named after what really happens on it."""

from __future__ import annotations

import pytest

from commsfit.domain.planning.roadmap import Roadmap
from commsfit.presentation.charts.plan.landmarks import first_channel
from tests.domain.advised import advised
from tests.domain.planning.test_roadmap_by_hand import BASE


def channels(roadmap: Roadmap) -> list[int]:
    """The phases of what customers use."""
    return [item.phase for item in roadmap.items if item.live and item.track == "cpaas" and item.ends]


@pytest.mark.parametrize(
    "more",
    [{}, {"industry": "logistics"}, {"goals": ["voice_ivr"]}, {"goals": ["video_support"]}],
    ids=["text", "logistics", "voice", "video"],
)
def test_the_first_channel_is_one_that_customers_use_and_never_the_foundation(more: dict[str, object]) -> None:
    roadmap = advised(BASE | more).roadmap
    gate = first_channel(roadmap)
    assert gate is not None
    assert gate.on is not None
    assert gate.phase == min(channels(roadmap))
    assert gate.title != "Foundation and security"
    live = [item.ends for item in roadmap.items if item.live and item.track == "cpaas" and item.phase == gate.phase]
    assert min(on for on in live if on) <= gate.on
