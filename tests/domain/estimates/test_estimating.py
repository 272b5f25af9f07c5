from __future__ import annotations

from decimal import Decimal
from functools import partial

import pytest

from commsfit.domain.answers.settings import Settings
from commsfit.domain.estimates.estimating import Entered, Estimated, estimate, starting_values
from commsfit.domain.money.prices.local_prices import middle_in_use
from commsfit.domain.money.prices.market import market_of
from tests.domain.advised import facts, rulebook

FILLED: dict[str, dict[str, Entered]] = {
    "capacity": {"people": 3, "hours_each": Decimal("6.5")},
    "volume": {"customers": 1000, "messages_each": 4},
    "deviation": {"workflows": frozenset({"menu", "codes"})},
    "unmet": {"goals": frozenset({"whatsapp"}), "workflows": frozenset()},
    "peak_load": {
        "messages_per_day": 50000,
        "peak_hour_percent": 20,
        "segments": Decimal("1.3"),
        "sender": "toll_free",
    },
    "segments": {"text": "Your parcel is here", "messages_per_month": 10000, "price": Decimal("0.007")},
}
VALUES = {"capacity": Decimal("19.5"), "volume": 4000, "deviation": 50, "unmet": 100, "peak_load": Decimal("120.3704")}


@pytest.mark.parametrize("estimator", [known.id for known in rulebook().estimates.estimators])
def test_every_calculator_gives_its_value_with_its_working(estimator: str) -> None:
    found = estimate(rulebook(), estimator, FILLED[estimator])
    assert found is not None
    assert found.value == VALUES.get(estimator)
    assert "=" in found.working
    assert "{" not in found.working + "".join(found.remarks)


@pytest.mark.parametrize("estimator", [known.id for known in rulebook().estimates.estimators])
def test_a_calculator_waits_for_each_of_its_fields(estimator: str) -> None:
    for field in FILLED[estimator]:
        without = {name: value for name, value in FILLED[estimator].items() if name != field}
        assert estimate(rulebook(), estimator, without) is None


@pytest.mark.parametrize("estimator", [known.id for known in rulebook().estimates.estimators])
def test_every_field_has_its_words(estimator: str) -> None:
    asked = next(known for known in rulebook().estimates.estimators if known.id == estimator)
    assert {field.id for field in asked.inputs} == set(rulebook().words.estimates.estimators[estimator].inputs)


def us_price(figure: str) -> Decimal | None:
    return middle_in_use(rulebook(), market_of(rulebook().prices, facts(), Settings()), figure)


def test_a_price_is_that_of_the_market_or_none() -> None:
    """A German part costs 0.075; in India nobody has read a price, and no dollar stands in for it."""
    for regions, countries, expected in ((["eu"], {"de": 100}, Decimal("0.075")), (["india"], {"in": 100}, None)):
        known = facts(external_messages_per_month=22000, regions=regions, countries=countries)
        market = market_of(rulebook().prices, known, Settings())
        started = starting_values(rulebook(), known, "segments", partial(middle_in_use, rulebook(), market))
        assert started.get("price") == expected


def test_the_bill_of_a_message_is_in_the_currency_of_the_assessment() -> None:
    entered: dict[str, Entered] = {"text": "a" * 140, "messages_per_month": 10_000, "price": Decimal("0.075")}
    found = estimate(rulebook(), "segments", entered, "EUR")
    assert found is not None
    assert "€0.075" in found.working
    assert "$" not in " ".join((found.working, *found.remarks))


def test_fields_start_from_what_was_answered() -> None:
    known = facts(external_messages_per_month=22000, goals=["whatsapp"])
    assert starting_values(rulebook(), known, "peak_load", us_price)["messages_per_day"] == 1000
    assert starting_values(rulebook(), known, "unmet", us_price)["goals"] == frozenset({"whatsapp"})
    assert starting_values(rulebook(), known, "segments", us_price) == {
        "messages_per_month": 22000,
        "price": Decimal("0.007"),
    }


def test_a_field_that_nothing_is_known_of_starts_empty() -> None:
    assert starting_values(rulebook(), facts(), "capacity", us_price) == {}
    assert "messages_per_day" not in starting_values(rulebook(), facts(), "peak_load", us_price)


def test_the_daily_cap_is_remarked_beside_the_load() -> None:
    entered = FILLED["peak_load"] | {"sender": "ten_dlc_standard"}
    found = estimate(rulebook(), "peak_load", entered)
    assert found is not None
    (remark,) = found.remarks
    assert remark.startswith("65,000 parts a day against a daily cap of 2,000: 3,250%. High risk. ")


def test_a_limit_of_each_carrier_is_told_as_one_and_others_are_not() -> None:
    def remark(sender: str) -> str:
        found = estimate(rulebook(), "peak_load", FILLED["peak_load"] | {"sender": sender})
        assert found is not None
        return " ".join(found.remarks)

    assert all("as if all your customers were with one" in remark(f"ten_dlc_{kind}") for kind in ("standard", "top"))
    assert "carrier" not in remark("toll_free") + remark("short_code")


def test_a_value_over_what_its_question_takes_is_cut_and_this_is_said() -> None:
    entered: dict[str, Entered] = {"people": 10000, "hours_each": 40}
    found = estimate(rulebook(), "capacity", entered)
    assert found is not None
    assert (found.value, found.remarks) == (10000, ("The question takes 10,000 at most.",))
    assert estimate(rulebook(), "capacity", entered | {"people": 250}) == Estimated(
        10000, "250 people x 40 hours = 10,000 hours a week"
    )
