from __future__ import annotations

from datetime import date

from commsfit.calendars.public_holidays import days_off


def test_a_far_year_whose_feasts_are_not_all_known_warns_nobody_and_keeps_the_others() -> None:
    assert date(2040, 1, 26) in days_off(frozenset({"in"}), 2040)


def test_several_countries_are_off_when_any_of_them_is() -> None:
    days = days_off(frozenset({"us", "gb"}), 2026)
    assert {date(2026, 7, 3), date(2026, 5, 4)} <= days


def test_a_part_of_a_country_has_its_own_days() -> None:
    corpus_christi = date(2026, 6, 4)
    assert corpus_christi in days_off(frozenset({"de-by"}), 2026)
    assert corpus_christi not in days_off(frozenset({"de-be"}), 2026)


def test_where_only_a_region_is_known_its_shared_days_count() -> None:
    assert days_off(frozenset({"eu"}), 2026) == {date(2026, 1, 1), date(2026, 12, 25)}


def test_countries_that_nobody_named_and_years_without_rules_have_none() -> None:
    assert days_off(frozenset({"other"}), 2026) == frozenset()
    assert days_off(frozenset({"us"}), 2100) == frozenset()
