"""Routes that need no build: told where they serve a chosen goal, priced only where a price holds."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.settings import Settings
from commsfit.domain.money.prices.ready_made import ReadyMade
from tests.domain.advised import advised, priced, rulebook

SMALL = {"engineering_team": False, "external_messages_per_month": 500, "goals": ["customer_notifications"]}


def routes(answers: dict[str, Any], currency: str = "") -> dict[str, ReadyMade]:
    return {route.id: route for route in priced(answers, settings=Settings(currency=currency))[0].ready_made}


def test_nine_people_who_cannot_build_are_told_what_they_could_buy() -> None:
    """500 texts at 0.0119 are 5.95; an add-on at 25 and 0.01 a text is 30."""
    found = routes(SMALL | {"regions": ["us"]})
    assert {"staff_tool_texting", "crm_add_on", "managed_delivery"} <= set(found)
    texting, add_on, managed = (found[name] for name in ("staff_tool_texting", "crm_add_on", "managed_delivery"))
    assert texting.monthly is not None
    assert texting.monthly.base == Decimal("5.95")
    assert add_on.monthly is not None
    assert add_on.monthly.base == Decimal("30.00")
    assert (managed.monthly, managed.price_words) == (None, "No local price is known: ask for a quote.")


@pytest.mark.parametrize(
    ("answers", "base"),
    [
        ({"regions": ["eu"], "countries": {"de": 100}}, "64.90"),  # 19.90 and 500 at 0.09
        ({"regions": ["uk"]}, "30.00"),  # 500 at 0.06
        ({"regions": ["australia"]}, "50.00"),  # 500 at 0.10
    ],
)
def test_an_add_on_has_the_price_of_its_country(answers: dict[str, Any], base: str) -> None:
    add_on = routes(SMALL | answers)["crm_add_on"]
    assert add_on.monthly is not None
    assert add_on.monthly.base == Decimal(base)


def test_a_price_of_another_country_or_currency_does_not_stand_in() -> None:
    assert routes(SMALL | {"regions": ["india"]})["crm_add_on"].monthly is None
    assert routes(SMALL | {"regions": ["uk"]}, "EUR")["crm_add_on"].monthly is None
    mixed = SMALL | {"regions": ["us", "uk"], "countries": {"us": 50, "gb": 50}}
    assert routes(mixed)["crm_add_on"].monthly is None


def test_a_route_names_the_chosen_goals_that_it_serves_and_no_other() -> None:
    found = routes(SMALL | {"goals": ["customer_notifications", "contact_centre"]})
    assert found["staff_tool_texting"].serves == ("customer_notifications",)


def test_who_can_build_for_many_messages_is_not_told_of_add_ons() -> None:
    able = {"engineering_team": True, "developer_hours_per_week": 60, "rest_api_expertise": True}
    assert routes(able | {"external_messages_per_month": 90000, "goals": ["customer_notifications"]}) == {}


def test_calling_in_teams_is_told_by_route_with_what_each_needs() -> None:
    answers = {"office_suite": "microsoft_365", "goals": ["replace_pbx"]}
    found = routes(answers)
    assert {"teams_calling_plan", "teams_operator_connect", "teams_direct_routing"} == set(found)
    assert "session border controller" in found["teams_direct_routing"].needs
    assert len(priced(answers)[0].licences) == 5
    assert routes({"office_suite": "none", "goals": ["replace_pbx"]}) == {}


def test_google_voice_is_paid_by_the_user() -> None:
    """40 people at 20 a month."""
    found = routes({"office_suite": "google_workspace", "goals": ["replace_pbx"], "internal_users": 40})
    assert found["google_voice"].monthly is not None
    assert found["google_voice"].monthly.base == Decimal("800.00")


def test_the_verdict_never_follows_from_what_could_be_bought() -> None:
    for suite in ("microsoft_365", "google_workspace", "other", "none"):
        assert advised(SMALL | {"office_suite": suite}).verdict == advised(SMALL).verdict


def test_every_route_and_licence_has_words_and_a_source() -> None:
    book = rulebook()
    assert set(book.words.ready_made.routes) == {route.id for route in book.ready_made.routes}
    assert set(book.words.ready_made.licences) == {licence.id for licence in book.ready_made.licences}
    sources = {price.source for route in book.ready_made.routes for price in route.prices}
    assert all(book.source[name].url for name in sources)
