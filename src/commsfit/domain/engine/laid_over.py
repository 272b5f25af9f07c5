"""A sheet: one set of answers laid over the compiled decision, giving the exact set of possible cells and outcomes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.axes import Possible
from commsfit.domain.engine.compiled import Compiled, Layout, compiled
from commsfit.domain.engine.counting import counting
from commsfit.domain.engine.facts import Facts, spanned


@dataclass(frozen=True)
class Sheet:
    """Everything that follows from the answers before any words are made."""

    made: Compiled
    layout: Layout
    answers: Answers
    """Only those that count."""
    said: Mapping[str, Possible]
    given: Mapping[str, int]
    """Per answered deciding fact, the cells that it leaves."""
    stand_ins: Mapping[str, str]
    cells: int
    """Empty where answers contradict each other."""

    @cached_property
    def facts(self) -> Facts:
        """The answers ready to be compared by other topics, with the truth of everything named in decision and plan."""
        named = self.made.named.items()
        truths = {name: truth_in(self.cells, mask) if self.cells else None for name, mask in named}
        answers = _with_stand_ins(self.answers, self.stand_ins)
        facts = Facts(answers, self.made.rulebook.thresholds, truths)
        for name, concept in self.made.rulebook.roadmap.concepts.items():
            facts.truths[name] = facts.holds(concept)
        return facts

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


def sheet_of(rulebook: Rulebook, answers: Answers) -> Sheet:
    """The sheet of some answers."""
    made = compiled(rulebook)
    counted = counting(rulebook, answers)
    stand_ins = {missing: used for missing, used in rulebook.questions.stand_ins if missing not in counted}
    layout = made.layout(frozenset(made.stand_ins.keys() & stand_ins.keys()))
    said: dict[str, Possible] = {}
    given: dict[str, int] = {}
    cells = layout.feasible
    for fact, axis in layout.axes.items():
        answer = counted.get(fact)
        if answer is not None:
            heard = said[fact] = spanned(answer)
            allowed = given[fact] = axis.cells(heard)
            cells &= allowed
    return Sheet(made, layout, counted, said, given, stand_ins, cells)


def _with_stand_ins(answers: Answers, stand_ins: Mapping[str, str]) -> Answers:
    standing = {missing: answers[used] for missing, used in stand_ins.items() if used in answers}
    return Answers({**answers, **standing}) if standing else answers
