from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.engine.sufficient import smallest_keeping_out

cells = st.integers(0, 2**16 - 1)


@given(st.dictionaries(st.sampled_from("abcdef"), cells, max_size=6), cells)
def test_no_smaller_set_keeps_the_unwanted_out(masks: dict[str, int], wanted: int) -> None:
    start = 2**16 - 1
    together = start
    for mask in masks.values():
        together &= mask
    unwanted = start & ~together & wanted
    found = smallest_keeping_out(start, masks, unwanted)

    def keeps_out(names: tuple[str, ...]) -> bool:
        left = unwanted
        for name in names:
            left &= masks[name]
        return not left

    assert keeps_out(found)
    assert not any(keeps_out(fewer) for size in range(len(found)) for fewer in combinations(masks, size))
