"""How sure a verdict is, in a sentence: Advice in; what is open, what is estimated and whether either matters, out."""

from __future__ import annotations

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Basis
from commsfit.domain.wording.messages import say, say_many


def standing(advice: Advice) -> str:
    """Empty where nothing is decided: the verdict itself says then what decides next."""
    if not advice.verdict.settled:
        return ""
    still_open = len(advice.explanation.open_questions)
    estimates = [one for one in advice.assumptions if one.basis is Basis.ESTIMATE]
    return " ".join(
        filter(None, (_open(still_open), _estimated(len(estimates), sum(one.matters for one in estimates))))
    )


def settled(advice: Advice) -> str:
    """Whether anything still open could change it; empty where nothing is decided."""
    return _open(len(advice.explanation.open_questions)) if advice.verdict.settled else ""


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
