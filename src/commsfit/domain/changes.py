"""What it costs to keep a missed date: each remedy made a plan and a price of its own, the cheapest first."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Final, TypeAlias

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.money.cost_differences import likely_difference
from commsfit.domain.money.costing import costs_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.prices.market import Market
from commsfit.domain.planning.making import make_plan, plan_efforts
from commsfit.domain.planning.phasing import phasing_of
from commsfit.domain.planning.remedying.trying import Case
from commsfit.domain.planning.roadmap import Remedy
from commsfit.domain.readiness import CheckState, Readiness
from commsfit.domain.verdict.outcome import judge

_Again: TypeAlias = tuple[Answers, Choices]
_TO_DO: Final = frozenset({CheckState.FAIL, CheckState.HIGH_RISK, CheckState.CAUTION})


@dataclass(frozen=True, slots=True)
class PricedChange:
    """A remedy that keeps the date when all is planned anew with it, and what it adds to the likely total."""

    remedy: Remedy
    ends: date
    """When its Musts are live."""
    more: Likely
    """Below 0: it costs less."""
    total: Likely


@dataclass(frozen=True)
class DateChanges:
    """Worked out when asked for: one card on the first page prints it, and each change takes a plan."""

    case: Case
    remedies: tuple[Remedy, ...]
    deadline: date | None
    costs: Costs
    market: Market

    @property
    def has_price(self) -> bool:
        """Whether there is a total that a change could add to."""
        return self.costs.chosen is not None and self.costs.chosen.is_priced

    @cached_property
    def keeping_the_date(self) -> tuple[PricedChange, ...]:
        """Those that keep it, the cheapest first; nothing where no date is set or nothing has a price."""
        if self.deadline is None or not self.has_price:
            return ()
        found = (self._priced(remedy, self.deadline) for remedy in self.remedies)
        return tuple(sorted((one for one in found if one is not None), key=lambda one: one.more.median))

    def _priced(self, remedy: Remedy, deadline: date) -> PricedChange | None:
        again, case = _again(self.case, remedy), self.case
        if again is None:
            return None
        answers, choices = again
        sheet = sheet_of(case.rulebook, answers)
        verdict = judge(sheet, ())
        plan = make_plan(case.rulebook, sheet.facts, verdict, choices, case.today, case.days)
        if plan is None or plan.musts_end is None or plan.musts_end > deadline:
            return None
        efforts = plan_efforts(case.rulebook, sheet.facts, choices, plan)
        costs = costs_of(case.rulebook, sheet.facts, choices, self.market, verdict, efforts, phasing_of(plan))
        here, there = self.costs.chosen, costs.chosen
        if here is None or there is None or not there.is_priced:
            return None
        return PricedChange(remedy, plan.musts_end, likely_difference(there, here), there.likely)


def _again(case: Case, remedy: Remedy) -> _Again | None:
    """The answers and choices that bring a remedy about; None where no answer does, or it only moves the date."""
    if remedy.kind == "date":
        return None
    if remedy.bridges:
        return case.answers, replace(case.choices, bridge=True)
    if remedy.items:
        moves = tuple(Move(item, Priority.SHOULD) for item in remedy.items)
        return case.answers, replace(case.choices, moves=(*case.choices.moves, *moves))
    if not remedy.answers:
        return None
    said = {question: Answer(value) for question, value in remedy.answers.items()}
    return Answers({**case.answers, **said}), case.choices


def taken_as_done(here: Readiness, there: Readiness) -> tuple[str, ...]:
    """The questions whose checks fail here and pass there, though nothing but the answer did the work."""
    passing = {check.id for check in there.checks if check.state is CheckState.PASS}
    return tuple(
        question
        for check in here.checks
        if check.id in passing and check.state in _TO_DO and not check.done
        for question in check.questions
    )


def not_done_yet(answers: Answers, now: Answers, questions: tuple[str, ...]) -> Answers:
    """The same answers, but with today's where the work for them is still to be done, planned and paid."""
    today = {question: now[question] for question in questions if question in now}
    kept = {question: answer for question, answer in answers.items() if question not in questions}
    return Answers({**kept, **today})
