from dataclasses import replace
from decimal import Decimal

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.values import Band
from commsfit.presentation.sentences.money.costs import (
    amount_to_edit,
    cost_sentence,
    line_amount,
    missing_sentence,
    read_amount,
)
from tests.presentation import samples


@pytest.mark.parametrize(
    ("typed", "low", "high"),
    [("1200", 1200, 1200), ("$1,200.50", "1200.50", "1200.50"), ("900 to 1,500", 900, 1500), ("900 - 1500", 900, 1500)],
)
def test_amounts_are_read_as_people_write_them(typed: str, low: int | str, high: int | str) -> None:
    band = read_amount(typed)
    assert band is not None
    assert (band.low, band.high) == (Decimal(low), Decimal(high))
    assert band.base == (band.low + band.high) / 2


@pytest.mark.parametrize("typed", ["", "much", "1.2.3", "1500 to 900", "-5", "NaN", "1e99", "1 to 2 to 3", "9" * 20])
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert read_amount(typed) is None


def test_the_headline_names_the_option_and_its_span() -> None:
    assert cost_sentence(samples.costs()) == ("Dual-stack costs about $133,000 over 36 months.")
    assert cost_sentence(replace(samples.costs(), recommended=None)) == "What each option would cost over 36 months."
    assert cost_sentence(replace(samples.costs(), options=())) == "Costs are not known yet."


def test_a_total_with_missing_lines_is_a_lower_end() -> None:
    costs = samples.costs()
    options = tuple(replace(option, missing=("internal_users", "seat_price")) for option in costs.options)
    assert "at least" in cost_sentence(replace(costs, options=options))
    told = missing_sentence(bootstrap.rulebook(), options[0])
    assert told.startswith("Not counted yet, for these answers are missing: people using it and ")
    assert Band.exactly(1) == read_amount("1")


def test_an_option_without_its_main_line_is_given_no_figure() -> None:
    costs = samples.costs()
    options = tuple(replace(option, missing=("seats",), unpriced=("seats",)) for option in costs.options)
    assert cost_sentence(replace(costs, options=options)) == "Dual-stack has no price yet: one answer is missing."


def test_a_line_without_a_local_price_is_no_zero() -> None:
    line = samples.costs().options[0].lines[0]
    assert line_amount(line, "INR").endswith(" a month")
    assert line_amount(replace(line, amount=Band.exactly(0), has_price=False), "INR") == "Enter yours"


def test_what_a_person_edits_reads_back_as_the_same() -> None:
    for amount in (Band.exactly(Decimal("2200.5")), Band(Decimal(900), Decimal(1200), Decimal(1500))):
        read = read_amount(amount_to_edit(amount))
        assert read is not None
        assert (read.low, read.high) == (amount.low, amount.high)
