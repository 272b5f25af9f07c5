"""A dated plan becomes the Roadmap, with everything that explains it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.making import deadline_of
from commsfit.domain.planning.remedying.remedies import Missed, remedies_for
from commsfit.domain.planning.roadmap import Item, Roadmap, WorkerCapacity
from commsfit.domain.planning.scheduling.load import load_of
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.sizing.capacity import team_hours
from commsfit.domain.planning.telling.calendar_marks import frozen_in, gates_of, lead_times_of, spans_of, wave_spans
from commsfit.domain.planning.telling.consequences import consequences_of
from commsfit.domain.planning.telling.demotion import demotion_candidates
from commsfit.domain.planning.telling.goals import features_by_goal, goals_of
from commsfit.domain.planning.telling.items import closing_of, items_of
from commsfit.domain.planning.telling.old_contract import extension_of, old_contract_of
from commsfit.domain.planning.telling.responsibilities import next_steps_of, raci_of
from commsfit.domain.planning.telling.shares import crowded, shares_of, told_about
from commsfit.domain.planning.telling.warnings import hours_in_words, it_in_words, warnings_of
from commsfit.domain.readiness import Readiness
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.wording.plan_sentences import PlanSentences


def roadmap_of(plan: Plan, verdict: Verdict, readiness: Readiness, today: date) -> Roadmap:
    """The plan as a roadmap with everything that explains it."""
    items, closing, waves = items_of(plan), closing_of(plan), wave_spans(plan)
    shares = shares_of(items)
    deadline, musts_end = deadline_of(plan.rulebook, plan.facts, today), plan.musts_end
    late = deadline is not None and musts_end is not None and musts_end > deadline
    hours = hours_in_words(plan) if plan.builds else ""
    worst = plan.draft.at_worst().musts_end()
    contract = old_contract_of(plan, today)
    extension = extension_of(plan, contract, today)
    missed = remedies_for(Missed(plan, musts_end, deadline)) if deadline and musts_end and late else ()
    goals = goals_of(plan)
    ends = max((item.ends for item in (*items, *closing) if item.ends), default=None)
    return Roadmap(
        plans_for=plan.outcome,
        provisional=verdict.outcome is None,
        provisional_words=_provisional(plan, verdict),
        start=plan.draft.calendar.on(0),
        deadline=deadline,
        items=items,
        lead_times=lead_times_of(plan),
        gates=gates_of(plan, readiness),
        spans=spans_of(plan),
        shares=shares,
        must_share_of_effort=shares.get(Priority.MUST),
        ends=ends,
        first_value=_first_value(plan, items),
        deadline_met=None if deadline is None or musts_end is None else not late,
        remedies=(*((extension,) if extension else ()), *missed),
        warnings=(
            *filter(None, (hours, it_in_words(plan))),
            *((contract.words,) if contract else ()),
            *warnings_of(plan, deadline, musts_end, worst),
            *told_about(plan, shares),
        ),
        demotion_candidates=demotion_candidates(plan) if late or crowded(plan, shares) else (),
        consequences=consequences_of(plan),
        raci=raci_of(plan),
        next_steps=next_steps_of(plan),
        hours_per_week=plan.time.hours if plan.builds else None,
        musts_end=musts_end,
        musts_end_at_worst=worst,
        capacities=_capacities(plan, (*items, *closing)),
        platforms=_platforms(plan),
        closing=closing,
        waves=waves,
        load=load_of(plan),
        goals=goals,
        staff_live=max((on for wave in waves for on in (wave.calls, wave.numbers) if on), default=None),
        old_contract=contract,
        freezes=frozen_in(plan, ends),
    )


def no_roadmap(rulebook: Rulebook, choices: Choices, today: date) -> Roadmap:
    """Where answers contradict each other there is nothing to plan, and it says so."""
    return Roadmap(
        plans_for=None,
        provisional=False,
        provisional_words="",
        start=choices.start or days_after(today, 1),
        deadline=None,
        items=(),
        lead_times=(),
        gates=(),
        spans=(),
        shares={},
        must_share_of_effort=None,
        ends=None,
        first_value=None,
        deadline_met=None,
        remedies=(),
        warnings=(PlanSentences(rulebook).say("nothing_to_plan"),),
        demotion_candidates=(),
        consequences=(),
        raci=(),
        next_steps=(),
        hours_per_week=None,
    )


def _provisional(plan: Plan, verdict: Verdict) -> str:
    if verdict.outcome is not None:
        return ""
    names = plan.rulebook.words.decision.outcomes
    if plan.own_decision:
        return plan.sentences.say("own_decision", chosen=names[plan.outcome].name)
    return plan.sentences.say("provisional", count=str(len(verdict.possible)), chosen=names[plan.outcome].name)


def _first_value(plan: Plan, items: tuple[Item, ...]) -> date | None:
    """The first thing in use that serves a chosen goal, or the first of all where none is chosen."""
    delivering = {item.id: item.first_live for item in items if plan.rulebook.feature(item.id).delivers}
    chosen, by_goal = plan.facts.said("goals"), features_by_goal(plan.rulebook)
    serving = {name for goal in (chosen if isinstance(chosen, frozenset) else ()) for name in by_goal.get(goal, ())}
    return min((on for name, on in delivering.items() if on and (not chosen or name in serving)), default=None)


def _platforms(plan: Plan) -> tuple[str, ...]:
    use = plan.book.platforms[plan.outcome]
    return tuple(name for name, held in (("ucaas", use.ucaas), ("cpaas", use.cpaas)) if held)


def _capacities(plan: Plan, items: tuple[Item, ...]) -> tuple[WorkerCapacity, ...]:
    working = {item.worked_by for item in items if item.priority is not Priority.WONT}
    titles: Mapping[str, str] = plan.rulebook.words.roadmap.workers
    return tuple(
        WorkerCapacity(
            id=capacity.id,
            title=titles[capacity.id],
            hours_per_week=team_hours(plan.rulebook, plan.facts, capacity).base,
            source=plan.rulebook.source[capacity.source].title,
            as_of=capacity.as_of.isoformat(),
        )
        for capacity in plan.book.capacities
        if capacity.id in working
    )
