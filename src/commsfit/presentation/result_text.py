"""Advice to the lines that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.signals import SignalState
from commsfit.presentation.money_text import money_lines
from commsfit.presentation.roadmap_text import roadmap_lines

_MARKS = {SignalState.FIRED: "[x]", SignalState.CLEAR: "[ ]", SignalState.OPEN: "[?]"}


def lines_of(rulebook: Rulebook, advice: Advice) -> Iterator[str]:
    """The result, a line at a time."""
    yield advice.verdict.sentence
    yield advice.verdict.detail
    yield from advice.verdict.notes
    for problem in advice.problems:
        yield f"Contradiction: {problem.message} {problem.remedy}".rstrip()
    for doubt in advice.soft_checks:
        yield f"Please check: {doubt.message} {doubt.remedy}".rstrip()
    yield ""
    yield "Rules"
    for signal in advice.signals:
        means = signal.means if signal.state is SignalState.FIRED else ""
        yield f"  {_MARKS[signal.state]} {signal.title}: {signal.because}. {means}".rstrip()
    names = rulebook.words.decision.outcomes
    if advice.explanation.flips:
        yield ""
        yield "What would change it"
        for flip in advice.explanation.flips:
            yield f"  {flip.words} -> {names[flip.to].name}"
    if advice.explanation.why_not:
        yield ""
        yield "Why not the others"
        for other in advice.explanation.why_not:
            yield f"  {names[other.outcome].name}: {other.because}"
    open_ones = [one for one in advice.explanation.open_questions if one.matters]
    if open_ones:
        yield ""
        yield "Still to answer, the most decisive first"
        for one in open_ones:
            yield f"  {rulebook.words.questions.questions[one.question].ask}"
    yield from money_lines(rulebook, advice)
    yield from roadmap_lines(rulebook, advice)
