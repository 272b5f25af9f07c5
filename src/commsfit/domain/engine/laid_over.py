"""A sheet: one set of answers laid over the compiled decision, giving the exact set of possible cells and outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.decision import DecisionBook, DecisionWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.axes import Possible
from commsfit.domain.engine.compiled import AxisLayout, Compiled, compiled
from commsfit.domain.engine.counting import counting, is_shown
from commsfit.domain.engine.facts import Facts, spanned
from commsfit.domain.engine.following import Followed, find_followed


@dataclass(frozen=True)
class AnswerSheet:
    """Everything that follows from the answers before any words are made."""

    made: Compiled
    layout: AxisLayout
    answers: Answers
    """Only those that count."""
    said: Mapping[str, Possible]
    given: Mapping[str, int]
    """Per answered deciding fact, the cells that it leaves."""
    cells: int
    """Empty where answers contradict each other."""

    @property
    def rulebook(self) -> Rulebook:
        """Whose cells the answers are laid over."""
        return self.made.rulebook

    @property
    def book(self) -> DecisionBook:
        """What decides."""
        return self.made.rulebook.decision

    @property
    def words(self) -> DecisionWords:
        """What is said of what decides."""
        return self.made.rulebook.words.decision

    @cached_property
    def facts(self) -> Facts:
        """The answers ready to be compared by other topics, with the truth of everything named in decision and plan."""
        named = self.made.named.items()
        truths = {name: truth_in(self.cells, mask) if self.cells else None for name, mask in named}
        followed = {fact: Answer(one.said) for fact, one in self.followed.items()}
        facts = Facts(Answers({**self.answers, **followed}), self.rulebook.thresholds, truths)
        for name, concept in self.rulebook.plan_concepts.items():
            facts.truths[name] = facts.holds(concept)
        return facts

    @cached_property
    def followed(self) -> Mapping[str, Followed]:
        """By question: what nobody said and what the answers leave no choice about."""
        found = find_followed(self.layout.axes, self.layout.feasible, self.given)
        return {one.question: one for one in found if is_shown(self.rulebook, self.answers, one.question)}

    def possible(self) -> tuple[str, ...]:
        """The outcomes that some completion of the answers reaches, in the rulebook's order."""
        return self.layout.reached(self.cells)

    def truth(self, mask: int) -> bool | None:
        """Whether something is true in every possible cell, in none, or in some."""
        return truth_in(self.cells, mask)


def truth_in(cells: int, mask: int) -> bool | None:
    """Whether something is true in all of some cells, in none, or in some."""
    met = cells & mask
    return False if not met else True if met == cells else None


def sheet_of(rulebook: Rulebook, answers: Answers) -> AnswerSheet:
    """The sheet of some answers."""
    made = compiled(rulebook)
    counted = counting(rulebook, answers)
    layout = made.layout
    said: dict[str, Possible] = {}
    given: dict[str, int] = {}
    cells = layout.feasible
    for fact, axis in layout.axes.items():
        answer = counted.get(fact)
        if answer is not None:
            heard = said[fact] = spanned(answer)
            allowed = given[fact] = axis.cells(heard)
            cells &= allowed
    return AnswerSheet(made, layout, counted, said, given, cells)
