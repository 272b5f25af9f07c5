"""The measuring stick of the benchmarks measures what it says."""

from __future__ import annotations

from functools import partial

import pytest

from benchmarks.side_by_side import Contender, Timing, lines_of, readable, time_in_turns


def test_contenders_take_turns_and_warm_ups_do_not_count() -> None:
    order: list[str] = []
    contenders = [Contender(name, partial(order.append, name)) for name in ("ours", "theirs")]
    timings = time_in_turns(contenders, rounds=2, warm_ups=1)
    assert order == ["ours", "theirs"] * 3
    assert [len(timing.seconds) for timing in timings] == [2, 2]


def test_the_ratio_is_to_the_first() -> None:
    lines = lines_of("race", [Timing("ours", [1.0, 2.0, 3.0]), Timing("theirs", [5.0, 7.0, 6.0])])
    assert "x 1 " in lines[1]
    assert "x 3 " in lines[2]


@pytest.mark.parametrize(
    ("seconds", "text"), [(2.5, "2.5 s"), (0.0123, "12.3 ms"), (4.2e-5, "42 us"), (3e-9, "3 ns"), (0.0, "0 ns")]
)
def test_a_duration_is_written_in_the_unit_that_suits_it(seconds: float, text: str) -> None:
    assert readable(seconds) == text
