"""The figures and words of the plan itself: capacity, phases and gates, shares, remedies."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import Annotated, TypeAlias

from pydantic import Field

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class Track(StrEnum):
    """Side by side on the calendar."""

    FOUNDATION = "foundation"
    UCAAS = "ucaas"
    CPAAS = "cpaas"


class PlatformUse(Definition):
    """Which platforms a roadmap for an outcome plans, and whether CPaaS may have to wait."""

    ucaas: bool
    cpaas: bool
    waits: bool = False


class Teams(Definition):
    """One more team for each so many."""

    by: Id
    each: Number


class Capacity(SourcedFigure):
    """How many hours a week somebody other than the developers gives to the plan."""

    id: Id
    hours: tuple[Number, Number, Number]
    """Low, typical, high, of one team."""
    grows: tuple[Teams, ...] = ()
    """What brings further teams; the largest count is taken."""


class FlowCount(SourcedFigure):
    """How many call flows there are, as long as nobody counts them: one a site and one for each so many people."""

    each_people: int


class Builds(SourcedFigure):
    """How long a build takes at least, however many work on the plan."""

    people_at_once: int
    tests_percent: int
    watch_days: int
    """Calendar days from one channel's opening to the next."""


class WaveSizes(SourcedFigure):
    """How a roll-out is cut: everybody together, or a pilot and growing waves."""

    alone_people: int
    alone_sites: int
    pilot_percent: int
    pilot_least: int
    pilot_most: int
    pilot_most_sites: int
    people: tuple[int, ...]
    """The most people of each wave after the pilot; the last goes on."""
    sites: tuple[int, ...]
    most: int
    """No more waves than these: later ones are larger instead."""
    pilot_days: int
    wave_days: int


MonthDay: TypeAlias = tuple[int, int]


class UsualFreeze(SourcedFigure):
    """The days of each year between which nothing goes live."""

    from_: Annotated[MonthDay, Field(alias="from")]
    to: MonthDay
    from_by_industry: dict[Id, MonthDay] = {}


class Phase(Definition):
    """A phase of one track; its gate lists what must be shown, by id of the criterion."""

    id: Id
    track: Track
    number: int
    criteria: tuple[Id, ...]


class EstimateBand(SourcedFigure):
    """Our own figure as low, base and high."""

    low: Number
    base: Number
    high: Number


class RoadmapBook(Definition):
    """Everything that the plan is computed with."""

    hours_a_day: int
    days_a_week: int
    platforms: dict[Id, PlatformUse]
    """By outcome."""
    concepts: dict[Id, Condition]
    """Conditions by the name under which features use them; later ones may use earlier ones."""
    empty_when_open: tuple[Id, ...]
    """Questions about choices that count as "none chosen" in a plan while nobody has answered."""
    left_out_for: dict[Id, Id]
    """The feature that stands on the Won't list for a platform that is not planned."""
    plans_for: tuple[Id, ...]
    """While the verdict is open: the first possible outcome in this order."""
    hours_question: Id
    least_hours: Id
    """The threshold: hours a week from which the source lets CPaaS start."""
    waits_when: Condition
    nothing_needed_when: Condition
    """No rule asks for anything new; the plan is only for the case that somebody moves all the same."""
    follows_when: Condition
    """True: CPaaS follows the tenant; else it starts at once."""
    at_once_when: Condition
    """True: CPaaS that waited for capacity would start at once, beside the tenant."""
    follows: Id
    weeks_until_capacity: EstimateBand
    deadline_question: Id
    overlap_figure: Id
    """The figure of the price book that holds the months."""
    overlap_after: Id
    overlap_blocks: Id
    capacities: tuple[Capacity, ...]
    developers: Id
    set_up_by: tuple[Id, ...]
    """Whose work the costs price as set-up."""
    workers: tuple[Id, ...]
    unhelped: tuple[Id, ...]
    """Whose work no further hours would shorten: others answer, or the law takes its time."""
    it: Id
    it_question: Id
    least_it_hours: int
    contract_end_question: Id
    notice_question: Id
    numbers: Id
    """The feature that moves the numbers, and the one with which people begin to call."""
    phones: Id
    soak_days: int
    bridge_hours: int
    people_question: Id
    sites_question: Id
    flows: FlowCount
    builds: Builds
    waves: WaveSizes
    freeze: UsualFreeze
    holidays: dict[Id, tuple[Id, ...]]
    """Countries whose public holidays count, by region."""
    measures: dict[Id, tuple[Id, ...]]
    """Features that a gate's criterion is measured by."""
    phases: tuple[Phase, ...]
    must_share: Number
    could_share: Number
    most_hours: int
    """No remedy asks for more hours a week than this."""
    longest_years: int
    """Musts that take longer are out of reason, and are told to be."""
    first_value_days: int
    sends: Id
    """The feature whose presence means that messages are sent."""

    @cached_property
    def capacity(self) -> dict[str, Capacity]:
        """Each capacity under its id."""
        return {capacity.id: capacity for capacity in self.capacities}


class RoadmapWords(Definition):
    """Sentences of the plan; names in braces are filled in."""

    months: tuple[str, ...]
    date: str
    phases: dict[Id, str]
    criteria: dict[Id, str]
    priorities: dict[Id, str]
    spans: dict[Id, str]
    workers: dict[Id, str]
    ready_made: dict[Id, str]
    """How a chosen goal is served without a build, by goal."""
    say: dict[Id, str]
