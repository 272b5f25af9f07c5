"""Signs and groups of each currency."""

from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.domain.wording.currencies import grouped, sign_of
from commsfit.presentation.formats.formats import exact_money, money, short_money


@pytest.mark.parametrize(
    ("currency", "written"),
    [
        ("USD", "$1,234,567.50"),
        ("CAD", "CA$1,234,567.50"),
        ("EUR", "€1,234,567.50"),
        ("GBP", "£1,234,567.50"),
        ("AUD", "A$1,234,567.50"),
        ("INR", "₹12,34,567.50"),
        ("SEK", "SEK 1,234,567.50"),
    ],
)
def test_an_amount_has_the_sign_and_the_groups_of_its_currency(currency: str, written: str) -> None:
    assert exact_money(Decimal("1234567.50"), currency) == written


@pytest.mark.parametrize(
    ("size", "written"),
    [("7", "7"), ("999", "999"), ("1000", "1,000"), ("100000", "1,00,000"), ("10000000.5", "1,00,00,000.5")],
)
def test_rupees_are_grouped_by_hundreds_above_the_thousand(size: str, written: str) -> None:
    assert grouped(Decimal(size), "INR") == written


def test_a_loss_has_its_minus_before_the_sign() -> None:
    assert money(Decimal(-4200), "CAD") == "−CA$4,200"
    assert short_money(Decimal(-48000), "INR") == "−₹48k"
    assert sign_of("GBP") == "£"
