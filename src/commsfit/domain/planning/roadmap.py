"""The MoSCoW roadmap with dates: what, why, when, in which order and behind which gates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.answers.values import Band, Said
from commsfit.domain.definitions.planning.roadmap import Track


@dataclass(frozen=True, slots=True)
class ItemWave:
    """The part of an item that is done in one wave."""

    wave: int
    effort_days: Band
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Item:
    """A feature in its tier; `starts` and `ends` are None for Won't items and where nothing can be scheduled."""

    id: str
    title: str
    priority: Priority
    phase: int
    track: Track
    effort_days: Band
    starts: date | None
    ends: date | None
    because: tuple[str, ...]
    requires: tuple[str, ...]
    owner: str
    waits_for: tuple[str, ...] = ()
    """External lead times that it waits for, by id."""
    reopen: str = ""
    """For Won't items: what would re-open it."""
    moved: Move | None = None
    promoted: str = ""
    """Why its tier was raised: "sender registration needs it"."""
    worked_by: str = ""
    """Whose hours it takes: `developers`, `it` or `legal`."""
    what: str = ""
    """One sentence: what it does for the buyer."""
    waves: tuple[ItemWave, ...] = ()
    """Its parts, pilot first; empty where it is done at once."""
    live: bool = False
    """Its last day is one on which something goes live."""
    procures: str = ""
    """The stage of buying that it is: `requirements`, `offers`, `choice` or `contract`."""
    own_effort: bool = False
    """A person's own figure stands in place of our estimate."""

    @property
    def first_live(self) -> date | None:
        """When its first wave is done."""
        return self.waves[0].ends if self.waves else self.ends


@dataclass(frozen=True, slots=True)
class LeadTime:
    """An outside approval or delivery that runs on the calendar from week 1."""

    id: str
    title: str
    track: Track
    starts: date
    typical_end: date
    worst_end: date
    blocks: tuple[str, ...]
    source: str
    as_of: str = ""
    wave: int | None = None
    """For moving numbers: whose; its typical end is the day asked of the carrier."""


@dataclass(frozen=True, slots=True)
class PhaseGate:
    """The end of a phase: what must be shown before the next begins."""

    phase: int
    title: str
    on: date | None
    criteria: tuple[str, ...]
    track: Track = Track.CPAAS
    id: str = ""


@dataclass(frozen=True, slots=True)
class CalendarSpan:
    """A stretch of calendar worth a bar of its own: contract overlap, waiting for capacity."""

    id: str
    title: str
    track: Track
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Frozen:
    """A stretch of the plan in which nothing goes live, both days included."""

    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class Remedy:
    """Something that would meet the deadline or carry the plan past the old contract, re-run through the whole plan."""

    kind: str
    """`hours`, `date`, `fewer_musts`, `bridge` (a partner builds), `extend` (the old contract) or `first_wave`."""
    words: str
    ends: date
    items: tuple[str, ...] = ()
    """The Musts that would move down."""
    hours: Mapping[str, int] = field(default_factory=dict)
    """Hours a week that it takes, by worker."""
    answers: Mapping[str, Said] = field(default_factory=dict)
    """What to answer so that it comes about, re-run; empty where no question asks for it."""
    starts: date | None = None
    """The first day on which it acts: no vendor works before it is signed."""
    track: Track | None = None
    """The track that it helps."""
    bridges: bool = False
    """It is tried by choosing the partner's bridge."""
    first_wave: int | None = None
    """It is tried by choosing a first wave of so many people."""


@dataclass(frozen=True, slots=True)
class Responsible:
    """One row of the RACI: exactly one accountable."""

    topic: str
    accountable: str
    responsible: str
    consulted: str
    informed: str


@dataclass(frozen=True, slots=True)
class NextStep:
    """Something to do within 30, 60 or 90 days."""

    within_days: int
    words: str
    owner: str


@dataclass(frozen=True, slots=True)
class WorkerCapacity:
    """The hours a week that the plan counts with for one kind of worker."""

    id: str
    title: str
    hours_per_week: Decimal
    source: str
    as_of: str = ""


@dataclass(frozen=True, slots=True)
class Wave:
    """A part of the people, with the days on which they call and on which their own numbers have moved."""

    number: int
    """0 is the pilot."""
    title: str
    people: int
    sites: int
    trained: date | None
    calls: date | None
    numbers: date | None


@dataclass(frozen=True, slots=True)
class WeekLoad:
    """What one role works in one week, in hours, against what it has."""

    role: str
    week: date
    """Its Monday."""
    hours: float
    capacity: float


@dataclass(frozen=True, slots=True)
class GoalServed:
    """How a chosen goal is served: by a planned item, by a ready-made route, or not."""

    goal: str
    title: str
    how: str
    """`planned`, `ready_made` or `not_served`."""
    item: str
    words: str
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OldContract:
    """The contract of the old system against the plan."""

    ends: date
    notice_by: date | None
    """The last day to give notice; None where nobody said how long before."""
    needed_until: date | None
    """When the plan switches the old system off."""
    words: str

    @property
    def is_short(self) -> bool:
        """Whether the plan needs the old system beyond its contract."""
        return self.needed_until is not None and self.needed_until > self.ends


@dataclass(frozen=True, slots=True)
class Roadmap:
    """The plan for one outcome; provisional while the verdict is open."""

    plans_for: str | None
    provisional: bool
    provisional_words: str
    start: date
    deadline: date | None
    items: tuple[Item, ...]
    lead_times: tuple[LeadTime, ...]
    gates: tuple[PhaseGate, ...]
    spans: tuple[CalendarSpan, ...]
    shares: dict[Priority, Decimal]
    """Share of effort by tier, Won't left out."""
    must_share_of_effort: Decimal | None
    ends: date | None
    first_value: date | None
    deadline_met: bool | None
    remedies: tuple[Remedy, ...]
    warnings: tuple[str, ...]
    demotion_candidates: tuple[str, ...]
    """Musts that could move down, where Musts are too many or come too late."""
    consequences: tuple[str, ...]
    """What a person's moves brought about, told."""
    raci: tuple[Responsible, ...]
    next_steps: tuple[NextStep, ...]
    hours_per_week: Decimal | None
    """Developer hours that the CPaaS items are planned with; None where none are planned."""
    musts_end: date | None = None
    """The last Must that the deadline waits for."""
    musts_end_at_worst: date | None = None
    """The same if every outside approval takes its worst time."""
    capacities: tuple[WorkerCapacity, ...] = ()
    platforms: tuple[str, ...] = ()
    """What it holds: `ucaas`, `cpaas` or both; nothing where nothing is planned."""
    closing: tuple[Item, ...] = ()
    """Work after the deadline's scope: switching off the old system. It has no tier."""
    waves: tuple[Wave, ...] = ()
    """Whose calls move when; one entry for everybody where all begin together."""
    load: tuple[WeekLoad, ...] = ()
    goals: tuple[GoalServed, ...] = ()
    staff_live: date | None = None
    """The day on which the last wave calls with its own numbers."""
    old_contract: OldContract | None = None
    freezes: tuple[Frozen, ...] = ()
    """The change freezes that the plan runs through."""

    def leaves_out(self, platform: str) -> bool:
        """Whether there is a plan, and it does without this platform."""
        return bool(self.platforms) and platform not in self.platforms
