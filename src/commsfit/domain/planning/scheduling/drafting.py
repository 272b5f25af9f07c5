"""A draft: one plan's tiers, capacity and waits, ready to be run through the scheduler as often as needed."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import partial
from typing import Final

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.answers.values import Band, Number
from commsfit.domain.definitions.planning.lead_times import LeadTimeRule
from commsfit.domain.definitions.planning.roadmap import RoadmapBook, Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.dates.open_days import (
    LiveDays,
    OpenDays,
    countries_of,
    freezes_of,
    shared_days_off,
)
from commsfit.domain.planning.dates.working_days import WorkingDays
from commsfit.domain.planning.scheduling.edges import JobMaterial
from commsfit.domain.planning.scheduling.ordering import jobs_of, with_minutes
from commsfit.domain.planning.scheduling.scheduling import Days, Job, Terms, Wait, schedule
from commsfit.domain.planning.sizing.capacity import DeveloperTime, team_hours
from commsfit.domain.planning.sizing.efforts import effort_of, least_days, wave_shares
from commsfit.domain.planning.sizing.waves import WaveSize, waves_of

_MINUTES: Final = 60
_DAYS_A_MONTH: Final = Decimal("30.5")


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything the scheduler needs; `run` dates it. The order of the jobs depends on the tiers alone."""

    calendar: WorkingDays
    is_open: OpenDays
    tiers: Mapping[str, Priority]
    material: JobMaterial
    jobs: tuple[Job, ...]
    terms: Terms
    efforts: Mapping[str, Band]
    lead_times: tuple[LeadTimeRule, ...]

    def run(self, until: Container[str] = ()) -> dict[str, Days] | None:
        """The days of every job and gate; where jobs are named, no further than the last of them."""
        last = max((place for place, job in enumerate(self.jobs, start=1) if job.id in until), default=len(self.jobs))
        return schedule(self.jobs[:last], self.terms, self.calendar, self.is_open)

    def signed(self, rulebook: Rulebook, track: Track) -> date:
        """The first day on which anybody can work with the vendor of a track."""
        bought = {each.id for each in rulebook.every_feature if each.procures and each.track is track}
        days = self.run(until=bought)
        assert days is not None
        return self.calendar.on(max((days[name].last + 1 for name in bought if name in days), default=0))

    def musts_end(self) -> date | None:
        """The day on which the last Must that the deadline waits for is done; what comes after it is not dated."""
        musts = [place for place, job in enumerate(self.jobs) if job.must]
        until = musts[-1] + 1 if musts else 0
        if any(self.terms.minutes_a_day.get(job.worker, 0) <= 0 for job in self.jobs[until:] if job.worker):
            return None
        days = schedule(self.jobs[:until], self.terms, self.calendar, self.is_open)
        return None if days is None else last_must(self, days)

    def works(self, job: str, worker: str) -> bool:
        """Whether a job is a worker's."""
        return any(one.id == job and one.worker == worker for one in self.jobs)

    def with_tiers(self, tiers: Mapping[str, Priority]) -> Draft:
        """The same plan with other tiers, and so in another order."""
        return replace(self, tiers=tiers, jobs=jobs_of(self.material, tiers))

    def with_waves(self, setting: Setting, waves: tuple[WaveSize, ...]) -> Draft:
        """The same plan with its people cut into other waves."""
        material = replace(self.material, waves=waves, shares=wave_shares(setting.rulebook, setting.facts, waves))
        return replace(self, material=material, jobs=jobs_of(material, self.tiers))

    def with_hours(self, book: RoadmapBook, worker: str, hours: Number) -> Draft:
        """The same plan with other hours a week for one worker."""
        minutes = {**self.terms.minutes_a_day, worker: minutes_a_day(book, Decimal(hours))}
        return replace(self, terms=replace(self.terms, minutes_a_day=minutes))

    def with_efforts(self, setting: Setting, days: Mapping[str, Decimal]) -> Draft:
        """The same order of work with other person-days."""
        minutes, least = sized(setting, days)
        material = replace(self.material, minutes=minutes, least=least)
        return replace(self, material=material, jobs=tuple(with_minutes(material, job) for job in self.jobs))

    def with_waits(self, days: Mapping[str, int]) -> Draft:
        """The same order of work with other lengths of outside waits."""
        return replace(self, jobs=tuple(_waiting(job, days) for job in self.jobs))

    def following(self, worker: str, feature: str) -> Draft:
        """The same plan where a worker begins after the end of a feature, if that is planned."""
        if not is_planned(self.tiers, feature):
            return self
        return replace(self, terms=replace(self.terms, follows={**self.terms.follows, worker: feature}))

    def opening(self, worker: str, calendar_days: int) -> Draft:
        """The same plan where a worker begins so many calendar days after its start."""
        opens = {**self.terms.opens, worker: self.calendar.after(0, calendar_days)}
        return replace(self, terms=replace(self.terms, opens=opens))

    def at_worst(self) -> Draft:
        """Every outside approval takes its worst time."""
        return self.with_waits({rule.id: rule.worst for rule in self.lead_times})

    def at_best(self) -> Draft:
        """Every outside approval takes its best time."""
        return self.with_waits({rule.id: rule.best for rule in self.lead_times})


