"""A remedy as answers to try: re-run through decision and plan, and offered only where the deadline then holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Said
from commsfit.domain.definitions import conditions
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import leaves, names
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.dates.open_days import LiveDays
from commsfit.domain.planning.making import deadline_of, make_plan
from commsfit.domain.planning.roadmap import Remedy, Roadmap
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.verdict.outcome import judge
from commsfit.domain.wording.plan_sentences import PlanSentences

_MOST_DATES: Final = 3
"""A later date leads to another outcome once, or twice; then it is settled."""


@dataclass(frozen=True, slots=True)
class Case:
    """What the advice is given on: a remedy is tried on the same, with other answers."""

    rulebook: Rulebook
    answers: Answers
    choices: Choices
    today: date
    days: LiveDays
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class _Dated:
    """When the Musts of a tried plan end, and whether that is in time."""

    ends: date
    in_time: bool


def with_trials(case: Case, roadmap: Roadmap) -> Roadmap:
    """The same roadmap, each remedy with the answers that bring it about, and the partner's bridge where one helps."""
    tried = (_tried(case, remedy) for remedy in roadmap.remedies)
    bridge = _bridge(case, roadmap)
    return replace(roadmap, remedies=(*tried, *((bridge,) if bridge else ())))


def _tried(case: Case, remedy: Remedy) -> Remedy:
    book = case.rulebook.roadmap
    if remedy.kind == "date":
        return _date(case, remedy)
    if remedy.hours and remedy.hours.keys() <= {book.developers, book.it}:
        return _hours(case, remedy)
    return remedy


def _bridge(case: Case, roadmap: Roadmap) -> Remedy | None:
    """A partner's team builds from the signed contract on, where the plan would wait for people of its own."""
    if case.choices.bridge or not any(span.id == "waiting" for span in roadmap.spans):
        return None
    book, sentences = case.rulebook.roadmap, PlanSentences(case.rulebook)
    plan = _plan(case, {}, replace(case.choices, bridge=True))
    if plan is None or plan.musts_end is None or plan.days is None:
        return None
    works = [days.first for job, days in plan.days.items() if plan.draft.works(job, book.developers)]
    starts = plan.draft.calendar.on(min(works, default=0))
    ends, hours = plan.musts_end, sentences.figure(plan.time.hours)
    words = sentences.say("remedy_bridge", hours=hours, start=sentences.day(starts), ends=sentences.day(ends))
    return Remedy("bridge", words, ends, starts=starts, track=Track.CPAAS, bridges=True)


def _date(case: Case, remedy: Remedy) -> Remedy:
    """With more time another outcome may follow, and its plan takes longer or shorter: its own end is what it takes."""
    deadline, best = remedy.ends, remedy
    for _ in range(_MOST_DATES):
        tried = _with_deadline(case, remedy, deadline)
        if tried is None:
            return best
        found, then = tried
        best = then if found.in_time else best
        if found.in_time and found.ends >= deadline:
            return best
        deadline = found.ends
    return best


def _with_deadline(case: Case, remedy: Remedy, deadline: date) -> tuple[_Dated, Remedy] | None:
    """What a later deadline leads to; None where no question takes one as late, or nothing would be dated."""
    question, days = case.rulebook.roadmap.deadline_question, (deadline - case.today).days
    most = case.rulebook.question(question).maximum
    found = _re_run(case, {question: days}) if most is None or days <= most else None
    if found is None:
        return None
    sentences = PlanSentences(case.rulebook)
    words = sentences.say("remedy_date", ends=sentences.day(deadline))
    return found, replace(remedy, words=words, ends=found.ends, answers={question: days})


def _hours(case: Case, remedy: Remedy) -> Remedy:
    """Just the figures first; where they are not enough, with all else that developers are waited for."""
    book = case.rulebook.roadmap
    asks = {book.developers: book.hours_question, book.it: book.it_question}
    stated: Mapping[str, Said] = {asks[worker]: hours for worker, hours in remedy.hours.items()}
    freed = {fact: not blocks for fact, blocks in _yes_or_no(case.rulebook, book.waits_when)}
    ways = (stated, {**freed, **stated}) if book.developers in remedy.hours else (stated,)
    for answers in ways:
        found = _re_run(case, answers)
        if found is not None and found.in_time:
            return replace(remedy, answers=answers, ends=found.ends)
    return remedy


def _yes_or_no(rulebook: Rulebook, condition: Condition) -> Iterator[tuple[str, bool]]:
    """The yes and no answers that a condition asks for, through what it names."""
    named = {name: definition.when for name, definition in rulebook.named.items()}
    for leaf in leaves(condition):
        if isinstance(leaf, conditions.Is) and isinstance(leaf.is_, bool):
            yield leaf.fact, leaf.is_
    for name in names(condition):
        yield from _yes_or_no(rulebook, named[name])


def _re_run(case: Case, tried: Mapping[str, Said]) -> _Dated | None:
    plan = _plan(case, tried, case.choices)
    if plan is None or plan.musts_end is None:
        return None
    deadline = deadline_of(case.rulebook, plan.facts, case.today)
    return None if deadline is None else _Dated(plan.musts_end, in_time=plan.musts_end <= deadline)


def _plan(case: Case, tried: Mapping[str, Said], choices: Choices) -> Plan | None:
    answers = Answers({**case.answers, **{question: Answer(said) for question, said in tried.items()}})
    sheet = sheet_of(case.rulebook, answers)
    return make_plan(case.rulebook, sheet.facts, judge(sheet, ()), choices, case.today, case.days, case.plan)
