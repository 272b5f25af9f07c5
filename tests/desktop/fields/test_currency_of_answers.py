"""An amount that somebody types stands in the currency of the assessment wherever it is read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from commsfit import bootstrap
from commsfit.desktop.fields.answer_words import answer_in_words
from commsfit.desktop.session.session import Session
from commsfit.domain.advice import advise
from commsfit.domain.answers.answers import Answer


@pytest.fixture
def session() -> Session:
    return Session(bootstrap.rulebook(), advise, lambda: date(2026, 11, 20))


@pytest.mark.parametrize(("currency", "written"), [("EUR", "€2,100.00"), ("INR", "₹2,100.00"), ("CAD", "CA$2,100.00")])
def test_a_present_bill_is_read_back_in_the_currency_of_the_assessment(
    session: Session, currency: str, written: str
) -> None:
    session.set_up(replace(session.assessment.settings, currency=currency), "Currency")
    session.answer("legacy_monthly_cost", Answer(Decimal(2100)))
    said = session.answers["legacy_monthly_cost"]
    assert answer_in_words(session.rulebook, "legacy_monthly_cost", said, session.currency).startswith(written)


def test_the_currency_follows_the_regions_until_somebody_chooses_one(session: Session) -> None:
    session.answer("regions", Answer(frozenset({"uk"})))
    assert session.currency == session.advice.costs.currency == "GBP"
