"""The smallest set of answers that alone keeps some cells out of reach."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations


def smallest_keeping_out(start: int, masks: Mapping[str, int], unwanted: int) -> tuple[str, ...]:
    """The fewest masks that, laid on `start`, leave none of the unwanted cells; all together they must do so."""
    telling = {name: mask for name, mask in masks.items() if start & ~mask}
    needed = [name for name in telling if _left(start, telling, unwanted, without=name)]
    for name in needed:
        start &= telling[name]
    left = start & unwanted
    others = [name for name in telling if name not in needed]
    if not left:
        return tuple(name for name in masks if name in needed)
    for size in range(1, len(others) + 1):
        for chosen in combinations(others, size):
            remaining = left
            for name in chosen:
                remaining &= telling[name]
            if not remaining:
                return tuple(name for name in masks if name in needed or name in chosen)
    raise AssertionError("the masks together leave unwanted cells")


def _left(start: int, masks: Mapping[str, int], unwanted: int, *, without: str) -> bool:
    cells = start & unwanted
    for name, mask in masks.items():
        if name != without:
            cells &= mask
    return bool(cells)
