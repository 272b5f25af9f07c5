"""How sure a verdict is, in a sentence: Advice in; what is open, what is estimated and whether either matters, out."""

from __future__ import annotations

from typing import Final

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Basis

_SMALL: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


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


def counted_in_words(many: int, one: str, more: str) -> str:
    """As in: one answer, two answers, 12 answers."""
    figure = _SMALL[many] if many < len(_SMALL) else str(many)
    return f"{figure} {one if many == 1 else more}"


def _open(many: int) -> str:
    if not many:
        return "Settled: every answer that decides is given."
    return f"Settled: the {counted_in_words(many, 'open answer', 'open answers')} cannot change this."


def _estimated(many: int, matter: int) -> str:
    if not many:
        return ""
    told = counted_in_words(many, "answer is an estimate", "answers are estimates").capitalize()
    if not matter:
        return f"{told}, and {'it does' if many == 1 else 'they do'} not change costs or dates much."
    which = "it matters" if many == 1 else counted_in_words(matter, "of them matters", "of them matter")
    return f"{told}, and {which} for costs or dates."
