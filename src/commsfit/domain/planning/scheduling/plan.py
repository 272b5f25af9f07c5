"""A dated draft with all that led to it, as everything that tells of the plan needs it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import RoadmapBook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.scheduling.drafting import Draft, Setting, last_must
from commsfit.domain.planning.scheduling.edges import phases_of
from commsfit.domain.planning.scheduling.scheduling import Days
from commsfit.domain.planning.selecting.priorities import Settled
from commsfit.domain.planning.selecting.selection import Selection
from commsfit.domain.planning.sizing.capacity import DeveloperTime
from commsfit.domain.wording.plan_sentences import PlanSentences


@dataclass(frozen=True)
class Plan:
    """`days` is None where nothing can be dated."""

    setting: Setting
    outcome: str
    time: DeveloperTime
    selection: Selection
    settled: Settled
    draft: Draft
    days: Mapping[str, Days] | None
    spans: Mapping[str, Days]
    """Each feature that has a date, from the first day of its first wave to the last day of its last one."""
    sentences: PlanSentences

    @property
    def rulebook(self) -> Rulebook:
        return self.setting.rulebook

    @property
    def facts(self) -> Facts:
        return self.setting.facts

    @property
    def book(self) -> RoadmapBook:
        """The figures that everything is planned with."""
        return self.setting.rulebook.roadmap

    def worker(self, feature: str) -> str:
        """Who works on a feature."""
        return self.rulebook.feature(feature).worked_by

    def is_planned(self, feature: str) -> bool:
        """Whether a feature stands in the plan, in any tier but Won't."""
        return self.settled.tiers.get(feature, Priority.WONT) is not Priority.WONT

    def span(self, feature: str) -> Days | None:
        """From the first day of its first wave to the last day of its last one; None where it has no date."""
        return self.spans.get(feature)

    @cached_property
    def phases(self) -> dict[str, int]:
        """The phase in which each planned feature is done."""
        planned = {name: tier for name, tier in self.settled.tiers.items() if tier is not Priority.WONT}
        return phases_of(self.rulebook.features, planned)

    @property
    def own_decision(self) -> bool:
        """Whether it is made for a person's decision instead of the tool's verdict."""
        own = self.setting.choices.decision
        return own is not None and own.outcome == self.outcome

    @cached_property
    def builds(self) -> bool:
        """Whether developers have work in it."""
        developers = self.book.developers
        planned = (name for name, tier in self.settled.tiers.items() if tier is not Priority.WONT)
        return any(self.worker(name) == developers for name in planned)

    @cached_property
    def musts_end(self) -> date | None:
        """The day of the last Must that the deadline waits for."""
        return None if self.days is None else last_must(self.draft, self.days)


def spans_of_jobs(draft: Draft, days: Mapping[str, Days] | None) -> dict[str, Days]:
    """The days of each feature, all waves together."""
    found: dict[str, Days] = {}
    for job in draft.jobs if days is not None else ():
        if job.feature and days is not None:
            mine, so_far = days[job.id], found.get(job.feature)
            if so_far is not None:
                ends = max(so_far.worked, mine.worked), max(so_far.last, mine.last)
                mine = Days(min(so_far.first, mine.first), *ends)
            found[job.feature] = mine
    return found
