"""Assessments drawn by chance: answers at and beside the thresholds, some open, now and then a second scenario."""

from __future__ import annotations

from random import Random
from typing import Final

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.document.assessment import Assessment, Client, Scenario

HALF: Final = 0.5
_WORDS: Final = ("Northwind Freight", "A very long name of a client that nobody would shorten of their own accord")


def random_assessment(random: Random) -> Assessment:
    """Answers at and beside the thresholds, some of them open; two scenarios now and then."""
    scenarios: tuple[Scenario, ...] = (Scenario("Today", _answers(random)),)
    if random.random() < HALF:
        scenarios += (Scenario("Another way", _answers(random)),)
    return Assessment(Client(random.choice(_WORDS)), scenarios)


def _answers(random: Random) -> Answers:
    share = random.choice((0.3, 0.8, 1.0))
    asked = bootstrap.rulebook().questions.questions
    return Answers({one.id: Answer(_said(one, random)) for one in asked if random.random() < share and _can(one)})


def _can(question: Question) -> bool:
    return question.kind in {Kind.YES_NO, Kind.NUMBER, Kind.PERCENT, Kind.CHOICE, Kind.MANY}


def _said(question: Question, random: Random) -> Said:
    if random.random() < 0.04:
        return UNKNOWN
    if question.kind is Kind.YES_NO:
        return random.random() < HALF
    if question.kind is Kind.CHOICE:
        return random.choice(question.options)
    if question.kind is Kind.MANY:
        return frozenset(random.sample(question.options, random.randint(1, len(question.options))))
    low, high = int(question.minimum or 0), int(question.maximum or 1_000)
    near = [
        value for value in (10, 19, 20, 29, 30, 31, 49, 50, 80, 400, 10_000, 10_001, 60_000) if low <= value <= high
    ]
    return random.choice(near) if near else low
