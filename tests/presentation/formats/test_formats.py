from datetime import date
from decimal import Decimal

import pytest

from commsfit.domain.answers.values import Band
from commsfit.presentation.formats.formats import (
    dated,
    day,
    exact_money,
    money,
    money_range,
    number,
    percent,
    short_day,
    short_money,
)


@pytest.mark.parametrize(
    ("amount", "text"),
    [(25000, "25,000"), (Decimal("0.007"), "0.007"), (Decimal("12.50"), "12.5"), (Decimal(1200), "1,200"), (0, "0")],
)
def test_numbers_are_grouped_and_carry_no_empty_digits(amount: int | Decimal, text: str) -> None:
    assert number(amount) == text


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        ("940.4", "$940"),
        ("4750", "$4.8k"),
        ("9949", "$9.9k"),
        ("9950", "$10k"),
        ("48200", "$48k"),
        ("1249999", "$1.25m"),
        ("1200000", "$1.2m"),
        ("12490000", "$12.5m"),
        ("-48200", "−$48k"),
        ("-0.2", "$0"),
    ],
)
def test_short_money_keeps_two_or_three_digits(amount: str, text: str) -> None:
    assert short_money(Decimal(amount), "USD") == text


def test_money_rounds_half_up_and_shows_its_currency() -> None:
    assert money(Decimal("1234.5"), "GBP") == "£1,235"
    assert money(Decimal("1234.5"), "CHF") == "CHF 1,235"
    assert exact_money(Decimal("1234.505"), "EUR") == "€1,234.51"
    assert exact_money(Decimal("0.007"), "USD") == "$0.007"


def test_a_range_without_width_is_one_figure() -> None:
    assert money_range(Band(Decimal(1), Decimal(2), Decimal(3)), "USD") == "$1 to $3"
    assert money_range(Band.exactly(2), "USD") == "$2"


def test_days_are_written_day_first() -> None:
    assert day(date(2027, 3, 2)) == "2 March 2027"
    assert short_day(date(2027, 3, 2)) == "2 Mar"


def test_shares_are_whole_percentages() -> None:
    assert percent(Decimal("0.585")) == "59%"


def test_a_source_is_told_with_its_day_in_words() -> None:
    assert dated("Vendor article", "2026-11-20") == "Vendor article, 20 November 2026"
    assert dated("Vendor article", "") == "Vendor article"
    assert dated("", "2026-11-20") == "20 November 2026"
