"""What would break or mislead the roadmap: ids that point nowhere, circles, work out of order, missing words."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from commsfit.catalogue.findings import Finding, unknown_id
from commsfit.domain.definitions.planning.features import Feature
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.planning.sizing.sizes import DERIVED_SIZES
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say


@dataclass(frozen=True, slots=True)
class _Pointer:
    where: str
    what: str
    found: Iterable[str]
    known: Container[str]


def find_unplannable(rulebook: Rulebook) -> Iterator[Finding]:
    """Everything that would stop the roadmap from being made, or make it say nothing."""
    unknown = [
        _missing(pointer, one)
        for pointer in (*_features(rulebook), *_plan(rulebook), *_people(rulebook))
        for one in pointer.found
        if one not in pointer.known
    ]
    yield from unknown
    yield from _figures(rulebook)
    if not unknown:
        yield from _order(rulebook)


def _missing(pointer: _Pointer, found: str) -> Finding:
    if pointer.what == "words":
        return Finding("missing words", f"{pointer.where}.{found}", "there are no words for this id.")
    known = [str(one) for one in pointer.known] if isinstance(pointer.known, Iterable) else []
    return unknown_id(pointer.where, pointer.what, found, known)


def _features(rulebook: Rulebook) -> Iterator[_Pointer]:
    known, words = rulebook.features.by_id, rulebook.words
    duties = {*rulebook.compliance.by_id, *rulebook.readiness.names}
    for feature in rulebook.every_feature:
        where = f"features.{feature.id}"
        named = (*feature.needed, *feature.after, *feature.live_after, *feature.calls_for)
        yield _Pointer(where, "feature", named, known)
        yield _Pointer(where, "role", [feature.owner], words.roles)
        yield _Pointer(where, "worker", [feature.worked_by], rulebook.roadmap.workers)
        yield _Pointer(where, "milestone or check", feature.covers, duties)
        owed = [one for rule in feature.rules for one in rule.owed]
        yield _Pointer(where, "milestone", owed, rulebook.compliance.by_id)
        reasons = [rule.because for rule in feature.rules]
        yield _Pointer("words.features.reasons", "words", reasons, words.features.reasons)
        sizes = [growth.by for growth in feature.grows] + ([feature.lasts.by] if feature.lasts else [])
        yield _Pointer(where, "question or size", sizes, {**rulebook.questions.by_id, **dict.fromkeys(DERIVED_SIZES)})
    yield _Pointer("words.features.features", "words", known, words.features.features)
    industry = rulebook.questions.by_id.get("industry")
    for preset in rulebook.presets.presets:
        where = f"presets.{preset.industry}"
        yield _Pointer(where, "industry", [preset.industry], industry.options if industry else ())
        yield _Pointer(where, "feature", (*preset.tiers, *preset.cited), known)
        yield _Pointer("words.presets.left_out_because", "words", preset.wont, words.presets.left_out_because)
        yield _Pointer("words.presets.companies", "words", [preset.industry], words.presets.companies)
    for lead in rulebook.lead_times.lead_times:
        blocked = (*lead.blocks, lead.after) if lead.after else lead.blocks
        yield _Pointer(f"lead_times.{lead.id}", "feature", blocked, known)
        yield _Pointer("words.lead_times.titles", "words", [lead.id], words.lead_times.titles)


def _plan(rulebook: Rulebook) -> Iterator[_Pointer]:
    book, words = rulebook.roadmap, rulebook.words.roadmap
    outcomes = {outcome.id for outcome in rulebook.decision.outcomes}
    measuring = [feature for features in book.measures.values() for feature in features]
    criteria = {criterion for phase in book.phases for criterion in phase.criteria}
    yield _Pointer("roadmap.measures", "criterion", book.measures, criteria)
    named = (
        book.numbers,
        book.phones,
        *measuring,
        book.follows,
        book.overlap_after,
        book.overlap_blocks,
        book.sends,
        *book.left_out_for.values(),
    )
    questions = (
        book.hours_question,
        book.deadline_question,
        book.it_question,
        book.contract_end_question,
        book.notice_question,
        book.people_question,
        book.sites_question,
        *book.empty_when_open,
    )
    growing = [grows.by for capacity in book.capacities for grows in capacity.grows]
    yield _Pointer("roadmap.platforms", "outcome", book.platforms, outcomes)
    yield _Pointer("roadmap", "outcome with platforms", outcomes, book.platforms)
    yield _Pointer("roadmap.plans_for", "outcome that is planned for", outcomes, book.plans_for)
    yield _Pointer("roadmap", "feature", named, rulebook.features.by_id)
    yield _Pointer("roadmap", "question", (*questions, *growing), rulebook.questions.by_id)
    yield _Pointer("roadmap.overlap_figure", "figure of the costs", [book.overlap_figure], rulebook.costs.figures)
    yield _Pointer("roadmap.least_hours", "threshold", [book.least_hours], rulebook.thresholds)
    capacities = {*book.capacity, book.developers}
    yield _Pointer("roadmap.workers", "worker with a capacity", book.workers, capacities)
    yield _Pointer("roadmap", "worker", (*book.set_up_by, *book.unhelped, book.it), book.workers)
    yield _Pointer("words.roadmap.workers", "words", book.workers, words.workers)
    for phase in book.phases:
        yield _Pointer("words.roadmap.phases", "words", [phase.id], words.phases)
        yield _Pointer("words.roadmap.criteria", "words", phase.criteria, words.criteria)


def _people(rulebook: Rulebook) -> Iterator[_Pointer]:
    roles, words = rulebook.words.roles, rulebook.words.raci
    for row in rulebook.raci.rows:
        people = (row.accountable, row.responsible, row.consulted, row.informed)
        yield _Pointer(f"raci.{row.id}", "role", people, roles)
        yield _Pointer(f"raci.{row.id}", "feature", row.features, rulebook.features.by_id)
        yield _Pointer("words.raci.topics", "words", [row.id], words.topics)
    for step in rulebook.raci.steps:
        yield _Pointer(f"raci.{step.id}", "role", [step.owner], roles)
        yield _Pointer(f"raci.{step.id}", "feature", step.features, rulebook.features.by_id)
        yield _Pointer("words.raci.steps", "words", [step.id], words.steps)


def _figures(rulebook: Rulebook) -> Iterator[Finding]:
    for feature in rulebook.every_feature:
        low, typical, high = feature.effort
        if not 0 <= low <= typical <= high:
            yield Finding("figures", f"features.{feature.id}.effort", "low, typical and high must rise.")
    for lead in rulebook.lead_times.lead_times:
        if not 0 <= lead.best <= lead.typical <= lead.worst:
            yield Finding("figures", f"lead_times.{lead.id}", "best, typical and worst must rise.")


def _order(rulebook: Rulebook) -> Iterator[Finding]:
    circle = _circle(rulebook.every_feature)
    if circle:
        told = say("these need each other in a circle: {names}.", names=in_commas(circle))
        yield Finding("circle", f"features.{circle[0]}", told)
        return
    for feature in rulebook.every_feature:
        for name in feature.needed:
            if not set(rulebook.feature(name).needs) <= set(feature.needs):
                told = say("it needs {name}, which runs on a platform that it does not ask for.", name=name)
                yield Finding("order", f"features.{feature.id}", told)


def _circle(features: tuple[Feature, ...]) -> tuple[str, ...]:
    before = {
        feature.id: {*feature.needed, *feature.after, *feature.live_after, *feature.calls_for} for feature in features
    }
    while before:
        free = {name for name, others in before.items() if not others & before.keys()}
        if not free:
            return tuple(before)
        before = {name: others for name, others in before.items() if name not in free}
    return ()
