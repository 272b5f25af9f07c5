"""Scenarios side by side: names and advices in, a table of outcome, money, dates and differing answers out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.wording.figures import ValueWords
from commsfit.domain.wording.messages import say, word
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Column, Table, words
from commsfit.presentation.sentences.money.likely import in_all
from commsfit.presentation.sentences.plan.roadmap import deadline_words
from commsfit.presentation.sentences.states import gate_state
from commsfit.presentation.sentences.verdict.verdict import outcomes_words

ScenarioLine: TypeAlias = tuple[str, ...]
_NOT_KNOWN: Final = word("not known yet")


@dataclass(frozen=True, slots=True)
class Compared:
    """One scenario with what follows from it."""

    name: str
    answers: Answers
    advice: Advice


def scenario_table(rulebook: Rulebook, scenarios: Sequence[Compared], *, differences_only: bool) -> Table:
    """A column a scenario; with `differences_only` the lines on which they differ; of one, what follows from it."""
    lines, alone = _results(rulebook, scenarios), len(scenarios) == 1
    if not alone:
        lines += _answers(rulebook, scenarios)
    shown = [line for line in lines if alone or not differences_only or len(set(line[1:])) > 1]
    columns = (Column(say("What"), 1.3), *(Column(scenario.name) for scenario in scenarios))
    return Table(
        say("Scenarios side by side"),
        columns,
        tuple(tuple(words(cell) for cell in line) for line in shown),
        row_headers=True,
    )


def _results(rulebook: Rulebook, scenarios: Sequence[Compared]) -> list[ScenarioLine]:
    tellers: tuple[tuple[str, Callable[[Advice], str]], ...] = (
        (say("Outcome"), lambda advice: _outcome(rulebook, advice)),
        (say("Cost, {months} months", months=scenarios[0].advice.costs.months if scenarios else 0), _total),
        (say("A month"), _monthly),
        (
            say("First value"),
            lambda advice: day(advice.roadmap.first_value) if advice.roadmap.first_value else say(_NOT_KNOWN),
        ),
        (say("All Musts done"), _musts),
        (say("Deadline"), _deadline),
        (say("Readiness"), lambda advice: gate_state(advice.readiness.gate).words),
    )
    return [(title, *(tell(scenario.advice) for scenario in scenarios)) for title, tell in tellers]


def _outcome(rulebook: Rulebook, advice: Advice) -> str:
    return outcomes_words(rulebook, advice.verdict.possible)


def _option(advice: Advice) -> CostOption | None:
    chosen = advice.costs.chosen
    return chosen if chosen and chosen.lines and chosen.is_priced else None


def _total(advice: Advice) -> str:
    option = _option(advice)
    if option is None:
        return say(_NOT_KNOWN)
    return in_all(option.likely, advice.costs.currency)


def _monthly(advice: Advice) -> str:
    option = _option(advice)
    return in_all(option.whole.monthly, advice.costs.currency) if option else say(_NOT_KNOWN)


def _musts(advice: Advice) -> str:
    done = advice.roadmap.musts_end
    return day(done) if done else say(_NOT_KNOWN)


def _deadline(advice: Advice) -> str:
    return deadline_words(advice.roadmap)


def _answers(rulebook: Rulebook, scenarios: Sequence[Compared]) -> list[ScenarioLine]:
    in_words = ValueWords(rulebook, scenarios[0].advice.costs.currency if scenarios else "")
    asked = [question.id for question in rulebook.every_question]

    def told(question: str, answer: Answer | None) -> str:
        return in_words.say(question, None if answer is None else answer.said)

    return [
        (in_words.short(question), *(told(question, scenario.answers.get(question)) for scenario in scenarios))
        for question in asked
        if any(question in scenario.answers for scenario in scenarios)
    ]
