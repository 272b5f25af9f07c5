"""Finds questions that no answers can ever show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from itertools import product

from commsfit.catalogue.findings import Finding
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Number, Plain
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves
from commsfit.domain.engine.facts import Facts


def find_unreachable(rulebook: Rulebook) -> Iterator[Finding]:
    """Questions whose condition no answers can meet."""
    for question in rulebook.every_question:
        if question.shown_when is not None and not _can_hold(rulebook, question.shown_when):
            message = "no answers can ever show this question."
            yield Finding("unreachable question", f"questions.{question.id}.shown_when", message)


def _can_hold(rulebook: Rulebook, condition: Condition) -> bool:
    tried = {leaf.fact: _values(rulebook, condition, leaf.fact) for leaf in leaves(condition)}
    for values in product(*tried.values()):
        answers = Answers({fact: Answer(value) for fact, value in zip(tried, values, strict=True)})
        if Facts(answers, rulebook.thresholds).holds(condition):
            return True
    return False


def _values(rulebook: Rulebook, condition: Condition, fact: str) -> tuple[Plain, ...]:
    question = rulebook.question(fact)
    if question.kind is Kind.YES_NO:
        return (True, False)
    if question.kind is Kind.CHOICE:
        return question.options
    if question.kind is Kind.MANY:
        named = [leaf.has for leaf in leaves(condition) if isinstance(leaf, conditions.Has) and leaf.fact == fact]
        picks = product((True, False), repeat=len(named))
        return tuple(frozenset(one for one, wanted in zip(named, pick, strict=True) if wanted) for pick in picks)
    return tuple(_around(rulebook.thresholds, condition, question))


def _around(thresholds: Mapping[str, Number], condition: Condition, question: Question) -> Iterator[Number]:
    """Each compared figure with a step to either side, as far as the bounds allow."""
    lowest = question.minimum if question.minimum is not None else Decimal("-Infinity")
    highest = question.maximum if question.maximum is not None else Decimal("Infinity")
    for leaf in leaves(condition):
        if leaf.fact == question.id:
            for name in ("below", "above", "at_least", "at_most"):
                figure = getattr(leaf, name, None)
                value = thresholds[figure] if isinstance(figure, str) else figure
                if value is not None:
                    yield from (one for one in (value - 1, value, value + 1) if lowest <= one <= highest)
