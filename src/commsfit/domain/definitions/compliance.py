"""Legal and security milestones as data: whom each concerns, by when, with which proof; the words stand beside."""

from __future__ import annotations

from commsfit.domain.definitions.base import Citation, Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition


class MilestoneRule(SourcedFigure):
    """It applies where `when` holds; mandatory where `mandatory_when` holds, or always without one."""

    id: Id
    when: Condition
    mandatory: bool = True
    mandatory_when: Condition | None = None
    owner: Id
    due_phase: int
    quote: str = ""

    @property
    def cites(self) -> Citation:
        """Its source."""
        return Citation(source=self.source, quote=self.quote)


class ComplianceBook(Definition):
    """The milestones in the order shown."""

    milestones: tuple[MilestoneRule, ...]


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
