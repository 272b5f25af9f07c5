"""Currencies, countries and rates: whose price stands where, and that none stands where it does not hold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.settings import CURRENCIES, ExchangeRate, Settings
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import CostInput
from commsfit.domain.money.prices.market import market_of
from tests.domain.advised import facts, priced, rulebook

FOUND_ON = date(2026, 11, 19)
SENDS = {"external_messages_per_month": 20000, "internal_users": 60, "goals": ["customer_notifications"]}


def rate(currency: str, worth: str) -> ExchangeRate:
    return ExchangeRate(currency, Decimal(worth), FOUND_ON, "Finance")


def costs(answers: dict[str, Any], currency: str = "", *rates: ExchangeRate) -> Costs:
    return priced(SENDS | answers, settings=Settings(currency=currency, exchange_rates=rates))[0]


def option(found: Costs, name: str) -> CostOption:
    option = found.option(name)
    assert option is not None
    return option


def figure(found: Costs, name: str) -> CostInput | None:
    inputs = (known for each in found.options for line in each.lines for known in line.inputs)
    return next((known for known in inputs if known.id == name), None)


@pytest.mark.parametrize(
    ("answers", "currency"),
    [
        ({}, "USD"),
        ({"regions": ["us"]}, "USD"),
        ({"regions": ["canada"]}, "CAD"),
        ({"regions": ["eu"]}, "EUR"),
        ({"regions": ["uk"]}, "GBP"),
        ({"regions": ["australia"]}, "AUD"),
        ({"regions": ["india"]}, "INR"),
        ({"regions": ["eu", "us"]}, "USD"),
        ({"regions": ["us", "uk"], "countries": {"gb": 80, "us": 20}}, "GBP"),
        ({"regions": ["eu"], "countries": {"pl": 100}}, "EUR"),
        ({"regions": ["other"]}, "USD"),
    ],
)
def test_the_currency_is_proposed_from_where_the_messages_go_and_from_the_regions(
    answers: dict[str, Any], currency: str
) -> None:
    found = market_of(rulebook().prices, facts(**answers), Settings())
    assert (found.currency, found.is_proposed) == (currency, True)


def test_a_currency_that_somebody_chose_stands_above_the_proposal() -> None:
    found = market_of(rulebook().prices, facts(regions=["uk"]), Settings(currency="EUR"))
    assert (found.currency, found.is_proposed) == ("EUR", False)


def test_a_german_buyer_pays_german_prices() -> None:
    found = costs({"regions": ["eu"], "countries": {"de": 100}})
    price, seat = figure(found, "sms_list_price"), figure(found, "seat_price")
    assert price is not None
    assert seat is not None
    assert [str(end) for end in (price.value.low, price.value.base, price.value.high)] == ["0.07", "0.075", "0.09"]
    assert (seat.value.base, seat.source) == (Decimal(29), "CloudTalk, price list in euros")
    assert (price.basis, price.as_of) == (Basis.DEFAULT, "2026-11-21")


def test_messages_to_several_countries_cost_the_mean_by_share() -> None:
    """60% at 0.075 and 40% at 0.08 is 0.077."""
    price = figure(costs({"regions": ["eu"], "countries": {"de": 60, "nl": 40}}), "sms_list_price")
    assert price is not None
    assert price.value.base == Decimal("0.077")
    assert "(Germany, 60%)" in price.source
    assert "(Netherlands, 40%)" in price.source


def test_us_fees_are_paid_on_the_share_of_messages_that_goes_there() -> None:
    """Half of 0.0042 a part."""
    found = costs({"regions": ["us", "eu"], "countries": {"us": 50, "de": 50}}, "USD", rate("EUR", "1.15"))
    fee = figure(found, "carrier_fee")
    assert fee is not None
    assert fee.value.base == Decimal("0.0021")


def test_a_price_in_another_currency_counts_only_at_a_rate_that_somebody_entered() -> None:
    """0.0616 dollars at 0.75 are 0.0462 pounds."""
    british = {"regions": ["uk"]}
    assert "messages" in option(costs(british), "cpaas").no_local_price
    price = figure(costs(british, "GBP", rate("USD", "0.75")), "sms_list_price")
    assert price is not None
    assert price.value.base == Decimal("0.0462")
    assert price.source.endswith("turned into GBP at 0.75 for 1 USD on 19 November 2026, as given by Finance")


def test_a_line_without_a_local_price_says_so_and_leaves_its_option_without_a_price() -> None:
    found = option(costs({"regions": ["india"], "legacy_monthly_cost": 90000}), "ucaas")
    seats = next(line for line in found.lines if line.id == "seats")
    assert (seats.formula, seats.has_price, seats.amount.high) == ("No local price: enter yours", False, Decimal(0))
    assert not found.is_priced


def test_without_a_local_price_there_is_neither_net_nor_payback_nor_likely_range() -> None:
    settled = {"engineering_team": True, "developer_hours_per_week": 60, "rest_api_expertise": True}
    settled |= {"days_to_go_live": 90, "workflow_deviation_percent": 0, "unmet_requirement_percent": 0}
    found = costs(settled | {"regions": ["india"], "legacy_monthly_cost": 90000})
    assert found.recommended is not None
    assert (found.net, found.likely, found.payback_month) == (None, None, None)


def test_an_own_price_is_enough() -> None:
    found = option(costs({"regions": ["india"], "seat_price": 900}), "ucaas")
    assert "seats" not in found.no_local_price


def test_how_messages_are_shared_is_asked_where_the_regions_do_not_tell() -> None:
    assert "countries" in option(costs({"regions": ["eu"]}), "cpaas").unpriced
    assert "countries" not in option(costs({"regions": ["uk"]}), "cpaas").unpriced


def test_no_numbers_to_move_cost_nothing_anywhere() -> None:
    assert "porting" not in option(costs({"regions": ["uk"], "numbers_to_port": 0}), "ucaas").no_local_price
    assert "porting" in option(costs({"regions": ["uk"], "numbers_to_port": 5}), "ucaas").no_local_price


US_ONLY = {source.id for source in rulebook().sources if "United States" in f"{source.title} {source.note}"} | {
    "architecture_article",
    "rollout_article",
    "registration_fees",
    "porting_fees",
    "our_estimate",
}
OWN = {name for name, known in rulebook().costs.figures.items() if known.kind == "money"}
ABROAD = st.lists(st.sampled_from(["canada", "eu", "uk", "australia", "india", "other"]), min_size=1, unique=True)
SHARED = st.sampled_from(
    [{}, {"countries": {"de": 100}}, {"countries": {"gb": 60, "fr": 40}}, {"countries": {"in": 100}}]
)
GOALS = st.lists(st.sampled_from(["replace_pbx", "sign_in_codes", "voice_ivr", "contact_centre", "video_support"]))


@given(ABROAD, SHARED, GOALS, st.sampled_from(("", *CURRENCIES)))
def test_no_us_figure_stands_silently_in_another_countrys_total(
    regions: list[str], shared: dict[str, Any], goals: list[str], currency: str
) -> None:
    """Not one amount of the home country's list, and not one of another currency, is in a total abroad."""
    answers = {
        "regions": regions,
        "goals": goals,
        "numbers_to_port": 9,
        "analog_lines": 2,
        "video_minutes_per_month": 50,
    }
    titles = {rulebook().source[name].title for name in US_ONLY}
    for each in costs(answers | shared | {"contact_centre_agents": 3}, currency).options:
        for line in each.lines:
            for known in line.inputs:
                if known.id in OWN and known.value.high:
                    # Video is billed in dollars everywhere: it may stand in a total that is in dollars.
                    everywhere = rulebook().costs.figures[known.id].sold == "anywhere" and currency == "USD"
                    assert known.source not in titles or everywhere, (line.id, known.id, known.source)


@pytest.mark.parametrize("currency", CURRENCIES)
def test_the_verdict_is_the_same_in_every_currency(currency: str) -> None:
    answers = SENDS | {"engineering_team": False, "regions": ["uk"]}
    found = priced(answers, settings=Settings(currency=currency))[0]
    assert found.recommended == priced(answers)[0].recommended
