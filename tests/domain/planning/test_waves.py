from __future__ import annotations

from typing import Any

import pytest

from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.sizing.waves import waves_of
from tests.domain.advised import answered, rulebook


def cut(**answers: Any) -> list[tuple[int, int]]:
    """People and sites of each wave, the pilot first."""
    return [(wave.people, wave.sites) for wave in waves_of(rulebook(), sheet_of(rulebook(), answered(answers)).facts)]


@pytest.mark.parametrize(
    ("people", "sites", "waves"),
    [
        (12, 1, []),
        (25, 2, []),
        (26, 1, [(5, 1), (21, 0)]),
        (80, 1, [(8, 1), (24, 0), (48, 0)]),
        (400, 1, [(40, 1), (45, 0), (90, 0), (225, 0)]),
        (12, 4, [(5, 1), (7, 3)]),
        (6, 40, [(3, 3), (3, 37)]),
        (2500, 1, [(50, 1), (86, 0), (216, 0), (430, 0), (859, 0), (859, 0)]),
    ],
)
def test_people_are_cut_into_a_pilot_and_growing_waves(people: int, sites: int, waves: list[tuple[int, int]]) -> None:
    assert cut(internal_users=people, sites=sites) == waves


@pytest.mark.parametrize("people", [2, 26, 99, 400, 1500, 100_000])
@pytest.mark.parametrize("sites", [1, 3, 4, 40, 150, 3000])
def test_waves_hold_everybody_and_every_site_and_none_is_empty(people: int, sites: int) -> None:
    waves = cut(internal_users=people, sites=sites)
    if waves:
        assert sum(each for each, _ in waves) == people
        assert sum(at for _, at in waves) == sites
        assert all(each > 0 for each, _ in waves)
        assert len(waves) <= rulebook().roadmap.waves.most + 1
        assert waves[0][0] <= rulebook().roadmap.waves.pilot_most
