"""The spine: answers in, the whole Advice out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Final, TypeAlias

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.settings import Settings
from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.assumptions.register import Register, WrittenRegister
from commsfit.domain.changes import DateChanges
from commsfit.domain.definitions.rulebook import Identity, Rulebook
from commsfit.domain.duties.compliance import Milestone, milestones
from commsfit.domain.duties.facts import MarketFact, market_facts
from commsfit.domain.duties.measures import ToMeasure, measures_of
from commsfit.domain.duties.planned import planned
from commsfit.domain.duties.procurement import Procurement, procurement_of
from commsfit.domain.duties.risks import Prospects, prospects
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.money.cost_spread import swings_of
from commsfit.domain.money.costing import costs_of
from commsfit.domain.money.costs import Costs, Swing
from commsfit.domain.money.prices.market import market_of
from commsfit.domain.money.returns import Returns, returns
from commsfit.domain.planning.dates.open_days import DaysOff, LiveDays, no_days_off
from commsfit.domain.planning.making import make_plan, plan_efforts
from commsfit.domain.planning.phasing import phasing_of
from commsfit.domain.planning.remedying.trying import Case, with_trials
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.planning.roadmap_plan import no_roadmap, roadmap_of
from commsfit.domain.readiness import Gate, Readiness, cpaas_readiness, network_readiness
from commsfit.domain.verdict.disagreements import told_in
from commsfit.domain.verdict.explanation import Explanation
from commsfit.domain.verdict.outcome import Verdict
from commsfit.domain.verdict.preview import preview_of
from commsfit.domain.verdict.signals import SignalReading, read_signals
from commsfit.domain.wording.reasons import Problem


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything that follows from one set of answers; window, report and terminal only print it."""

    rulebook: Identity
    today: date
    answers: Answers
    """Only the answers that count: hidden questions are left out."""
    choices: Choices
    settings: Settings
    verdict: Verdict
    signals: tuple[SignalReading, ...]
    explanation: Explanation
    problems: tuple[Problem, ...]
    soft_checks: tuple[Problem, ...]
    readiness: Readiness
    network: Readiness
    costs: Costs
    returns: Returns
    compliance: tuple[Milestone, ...]
    prospects: Prospects
    facts: tuple[MarketFact, ...]
    roadmap: Roadmap
    register: Register | WrittenRegister = field(compare=False, repr=False)
    measures: tuple[ToMeasure, ...] = ()
    """What to measure before it begins; nothing where that was done."""
    changes: DateChanges | None = field(default=None, compare=False, repr=False)
    """What would keep a missed date, with its price; worked out when asked for."""

    @property
    def assumptions(self) -> tuple[Assumption, ...]:
        """Every default and estimate in use, with what its trials showed; worked out when asked for."""
        return self.register.assumptions

    @property
    def swings(self) -> tuple[Swing, ...]:
        """How far each inexact input moves the total of the option that the verdict chose; none where it has no price.

        Worked out when asked for: it costs a seventh of all the rest, and one page and one section print it.
        """
        chosen = self.costs.chosen
        return swings_of(self.costs, chosen.id) if chosen and chosen.is_priced else ()


Advise: TypeAlias = Callable[[Rulebook, Answers, date, Choices, Settings], Advice]
"""The spine as the rooms above it are given it: with the calendars of public holidays already in hand."""


def advise(  # noqa: PLR0913, PLR0917 - all that advice rests on
    rulebook: Rulebook,
    answers: Answers,
    today: date,
    choices: Choices = Choices(),  # noqa: B008 - frozen
    settings: Settings = Settings(),  # noqa: B008 - frozen
    days_off: DaysOff = no_days_off,
) -> Advice:
    """Everything that follows from the answers; a line a topic, each from those above it."""
    sheet = sheet_of(rulebook, answers)
    facts = sheet.facts
    first = preview_of(sheet)
    verdict = first.verdict
    cpaas_ready = cpaas_readiness(rulebook, facts, choices)
    network_ready = network_readiness(rulebook, facts, choices)
    days = LiveDays(days_off, settings.holidays, settings.freeze)
    work = make_plan(rulebook, facts, verdict, choices, today, days)
    efforts = plan_efforts(rulebook, facts, choices, work)
    dated = roadmap_of(work, verdict, cpaas_ready, today) if work else no_roadmap(rulebook, choices, today)
    case = Case(rulebook, answers, choices, today, days, work)
    roadmap = with_trials(case, dated)
    outcomes = (work.outcome,) if work and work.own_decision else verdict.possible
    plan = planned(rulebook, facts, outcomes, _gates(cpaas_ready, network_ready), roadmap)
    market = market_of(rulebook.prices, facts, settings)
    differing = told_in(rulebook, sheet.answers, first.explanation.disagreements, market.currency)
    reckoned = costs_of(rulebook, facts, choices, market, verdict, efforts, phasing_of(work))
    returned = returns(rulebook, facts, efforts, reckoned)
    return Advice(
        rulebook=rulebook.identity,
        today=today,
        answers=sheet.answers,
        choices=choices,
        settings=settings,
        verdict=verdict,
        signals=read_signals(sheet),
        explanation=replace(first.explanation, disagreements=differing),
        problems=first.problems,
        soft_checks=first.soft_checks,
        readiness=cpaas_ready,
        network=network_ready,
        costs=reckoned,
        returns=returned,
        compliance=milestones(rulebook, plan, choices, roadmap.items),
        prospects=prospects(rulebook, plan, market.currency),
        facts=market_facts(rulebook, facts, today),
        roadmap=roadmap,
        register=Register(rulebook, sheet, reckoned, returned, work, today),
        measures=measures_of(rulebook, facts, roadmap, today),
        changes=DateChanges(case, roadmap.remedies, roadmap.deadline, reckoned, market)
        if roadmap.deadline_met is False
        else None,
    )


def procurement_for(rulebook: Rulebook, advice: Advice) -> Procurement:
    """The papers for buying; worked out when asked for, since one page and one section print them."""
    roadmap, facts = advice.roadmap, sheet_of(rulebook, advice.answers).facts
    outcomes = (roadmap.plans_for,) if roadmap.plans_for and advice.choices.decision else advice.verdict.possible
    gates = _gates(advice.readiness, advice.network)
    return procurement_of(rulebook, planned(rulebook, facts, outcomes, gates, roadmap), roadmap)


def _gates(cpaas: Readiness, network: Readiness) -> dict[str, Gate]:
    return {"cpaas_gate": cpaas.gate, "network_gate": network.gate}


_KEPT: Final = 16


def remembering(advise: Advise) -> Advise:
    """The same advice without working it out again: for the last few cases that were asked about."""
    kept: dict[tuple[object, ...], tuple[Rulebook, Advice]] = {}

    def remembered(rulebook: Rulebook, answers: Answers, today: date, choices: Choices, settings: Settings) -> Advice:
        # By all that is written there: 1 and True, 10 and 10.0 are equal, and are told in other words.
        asked = (id(rulebook), today, repr((answers, choices, settings)))
        found = kept.pop(asked, None) or (rulebook, advise(rulebook, answers, today, choices, settings))
        kept[asked] = found
        if len(kept) > _KEPT:
            kept.pop(next(iter(kept)), None)
        return found[1]

    return remembered