def _waiting(job: Job, days: Mapping[str, int]) -> Job:
    if not job.waits and not job.answers:
        return job
    return job._replace(waits=_changed(job.waits, days), answers=_changed(job.answers, days))


def _changed(waits: tuple[Wait, ...], days: Mapping[str, int]) -> tuple[Wait, ...]:
    return tuple(wait._replace(days=days[wait.id]) if wait.id in days else wait for wait in waits)


def last_must(draft: Draft, days: Mapping[str, Days]) -> date | None:
    """The date of the last Must, closing work left out."""
    ends = [days[job.id].last for job in draft.jobs if job.must and job.id in days]
    return draft.calendar.on(max(ends)) if ends else None


def minutes_a_day(book: RoadmapBook, hours_per_week: Decimal) -> int:
    """Whole minutes a working day, so that no week holds more than the hours stated."""
    return int((hours_per_week * _MINUTES / book.days_a_week).to_integral_value(ROUND_FLOOR))


@dataclass(frozen=True, slots=True)
class Setting:
    """What a plan is made from; `facts` as `planning_facts` gives them."""

    rulebook: Rulebook
    facts: Facts
    choices: Choices
    start: date
    days: LiveDays


def draft_of(setting: Setting, tiers: Mapping[str, Priority], time: DeveloperTime, like: Draft | None = None) -> Draft:
    """The plan of these tiers, with this developer time; `like` is one of a buyer of the same size and regions."""
    draft = _fresh(setting, tiers, time) if like is None else _again(like, setting, tiers, time)
    book = setting.rulebook.roadmap
    return draft.following(book.developers, book.follows) if time.follows else draft


def _again(like: Draft, setting: Setting, tiers: Mapping[str, Priority], time: DeveloperTime) -> Draft:
    same = like if tiers == like.tiers else _fresh(setting, tiers, time)
    return replace(same, terms=_terms(setting, time, same.calendar))


def _fresh(setting: Setting, tiers: Mapping[str, Priority], time: DeveloperTime) -> Draft:
    rulebook, facts = setting.rulebook, setting.facts
    book = rulebook.roadmap
    efforts = efforts_in(setting)
    rules = tuple(
        rule
        for rule in rulebook.lead_times.lead_times
        if any(is_planned(tiers, blocked) for blocked in rule.blocks) and _counts(facts, rule)
    )
    minutes, least = sized(setting, {feature: band.base for feature, band in efforts.items()})
    waits = _waits(book, tuple(rule for rule in rules if rule.holds == "start"))
    waits[book.overlap_blocks] = _closing_waits(rulebook, facts, tiers)
    waves = waves_of(rulebook, facts, setting.choices.first_wave)
    material = JobMaterial(
        book=rulebook.features,
        roadmap=book,
        minutes=minutes,
        least=least,
        waits=waits,
        answers=_waits(book, tuple(rule for rule in rules if rule.holds == "live")),
        waves=waves,
        shares=wave_shares(rulebook, facts, waves),
        at_ease=_at_ease(rulebook, facts),
    )
    calendar, is_open = _calendars(setting)
    terms = _terms(setting, time, calendar)
    return Draft(calendar, is_open, tiers, material, jobs_of(material, tiers), terms, efforts, rules)


