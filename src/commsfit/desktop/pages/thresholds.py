"""The threshold that a question's answer is held against, and where both lie on a scale."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from commsfit.desktop.fields.answer_words import said_in_words
from commsfit.desktop.widgets.drawing.scale import OnScale
from commsfit.domain.answers.values import Between, Number, Said
from commsfit.domain.definitions.conditions import Above, Below
from commsfit.domain.definitions.decision import NamedTest
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import number


@dataclass(frozen=True, slots=True)
class ShownThreshold:
    """A test's figure; `fires_below` says on which side the test fires."""

    test: NamedTest
    figure: Number
    fires_below: bool
    blocks: bool
    """Whether it keeps CPaaS from going live, or else speaks for it."""


def threshold_of(rulebook: Rulebook, question: str) -> ShownThreshold | None:
    """The first threshold on a question's figure, if the decision has one."""
    for test in rulebook.decision.tests:
        when = test.when
        if isinstance(when, Below | Above) and when.fact == question:
            named = when.below if isinstance(when, Below) else when.above
            figure = rulebook.thresholds[named] if isinstance(named, str) else named
            blocks = test.id in rulebook.decision.blockers
            return ShownThreshold(test, figure, fires_below=isinstance(when, Below), blocks=blocks)
    return None


def on_scale(rulebook: Rulebook, question: str, threshold: ShownThreshold, said: Said | None) -> OnScale:
    """Threshold, sides and the answer; the scale grows with an answer far beyond the threshold."""
    ends = _ends(said)
    least = float(rulebook.question(question).minimum or 0)
    most = max(2.0 * float(threshold.figure), *(1.1 * end for end in ends)) if ends else 2.0 * float(threshold.figure)
    span = (most - least) or 1.0
    places = [(end - least) / span for end in ends]
    fires_left = threshold.fires_below
    fired, clear = (
        ("Buying only, for now", "Building can start now")
        if threshold.blocks
        else (
            "Building belongs in the plan",
            "Buying will do",
        )
    )
    left, right = (fired, clear) if fires_left else (clear, fired)
    left_token, right_token = ("ucaas", "cpaas") if threshold.blocks == fires_left else ("cpaas", "ucaas")
    unit = rulebook.asked(question).unit
    mark = "%" if unit.startswith("%") else ""
    return OnScale(
        threshold=(float(threshold.figure) - least) / span,
        low=places[0] if places else None,
        high=places[-1] if places else None,
        threshold_words=say("threshold {figure}{mark}", figure=number(threshold.figure), mark=mark),
        you_words=f"you: {said_in_words(rulebook, question, said)}" if said is not None and places else "",
        below_words=left,
        above_words=right,
        below_token=left_token,
        above_token=right_token,
    )


def _ends(said: Said | None) -> tuple[float, ...]:
    if isinstance(said, Between):
        return float(said.low), float(said.high)
    if isinstance(said, int | Decimal) and not isinstance(said, bool):
        return (float(said),)
    return ()
