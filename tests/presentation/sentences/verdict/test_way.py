from __future__ import annotations

import pytest

from commsfit import bootstrap
from commsfit.domain.definitions.questions import Sharpens
from commsfit.domain.engine.following import Followed
from commsfit.domain.verdict.refining import Refinement
from commsfit.domain.verdict.way import Way
from commsfit.presentation.sentences.verdict.way import ahead_words, followed_words, refinement_words, settled_words


@pytest.mark.parametrize(
    ("way", "words"),
    [
        (Way("goals", 2.97, False, ()), "About three more questions"),
        (Way("goals", 1.4, False, ()), "About one more question"),
        (Way("goals", 1.0, False, ()), "One more question"),
        (Way(None, 0.0, True, ()), "Settled"),
        (Way(None, 0.0, False, ()), "No more questions"),
    ],
)
def test_what_is_left_is_said_as_a_person_would(way: Way, words: str) -> None:
    assert ahead_words(way) == words


def test_what_follows_names_what_it_follows_from() -> None:
    hours = Followed("developer_hours_per_week", 0, ("engineering_team",))
    assert followed_words(bootstrap.rulebook(), hours) == (
        "0 hours a week. This follows from your answer to “Developer team”."
    )


def test_counts_read_well() -> None:
    assert settled_words(1) == "Settled after one question"
    assert refinement_words(Refinement(Sharpens.DATE, ("industry", "sites"))) == "Dates: two questions"
