"""What a report is composed from: the advice on one scenario, the assessment it belongs to and the rulebook's words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from commsfit.domain.advice import Advice
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.document.assessment import Assessment, Scenario
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.wording.figures import ValueWords
from commsfit.presentation.formats.formats import money_range
from commsfit.presentation.sentences.money.costs import no_price_sentence
from commsfit.presentation.sentences.money.likely import in_all
from commsfit.presentation.sentences.verdict.verdict import outcomes_words


@dataclass(frozen=True, slots=True)
class Undone:
    """A scenario whose answers say that work is done which today is not: the same with that work planned and paid."""

    questions: tuple[str, ...]
    advice: Advice


@dataclass(frozen=True, slots=True)
class Material:
    """Everything that the sections print; `others` are the advice on the assessment's other scenarios, by name."""

    rulebook: Rulebook
    advice: Advice
    assessment: Assessment
    scenario: Scenario
    others: tuple[tuple[str, Advice], ...] = ()
    undone: Undone | None = None
    """The first of the others with the work that it takes as done; None where it takes none."""
    since: Advice | None = None
    """What the same scenario came to in an earlier file; None where none was given."""

    def outcome(self, outcome: str) -> str:
        """An outcome's name."""
        return self.rulebook.outcome_name(outcome)

    def outcomes(self, outcomes: Sequence[str]) -> str:
        """Several outcomes in a sentence, one of which it will be; nothing where answers contradict each other."""
        return outcomes_words(self.rulebook, tuple(outcomes)) if outcomes else ""

    def short(self, question: str) -> str:
        """A question's name in tables."""
        return self.rulebook.question_name(question)

    def answer(self, question: str) -> str:
        """What was said to a question, with its unit."""
        facts = Facts(self.advice.answers, self.rulebook.thresholds)
        return ValueWords(self.rulebook, self.advice.costs.currency).answer(facts, question)

    def money(self, band: Band) -> str:
        """A band of money as low to high."""
        return money_range(band, self.advice.costs.currency)

    def likely(self, option: CostOption) -> str:
        """Where the total of an option likely lies, its median first."""
        return in_all(option.likely, self.advice.costs.currency)

    def no_price(self, option: CostOption) -> str:
        """What an option's price waits for."""
        return no_price_sentence(self.rulebook, option)
