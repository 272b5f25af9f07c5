from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN, Between, Shares
from commsfit.domain.reading.answer_reading import read_answers, write_answers
from tests.domain.partial_sheets import partial_sheets


def read(raw: dict[str, Any]) -> Any:
    return read_answers(bootstrap.rulebook(), raw)


@pytest.mark.parametrize(
    ("raw", "answer"),
    [
        ({"sites": 3}, Answer(3)),
        ({"sites": Decimal("3.0")}, Answer(3)),
        ({"developer_hours_per_week": Decimal("12.5")}, Answer(Decimal("12.5"))),
        ({"sites": {"between": [2, 5]}}, Answer(Between(2, 5))),
        ({"sites": {"between": [5, 5]}}, Answer(5)),
        ({"sites": "unknown"}, Answer(UNKNOWN)),
        ({"goals": []}, Answer(frozenset())),
        ({"goals": ["whatsapp", "whatsapp"]}, Answer(frozenset({"whatsapp"}))),
        ({"industry": "retail"}, Answer("retail")),
        ({"sites": {"value": 3, "basis": "estimate", "note": "from memory"}}, Answer(3, Basis.ESTIMATE, "from memory")),
        ({"sites": {"value": {"between": [2, 5]}}}, Answer(Between(2, 5))),
        ({"sites": {"value": 3, "by": {"Ann": 3, "Ben": "unknown"}}}, Answer(3, by=(("Ann", 3), ("Ben", UNKNOWN)))),
        ({"sites": {"by": {"Ann": 3}}}, Answer(3, by=(("Ann", 3),))),
    ],
)
def test_every_form_of_an_answer_is_read(raw: dict[str, Any], answer: Answer) -> None:
    answers, wrong = read(raw)
    assert wrong == ()
    assert dict(answers) == {next(iter(raw)): answer}


@pytest.mark.parametrize(
    ("raw", "place", "message"),
    [
        ({"site": 3}, "answers.site", "sites"),
        ({"sites": True}, "answers.sites", "whole number from 1 to 100,000"),
        ({"sites": "3"}, "answers.sites", "found '3'"),
        ({"sites": None}, "answers.sites", "found null"),
        ({"sites": [3]}, "answers.sites", "found a list"),
        ({"sites": Decimal("NaN")}, "answers.sites", "NaN"),
        ({"sites": Decimal("1e999999")}, "answers.sites", "out of range"),
        ({"sites": 10**50}, "answers.sites", "out of range"),
        ({"sites": 0}, "answers.sites", "out of range"),
        ({"developer_hours_per_week": Decimal("1.0000000001")}, "answers.developer_hours_per_week", "decimals"),
        ({"sites": {"between": [1]}}, "answers.sites", "between"),
        ({"sites": {"between": [1, 2], "note": ""}}, "answers.sites", "between"),
        ({"sites": {"between": ["unknown", 2]}}, "answers.sites.between[0]", "whole number"),
        ({"sites": {"value": {"between": [5, 2]}}}, "answers.sites.value.between", "lower one first"),
        ({"sites": {}}, "answers.sites", '"value"'),
        ({"sites": {"value": 3, "note": 7}}, "answers.sites.note", "text"),
        ({"sites": {"value": 3, "by": [3]}}, "answers.sites.by", "person"),
        ({"engineering_team": "yes"}, "answers.engineering_team", "true, false"),
        ({"goals": "whatsapp"}, "answers.goals", "list"),
        ({"goals": ["whatsapp", 3]}, "answers.goals[1]", "whatsapp"),
        ({"industry": "retial"}, "answers.industry", '"retail"'),
        ({"x" * 500: 1}, f"answers.{'x' * 60}…", "no such question"),
    ],
)
def test_what_is_no_answer_is_told_with_its_place(raw: dict[str, Any], place: str, message: str) -> None:
    answers, (wrong,) = read(raw)
    assert len(answers) == 0
    assert wrong.place == place
    assert message in wrong.message
    assert len(wrong.message) < 400


def test_a_message_stands_as_a_sentence_with_a_hint_where_one_is_near() -> None:
    _, wrong = read({"day_to_go_live": 4, "goals": "whatsapp"})
    assert [one.sentence for one in wrong] == [
        'No such question. Did you mean "days_to_go_live"?',
        "Expected a list such as [\"staff_collaboration\"], found 'whatsapp'.",
    ]


def test_everything_wrong_is_told_at_once_and_the_rest_is_read() -> None:
    answers, wrong = read({"sites": 0, "goals": ["x"], "internal_users": 5})
    assert list(answers) == ["internal_users"]
    assert [one.place for one in wrong] == ["answers.sites", "answers.goals[0]"]


@given(partial_sheets())
def test_answers_are_written_as_they_are_read(raw: dict[str, Any]) -> None:
    answers, _ = read(raw)
    again, wrong = read(write_answers(answers))
    assert wrong == ()
    assert again == answers


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.decimals() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
_IDS = st.sampled_from([question.id for question in bootstrap.rulebook().questions.questions])


@given(st.dictionaries(st.one_of(_IDS, st.text(max_size=12)), _JSON, max_size=6))
def test_any_json_is_read_or_told_and_nothing_is_lost(raw: dict[str, Any]) -> None:
    answers, wrong = read(raw)
    assert len(answers) + len(wrong) == len(raw)


@given(_JSON)
def test_anything_in_place_of_the_answers_is_read_or_told(raw: Any) -> None:
    answers, wrong = read_answers(bootstrap.rulebook(), raw)
    assert isinstance(raw, dict) or (len(answers) == 0 and len(wrong) == 1)


def test_shares_are_an_object_of_percent() -> None:
    answers, wrong = read_answers(bootstrap.rulebook(), {"countries": {"de": 60, "fr": 40}})
    assert wrong == ()
    assert answers["countries"].said == Shares((("de", 60), ("fr", 40)))
    assert write_answers(answers) == {"countries": {"de": 60, "fr": 40}}


def test_shares_may_stand_in_an_answer_object() -> None:
    raw = {"countries": {"value": {"gb": 100}, "basis": "estimate", "note": "from the bills"}}
    answers, wrong = read_answers(bootstrap.rulebook(), raw)
    assert wrong == ()
    assert write_answers(answers) == raw


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"de": 60}, "the shares add up to 60; they must add up to 100"),
        ({"germany": 100}, "found 'germany', allowed are us, ca"),
        ({"de": 120, "fr": -20}, "expected a share from 0 to 100, found 120"),
        (["de"], "expected shares such as"),
        ({}, "the shares add up to 0; they must add up to 100"),
    ],
)
def test_shares_that_are_none_are_refused_with_their_place(said: Any, why: str) -> None:
    answers, wrong = read_answers(bootstrap.rulebook(), {"countries": said})
    assert not answers
    assert wrong[0].place.startswith("answers.countries")
    assert why in wrong[0].message
