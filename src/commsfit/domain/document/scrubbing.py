"""A document to one that can be shared: the figures stay, every name, note and word that a person typed is gone."""

from __future__ import annotations

from dataclasses import replace

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.document.assessment import Assessment, Client, Document, PrivateNotes, Scenario
from commsfit.domain.wording.messages import say

_TYPED_REASON = "(left out)"


def scrubbed(document: Document, typed: frozenset[str]) -> Document:
    """The shareable copy; `typed` are the questions whose answer is a person's own text."""
    assessment = document.assessment
    return Document(
        assessment=Assessment(
            client=Client(date=assessment.client.date),
            scenarios=tuple(
                _scenario(scenario, number, typed) for number, scenario in enumerate(assessment.scenarios, start=1)
            ),
            report=replace(assessment.report, brand=""),
            rulebook=assessment.rulebook,
            settings=_settings(assessment.settings),
        ),
        private=PrivateNotes(),
    )


def _scenario(scenario: Scenario, number: int, typed: frozenset[str]) -> Scenario:
    answers = {question: answer for question, answer in scenario.answers.items() if question not in typed}
    return Scenario(
        name=say("Scenario {number}", number=number),
        answers=Answers({question: _answer(answer) for question, answer in answers.items()}),
        choices=_choices(scenario.choices),
        recorded=scenario.recorded,
    )


def _answer(answer: Answer) -> Answer:
    by = tuple((say("Person {number}", number=number), said) for number, (_, said) in enumerate(answer.by, start=1))
    return Answer(answer.said, answer.basis, by=by)


def _choices(choices: Choices) -> Choices:
    decision = choices.decision
    return Choices(
        moves=tuple(replace(move, reason="", by="") for move in choices.moves),
        own_figures=tuple(replace(own, reason="", by="") for own in choices.own_figures),
        evidence=tuple(replace(shown, note="", by="") for shown in choices.evidence),
        decision=replace(decision, reason=_TYPED_REASON, by="") if decision else None,
        start=choices.start,
        holidays=choices.holidays,
        effort=choices.effort,
    )


def _settings(settings: Settings) -> Settings:
    return replace(settings, exchange_rates=tuple(replace(rate, by="") for rate in settings.exchange_rates))
