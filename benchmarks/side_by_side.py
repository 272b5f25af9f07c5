"""Times contenders in turns, so that a busy moment hits all alike, and prints each as a ratio to ours."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Contender:
    """A name and one round of its work."""

    name: str
    work: Callable[[], object]


@dataclass
class Timing:
    """The seconds that each round of a contender took."""

    name: str
    seconds: list[float] = field(default_factory=list)

    @property
    def median(self) -> float:
        return statistics.median(self.seconds)


def time_in_turns(contenders: list[Contender], *, rounds: int, warm_ups: int = 1) -> list[Timing]:
    """Let each contender do a round, then each the next; the warm-up rounds do not count."""
    timings = [Timing(contender.name) for contender in contenders]
    for round_number in range(warm_ups + rounds):
        for contender, timing in zip(contenders, timings, strict=True):
            # What the one before left behind is not on this one's bill.
            gc.collect()
            begun = time.perf_counter()
            contender.work()
            taken = time.perf_counter() - begun
            if round_number >= warm_ups:
                timing.seconds.append(taken)
    return timings


def readable(seconds: float) -> str:
    """Write a duration in the unit that suits it."""
    for unit, size in (("s", 1.0), ("ms", 1e-3), ("us", 1e-6)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-9:.3g} ns"


def lines_of(title: str, timings: list[Timing]) -> list[str]:
    """Lay the timings out, each as a multiple of the first, which is ours."""
    ours = timings[0].median
    width = max(len(timing.name) for timing in timings)
    rows = [
        f"  {timing.name:<{width}}  {readable(timing.median):>8}  x {timing.median / ours:<6.3g}"
        f"  ({readable(min(timing.seconds))} to {readable(max(timing.seconds))})"
        for timing in timings
    ]
    return [f"{title} (median of {len(timings[0].seconds)}; x = times as long as the first)", *rows]


def compare(title: str, *contenders: Contender, rounds: int = 15, warm_ups: int = 1) -> list[Timing]:
    """Time the contenders, ours first, and print one line for each."""
    timings = time_in_turns(list(contenders), rounds=rounds, warm_ups=warm_ups)
    print("\n".join(lines_of(title, timings)), flush=True)
    return timings
