"""The currency of an assessment, chosen on the costs page, and a rate that a person enters."""

from __future__ import annotations

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from commsfit.desktop.results.costs.costs_page import CostsPage
from commsfit.desktop.session.session import Session
from commsfit.domain.answers.answers import Answer
from tests.desktop.results.conftest import OpenExample


@pytest.fixture
def page(qtbot: QtBot, example: OpenExample) -> CostsPage:
    opened = CostsPage(example("logistics"))
    qtbot.addWidget(opened)
    opened.refresh()
    return opened


def session_of(page: CostsPage) -> Session:
    return page.session


def test_a_chosen_currency_is_that_of_the_advice_and_can_be_undone(page: CostsPage) -> None:
    session = session_of(page)
    before = session.advice.costs.currency
    page.market.currency.picked.emit("EUR")
    assert session.advice.costs.currency == "EUR"
    session.undo()
    assert session.advice.costs.currency == before


def test_prices_that_are_not_known_here_are_named(page: CostsPage) -> None:
    page.market.currency.picked.emit("INR")
    page.refresh()
    assert "No local price is known for " in page.market.words.text()


def test_a_typed_rate_is_kept_with_its_day_and_replaces_the_one_before(page: CostsPage) -> None:
    session = session_of(page)
    page.market.currency.picked.emit("GBP")
    page.refresh()
    page.market.foreign.choose("USD")
    for typed in ("0.8", "0.76"):
        page.market.rate.setText(typed)
        page.market.keep.click()
    (rate,) = session.assessment.settings.exchange_rates
    assert (rate.currency, rate.rate, rate.on) == ("USD", Decimal("0.76"), session.today)
    page.refresh()
    assert "1 USD = 0.76 GBP" in page.market.rates.text()


@pytest.mark.parametrize("typed", ["", "about 1", "0", "0.7 to 0.8"])
def test_what_is_no_rate_is_not_kept(page: CostsPage, typed: str) -> None:
    page.market.rate.setText(typed)
    page.market.keep.click()
    assert session_of(page).assessment.settings.exchange_rates == ()
    assert page.market.rates.text().startswith("Type what one unit is worth")


def test_the_net_has_a_picture_once_both_sides_have_a_price(page: CostsPage) -> None:
    assert not page.net.is_empty
    session_of(page).answer("legacy_monthly_cost", None)
    page.refresh()
    assert page.net.is_empty


def test_an_own_seat_price_reaches_messages_against_seats(page: CostsPage) -> None:
    session = session_of(page)
    before = session.advice.costs.break_even_messages_per_month
    session.answer("seat_price", Answer(Decimal(55)))
    after = session.advice.costs.break_even_messages_per_month
    assert before is not None
    assert after is not None
    assert abs(after - before * 2) <= 1, "each is a whole number of messages"
