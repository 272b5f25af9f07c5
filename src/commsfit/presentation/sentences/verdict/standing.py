"""How sure a verdict is, in a sentence: Advice in; what is open, what is estimated and whether either matters, out."""

from __future__ import annotations

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Basis
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say, say_many
from commsfit.domain.wording.sentences import in_a_row, within_sentence


def standing(advice: Advice) -> str:
    """Empty where nothing is decided: the verdict itself says then what decides next."""
    if not advice.verdict.settled:
        return ""
    estimates = _estimates(advice)
    return in_a_row(settled(advice), _estimated(len(estimates), sum(one.matters for one in estimates)))


def settled(advice: Advice) -> str:
    """Whether anything open or estimated could still change it; empty where nothing is decided."""
    if not advice.verdict.settled:
        return ""
    return in_a_row(_open(len(advice.explanation.open_questions)), _rests(advice))


def _estimates(advice: Advice) -> list[Assumption]:
    return [one for one in advice.assumptions if one.basis is Basis.ESTIMATE]


def _rests(advice: Advice) -> str:
    """Answered is not known: an estimate near a threshold decides as a fact would."""
    titles = [within_sentence(one.title) for one in _estimates(advice) if one.decides]
    if not titles:
        return ""
    return say_many(
        len(titles),
        "It rests on an estimate that could change it: {titles}.",
        "It rests on estimates that could change it: {titles}.",
        titles=in_commas(titles),
    )


def _open(many: int) -> str:
    if not many:
        return say("Settled: every answer that decides is given.")
    return say_many(
        many,
        "Settled: the one open answer cannot change this.",
        "Settled: the {number} open answers cannot change this.",
    )


def _estimated(many: int, matter: int) -> str:
    if not many:
        return ""
    if not matter:
        return say_many(
            many,
            "{count} answer is an estimate, and it does not change costs or dates much.",
            "{count} answers are estimates, and they do not change costs or dates much.",
        )
    if many == 1:
        return say("1 answer is an estimate, and it matters for costs or dates.")
    return say_many(
        matter,
        "{many} answers are estimates, and {number} of them matters for costs or dates.",
        "{many} answers are estimates, and {number} of them matter for costs or dates.",
        many=many,
    )
