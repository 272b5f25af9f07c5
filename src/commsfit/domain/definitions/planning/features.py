"""The library of features: effort, prerequisites, owner, and the rules that put each into a tier."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Literal, TypeAlias

from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Band, Number
from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.planning.roadmap import Track


class Platform(StrEnum):
    """What a feature runs on."""

    UCAAS = "ucaas"
    CPAAS = "cpaas"


class Grounds(StrEnum):
    """What a tier rests on; the highest tier that any of them gives counts."""

    LEGAL = "legal"
    SAFEGUARD = "safeguard"
    FOUNDATION = "foundation"
    GOAL = "goal"
    ANSWER = "answer"


class TierRule(Definition):
    """Puts its feature into a tier where its condition holds; `because` is the id of the reason in words."""

    because: Id
    tier: Priority
    grounds: Grounds
    when: Condition | None = None
    owed: tuple[Id, ...] = ()
    """Met only where this buyer is required to reach one of these milestones; their own rules say when."""


WorkStage: TypeAlias = Literal["requirements", "offers", "choice", "contract"]
"""The stages of buying, in their order."""


class Growth(Definition):
    """What each of something adds to an effort, in person-days; `without` is the size used unanswered."""

    by: Id
    """A question, or a size that follows from several: `flows`, `countries`."""
    days: tuple[Number, Number, Number]
    without: Number


class Lasting(Definition):
    """How many working days something takes at least, by size: the last step that is not above it counts."""

    by: Id
    steps: tuple[tuple[Number, int], ...]
    without: Number


class Longer(Definition):
    """Working days more where something holds."""

    when: Condition
    days: int


class Feature(Definition):
    """Something to build, set up or agree."""

    id: Id
    effort: tuple[Number, Number, Number]
    """Person-days: low, typical, high; the part that every size takes."""
    grows: tuple[Growth, ...] = ()
    lasts: Lasting | None = None
    longer: tuple[Longer, ...] = ()
    waves: bool = False
    """Done once for each wave of the roll-out."""
    procures: WorkStage | None = None
    """A stage of choosing and signing the vendor of its track."""
    phase: int
    track: Track
    needs: tuple[Platform, ...] = ()
    """Planned only where the roadmap has these platforms."""
    worked_by: Id
    owner: Id
    requires: tuple[Id, ...] = ()
    """Cannot work without these; they are never in a lower tier."""
    after: tuple[Id, ...] = ()
    """Begins later than these where they are planned too."""
    live_after: tuple[Id, ...] = ()
    """May be built before these, but is live later, where they are planned too."""
    live_needs: tuple[Id, ...] = ()
    """May be worked on before these, is live later, and is never in a higher tier."""
    calls_for: tuple[Id, ...] = ()
    """What a gate or a safe start asks for: raised to its tier where wished, and done before it is live."""
    delivers: bool = False
    """Staff or customers use it the day it ends: a first value."""
    closes: bool = False
    """Takes the old system away; the deadline does not wait for it."""
    temporary: bool = False
    """Thrown away with the old system."""
    video: bool = False
    """Its effort is the build cost of video."""
    pointless_when: Condition | None = None
    """There is nothing to do: no numbers to move."""
    covers: tuple[Id, ...] = ()
    """Milestones and readiness checks that are settled by this work, beside those that its rules name as owed."""
    rules: tuple[TierRule, ...] = ()

    @cached_property
    def days(self) -> Band:
        """The fixed part of the effort in person-days."""
        low, typical, high = (Decimal(days) for days in self.effort)
        return Band(low, typical, high)

    @cached_property
    def settles(self) -> frozenset[str]:
        """Every milestone and check that this work settles."""
        return frozenset(self.covers).union(*(rule.owed for rule in self.rules))

    @cached_property
    def needed(self) -> tuple[Id, ...]:
        """All that it cannot be without, and so is never above: before its work, or before it is live."""
        return (*self.requires, *self.live_needs)


class FeatureBook(Definition):
    """All features in the order in which equals are worked on."""

    effort_from: SourcedFigure
    features: tuple[Feature, ...]

    @cached_property
    def by_id(self) -> dict[str, Feature]:
        """Each feature under its id."""
        return {feature.id: feature for feature in self.features}

    @cached_property
    def rank(self) -> dict[str, int]:
        """The place of each feature in the library."""
        return {feature.id: place for place, feature in enumerate(self.features)}

    @cached_property
    def beneath(self) -> dict[str, tuple[str, ...]]:
        """All prerequisites of each feature, those of prerequisites included, in the order of the library."""
        found: dict[str, frozenset[str]] = {}

        def collect(feature: str) -> frozenset[str]:
            if feature not in found:
                direct = self.by_id[feature].needed
                found[feature] = frozenset(direct).union(*(collect(needed) for needed in direct))
            return found[feature]

        return {each.id: tuple(sorted(collect(each.id), key=self.rank.__getitem__)) for each in self.features}

    @cached_property
    def above(self) -> dict[str, tuple[str, ...]]:
        """All features that need each one, directly or through others, in the order of the library."""
        return {
            needed.id: tuple(feature.id for feature in self.features if needed.id in self.beneath[feature.id])
            for needed in self.features
        }

    @cached_property
    def leaning(self) -> dict[str, frozenset[str]]:
        """All features that need or call for each one, directly or through others."""
        return {each.id: self._leaning_on(each.id) for each in self.features}

    def _leaning_on(self, feature: str) -> frozenset[str]:
        found, latest = set[str](), {feature}
        while latest:
            latest = {each.id for each in self.features if latest.intersection(each.needed + each.calls_for)} - found
            found |= latest
        return frozenset(found - {feature})


class FeatureWords(Definition):
    """What a person reads of a feature."""

    title: str
    what: str = ""
    """One sentence: what it does for the buyer."""


class FeatureBookWords(Definition):
    """Words of the features and of the reasons that their rules give."""

    features: dict[Id, FeatureWords]
    reasons: dict[Id, str]
