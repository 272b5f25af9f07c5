"""Facts: the answers that count, each as the values it leaves possible, and the truth of conditions over them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any, ClassVar

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.values import UNKNOWN, Band, Between, Number, Options, Said, Shares
from commsfit.domain.definitions import conditions

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from commsfit.domain.definitions.conditions import Condition


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Chosen options where people differ: `certain` are in any case, others of `possible` may be."""

    certain: Options
    possible: Options


def spanned(answer: Answer) -> Said | SomeOf:
    """What an answer leaves possible once everybody who answered is heard."""
    voices = tuple(said for _, said in answer.by)
    if not voices:
        return answer.said
    if any(voice is UNKNOWN for voice in voices):
        return UNKNOWN
    if all(voice == voices[0] for voice in voices):
        return voices[0]
    sets = [voice for voice in voices if isinstance(voice, frozenset)]
    if sets:
        return SomeOf(frozenset.intersection(*sets), frozenset.union(*sets))
    if isinstance(voices[0], bool | str | Shares):
        return UNKNOWN
    lows = [low for voice in voices for low in _ends(voice)]
    return Between(min(lows), max(lows))


def _ends(voice: Said) -> tuple[Number, ...]:
    if isinstance(voice, Between):
        return voice.low, voice.high
    return (voice,) if isinstance(voice, int | Decimal) and not isinstance(voice, bool) else ()


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as low, base and high with where it comes from."""

    value: Band
    basis: Basis
    question: str | None


class Facts:
    """Answers that count, ready to be compared; `thresholds` resolves the ids that conditions name."""

    __slots__ = ("_heard", "answers", "thresholds", "truths")

    def __init__(
        self, answers: Answers, thresholds: Mapping[str, Number], truths: Mapping[str, bool | None] | None = None
    ) -> None:
        self.answers = answers
        self.thresholds = thresholds
        self.truths = dict(truths or {})
        """Signals and concepts by id: true, false, or None while open."""
        self._heard: dict[str, Said | SomeOf | None] = {}

    def knowing(
        self, truths: Mapping[str, bool | None] | None = None, thresholds: Mapping[str, Number] | None = None
    ) -> Facts:
        """The same answers with more truths or thresholds known."""
        return Facts(self.answers, {**self.thresholds, **(thresholds or {})}, {**self.truths, **(truths or {})})

    def said(self, question: str) -> Said | SomeOf | None:
        """What is possible for one question; None where it is not answered. Remembered, for conditions ask again."""
        if question not in self._heard:
            answer = self.answers.get(question)
            self._heard[question] = None if answer is None else spanned(answer)
        return self._heard[question]

    def basis(self, question: str) -> Basis:
        """Whether the answer was stated or estimated; a missing one is a default."""
        answer = self.answers.get(question)
        return Basis.DEFAULT if answer is None or answer.said is UNKNOWN else answer.basis

    def number(self, question: str) -> Figure | None:
        """A numeric answer as a band; None where nobody knows."""
        said = self.said(question)
        if isinstance(said, Between):
            low, high = Decimal(said.low), Decimal(said.high)
            return Figure(Band(low, (low + high) / 2, high), self.basis(question), question)
        if isinstance(said, int | Decimal) and not isinstance(said, bool):
            return Figure(Band.exactly(said), self.basis(question), question)
        return None

    def holds(self, condition: Condition) -> bool | None:
        """Whether a condition is true, false, or open (None)."""
        return self._forms[type(condition)](self, condition)

    def _fires(self, condition: conditions.Fires) -> bool | None:
        return self.truths.get(condition.holds)

    def _all_of(self, condition: conditions.All) -> bool | None:
        read = self._forms
        found: bool | None = True
        for part in condition.all:
            truth = read[type(part)](self, part)
            if truth is False:
                return False
            if truth is None:
                found = None
        return found

    def _any_of(self, condition: conditions.Any) -> bool | None:
        read = self._forms
        found: bool | None = False
        for part in condition.any:
            truth = read[type(part)](self, part)
            if truth:
                return True
            if truth is None:
                found = None
        return found

    def _is(self, condition: conditions.Is) -> bool | None:
        said = self.said(condition.fact)
        return None if said is None or said is UNKNOWN else said == condition.is_

    def _chosen(self, condition: conditions.Has) -> bool | None:
        fact, option = condition.fact, condition.has
        said = self.said(fact)
        if isinstance(said, SomeOf):
            return True if option in said.certain else None if option in said.possible else False
        if isinstance(said, Shares):
            return option in said.options
        return option in said if isinstance(said, frozenset) else None

    def _under(self, fact: str, figure: Number | str, *, or_equal: bool) -> bool | None:
        limit = self.thresholds[figure] if isinstance(figure, str) else figure
        said = self.said(fact)
        if isinstance(said, Between):
            low, high = said.low, said.high
        elif isinstance(said, int | Decimal) and not isinstance(said, bool):
            low = high = said
        else:
            return None
        if high < limit or (or_equal and high == limit):
            return True
        return None if low < limit or (or_equal and low == limit) else False

    def _not(self, condition: conditions.Not) -> bool | None:
        return _negated(self.holds(condition.not_))

    def _above(self, condition: conditions.Above) -> bool | None:
        return _negated(self._under(condition.fact, condition.above, or_equal=True))

    def _at_least(self, condition: conditions.AtLeast) -> bool | None:
        return _negated(self._under(condition.fact, condition.at_least, or_equal=False))

    def _below(self, condition: conditions.Below) -> bool | None:
        return self._under(condition.fact, condition.below, or_equal=False)

    def _at_most(self, condition: conditions.AtMost) -> bool | None:
        return self._under(condition.fact, condition.at_most, or_equal=True)

    _forms: ClassVar[Mapping[type, Callable[[Facts, Any], bool | None]]] = {
        conditions.Fires: _fires,
        conditions.Has: _chosen,
        conditions.All: _all_of,
        conditions.Any: _any_of,
        conditions.Is: _is,
        conditions.Not: _not,
        conditions.Above: _above,
        conditions.AtLeast: _at_least,
        conditions.Below: _below,
        conditions.AtMost: _at_most,
    }
    """How each form of the algebra is read, by its type: an advice asks hundreds of times."""


def _negated(truth: bool | None) -> bool | None:  # noqa: FBT001 - three-valued logic, not a flag
    return None if truth is None else not truth
