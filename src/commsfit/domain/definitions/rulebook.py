"""The whole rulebook as one frozen bundle: a field a topic, and the words beside them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id, Source
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.decision import DecisionBook, DecisionWords, Named, OutcomeWords, Phrases
from commsfit.domain.definitions.facts import FactBook, FactBookWords
from commsfit.domain.definitions.money.assumptions import AssumptionBook, AssumptionWords
from commsfit.domain.definitions.money.costs import CostBook, CostWords
from commsfit.domain.definitions.money.estimates import EstimateBook, EstimateWords
from commsfit.domain.definitions.money.prices import PriceList
from commsfit.domain.definitions.money.ready_made import ReadyMadeBook, ReadyMadeWords
from commsfit.domain.definitions.money.returns import ReturnBook, ReturnWords
from commsfit.domain.definitions.planning.compliance import ComplianceBook, ComplianceWords, MilestoneRule
from commsfit.domain.definitions.planning.features import Feature, FeatureBook, FeatureBookWords, FeatureWords
from commsfit.domain.definitions.planning.lead_times import LeadTimeBook, LeadTimeWords
from commsfit.domain.definitions.planning.procurement import ProcurementBook, ProcurementWords
from commsfit.domain.definitions.planning.raci import RaciBook, RaciWords
from commsfit.domain.definitions.planning.readiness import ReadinessBook, ReadinessWords
from commsfit.domain.definitions.planning.risks import RiskBook, RiskWords
from commsfit.domain.definitions.planning.roadmap import RoadmapBook, RoadmapWords
from commsfit.domain.definitions.presets import PresetBook, PresetWords
from commsfit.domain.definitions.questions import Question, QuestionSection, QuestionWords, SectionWords
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
    ready_made: ReadyMadeWords
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
    facts: FactBookWords
    procurement: ProcurementWords = ProcurementWords()
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
    prices: PriceList
    ready_made: ReadyMadeBook
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
    facts: FactBook
    procurement: ProcurementBook = ProcurementBook()
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

    @cached_property
    def identity(self) -> Identity:
        """Which rulebook this is, as advice and documents name it."""
        return Identity(self.manifest.id, self.manifest.version, self.manifest.sha256)

    @cached_property
    def named(self) -> Mapping[str, Named]:
        """Each condition that others name: tests, signals, concepts."""
        return {definition.id: definition for definition in self.decision.named}

    # Short doors to what most rooms ask for: nobody walks through three topics for a name ----------

    @property
    def every_question(self) -> tuple[Question, ...]:
        """All questions in the order asked."""
        return self.questions.questions

    @property
    def every_feature(self) -> tuple[Feature, ...]:
        """All features in the order in which equals are worked on."""
        return self.features.features

    def question(self, question: str) -> Question:
        """A question's definition."""
        return self.questions.by_id[question]

    def asked(self, question: str) -> QuestionWords:
        """A question's words."""
        return self.words.questions.questions[question]

    def question_name(self, question: str) -> str:
        """A question's name in tables, the rail and undo; one of another rulebook is called by its id."""
        found = self.words.questions.questions.get(question)
        return found.short if found is not None else question

    def knows(self, question: str) -> bool:
        """Whether this rulebook asks a question of that id."""
        return question in self.questions.by_id

    def section_words(self, section: str) -> SectionWords:
        """The words of a page of the wizard."""
        return self.words.questions.sections[section]

    @property
    def every_milestone(self) -> tuple[MilestoneRule, ...]:
        """All milestones in the order shown."""
        return self.compliance.milestones

    @property
    def plan_concepts(self) -> Mapping[str, Condition]:
        """The conditions that only the plan names."""
        return self.roadmap.concepts

    @property
    def phrases(self) -> Phrases:
        """What is said of a verdict that is still open, contradicted or disputed."""
        return self.words.decision.phrases

    @property
    def features_by_id(self) -> Mapping[str, Feature]:
        """Each feature under its id."""
        return self.features.by_id

    def feature(self, feature: str) -> Feature:
        """A feature's definition."""
        return self.features.by_id[feature]

    def feature_words(self, feature: str) -> FeatureWords:
        """A feature's title, and what it does."""
        return self.words.features.features[feature]

    def outcome_words(self, outcome: str) -> OutcomeWords:
        """A verdict's names."""
        return self.words.decision.outcomes[outcome]

    def outcome_name(self, outcome: str) -> str:
        """A verdict's name; one that this rulebook does not know, out of an older file, keeps its id."""
        return self.outcome_names.get(outcome, outcome)

    @cached_property
    def plain_outcome_names(self) -> Mapping[str, str]:
        """The verdicts' names for people who know no acronym."""
        return {outcome: words.plain for outcome, words in self.words.decision.outcomes.items()}

    @cached_property
    def outcome_names(self) -> Mapping[str, str]:
        """The name of every verdict, in the order of the words."""
        return {outcome: words.name for outcome, words in self.words.decision.outcomes.items()}

    def role(self, role: str) -> str:
        """The person whom a check, a milestone, a risk or an item names by id."""
        return self.words.roles[role]
