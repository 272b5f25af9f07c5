"""Facts: the answers that count, each as the values it leaves possible, and the truth of conditions over them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, assert_never

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.values import UNKNOWN, Band, Between, Number, Options, Said, Shares
from commsfit.domain.definitions import conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

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

    def holds(self, condition: Condition) -> bool | None:  # noqa: C901, PLR0911 - one arm for each form of the algebra
        """Whether a condition is true, false, or open (None)."""
        match condition:  # the most frequent forms first: this runs hundreds of times for each advice
            case conditions.Fires(holds=name):
                return self.truths.get(name)
            case conditions.Has(fact=fact, has=option):
                return self._has(fact, option)
            case conditions.All(all=parts):
                return _all(self.holds(part) for part in parts)
            case conditions.Any(any=parts):
                return _negated(_all(_negated(self.holds(part)) for part in parts))
            case conditions.Is(fact=fact, is_=wanted):
                said = self.said(fact)
                return None if said is None or said is UNKNOWN else said == wanted
            case conditions.Above(fact=fact, above=figure):
                return _negated(self._under(fact, figure, or_equal=True))
            case conditions.Not(not_=part):
                return _negated(self.holds(part))
            case conditions.AtLeast(fact=fact, at_least=figure):
                return _negated(self._under(fact, figure, or_equal=False))
            case conditions.Below(fact=fact, below=figure):
                return self._under(fact, figure, or_equal=False)
            case conditions.AtMost(fact=fact, at_most=figure):
                return self._under(fact, figure, or_equal=True)
        assert_never(condition)

    def _has(self, fact: str, option: str) -> bool | None:
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


def _negated(truth: bool | None) -> bool | None:  # noqa: FBT001 - three-valued logic, not a flag
    return None if truth is None else not truth


def _all(truths: Iterable[bool | None]) -> bool | None:
    found: bool | None = True
    for truth in truths:
        if truth is False:
            return False
        if truth is None:
            found = None
    return found
