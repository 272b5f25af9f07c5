from __future__ import annotations

from decimal import Decimal

import pytest

from commsfit.domain.answers.values import Band
from commsfit.domain.wording.figures import ValueWords, listed, money_words, number_words
from tests.domain.advised import facts, rulebook


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "$0.00"),
        ("0.007", "$0.007"),
        ("0.0083", "$0.0083"),
        ("0.05", "$0.05"),
        ("0.5", "$0.50"),
        ("1.005", "$1.01"),
        ("27.5", "$27.50"),
        ("1234567.891", "$1,234,567.89"),
        ("-12.3", "−$12.30"),
        ("-0.007", "−$0.007"),
    ],
)
def test_money_is_said_to_the_cent_and_small_prices_in_full(amount: str, said: str) -> None:
    assert money_words(Decimal(amount)) == said


@pytest.mark.parametrize(
    ("value", "said"), [("10000", "10,000"), ("12.50", "12.5"), ("0.005", "0.01"), ("100", "100"), ("-3.10", "-3.1")]
)
def test_numbers_have_no_idle_zeros(value: str, said: str) -> None:
    assert number_words(Decimal(value)) == said


@pytest.mark.parametrize(
    ("parts", "said"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c"), (("a, b", "c"), "a, b; and c")],
)
def test_parts_are_listed_as_in_a_sentence(parts: tuple[str, ...], said: str) -> None:
    assert listed(parts) == said


def test_a_band_without_width_is_said_once() -> None:
    in_words = ValueWords(rulebook())
    assert in_words.money_band(Band.exactly(5)) == "$5.00"
    assert in_words.number_band(Band(Decimal(1), Decimal(2), Decimal(3))) == "1 to 3"


@pytest.mark.parametrize(
    ("question", "answer", "said"),
    [
        ("developer_hours_per_week", {"between": [8, 15]}, "8 to 15 hours a week"),
        ("rest_api_expertise", True, "yes"),
        ("rest_api_expertise", "unknown", "not known"),
        ("peak_load_percent", 62, "62%"),
        ("seat_price", Decimal("22.5"), "$22.50"),
        ("api_authentication", [], "none"),
        ("regions", ["uk", "us"], "United States and United Kingdom"),
    ],
)
def test_an_answer_is_said_with_its_unit(question: str, answer: object, said: str) -> None:
    assert ValueWords(rulebook()).answer(facts(**{question: answer}), question) == said


def test_a_question_without_an_answer_says_so() -> None:
    assert ValueWords(rulebook()).answer(facts(), "seat_price") == "not answered yet"
