"""A draft: one plan's tiers, capacity and waits, ready to be run through the scheduler as often as needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.answers.values import Band, Number
from commsfit.domain.definitions.lead_times import LeadTimeRule
from commsfit.domain.definitions.roadmap import RoadmapBook, Track
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.capacity import DeveloperTime, team_hours
from commsfit.domain.planning.efforts import effort_of
from commsfit.domain.planning.ordering import JobMaterial, jobs_of
from commsfit.domain.planning.scheduling import Days, Job, Terms, Wait, schedule
from commsfit.domain.planning.working_days import WorkingDays

_MINUTES: Final = 60
_DAYS_A_MONTH: Final = Decimal("30.5")


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything the scheduler needs; `run` dates it. The order of the jobs depends on the tiers alone."""

    calendar: WorkingDays
    tiers: Mapping[str, Priority]
    material: JobMaterial
    jobs: tuple[Job, ...]
    terms: Terms
    efforts: Mapping[str, Band]
    lead_times: tuple[LeadTimeRule, ...]

    def run(self) -> dict[str, Days] | None:
        """The days of every planned feature."""
        return schedule(self.jobs, self.terms, self.calendar)

    def musts_end(self) -> date | None:
        """The day on which the last Must that the deadline waits for is done; what comes after it is not dated."""
        musts = [place for place, job in enumerate(self.jobs) if _counts(self, job.id)]
        until = musts[-1] + 1 if musts else 0
        if any(self.terms.minutes_a_day.get(worker, 0) <= 0 for worker in {job.worker for job in self.jobs[until:]}):
            return None
        days = schedule(self.jobs[:until], self.terms, self.calendar)
        return None if days is None else last_must(self, days)

    def with_tiers(self, tiers: Mapping[str, Priority]) -> Draft:
        """The same plan with other tiers, and so in another order."""
        return replace(self, tiers=tiers, jobs=jobs_of(self.material, tiers))

    def with_hours(self, book: RoadmapBook, worker: str, hours: Number) -> Draft:
        """The same plan with other hours a week for one worker."""
        minutes = {**self.terms.minutes_a_day, worker: minutes_a_day(book, Decimal(hours))}
        return replace(self, terms=replace(self.terms, minutes_a_day=minutes))

    def with_efforts(self, book: RoadmapBook, days: Mapping[str, Decimal]) -> Draft:
        """The same order of work with other person-days."""
        jobs = (Job(job.id, job.worker, minutes_of(book, days[job.id]), job.needs, job.waits) for job in self.jobs)
        return replace(self, jobs=tuple(jobs))

    def with_waits(self, days: Mapping[str, int]) -> Draft:
        """The same order of work with other lengths of outside waits."""
        return replace(self, jobs=tuple(_waiting(job, days) if job.waits else job for job in self.jobs))

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
    waits = (Wait(wait.id, days.get(wait.id, wait.days), wait.opened_by, wait.after) for wait in job.waits)
    return Job(job.id, job.worker, job.minutes, job.needs, tuple(waits))


def last_must(draft: Draft, days: Mapping[str, Days]) -> date | None:
    """The date of the last Must, closing work left out."""
    ends = [last for feature, (_, last) in days.items() if _counts(draft, feature)]
    return draft.calendar.on(max(ends)) if ends else None


def _counts(draft: Draft, feature: str) -> bool:
    """Whether the deadline waits for it."""
    return draft.tiers[feature] is Priority.MUST and not draft.material.book.by_id[feature].closes


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


def draft_of(setting: Setting, tiers: Mapping[str, Priority], time: DeveloperTime) -> Draft:
    """The plan of these tiers, with this developer time."""
    rulebook, facts = setting.rulebook, setting.facts
    book = rulebook.roadmap
    efforts = efforts_in(setting)
    rules = tuple(
        rule
        for rule in rulebook.lead_times.lead_times
        if any(is_planned(tiers, blocked) for blocked in rule.blocks)
        and (rule.when is None or facts.holds(rule.when) is True)
    )
    material = JobMaterial(
        book=rulebook.features,
        workers=book.workers,
        minutes={feature: minutes_of(book, band.base) for feature, band in efforts.items()},
        waits=_waits(book, rules, overlap_days(rulebook, facts)),
    )
    hours = {capacity.id: team_hours(facts, capacity).base for capacity in book.capacities}
    hours[book.developers] = time.hours
    calendar = WorkingDays(setting.start, setting.choices.holidays)
    terms = Terms(
        minutes_a_day={worker: minutes_a_day(book, each) for worker, each in hours.items()},
        opens={book.developers: calendar.after(0, int(book.weeks_until_capacity.base * 7))} if time.waits else {},
    )
    draft = Draft(calendar, tiers, material, jobs_of(material, tiers), terms, efforts, rules)
    return draft.following(book.developers, book.follows) if time.follows else draft


def is_planned(tiers: Mapping[str, Priority], feature: str) -> bool:
    """Whether a feature stands in the plan, in any tier but Won't."""
    return tiers.get(feature, Priority.WONT) is not Priority.WONT


def efforts_in(setting: Setting) -> dict[str, Band]:
    """The person-days of every feature of the library."""
    return {
        feature.id: effort_of(feature, setting.facts, setting.choices) for feature in setting.rulebook.every_feature
    }


def overlap_days(rulebook: Rulebook, facts: Facts) -> int:
    """How long old and new system run side by side at least."""
    default = rulebook.costs.figures[rulebook.roadmap.overlap_figure]
    answered = facts.number(default.question) if default.question else None
    months = default.band.base if answered is None else answered.value.base
    return int((months * _DAYS_A_MONTH).to_integral_value(ROUND_CEILING))


def _waits(book: RoadmapBook, rules: tuple[LeadTimeRule, ...], overlap: int) -> dict[str, tuple[Wait, ...]]:
    waits: dict[str, tuple[Wait, ...]] = {
        book.overlap_blocks: (Wait("overlap", overlap, opened_by="", after=book.overlap_after),)
    }
    for rule in rules:
        opened_by = book.developers if rule.track is Track.CPAAS else ""
        for blocked in rule.blocks:
            waits[blocked] = (*waits.get(blocked, ()), Wait(rule.id, rule.typical, opened_by, rule.after))
    return waits


def minutes_of(book: RoadmapBook, days: Decimal) -> int:
    """Person-days as whole minutes."""
    return int((days * book.hours_a_day * _MINUTES).to_integral_value(ROUND_CEILING))
