"""An amount that somebody types stands in the currency of the assessment wherever it is read back."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from commsfit.desktop.fields.answer_words import answer_in_words
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from tests.desktop.results.conftest import empty, rulebook  # noqa: F401 - fixtures


@pytest.mark.parametrize(("currency", "written"), [("EUR", "€2,100.00"), ("INR", "₹2,100.00"), ("CAD", "CA$2,100.00")])
def test_a_present_bill_is_read_back_in_the_currency_of_the_assessment(
    empty: Session,
    currency: str,
    written: str,
) -> None:
    empty.set_up(replace(empty.assessment.settings, currency=currency), "Currency")
    empty.answer("legacy_monthly_cost", Answer(Decimal(2100)))
    said = empty.answers["legacy_monthly_cost"]
    assert answer_in_words(empty.rulebook, "legacy_monthly_cost", said, empty.currency).startswith(written)


def test_the_currency_follows_the_regions_until_somebody_chooses_one(empty: Session) -> None:  # noqa: F811
    empty.answer("regions", Answer(frozenset({"uk"})))
    assert empty.currency == "GBP" == empty.advice.costs.currency
