"""Raw JSON answers to typed Answers and back; whatever is wrong comes out as a placed message."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.values import UNKNOWN, Between, Number, Said, Shares
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import did_you_mean, found_text
from commsfit.domain.wording.figures import number_words
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import as_sentence

_LONGEST: Final = 60
_FURTHEST: Final = 10**15
_MOST_DECIMALS: Final = 9
WHOLE_SHARE: Final = 100
"""What shares add up to, in percent."""


@dataclass(frozen=True, slots=True)
class Misreading:
    """Something in a file or on the command line that is no answer: where, and what is allowed."""

    place: str
    message: str

    @property
    def sentence(self) -> str:
        """The message as it stands after its place."""
        return as_sentence(self.message) + ("" if self.message.endswith((".", "?", "!")) else ".")


class _NotAnAnswerError(Exception):
    """Ends the reading of one answer; becomes a Misreading."""

    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.place = place


def read_answers(rulebook: Rulebook, raw: object, place: str = "answers") -> tuple[Answers, tuple[Misreading, ...]]:
    """Answers from what a JSON parser gave (numbers as int or Decimal), with everything that could not be read."""
    if not isinstance(raw, Mapping):
        return Answers(), (
            Misreading(
                place, say("expected an object of question ids, found {found_text}", found_text=found_text(raw))
            ),
        )
    found: dict[str, Answer] = {}
    wrong: list[Misreading] = []
    questions = rulebook.questions.by_id
    for question_id, value in raw.items():
        question = questions.get(question_id)
        if question is None:
            wrong.append(
                Misreading(_within(place, question_id), _with_hint("no such question", question_id, questions))
            )
            continue
        try:
            found[question_id] = _answer(question, value, "")
        except _NotAnAnswerError as problem:
            wrong.append(Misreading(_within(place, question_id) + problem.place, str(problem)))
    return Answers(found), tuple(wrong)


def _within(place: str, question_id: str) -> str:
    shown = question_id if len(question_id) <= _LONGEST else f"{question_id[:_LONGEST]}…"
    return f"{place}{shown}" if place.endswith(" ") else f"{place}.{shown}"


def _with_hint(message: str, found: object, known: Iterable[str]) -> str:
    hint = did_you_mean(found, known) if isinstance(found, str) else ""
    return f"{message}. {hint}" if hint else message


def _answer(question: Question, value: object, place: str) -> Answer:
    if not isinstance(value, dict) or "between" in value or _is_plain_shares(question, value):
        return Answer(read_said(question, value, place))
    allowed = ("value", "basis", "note", "by")
    for key in value:
        if key not in allowed:
            message = _with_hint(say("no such key; allowed are {join}", join=in_commas(allowed)), str(key), allowed)
            raise _NotAnAnswerError(f"{place}.{str(key)[:_LONGEST]}", message)
    if "value" not in value and not value.get("by"):
        raise _NotAnAnswerError(place, 'an answer object needs "value" (or "by" with what each person said)')
    by = _voices(question, value.get("by", {}), f"{place}.by")
    said = read_said(question, value["value"], f"{place}.value") if "value" in value else by[0][1]
    return Answer(said, _basis(value.get("basis", "stated"), f"{place}.basis"), _note(value.get("note", ""), place), by)


def _is_plain_shares(question: Question, value: Mapping[str, object]) -> bool:
    """Shares are an object themselves: one without any key of an answer object."""
    return question.kind is Kind.SHARES and not {"value", "by"}.intersection(value)


def _basis(value: object, place: str) -> Basis:
    try:
        return Basis(str(value))
    except ValueError:
        allowed = in_commas(basis.value for basis in Basis)
        raise _NotAnAnswerError(
            place, say("found {found_text}, allowed are {allowed}", found_text=found_text(value), allowed=allowed)
        ) from None


def _note(value: object, place: str) -> str:
    if not isinstance(value, str):
        raise _NotAnAnswerError(f"{place}.note", say("expected text, found {found_text}", found_text=found_text(value)))
    return value


def _voices(question: Question, value: object, place: str) -> tuple[tuple[str, Said], ...]:
    if not isinstance(value, Mapping):
        raise _NotAnAnswerError(
            place, say("expected an object of person and value, found {found_text}", found_text=found_text(value))
        )
    return tuple(
        (str(person), read_said(question, said, f"{place}.{str(person)[:_LONGEST]}")) for person, said in value.items()
    )


def read_said(question: Question, value: object, place: str) -> Said:
    """What was said, checked against the question's kind and bounds."""
    if value == "unknown":
        return UNKNOWN
    match question.kind:
        case Kind.YES_NO:
            if isinstance(value, bool):
                return value
            raise _NotAnAnswerError(
                place, say('expected true, false or "unknown", found {found_text}', found_text=found_text(value))
            )
        case Kind.CHOICE | Kind.MANY | Kind.SHARES:
            return _of_options(question, value, place)
        case Kind.TEXT:
            if isinstance(value, str):
                return value
            raise _NotAnAnswerError(place, say("expected text, found {found_text}", found_text=found_text(value)))
        case _:
            return _figure_or_range(question, value, place)


