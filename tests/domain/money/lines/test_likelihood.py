"""Likely ranges against what is known of triangles, in closed form."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest

from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.likelihood import DRAWS, Likely, Term, likely_sum

TAX = Band(Decimal(10), Decimal(15), Decimal(30))
"""Its tenths lie at 10 + sqrt(10), 30 - sqrt(150) and 30 - sqrt(30)."""
USERS = Band(Decimal(5), Decimal("27.5"), Decimal(50))


def drawn(terms: list[Term], figures: dict[str, Band], within: Band, **ties: frozenset[str]) -> Likely:
    return likely_sum(terms, figures, within, ties=tuple(ties.values()))


def one(band: Band, *, seed: int = 1) -> Likely:
    return likely_sum([Term(1.0, ("a",))], {"a": band}, band, seed=seed)


def test_one_figure_has_the_quantiles_of_its_triangle() -> None:
    found = one(TAX)
    for amount, wanted in ((found.low, 10 + 10**0.5), (found.median, 30 - 150**0.5), (found.high, 30 - 30**0.5)):
        assert float(amount) == pytest.approx(wanted, abs=0.15)


def test_two_equal_figures_drawn_apart_lie_closer_than_tied_together() -> None:
    """The sum of two independent triangles is narrower than twice one of them."""
    terms, figures, within = [Term(1.0, ("a",)), Term(1.0, ("b",))], {"a": USERS, "b": USERS}, USERS.times(2)
    apart, tied = drawn(terms, figures, within), drawn(terms, figures, within, both=frozenset({"a", "b"}))
    assert float(tied.low) == pytest.approx(2 * float(one(USERS).low), abs=0.5)
    assert apart.low > tied.low
    assert apart.high < tied.high


def test_a_figure_in_two_terms_is_drawn_once() -> None:
    """Ten less ten of the same is nothing in every draw."""
    found = drawn([Term(10.0, ("a",)), Term(-10.0, ("a",))], {"a": USERS}, Band.exactly(0).times(1))
    assert found.low == found.median == found.high == 0


def test_a_product_of_symmetric_figures_has_its_median_near_the_product_of_the_middles() -> None:
    band = Band(Decimal(90), Decimal(100), Decimal(110))
    found = drawn([Term(1.0, ("a", "b"))], {"a": band, "b": band}, Band(Decimal(8100), Decimal(10000), Decimal(12100)))
    assert float(found.median) == pytest.approx(10000, rel=0.005)


def test_growth_is_drawn_too() -> None:
    """100 a year for three years at 0, 10 or 20% growth: 300 to 364, 331 in the middle."""
    growth = Band(Decimal(0), Decimal(10), Decimal(20))
    term = Term(100.0, (), "growth", ((0, 1.0), (1, 1.0), (2, 1.0)))
    found = drawn([term], {"growth": growth}, Band(Decimal(300), Decimal(331), Decimal(364)))
    assert float(found.median) == pytest.approx(331, abs=0.7)
    assert 300 < found.low < found.high < 364


def test_the_same_seed_gives_the_same_figures_and_another_seed_others() -> None:
    assert one(TAX, seed=7) == one(TAX, seed=7)
    assert one(TAX, seed=7).median != one(TAX, seed=8).median


def test_the_stated_error_is_as_large_as_the_medians_really_scatter() -> None:
    within = Band(Decimal(100), Decimal(27500), Decimal(100000))
    terms, figures = [Term(40.0, ("a", "b"))], {"a": USERS, "b": TAX}
    found = [likely_sum(terms, figures, within, seed=seed) for seed in range(40)]
    middle = sum(float(each.median) for each in found) / len(found)
    scatter = (sum((float(each.median) - middle) ** 2 for each in found) / (len(found) - 1)) ** 0.5
    stated = sum(float(each.error) for each in found) / len(found)
    assert scatter / 2 < stated < scatter * 2


def test_spreading_the_draws_evenly_beats_drawing_them_by_chance() -> None:
    """A thousand chance draws of a median scatter by about 0.6 of this triangle's unit; even ones by far less."""
    medians = [float(one(TAX, seed=seed).median) for seed in range(20)]
    assert max(medians) - min(medians) < 0.1


def test_percentiles_rise_and_stay_inside() -> None:
    found = one(USERS)
    ends = (USERS.low, found.low, found.median, found.high, USERS.high)
    assert all(lower <= higher for lower, higher in pairwise(ends))
    assert found.draws == DRAWS
