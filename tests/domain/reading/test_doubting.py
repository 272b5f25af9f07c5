from __future__ import annotations

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.values import UNKNOWN, Between, Said
from commsfit.domain.reading.doubting import is_unlikely


@pytest.mark.parametrize(
    ("said", "unlikely"),
    [(10_000, True), (400, False), (401, True), (Between(8, 500), True), (Between(8, 15), False), (UNKNOWN, False)],
)
def test_hours_beyond_ten_full_time_developers_are_asked_about(said: Said, *, unlikely: bool) -> None:
    assert is_unlikely(bootstrap.rulebook().question("developer_hours_per_week"), said) is unlikely


def test_every_limit_lies_within_what_may_be_answered_and_above_every_example() -> None:
    for question in bootstrap.rulebook().questions.questions:
        if question.unlikely_above is not None:
            assert question.maximum is not None
            assert max(question.examples, default=0) < question.unlikely_above < question.maximum, question.id
