"""Facts, verdict and choices become a dated plan: selected, settled, sized and scheduled."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.planning.features import Platform
from commsfit.domain.definitions.planning.roadmap import PlatformUse
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.efforts import Efforts
from commsfit.domain.planning.dates.open_days import LiveDays
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.scheduling.drafting import Setting, draft_of, is_planned
from commsfit.domain.planning.scheduling.plan import Plan, spans_of_jobs
from commsfit.domain.planning.selecting.priorities import settle
from commsfit.domain.planning.selecting.selection import planning_facts, select
from commsfit.domain.planning.sizing.capacity import developer_time
from commsfit.domain.planning.sizing.efforts import ON_PAPER, effort_of, efforts_of
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
        features, tiers = rulebook.features_by_id, made.settled.tiers
        # Work on paper is paid by every option: that of a platform which is not planned is nobody's.
        other = {name for name in planned if not held.issuperset(features[name].needs)}
        beside = {name: planned[name] for name in other if features[name].worked_by not in ON_PAPER}
        own = {name: (made.draft.efforts[name], tiers[name]) for name in tiers if is_planned(tiers, name)}
        planned = beside | own
    musts = {name for name, (_, tier) in planned.items() if tier is Priority.MUST}
    return efforts_of(rulebook, {name: days for name, (days, _) in planned.items()}, musts)


def _with_both(rulebook: Rulebook, facts: Facts, choices: Choices) -> dict[str, tuple[Band, Priority]]:
    """What a plan with both platforms holds: days and tier of each feature."""
    use = PlatformUse(ucaas=True, cpaas=True, waits=True)
    planned = planning_facts(rulebook, facts, use)
    planned.truths["plan_waits"] = developer_time(rulebook, planned, use).waits
    selection = select(rulebook, planned, use)
    tiers = settle(rulebook.features, selection.wishes, choices, selection.beside).tiers
    features = rulebook.features_by_id
    return {
        name: (effort_of(rulebook, features[name], planned, choices), tiers[name])
        for name in tiers
        if is_planned(tiers, name)
    }


def make_plan(  # noqa: PLR0913, PLR0917 - all that a plan rests on
    rulebook: Rulebook,
    facts: Facts,
    verdict: Verdict,
    choices: Choices,
    today: date,
    days: LiveDays = LiveDays(),  # noqa: B008 - frozen
    like: Plan | None = None,
) -> Plan | None:
    """The plan for a person's own decision, else the outcome, else a possible one; None where answers contradict."""
    book = rulebook.roadmap
    open_for = next((each for each in book.plans_for if each in verdict.possible), None)
    if open_for is None:
        return None
    own = choices.decision
    outcome = own.outcome if own is not None and own.outcome in book.platforms else verdict.outcome or open_for
    setting = Setting(rulebook, facts, choices, choices.start or days_after(today, 1), days)
    plan = plan_for(outcome, setting, like)
    waits, truths = plan.time.waits, plan.facts.truths
    truths["plan_open"] = verdict.outcome is None
    truths["plan_waits"] = waits and plan.builds
    truths["plan_cpaas_soon"] = plan.builds and not waits
    truths["plan_sends"] = is_planned(plan.settled.tiers, book.sends)
    return plan


def plan_for(outcome: str, given: Setting, like: Plan | None = None) -> Plan:
    """The plan that these answers give under one outcome; the facts as the answers leave them.

    `like` is a plan of a buyer of the same size: what depends on size and tiers alone is taken from it.
    """
    rulebook = given.rulebook
    use = rulebook.roadmap.platforms[outcome]
    planned = planning_facts(rulebook, given.facts, use)
    setting = replace(given, facts=planned)
    time = developer_time(rulebook, planned, use, bridged=given.choices.bridge)
    planned.truths["plan_waits"] = time.waits
    selection = select(rulebook, planned, use)
    settled = settle(rulebook.features, selection.wishes, given.choices, selection.beside)
    draft = draft_of(setting, settled.tiers, time, None if like is None else like.draft)
    days = draft.run()
    spans = spans_of_jobs(draft, days)
    return Plan(setting, outcome, time, selection, settled, draft, days, spans, PlanSentences(rulebook))


def deadline_of(rulebook: Rulebook, facts: Facts, today: date) -> date | None:
    """The day by which the Musts are wanted; of a range the middle."""
    figure = facts.number(rulebook.roadmap.deadline_question)
    return None if figure is None else days_after(today, int(figure.value.base))
