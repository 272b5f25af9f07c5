"""Settled tiers become jobs in the one fixed order in which each worker takes them, whatever the hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.features import Feature, FeatureBook
from commsfit.domain.planning.scheduling import Job, Wait
from commsfit.domain.planning.selection import WEIGHT


@dataclass(frozen=True, slots=True)
class JobMaterial:
    """What the jobs are made of, the same for every re-run of one plan."""

    book: FeatureBook
    workers: tuple[str, ...]
    minutes: Mapping[str, int]
    waits: Mapping[str, tuple[Wait, ...]]


def jobs_of(material: JobMaterial, tiers: Mapping[str, Priority]) -> tuple[Job, ...]:
    """Planned features as jobs: Musts first, phase by phase; then Shoulds, then Coulds; closing the old system last.

    Each change of tier or phase is a gate: what follows begins on a later day.
    """
    planned = {feature: tier for feature, tier in tiers.items() if tier is not Priority.WONT}
    jobs: list[Job] = []
    previous: dict[str, tuple[str, tuple[bool, int, int]]] = {}
    for feature in _sorted(material, planned):
        group = _group(feature, planned)
        needs = tuple(_before(feature, planned))
        before = previous.get(feature.worked_by)
        if before is not None and before[1] != group and before[0] not in needs:
            needs = (*needs, before[0])
        previous[feature.worked_by] = (feature.id, group)
        waits = tuple(
            wait for wait in material.waits.get(feature.id, ()) if wait.after is None or wait.after in planned
        )
        jobs.append(Job(feature.id, feature.worked_by, material.minutes[feature.id], needs, waits))
    return tuple(jobs)


def _group(feature: Feature, planned: Mapping[str, Priority]) -> tuple[bool, int, int]:
    return feature.closes, -WEIGHT[planned[feature.id]], feature.phase


def _before(feature: Feature, planned: Mapping[str, Priority]) -> list[str]:
    """Prerequisites, and the planned features that it comes after unless they matter less."""
    later = (
        other
        for other in feature.after
        if other in planned and (feature.closes or WEIGHT[planned[other]] >= WEIGHT[planned[feature.id]])
    )
    return [*feature.requires, *later]


def _sorted(material: JobMaterial, planned: Mapping[str, Priority]) -> list[Feature]:
    """Prerequisites first; among what is free to begin, by worker, group, outside wait and place in the library."""
    book = material.book
    keys: dict[str, tuple[int, tuple[bool, int, int], int, int]] = {}
    missing: dict[str, int] = {}
    unlocks: dict[str, list[str]] = {}
    for name in planned:
        feature = book.by_id[name]
        wait = sum(wait.days for wait in material.waits.get(name, ()))
        keys[name] = (material.workers.index(feature.worked_by), _group(feature, planned), wait, book.rank[name])
        before = _before(feature, planned)
        missing[name] = len(before)
        for needed in before:
            unlocks.setdefault(needed, []).append(name)
    free = [(keys[name], name) for name in planned if not missing[name]]
    heapify(free)
    order: list[Feature] = []
    while free:
        _, name = heappop(free)
        order.append(book.by_id[name])
        for unlocked in unlocks.get(name, ()):
            missing[unlocked] -= 1
            if not missing[unlocked]:
                heappush(free, (keys[unlocked], unlocked))
    assert len(order) == len(planned), "a prerequisite is not planned, or the library runs in a circle"
    return order
