"""Settled tiers become jobs in the one fixed order in which each role takes them, whatever the hours."""

from __future__ import annotations

from collections.abc import Mapping
from heapq import heapify, heappop, heappush
from typing import Final, TypeAlias

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.features import Feature
from commsfit.domain.planning.scheduling.edges import GATE_EDGE, Edges, JobMaterial, job_id, standing_for
from commsfit.domain.planning.scheduling.scheduling import Job, Wait
from commsfit.domain.planning.selecting.selection import WEIGHT
from commsfit.domain.wording.messages import say

_STAGES: Final = ("requirements", "offers", "choice", "contract")
OrderKey: TypeAlias = tuple[bool, int, int, int, int, int, int, int]
_GATES_FIRST: Final = -9


def jobs_of(material: JobMaterial, tiers: Mapping[str, Priority]) -> tuple[Job, ...]:
    """Planned features as jobs: Musts first, by wave and phase; then Shoulds, then Coulds; closing last."""
    planned = {feature: tier for feature, tier in tiers.items() if tier is not Priority.WONT}
    edges = Edges(material, planned)
    keyed: dict[str, tuple[OrderKey, Job]] = {}
    for name, tier in planned.items():
        feature = material.book.by_id[name]
        for wave in material.parts(feature):
            job = _job(material, edges, feature, wave, planned)
            keyed[job.id] = _key(material, edges, feature, tier, job), job
    for number, (phase, held) in enumerate(edges.gates()):
        job = Job(GATE_EDGE + phase.id, "", None, "", 0, holds=held, least=0)
        keyed[job.id] = (False, _GATES_FIRST, 0, 0, 0, 0, 0, number), job
    return tuple(_in_order(keyed, _followed(material, planned)))


def with_minutes(material: JobMaterial, job: Job) -> Job:
    """The same job with the effort that the material has now."""
    if not job.worker:
        return job
    return job._replace(minutes=_minutes(material, job.feature, job.wave), least=material.least[job.feature])


def _job(
    material: JobMaterial, edges: Edges, feature: Feature, wave: int | None, planned: Mapping[str, Priority]
) -> Job:
    roadmap = material.roadmap
    developers = feature.worked_by == roadmap.developers
    return Job(
        id=job_id(feature.id, wave),
        feature=feature.id,
        wave=wave,
        worker=feature.worked_by,
        minutes=_minutes(material, feature.id, wave),
        needs=edges.begins_after(feature, wave),
        holds=edges.live_after(feature, wave),
        waits=tuple(_planned_wait(wait, material, planned, wave) for wait in material.waits.get(feature.id, ())),
        answers=tuple(_planned_wait(wait, material, planned, wave) for wait in material.answers.get(feature.id, ())),
        least=material.least[feature.id],
        live=feature.delivers or feature.closes or feature.id == roadmap.numbers,
        channel=developers and feature.delivers,
        must=planned[feature.id] is Priority.MUST and not feature.closes,
        early=developers and feature.phase == 0,
    )


def _planned_wait(wait: Wait, material: JobMaterial, planned: Mapping[str, Priority], wave: int | None) -> Wait:
    """A wait for something that is not planned begins with the track; of a feature in waves the last one counts."""
    if wait.after is None or wait.own:
        return wait
    after = standing_for(wait.after, planned, material.book)
    if not after:
        return wait._replace(after=None)
    ids = material.ids(material.book.by_id[after[-1]])
    return wait._replace(after=ids[wave] if wave is not None and len(ids) > 1 else ids[-1])


def _minutes(material: JobMaterial, feature: str, wave: int | None) -> int:
    """Of a feature in waves the part of one wave; together the parts are the whole."""
    whole = material.minutes[feature]
    if wave is None:
        return whole
    reached = material.shares[feature]
    return int(whole * reached[wave]) - int(whole * (reached[wave - 1] if wave else 0))


def _key(material: JobMaterial, edges: Edges, feature: Feature, tier: Priority, job: Job) -> OrderKey:
    """Closing last; then by tier, wave, phase, channels beneath, stage of buying, outside wait, place in the book."""
    book = material.book
    wait = sum(wait.days for wait in (*job.waits, *job.answers))
    depth = sum(book.by_id[beneath].delivers for beneath in book.beneath[feature.id])
    stage = _STAGES.index(feature.procures) if feature.procures else 0
    wave = 0 if job.wave is None else job.wave + 1
    return feature.closes, -WEIGHT[tier], wave, edges.phases[feature.id], depth, stage, wait, book.rank[feature.id]


def _followed(material: JobMaterial, planned: Mapping[str, Priority]) -> Mapping[str, str]:
    """Whom developers may have to follow: it stands before all of their work."""
    book = material.roadmap
    return {book.developers: book.follows} if book.follows in planned else {}


def _in_order(keyed: Mapping[str, tuple[OrderKey, Job]], followed: Mapping[str, str]) -> list[Job]:
    """Whatever a job waits for stands before it; among what is free, the least key comes next."""
    missing: dict[str, int] = {}
    unlocks: dict[str, list[str]] = {}
    for name, (_, job) in keyed.items():
        before = {*job.needs, *(held for held, _ in job.holds)}
        before.update(wait.after for wait in (*job.waits, *job.answers) if wait.after is not None and not wait.own)
        if job.worker in followed:
            before.add(followed[job.worker])
        missing[name] = len(before)
        for needed in before:
            unlocks.setdefault(needed, []).append(name)
    free = [(keyed[name][0], name) for name, left in missing.items() if not left]
    heapify(free)
    order: list[Job] = []
    while free:
        _, name = heappop(free)
        order.append(keyed[name][1])
        for unlocked in unlocks.get(name, ()):
            missing[unlocked] -= 1
            if not missing[unlocked]:
                heappush(free, (keyed[unlocked][0], unlocked))
    assert len(order) == len(keyed), say(
        "these wait for each other: {names}", names=sorted((name for name, left in missing.items() if left))
    )
    return order