def _at_ease(rulebook: Rulebook, facts: Facts) -> frozenset[str]:
    """What mends nothing here: the readiness checks that it is there for all pass."""
    passing = {check.id: facts.holds(check.passes) is True for check in rulebook.readiness.checks}
    mending = (
        (each.id, [passing[check] for check in each.covers if check in passing]) for each in rulebook.every_feature
    )
    return frozenset(feature for feature, passes in mending if passes and all(passes))


def _counts(facts: Facts, rule: LeadTimeRule) -> bool:
    holds = True if rule.when is None else facts.holds(rule.when)
    return rule.even_if_open if holds is None else holds


def _terms(setting: Setting, time: DeveloperTime, calendar: WorkingDays) -> Terms:
    rulebook, book = setting.rulebook, setting.rulebook.roadmap
    hours = {capacity.id: team_hours(rulebook, setting.facts, capacity).base for capacity in book.capacities}
    hours[book.developers] = time.hours
    return Terms(
        minutes_a_day={worker: minutes_a_day(book, each) for worker, each in hours.items()},
        opens={book.developers: calendar.after(0, int(book.weeks_until_capacity.base * 7))} if time.waits else {},
        meanwhile={book.developers: minutes_a_day(book, time.meanwhile)} if time.meanwhile else {},
        watch=book.builds.watch_days,
    )


def _calendars(setting: Setting) -> tuple[WorkingDays, OpenDays]:
    days = setting.days
    countries = countries_of(setting.rulebook, setting.facts, days)
    of_year = partial(shared_days_off, countries, days.days_off) if countries else None
    calendar = WorkingDays(setting.start, setting.choices.holidays, of_year)
    freezes = freezes_of(setting.rulebook, setting.facts, days)
    return calendar, OpenDays(calendar, countries, days.days_off, freezes)


def is_planned(tiers: Mapping[str, Priority], feature: str) -> bool:
    """Whether a feature stands in the plan, in any tier but Won't."""
    return tiers.get(feature, Priority.WONT) is not Priority.WONT


def efforts_in(setting: Setting) -> dict[str, Band]:
    """The person-days of every feature of the library."""
    return {
        feature.id: effort_of(setting.rulebook, feature, setting.facts, setting.choices)
        for feature in setting.rulebook.every_feature
    }


def sized(setting: Setting, days: Mapping[str, Decimal]) -> tuple[dict[str, int], dict[str, int]]:
    """Minutes of work, and the least working days, by feature."""
    rulebook = setting.rulebook
    minutes = {name: minutes_of(rulebook.roadmap, effort) for name, effort in days.items()}
    by_id = rulebook.features_by_id
    return minutes, {name: least_days(rulebook, by_id[name], setting.facts, effort) for name, effort in days.items()}


def overlap_days(rulebook: Rulebook, facts: Facts) -> int:
    """How long old and new system run side by side at least."""
    default = rulebook.costs.figures[rulebook.roadmap.overlap_figure]
    answered = facts.number(default.question) if default.question else None
    months = default.band.base if answered is None else answered.value.base
    return int((months * _DAYS_A_MONTH).to_integral_value(ROUND_CEILING))


def _closing_waits(rulebook: Rulebook, facts: Facts, tiers: Mapping[str, Priority]) -> tuple[Wait, ...]:
    """The old system stays for its months of overlap, and a month after the last number has moved."""
    book = rulebook.roadmap
    last = next((name for name in (book.numbers, book.phones) if is_planned(tiers, name)), None)
    soak = () if last is None else (Wait("soak", book.soak_days, after=last),)
    return (Wait("overlap", overlap_days(rulebook, facts), after=book.overlap_after), *soak)


def _waits(book: RoadmapBook, rules: tuple[LeadTimeRule, ...]) -> dict[str, tuple[Wait, ...]]:
    waits: dict[str, tuple[Wait, ...]] = {}
    for rule in rules:
        opened_by = book.developers if rule.track is Track.CPAAS else ""
        for blocked in rule.blocks:
            wait = Wait(rule.id, rule.typical, opened_by, rule.after, own=rule.after == blocked)
            waits[blocked] = (*waits.get(blocked, ()), wait)
    return waits


def minutes_of(book: RoadmapBook, days: Decimal) -> int:
    """Person-days as whole minutes."""
    return int((days * book.hours_a_day * _MINUTES).to_integral_value(ROUND_CEILING))
