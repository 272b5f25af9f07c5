"""The questions in a terminal by the shortest way: typed lines in, answers and plain sentences out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.settings import Settings
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.money.prices.market import currency_of
from commsfit.domain.reading.doubting import is_unlikely
from commsfit.domain.reading.typed_text import answer_typed
from commsfit.domain.refusals import Refusal
from commsfit.domain.verdict.preview import Preview, preview_of
from commsfit.domain.verdict.refining import Refinement, refinements
from commsfit.domain.verdict.way import Way, way_of
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.asking import (
    doubt_words,
    question_lines,
    standing_words,
    taken_words,
)
from commsfit.presentation.sentences.verdict.way import NEVER_THE_OUTCOME, ahead_words, refinement_words, settled_words

ReadLine = Callable[[], str | None]
"""The next line; None where there is none any more."""
SayLine = Callable[[str], object]
_STOP: Final = frozenset(("stop", "quit", "exit"))


@dataclass(slots=True)
class Interview:
    """Asks until the verdict stands, or with `every` until nothing is open; `answers` are kept whatever happens."""

    rulebook: Rulebook
    answers: Answers
    today: date
    read: ReadLine
    say: SayLine
    every: bool = False
    settings: Settings = field(default_factory=Settings)
    _passed: list[str] = field(default_factory=list)
    _before: list[tuple[Answers, list[str]]] = field(default_factory=list)
    _asked: int = 0
    _told: bool = False

    def run(self) -> None:
        """Ask, and say where it stands in the end."""
        while (question := self._next()) is not None:
            if not self._ask(self.rulebook.question(question)):
                break
        self._tell_end()

    @property
    def _currency(self) -> str:
        """As the answers so far propose it."""
        return currency_of(self.rulebook.prices, self.answers, self.settings)

    def _next(self) -> str | None:
        sheet = sheet_of(self.rulebook, self.answers)
        found = preview_of(sheet)
        if found.problems:
            return self._to_resolve(found)
        way = way_of(sheet, self._passed)
        if way.next_question is not None:
            self._announce(ahead_words(way))
            return way.next_question
        self._tell_settled(way)
        if not self.every:
            return None
        for group in refinements(sheet, self._passed):
            self._announce(refinement_words(group))
            return group.questions[0]
        return None

    def _to_resolve(self, found: Preview) -> str | None:
        problem = found.problems[0]
        open_ones = [question for question in problem.questions if question not in self._passed]
        if open_ones:
            self._announce(f"{problem.message} {problem.remedy}")
        return open_ones[0] if open_ones else None

    def _announce(self, words: str) -> None:
        self.say("")
        self.say(say("Question {number}. {words}.", number=self._asked + 1, words=words.removesuffix(".")))

    def _tell_settled(self, way: Way) -> None:
        if way.settled and not self._told and self._asked:
            self._told = True
            self.say("")
            self.say(f"{settled_words(self._asked)}.")

    def _ask(self, question: Question) -> bool:
        """One question until it is answered or left; False where the person stops."""
        for told in question_lines(self.rulebook, question, self._currency):
            self.say(told)
        while (line := self.read()) is not None:
            typed = " ".join(line.split())
            if typed.lower() in _STOP:
                return False
            if typed.lower() == "why":
                self.say(self.rulebook.asked(question.id).why or "Nothing more is known of it.")
            elif typed.lower() == "back":
                self._go_back()
                return True
            elif typed.lower() in {"", "skip"}:
                self._step(self.answers, question.id)
                return True
            elif self._hear(question, typed):
                return True
        return False

    def _hear(self, question: Question, typed: str) -> bool:
        words = self.rulebook.asked(question.id)
        try:
            answer = answer_typed(question, words, _by_number(question, typed), self.today)
        except Refusal as refusal:
            self.say(say("{refusal} The question is still open.", refusal=refusal))
            return False
        if is_unlikely(question, answer.said) and not self._is_sure(question, answer):
            self.say("Then type it again.")
            return False
        self._step(self.answers.having(question.id, answer), question.id)
        self.say(taken_words(self.rulebook, question.id, answer.said, self._currency))
        verdict = preview_of(sheet_of(self.rulebook, self.answers)).verdict
        if not verdict.settled and verdict.possible:
            self.say(standing_words(self.rulebook, verdict))
        return True

    def _is_sure(self, question: Question, answer: Answer) -> bool:
        self.say(
            say(
                "{doubt} Type yes or no.",
                doubt=doubt_words(self.rulebook, question.id, answer.said, self._currency),
            )
        )
        line = self.read()
        return line is not None and line.strip().lower() in {"yes", "y"}

    def _step(self, answers: Answers, question: str) -> None:
        self._before.append((self.answers, list(self._passed)))
        self.answers = answers
        self._passed.append(question)
        self._asked += 1

    def _go_back(self) -> None:
        if not self._before:
            self.say("This is the first question.")
            return
        self.answers, self._passed = self._before.pop()
        self._asked -= 1
        self._told = False

    def _tell_end(self) -> None:
        sheet = sheet_of(self.rulebook, self.answers)
        found = preview_of(sheet)
        self.say("")
        for words in _end(found, refinements(sheet)):
            self.say(words)


def _end(found: Preview, more: tuple[Refinement, ...]) -> Iterator[str]:
    yield found.verdict.sentence
    if found.verdict.detail:
        yield found.verdict.detail
    for problem in found.problems:
        yield f"{problem.message} {problem.remedy}"
    if found.verdict.settled and more:
        yield f"{'. '.join(map(refinement_words, more))}. {NEVER_THE_OUTCOME}"


def _by_number(question: Question, typed: str) -> str:
    """Choices may be named by their numbers."""
    if question.kind not in (Kind.CHOICE, Kind.MANY):
        return typed
    parts = [part.strip() for part in typed.replace(";", ",").split(",")]
    if any(not part.isdigit() for part in parts):
        return typed
    places = [int(part) for part in parts]
    if any(not 1 <= place <= len(question.options) for place in places):
        raise Refusal(say("The choices are numbered from 1 to {count}.", count=len(question.options)))
    return in_commas(question.options[place - 1] for place in places)
