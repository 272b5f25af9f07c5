from __future__ import annotations

from commsfit import bootstrap
from commsfit.domain.engine.counting import counting, is_shown
from tests.domain import by_hand


def test_hidden_answers_never_count_and_come_back_when_shown_again() -> None:
    rulebook = bootstrap.rulebook()
    with_overlap = {"legacy_overlap_months": 4, "legacy_monthly_cost": 900}
    shown = by_hand.answers_of(with_overlap)
    hidden = by_hand.answers_of(with_overlap | {"legacy_monthly_cost": 0})
    assert "legacy_overlap_months" in counting(rulebook, shown)
    assert "legacy_overlap_months" not in counting(rulebook, hidden)
    again = hidden.having("legacy_monthly_cost", shown["legacy_monthly_cost"])
    assert counting(rulebook, again)["legacy_overlap_months"] == shown["legacy_overlap_months"]


def test_while_it_is_open_whether_a_question_is_shown_it_is() -> None:
    rulebook = bootstrap.rulebook()
    for answers in ({}, {"internal_users": "unknown"}, {"internal_users": {"between": [0, 3]}}):
        assert is_shown(rulebook, by_hand.answers_of(answers), "network_qos")
    assert not is_shown(rulebook, by_hand.answers_of({"internal_users": 0}), "network_qos")


def test_a_deciding_question_is_always_shown() -> None:
    rulebook = bootstrap.rulebook()
    core = {section.id for section in rulebook.questions.sections if section.core}
    for question in rulebook.every_question:
        assert question.section not in core or question.shown_when is None
