"""What people said: one frozen map from question id to answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from commsfit.domain.answers.values import Said


class Basis(StrEnum):
    """Where a figure comes from."""

    STATED = "stated"
    ESTIMATE = "estimate"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Answer:
    """One question's answer; `by` holds what several people said, in the order they said it."""

    said: Said
    basis: Basis = Basis.STATED
    note: str = ""
    by: tuple[tuple[str, Said], ...] = ()


class Answers(Mapping[str, Answer]):
    """A frozen map: a question id that is missing is not answered yet."""

    __slots__ = ("_by_question",)

    def __init__(self, by_question: Mapping[str, Answer] | None = None) -> None:
        self._by_question: dict[str, Answer] = dict(by_question or {})

    def __getitem__(self, question: str) -> Answer:
        return self._by_question[question]

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_question)

    def __len__(self) -> int:
        return len(self._by_question)

    def __hash__(self) -> int:
        return hash(frozenset(self._by_question.items()))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Answers) and self._by_question == other._by_question

    def __repr__(self) -> str:
        return f"Answers({self._by_question!r})"

    def having(self, question: str, answer: Answer) -> Answers:
        """The same answers with one given or replaced."""
        return Answers({**self._by_question, question: answer})

    def without(self, question: str) -> Answers:
        """The same answers with one taken back."""
        return Answers({asked: answer for asked, answer in self._by_question.items() if asked != question})
