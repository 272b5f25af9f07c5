"""What each planned feature waits for before it begins and before it is live, wave by wave, and each gate too."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.features import Feature, FeatureBook
from commsfit.domain.definitions.planning.roadmap import Phase, RoadmapBook, Track
from commsfit.domain.planning.scheduling.scheduling import SAME_DAY, Wait
from commsfit.domain.planning.selecting.selection import WEIGHT
from commsfit.domain.planning.sizing.waves import WaveSize

GATE_EDGE: Final = "gate "
"""Begins the id of a gate among the jobs."""
READINESS: Final = "readiness"
"""The criterion that asks for all readiness checks."""


@dataclass(frozen=True, slots=True)
class JobMaterial:
    """What the jobs are made of, the same for every re-run of one plan."""

    book: FeatureBook
    roadmap: RoadmapBook
    minutes: Mapping[str, int]
    least: Mapping[str, int]
    waits: Mapping[str, tuple[Wait, ...]]
    """Before the work of a feature begins."""
    answers: Mapping[str, tuple[Wait, ...]]
    """Before it is live."""
    waves: tuple[WaveSize, ...]
    shares: Mapping[str, tuple[Decimal, ...]]
    """Of a feature in waves the share of its work that is done with each wave."""
    at_ease: frozenset[str] = frozenset()
    """What would mend readiness checks, where those all pass as they are."""

    def parts(self, feature: Feature) -> tuple[int | None, ...]:
        """The waves in which a feature is done; one part without a number where it is done at once."""
        return tuple(wave.number for wave in self.waves) if feature.waves and self.waves else (None,)

    def ids(self, feature: Feature) -> tuple[str, ...]:
        """The jobs of a feature."""
        return tuple(job_id(feature.id, wave) for wave in self.parts(feature))


def job_id(feature: str, wave: int | None) -> str:
    """U08 in wave 2: U08.2."""
    return feature if wave is None else f"{feature}.{wave}"


def standing_for(feature: str, planned: Container[str], book: FeatureBook) -> tuple[str, ...]:
    """Itself where it is planned; what is left out hands on what it comes after.

    A contract whose choice a person left out still comes after the offers.
    """
    if feature in planned:
        return (feature,)
    return tuple(name for other in book.by_id[feature].after for name in standing_for(other, planned, book))


class Edges:
    """All that holds between the planned features of one plan."""

    __slots__ = ("_gates", "_material", "_planned", "phases")

    def __init__(self, material: JobMaterial, planned: Mapping[str, Priority]) -> None:
        self._material, self._planned = material, planned
        self.phases = phases_of(material.book, planned)
        self._gates = {(phase.track, phase.number): phase for phase in material.roadmap.phases if self._members(phase)}

    def gates(self) -> Iterator[tuple[Phase, tuple[tuple[str, int], ...]]]:
        """Each gate that this plan has, on the day of the last job that it waits for, and after the gate before it."""
        previous: dict[Track, str] = {}
        for phase in self._gates.values():
            held = dict.fromkeys((*self._members(phase), *self._measured(phase)), SAME_DAY)
            if phase.track in previous:
                held[previous[phase.track]] = 0
            previous[phase.track] = GATE_EDGE + phase.id
            yield phase, tuple(held.items())

    def begins_after(self, feature: Feature, wave: int | None) -> tuple[str, ...]:
        """Prerequisites, and the planned features that it comes after unless they matter less."""
        after = dict.fromkeys(
            name for other in feature.after for name in standing_for(other, self._planned, self._material.book)
        )
        later = (other for other in after if self._binds(other, feature))
        found = [job for other in (*feature.requires, *later) for job in self._same(other, wave)]
        phones = self._material.roadmap.phones
        if wave and feature.id in self._trained_before():
            found.append(job_id(phones, wave - 1))
        if wave and feature.id == phones:
            found.append(job_id(phones, 0))  # what the pilot teaches is used on everybody else's desks
        return tuple(dict.fromkeys(found))

    def live_after(self, feature: Feature, wave: int | None) -> tuple[tuple[str, int], ...]:
        """What must be done before it is live, each with the calendar days between."""
        roadmap, book = self._material.roadmap, self._material.book
        others = [*feature.live_needs, *(other for other in feature.live_after if self._binds(other, feature))]
        others += [other for other in feature.calls_for if self._is_called(other, feature)]
        found = [(job, 0) for other in others for job in self._same(other, wave)]
        if feature.delivers:
            gate = self._gate_before(book.by_id[feature.id])
            found += [(GATE_EDGE + gate.id, 0)] if gate is not None else []
        if wave and feature.id == roadmap.phones:
            days = roadmap.waves.pilot_days if wave == 1 else roadmap.waves.wave_days
            found.append((job_id(feature.id, wave - 1), days))
        return tuple(dict.fromkeys(found))

    def _trained_before(self) -> tuple[str, ...]:
        """What a wave begins only once the one before it calls: training is forgotten when it comes too early."""
        roadmap = self._material.roadmap
        return roadmap.measures.get("people_trained", ()) if roadmap.phones in self._planned else ()

    def _binds(self, other: str, feature: Feature) -> bool:
        if other not in self._planned:
            return False
        bought = self._material.book.by_id[other].procures is not None
        return feature.closes or bought or WEIGHT[self._planned[other]] >= WEIGHT[self._planned[feature.id]]

    def _is_called(self, other: str, feature: Feature) -> bool:
        """What guards it comes first, but what a person put lower only where its check does not pass as it is."""
        if other in self._material.at_ease:
            return self._binds(other, feature)
        return other in self._planned

    def _same(self, other: str, wave: int | None) -> tuple[str, ...]:
        """Of a feature in waves the same wave; all of them for what is done at once."""
        feature = self._material.book.by_id[other]
        parts = self._material.parts(feature)
        return (job_id(other, wave),) if wave in parts else self._material.ids(feature)

    def _gate_before(self, feature: Feature) -> Phase | None:
        """The last gate of an earlier phase of its platform."""
        track = Track.UCAAS if feature.track is Track.UCAAS else Track.CPAAS
        before = [
            phase for phase in self._gates.values() if phase.track is track and phase.number < self.phases[feature.id]
        ]
        return max(before, key=lambda phase: phase.number, default=None)

    def _members(self, phase: Phase) -> tuple[str, ...]:
        """The jobs of a phase in its most important tier."""
        book = self._material.book
        tiers = {name: self._planned[name] for name in in_phase(book, self.phases, phase)}
        if not tiers:
            return ()
        first = max(tiers.values(), key=WEIGHT.__getitem__)
        return tuple(
            job_id(name, wave)
            for name, tier in tiers.items()
            if tier is first
            for wave in self._material.parts(book.by_id[name])
            if wave in (None, 0) or phase.number
        )

    def _measured(self, phase: Phase) -> Iterable[str]:
        roadmap, book = self._material.roadmap, self._material.book
        for criterion in phase.criteria:
            needless = self._material.at_ease if criterion == READINESS else ()
            for name in roadmap.measures.get(criterion, ()):
                if name in self._planned and name not in needless:
                    yield from self._material.ids(book.by_id[name])


def in_phase(book: FeatureBook, phases: Mapping[str, int], phase: Phase) -> Iterator[str]:
    """The planned features of a platform's phase; papers and choices of no platform open and close no channel."""
    for name, number in phases.items():
        feature = book.by_id[name]
        if number == phase.number and feature.needs and (feature.track is Track.UCAAS) is (phase.track is Track.UCAAS):
            yield name


def phases_of(book: FeatureBook, planned: Mapping[str, Priority]) -> dict[str, int]:
    """The phase in which each planned feature is done.

    A channel's phase comes before the next only as far as it matters as much: what matters less than something of a
    later phase is done in that phase, so that gates stand in the order of the phases and Musts still come first.
    """
    heads: dict[int, int] = {}
    customers = [book.by_id[name] for name in planned if book.by_id[name].track is Track.CPAAS]
    for feature in customers:
        heads[feature.phase] = max(heads.get(feature.phase, 0), WEIGHT[planned[feature.id]])
    found = {name: book.by_id[name].phase for name in planned}
    for feature in customers:
        if feature.phase:
            above = (phase for phase, head in heads.items() if head > WEIGHT[planned[feature.id]])
            found[feature.id] = max(feature.phase, *above, 0)
    return found
