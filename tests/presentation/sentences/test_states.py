"""Every state has one word of its own; where it stands is nobody's choice but this."""

from collections.abc import Callable
from enum import Enum
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.duties.risks import Level
from commsfit.domain.readiness import CheckState, Gate
from commsfit.domain.verdict.signals import SignalState
from commsfit.presentation.sentences import states


@pytest.mark.parametrize(
    ("every", "told"),
    [
        (CheckState, states.check_state),
        (Gate, states.gate_state),
        (SignalState, states.signal_state),
        (Level, states.level_state),
    ],
)
def test_each_state_has_a_word_of_its_own(every: type[Enum], told: Callable[[Any], states.StateWords]) -> None:
    assert len({told(state).words for state in every}) == len(every)


@pytest.mark.parametrize(
    ("every", "told"),
    [
        (Basis, states.basis_word),
        (Priority, states.tier_word),
        (Track, states.track_word),
        (Track, states.track_title),
    ],
)
def test_each_kind_has_a_word_of_its_own(every: type[Enum], told: Callable[[Any], str]) -> None:
    assert len({told(kind) for kind in every}) == len(every)


def test_the_plan_s_own_sentences_call_the_tiers_what_everybody_else_does() -> None:
    named = bootstrap.rulebook().words.roadmap.priorities
    assert {tier: states.tier_word(tier) for tier in Priority} == {tier: named[tier] for tier in Priority}
