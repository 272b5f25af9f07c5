"""Legal and security milestones as data: whom each concerns, by when, with which proof; the words stand beside."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from commsfit.domain.definitions.base import Citation, Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class MilestoneRule(SourcedFigure):
    """It applies where `when` holds; mandatory where `mandatory_when` holds, or always without one.

    It falls due with the phase of the work that settles it, or with `due_phase` where nothing planned does.
    """

    id: Id
    when: Condition
    mandatory: bool = True
    mandatory_when: Condition | None = None
    owner: Id
    due_phase: int
    due_on: date | None = None
    """The day of the law itself, where it is still to come or has just come."""
    quote: str = ""

    @property
    def cites(self) -> Citation:
        """Its source."""
        return Citation(source=self.source, quote=self.quote)


class ComplianceBook(Definition):
    """The milestones in the order shown."""

    milestones: tuple[MilestoneRule, ...]

    @cached_property
    def by_id(self) -> dict[str, MilestoneRule]:
        """Each milestone under its id."""
        return {rule.id: rule for rule in self.milestones}


class MilestoneWords(Definition):
    """What a person reads of a milestone."""

    title: str
    why: str
    evidence: str


class ComplianceWords(Definition):
    """Words of the milestones, and what is said once of them all."""

    milestones: dict[Id, MilestoneWords]
    not_legal_advice: str
    because: str
    depends: str
    the_outcome: str
    plans: dict[Id, str]
    plans_item: str
