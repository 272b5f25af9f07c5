"""Facts, verdict and choices become the Roadmap: selected, settled, scheduled and explained."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.features import Platform
from commsfit.domain.definitions.roadmap import PlatformUse
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.efforts import Efforts
from commsfit.domain.planning.calendar_marks import gates_of, lead_times_of, spans_of
from commsfit.domain.planning.capacity import developer_time, team_hours
from commsfit.domain.planning.consequences import consequences_of
from commsfit.domain.planning.drafting import Setting, draft_of, is_planned
from commsfit.domain.planning.efforts import effort_of, efforts_of
from commsfit.domain.planning.items import Plan, items_of
from commsfit.domain.planning.priorities import settle
from commsfit.domain.planning.remedies import Missed, demotion_candidates, remedies_for
from commsfit.domain.planning.responsibilities import next_steps_of, raci_of
from commsfit.domain.planning.roadmap import Item, Roadmap, WorkerCapacity
from commsfit.domain.planning.selection import planning_facts, select
from commsfit.domain.planning.shares import crowded, shares_of, told_about
from commsfit.domain.planning.warnings import hours_in_words, warnings_of
from commsfit.domain.planning.working_days import days_after
from commsfit.domain.readiness import Readiness
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.wording.plan_sentences import PlanSentences


def plan_efforts(rulebook: Rulebook, facts: Facts, choices: Choices, made: Plan | None = None) -> Efforts:
    """The days of work of a plan that has both platforms, whatever the verdict: what the costs are reckoned with.

    What the plan that was made holds is taken from it; only what it leaves out with a platform is worked out apart.
    """
    use = rulebook.roadmap.platforms[made.outcome] if made else PlatformUse(ucaas=False, cpaas=False)
    planned = {} if use.ucaas and use.cpaas else _with_both(rulebook, facts, choices)
    if made is not None:
        held = {platform for platform, on in ((Platform.UCAAS, use.ucaas), (Platform.CPAAS, use.cpaas)) if on}
        features, tiers = rulebook.features.by_id, made.settled.tiers
        beside = {name: each for name, each in planned.items() if not held.issuperset(features[name].needs)}
        own = {name: (made.draft.efforts[name], tiers[name]) for name in tiers if is_planned(tiers, name)}
        planned = beside | own
    musts = {name for name, (_, tier) in planned.items() if tier is Priority.MUST}
    return efforts_of(rulebook, {name: days for name, (days, _) in planned.items()}, musts)


def _with_both(rulebook: Rulebook, facts: Facts, choices: Choices) -> dict[str, tuple[Band, Priority]]:
    """What a plan with both platforms holds: days and tier of each feature."""
    use = PlatformUse(ucaas=True, cpaas=True, waits=True)
    planned = planning_facts(rulebook, facts, use)
    planned.truths["plan_waits"] = developer_time(rulebook, planned, use).waits
    tiers = settle(rulebook.features, select(rulebook, planned, use).wishes, choices).tiers
    features = rulebook.features.by_id
    return {
        name: (effort_of(features[name], planned, choices), tiers[name]) for name in tiers if is_planned(tiers, name)
    }


def make_plan(rulebook: Rulebook, facts: Facts, verdict: Verdict, choices: Choices, today: date) -> Plan | None:
    """The plan for a person's own decision, else the outcome, else a possible one; None where answers contradict."""
    book = rulebook.roadmap
    open_for = next((each for each in book.plans_for if each in verdict.possible), None)
    if open_for is None:
        return None
    own = choices.decision
    outcome = own.outcome if own is not None and own.outcome in book.platforms else verdict.outcome or open_for
    plan = plan_for(outcome, rulebook, facts, choices, choices.start or days_after(today, 1))
    waits, truths = plan.time.waits, plan.facts.truths
    truths["plan_open"] = verdict.outcome is None
    truths["plan_waits"] = waits and plan.builds
    truths["plan_cpaas_soon"] = plan.builds and not waits
    truths["plan_sends"] = is_planned(plan.settled.tiers, book.sends)
    return plan


def plan_for(outcome: str, rulebook: Rulebook, facts: Facts, choices: Choices, start: date) -> Plan:
    """The plan that these answers give under one outcome."""
    use = rulebook.roadmap.platforms[outcome]
    planned = planning_facts(rulebook, facts, use)
    setting = Setting(rulebook, planned, choices, start)
    time = developer_time(rulebook, planned, use)
    planned.truths["plan_waits"] = time.waits
    selection = select(rulebook, planned, use)
    settled = settle(rulebook.features, selection.wishes, choices)
    draft = draft_of(setting, settled.tiers, time)
    return Plan(setting, outcome, time, selection, settled, draft, draft.run(), PlanSentences(rulebook))


def deadline_of(rulebook: Rulebook, facts: Facts, today: date) -> date | None:
    """The day by which the Musts are wanted; of a range the middle."""
    figure = facts.number(rulebook.roadmap.deadline_question)
    return None if figure is None else days_after(today, int(figure.value.base))


def roadmap_of(plan: Plan, verdict: Verdict, readiness: Readiness, today: date) -> Roadmap:
    """The plan as a roadmap with everything that explains it."""
    items = items_of(plan)
    shares = shares_of(items)
    deadline, musts_end = deadline_of(plan.rulebook, plan.facts, today), plan.musts_end
    late = deadline is not None and musts_end is not None and musts_end > deadline
    hours = hours_in_words(plan) if plan.builds else ""
    worst = plan.draft.at_worst().musts_end()
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
        ends=max((item.ends for item in items if item.ends), default=None),
        first_value=_first_value(plan, items),
        deadline_met=None if deadline is None or musts_end is None else not late,
        remedies=remedies_for(Missed(plan, musts_end, deadline)) if deadline and musts_end and late else (),
        warnings=(
            *filter(None, (hours,)),
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
        capacities=_capacities(plan, items),
        platforms=_platforms(plan),
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
    chosen = plan.rulebook.outcome_name(plan.outcome)
    if plan.own_decision:
        return plan.sentences.say("own_decision", chosen=chosen)
    return plan.sentences.say("provisional", count=str(len(verdict.possible)), chosen=chosen)


def _first_value(plan: Plan, items: tuple[Item, ...]) -> date | None:
    return min((item.ends for item in items if item.ends and plan.rulebook.feature(item.id).delivers), default=None)


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
            hours_per_week=team_hours(plan.facts, capacity).base,
            source=plan.rulebook.source[capacity.source].title,
            as_of=capacity.as_of.isoformat(),
        )
        for capacity in plan.book.capacities
        if capacity.id in working
    )
