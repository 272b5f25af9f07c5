from __future__ import annotations

from datetime import date
from typing import Any

from commsfit import bootstrap
from commsfit.domain.advice import advise
from commsfit.domain.answer_reading import read_answers
from commsfit.presentation.money_text import money_lines


def printed(**answers: Any) -> str:
    rulebook = bootstrap.rulebook()
    read, wrong = read_answers(rulebook, answers)
    assert not wrong
    return "\n".join(money_lines(rulebook, advise(rulebook, read, date(2026, 11, 20))))


def test_a_failing_check_is_marked_with_its_remedy() -> None:
    text = printed(webhook_response_ms=240)
    assert "[!] Your server answers the provider in 240 ms." in text
    assert "Speed up the local database queries" in text


def test_an_option_that_nobody_can_price_is_not_known_instead_of_free() -> None:
    text = printed()
    assert "Stay put: not known" in text
    assert "Left out, not answered: Present cost" in text
    assert "Stay put: $0" in printed(legacy_monthly_cost=0)


def test_not_legal_advice_is_said_once() -> None:
    assert printed(regions=["us"], records_calls=True).count("not legal advice") == 1


def test_milestones_that_open_answers_decide_are_counted() -> None:
    assert "more may apply; open answers decide." in printed()
