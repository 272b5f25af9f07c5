"""The whole rulebook as one frozen bundle: a field a topic, and the words beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.assumptions import AssumptionBook, AssumptionWords
from commsfit.domain.definitions.base import Definition, Id, Source
from commsfit.domain.definitions.compliance import ComplianceBook, ComplianceWords
from commsfit.domain.definitions.costs import CostBook, CostWords
from commsfit.domain.definitions.decision import DecisionBook, DecisionWords
from commsfit.domain.definitions.estimates import EstimateBook, EstimateWords
from commsfit.domain.definitions.features import FeatureBook, FeatureBookWords
from commsfit.domain.definitions.lead_times import LeadTimeBook, LeadTimeWords
from commsfit.domain.definitions.presets import PresetBook, PresetWords
from commsfit.domain.definitions.questions import Question, QuestionSection, QuestionWords, SectionWords
from commsfit.domain.definitions.raci import RaciBook, RaciWords
from commsfit.domain.definitions.readiness import ReadinessBook, ReadinessWords
from commsfit.domain.definitions.returns import ReturnBook, ReturnWords
from commsfit.domain.definitions.risks import RiskBook, RiskWords
from commsfit.domain.definitions.roadmap import RoadmapBook, RoadmapWords
from commsfit.domain.definitions.saying import SayingWords


@dataclass(frozen=True, slots=True)
class Identity:
    """Which rulebook gave the advice."""

    id: str
    version: str
    sha256: str


class Manifest(Definition):
    """Which rulebook this is; the hash is taken over its files by whoever read them."""

    id: str
    version: str
    title: str
    language: str = "en"
    extends: str = ""
    """The rulebook that this pack was laid over."""
    sha256: str = ""


class QuestionBook(Definition):
    """Sections in the order of the wizard and their questions in the order asked."""

    sections: tuple[QuestionSection, ...]
    questions: tuple[Question, ...]

    @cached_property
    def by_id(self) -> dict[str, Question]:
        """Each question under its id."""
        return {question.id: question for question in self.questions}


class QuestionBookWords(Definition):
    """Their words by id."""

    sections: dict[Id, SectionWords]
    questions: dict[Id, QuestionWords]


class Words(Definition):
    """Everything a person reads that comes from the rulebook, one topic a field; another language is another folder."""

    questions: QuestionBookWords
    saying: SayingWords
    readiness: ReadinessWords
    costs: CostWords
    features: FeatureBookWords
    presets: PresetWords
    lead_times: LeadTimeWords
    raci: RaciWords
    roadmap: RoadmapWords
    assumptions: AssumptionWords
    estimates: EstimateWords
    returns: ReturnWords
    decision: DecisionWords
    compliance: ComplianceWords
    risks: RiskWords
    glossary: dict[str, str] = {}
    roles: dict[Id, str] = {}
    """The people that checks, milestones, risks and roadmap items name by id."""


class Rulebook(Definition):
    """A topic's field is filled from the file of its name: `questions` from questions.toml, its words beside."""

    manifest: Manifest
    sources: tuple[Source, ...]
    questions: QuestionBook
    decision: DecisionBook
    readiness: ReadinessBook
    costs: CostBook
    features: FeatureBook
    presets: PresetBook
    lead_times: LeadTimeBook
    raci: RaciBook
    roadmap: RoadmapBook
    assumptions: AssumptionBook
    estimates: EstimateBook
    returns: ReturnBook
    compliance: ComplianceBook
    risks: RiskBook
    words: Words

    def __hash__(self) -> int:
        return hash((self.manifest.id, self.manifest.version, self.manifest.sha256))

    @cached_property
    def thresholds(self) -> Mapping[str, Number]:
        """The figures that conditions name."""
        return {threshold.id: threshold.value for threshold in self.decision.thresholds}

    @cached_property
    def source(self) -> dict[str, Source]:
        """Each source under its id."""
        return {source.id: source for source in self.sources}
