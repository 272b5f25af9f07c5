from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from commsfit.domain.advice import advise
from tests.domain.advised import TODAY, answered, rulebook


def facts(today: date = TODAY, **answers: Any) -> dict[str, bool]:
    """The facts that concern a buyer, and whether each is old."""
    return {fact.id: fact.old for fact in advise(rulebook(), answered(answers), today).facts}


@pytest.mark.parametrize(
    ("answers", "fact"),
    [
        ({"regions": ["uk"]}, "uk_lines_end"),
        ({"countries": {"gb": 100}}, "uk_lines_end"),
        ({"regions": ["australia"]}, "au_sender_register"),
        ({"regions": ["us"]}, "us_staff_texts"),
        ({"countries": {"de": 60, "fr": 40}}, "de_works_council"),
        ({"regions": ["eu"]}, "eu_switching_free"),
    ],
)
def test_a_fact_is_told_where_it_holds(answers: dict[str, Any], fact: str) -> None:
    assert fact in facts(**answers)
    assert fact not in facts(regions=["other"])


def test_a_fact_is_old_from_the_day_after_its_last_fresh_one() -> None:
    for rule in rulebook().facts.facts:
        assert rule not in rulebook().facts.stale(rule.stale_after)
        assert rule in rulebook().facts.stale(rule.stale_after + timedelta(days=1))
    assert facts(date(2027, 2, 1), regions=["uk"])["uk_lines_end"]
    assert not facts(date(2027, 1, 31), regions=["uk"])["uk_lines_end"]


def test_every_fact_names_a_source_with_its_address_and_was_read_before_it_is_old() -> None:
    book = rulebook()
    for rule in book.facts.facts:
        assert book.source[rule.source].url
        assert book.source[rule.source].read_on == rule.as_of < rule.stale_after
        assert book.words.facts.facts[rule.id].what
    assert set(book.words.facts.facts) == {rule.id for rule in book.facts.facts}
