"""The plan made anew with an estimated answer at its low and at its high, where that may change what the plan holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Number, Plain
from commsfit.domain.assumptions.entries import UntriedAssumption
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import atom_of, leaves
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.planning.making import plan_for
from commsfit.domain.planning.scheduling.plan import Plan


class PlanTrial:
    """The end of the Musts under the same outcome with one answer changed."""

    __slots__ = ("_plan", "_rulebook", "_sheet")

    def __init__(self, rulebook: Rulebook, sheet: AnswerSheet, plan: Plan | None) -> None:
        self._rulebook, self._sheet, self._plan = rulebook, sheet, plan

    def ends(self, entry: UntriedAssumption) -> tuple[date | None, date | None] | None:
        """The Musts' end at the low and at the high, or at no and at yes; None where no Must can come or go."""
        if self._plan is None or self._plan.musts_end is None or entry.key not in self._sheet.answers:
            return None
        answers = self._sheet.answers
        sheets = [sheet_of(self._rulebook, answers.having(entry.key, Answer(value))) for value in self._tried(entry)]
        if not sheets or not all(self._allowed(self._plan, sheet) for sheet in sheets):
            return None
        early, late = (self._end(self._plan, sheet) for sheet in sheets)
        return early, late

    def _tried(self, entry: UntriedAssumption) -> tuple[Plain, ...]:
        points = _turning_points(self._rulebook).get(entry.key, ())
        if entry.band is None:
            asked = self._rulebook.question(entry.key)
            return (False, True) if points and asked.kind is Kind.YES_NO else ()
        low, high = entry.band.low, entry.band.high
        return (low, high) if low < high and any(low <= point <= high for point in points) else ()

    def _end(self, plan: Plan, sheet: AnswerSheet) -> date | None:
        return plan_for(plan.outcome, replace(plan.setting, facts=sheet.facts)).musts_end

    def _allowed(self, plan: Plan, sheet: AnswerSheet) -> bool:
        """Whether these answers leave the plan's outcome possible; the verdict's own trial tells where they do not."""
        return plan.own_decision or plan.outcome in sheet.possible()


@once_a_rulebook
def _turning_points(rulebook: Rulebook) -> Mapping[str, tuple[Number, ...]]:
    """The figures that such conditions compare each question with; 0 stands for one that is only yes or no."""
    limits = {**rulebook.thresholds, **rulebook.readiness.limits}
    found: dict[str, set[Number]] = {}
    for condition in _conditions(rulebook):
        for leaf in leaves(condition):
            atom, _ = atom_of(leaf, limits)
            compared = atom.operand if atom.relation in {"below", "above"} else 0
            assert not isinstance(compared, str)
            found.setdefault(atom.fact, set()).add(compared)
    return {question: tuple(sorted(points)) for question, points in found.items()}


def _conditions(rulebook: Rulebook) -> Iterator[Condition]:
    """Whatever decides about Musts and outside waits."""
    for feature in rulebook.every_feature:
        musts = (rule.when for rule in feature.rules if rule.tier is Priority.MUST)
        yield from filter(None, (feature.pointless_when, *musts))
    for milestone in rulebook.every_milestone:
        if milestone.mandatory:
            yield from filter(None, (milestone.when, milestone.mandatory_when))
    yield from (lead.when for lead in rulebook.lead_times.lead_times if lead.when is not None)
    yield from rulebook.plan_concepts.values()
    yield from (named.when for named in rulebook.named.values())