def _of_options(question: Question, value: object, place: str) -> Said:
    if question.kind is Kind.CHOICE:
        return _option(question, value, place)
    if question.kind is Kind.SHARES:
        return _shares(question, value, place)
    if not isinstance(value, list):
        wanted = say('a list such as ["{options}"]', options=question.options[0])
        raise _NotAnAnswerError(
            place, say("expected {wanted}, found {found_text}", wanted=wanted, found_text=found_text(value))
        )
    return frozenset(_option(question, one, f"{place}[{index}]") for index, one in enumerate(value))


def _shares(question: Question, value: object, place: str) -> Shares:
    if not isinstance(value, Mapping):
        raise _NotAnAnswerError(
            place,
            say(
                'expected shares such as {{"{options}": 100}}, found {found_text}',
                options=question.options[0],
                found_text=found_text(value),
            ),
        )
    parts = {_option(question, option, place): _part(part, f"{place}.{option}") for option, part in value.items()}
    if sum(parts.values()) != WHOLE_SHARE:
        raise _NotAnAnswerError(
            place, say("the shares add up to {sum}; they must add up to 100", sum=number_words(sum(parts.values()), 6))
        )
    return Shares.of(parts)


def _part(value: object, place: str) -> Number:
    if isinstance(value, bool) or not isinstance(value, int | Decimal) or not 0 <= value <= WHOLE_SHARE:
        raise _NotAnAnswerError(
            place, say("expected a share from 0 to 100, found {found_text}", found_text=found_text(value))
        )
    _few_decimals(value, place)
    return int(value) if value == int(value) else value


def _option(question: Question, value: object, place: str) -> str:
    if isinstance(value, str) and value in question.options:
        return value
    message = say(
        "found {found_text}, allowed are {join}", found_text=found_text(value), join=in_commas(question.options)
    )
    raise _NotAnAnswerError(place, _with_hint(message, value, question.options))


def _figure_or_range(question: Question, value: object, place: str) -> Said:
    if not isinstance(value, dict):
        return check_figure(question, value, place)
    ends = value.get("between")
    if set(value) != {"between"} or not isinstance(ends, list) or len(ends) != 2:  # noqa: PLR2004 - low and high
        raise _NotAnAnswerError(place, 'expected {"between": [low, high]}')
    low, high = (check_figure(question, end, f"{place}.between[{index}]") for index, end in enumerate(ends))
    if low > high:
        raise _NotAnAnswerError(
            f"{place}.between",
            say(
                "{found_text} is more than {found_text_2}; put the lower one first",
                found_text=found_text(low),
                found_text_2=found_text(high),
            ),
        )
    return low if low == high else Between(low, high)


def check_figure(question: Question, value: object, place: str) -> Number:
    """A number within the question's bounds."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _NotAnAnswerError(
            place,
            say(
                "expected {bounds_in_words}, found {found_text}",
                bounds_in_words=bounds_in_words(question),
                found_text=found_text(value),
            ),
        )
    if isinstance(value, Decimal) and not value.is_finite():
        raise _NotAnAnswerError(
            place,
            say(
                "expected {bounds_in_words}, found {found_text}",
                bounds_in_words=bounds_in_words(question),
                found_text=found_text(value),
            ),
        )
    lowest = -_FURTHEST if question.minimum is None else question.minimum
    highest = _FURTHEST if question.maximum is None else question.maximum
    if not lowest <= value <= highest:
        allowed = bounds_in_words(question)
        raise _NotAnAnswerError(
            place,
            say("{found_text} is out of range; allowed is {allowed}", found_text=found_text(value), allowed=allowed),
        )
    if isinstance(value, int):
        return value
    if value == int(value):
        return int(value)
    if question.whole:
        allowed = bounds_in_words(question)
        raise _NotAnAnswerError(
            place, say("{found_text} is not whole; allowed is {allowed}", found_text=found_text(value), allowed=allowed)
        )
    _few_decimals(value, place)
    return value


def bounds_in_words(question: Question) -> str:
    """What is allowed, like "a whole number from 0 to 3,650"."""
    kind = "a whole number" if question.whole else "a number"
    if question.minimum is None or question.maximum is None:
        return kind
    return say(
        "{kind} from {minimum} to {maximum}",
        kind=kind,
        minimum=number_words(question.minimum),
        maximum=number_words(question.maximum),
    )


def write_answers(answers: Answers) -> dict[str, Any]:
    """The answers as plain JSON values, in the shortest form of each; the reverse of reading."""
    return {question: _written(answer) for question, answer in answers.items()}


def _written(answer: Answer) -> Any:
    said = write_said(answer.said)
    if answer.basis is Basis.STATED and not answer.note and not answer.by:
        return said
    written: dict[str, Any] = {"value": said, "basis": answer.basis.value}
    if answer.note:
        written["note"] = answer.note
    if answer.by:
        written["by"] = {person: write_said(voice) for person, voice in answer.by}
    return written


def write_said(said: Said) -> Any:
    """What was said as a plain JSON value; Decimals stay Decimals for the writer to print."""
    if said is UNKNOWN:
        return "unknown"
    if isinstance(said, Between):
        return {"between": [said.low, said.high]}
    if isinstance(said, Shares):
        return dict(said.parts)
    return sorted(said) if isinstance(said, frozenset) else said


def _few_decimals(value: Number, place: str) -> None:
    if value != round(value, _MOST_DECIMALS):
        raise _NotAnAnswerError(
            place,
            say(
                "{found_text} has more than {most_decimals} decimals; round it",
                found_text=found_text(value),
                most_decimals=_MOST_DECIMALS,
            ),
        )
