"""What a person types becomes what was said: once, at the edge, with a kind message where it cannot."""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN, Between, Number, Said
from commsfit.domain.definitions.questions import Kind, Question, QuestionWords
from commsfit.domain.reading.typed_bounds import one_sided
from commsfit.domain.reading.typed_days import days_typed
from commsfit.domain.reading.typed_figures import NotAFigureError, figure_typed
from commsfit.domain.reading.typed_shares import shares_typed
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.figures import number_words
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say

_LONGEST: Final = 80
_LONGEST_WORDS: Final = 2_000
_UNKNOWN: Final = frozenset(
    ("unknown", "don't know", "dont know", "do not know", "i don't know", "i dont know", "no idea", "not known", "?")
)
_YES: Final = {"yes": True, "y": True, "true": True, "no": False, "n": False, "false": False}
_NONE_OF_THEM: Final = frozenset(("none", "none of these", "nothing"))
_ROUGH: Final = re.compile(
    r"^(?:about|around|roughly|approximately|approx|circa|ca\.?|some|maybe|~|≈).*\d", re.IGNORECASE
)
_SPLIT: Final = re.compile(r"\s+(?:to|and|until|or)\s+|\s*(?:\.\.+|…)\s*|\s+-\s+|(?<=[\d%kKmM])\s*-\s*(?=[\d$€£.])")


def read_typed(question: Question, words: QuestionWords, text: str, today: date) -> Said:
    """A value, a range or "unknown" as the question's kind wants it; raises Refusal."""
    plain = _plain(text)
    if question.kind is Kind.TEXT:
        return plain[:_LONGEST_WORDS]
    if plain.lower() in _UNKNOWN:
        return UNKNOWN
    if question.kind is Kind.YES_NO:
        return _yes_or_no(plain)
    if question.kind in (Kind.CHOICE, Kind.MANY):
        return _options(question, words, plain)
    if question.kind is Kind.SHARES:
        return shares_typed(question, words, plain)
    return _figures(question, words, plain, today)


def answer_typed(question: Question, words: QuestionWords, text: str, today: date) -> Answer:
    """What was said, as an estimate where a figure was called one; raises Refusal."""
    said = read_typed(question, words, text, today)
    is_figure = isinstance(said, Number | Between) and not isinstance(said, bool)
    return Answer(said, Basis.ESTIMATE if is_figure and is_rough(text) else Basis.STATED)


def is_rough(text: str) -> bool:
    """Whether a person said that it is a guess: "about 12", "~300", "roughly 8 to 15"."""
    return _ROUGH.match(_plain(text)) is not None


def _plain(text: str) -> str:
    """One kind of blank, dash and digit."""
    same = unicodedata.normalize("NFKC", text).translate(dict.fromkeys((*range(0x2010, 0x2016), 0x2212), "-"))
    return " ".join(same.replace("’", "'").split())


def _yes_or_no(text: str) -> bool:
    if text.lower() not in _YES:
        raise Refusal("Answer yes, no or unknown.")
    return _YES[text.lower()]


def _options(question: Question, words: QuestionWords, text: str) -> Said:
    names = {words.options.get(option, option).lower(): option for option in question.options}
    names |= {option.lower(): option for option in question.options}
    if question.kind is Kind.CHOICE:
        parts = [text]
    elif text.lower() in _NONE_OF_THEM:
        parts = []
    else:
        parts = [part.strip() for part in re.split(r"[;,]", text) if part.strip()]
    for part in parts:
        if part.lower() not in names:
            raise Refusal(
                say("There is no answer “{part}” here.", part=part[:_LONGEST]), allowed=in_commas(question.options)
            )
    chosen = [names[part.lower()] for part in parts]
    return chosen[0] if question.kind is Kind.CHOICE else frozenset(chosen)


def _figures(question: Question, words: QuestionWords, text: str, today: date) -> Said:
    if len(text) > _LONGEST:
        raise Refusal(_hint(question))
    sided = one_sided(question, text, lambda part: _one(question, words, part, today))
    if sided is not None:
        return sided
    single = _one(question, words, text, today)
    if single is not None:
        return single
    parts = _SPLIT.split(re.sub(r"^(?:between|from)\s+", "", text, flags=re.IGNORECASE))
    if len(parts) == 2:  # noqa: PLR2004 - a range has two ends
        ends = [_one(question, words, part, today) for part in _with_shared_ending(parts)]
        low, high = ends
        if low is not None and high is not None:
            return _between(low, high)
    raise Refusal(_hint(question))


def _with_shared_ending(parts: list[str]) -> list[str]:
    """Ends share what stands after the last: "8-15k" means 8k to 15k, "2 to 3 weeks" means 2 weeks to 3 weeks."""
    first, last = parts
    ending = re.sub(r"^[^a-zA-Z%]*", "", last).strip()
    if ending and not re.search(r"[a-zA-Z%]", first) and re.fullmatch(r"[\d.,' ]+", first):
        return [f"{first} {ending}", last]
    return parts


def _one(question: Question, words: QuestionWords, text: str, today: date) -> Number | None:
    if question.kind is Kind.DAYS:
        days = days_typed(text, today)
        if days is not None:
            return _within(question, days)
    said = _example(question, words, text)
    if said is not None:
        return said
    try:
        figure = figure_typed(text, _units(question, words), whole=question.whole)
    except NotAFigureError:
        return None
    return _within(question, figure)


def _example(question: Question, words: QuestionWords, text: str) -> Number | None:
    """The figure of one of the question's own examples: "half a day" means 4 where that is offered."""
    offered = zip(words.examples, question.examples, strict=False)
    return next((figure for name, figure in offered if name.lower() == text.lower()), None)


def _between(low: Number, high: Number) -> Said:
    if low > high:
        raise Refusal(
            say(
                "{low} is more than {high}. Put the lower figure first.",
                low=number_words(low, 6),
                high=number_words(high, 6),
            )
        )
    return low if low == high else Between(low, high)


def _within(question: Question, figure: Number) -> Number:
    if question.minimum is not None and figure < question.minimum:
        raise Refusal(
            say(
                "{figure} is too little: the least is {minimum}.",
                figure=number_words(figure, 6),
                minimum=number_words(question.minimum, 6),
            )
        )
    if question.maximum is not None and figure > question.maximum:
        raise Refusal(
            say(
                "{figure} is too much: the most is {maximum}.",
                figure=number_words(figure, 6),
                maximum=number_words(question.maximum, 6),
            )
        )
    if figure == int(figure):
        return int(figure)
    if question.whole:
        raise Refusal(
            say(
                "Only whole figures count here: {decimal} or {int}.",
                decimal=number_words(Decimal(int(figure))),
                int=number_words(int(figure) + 1),
            )
        )
    return figure


def _units(question: Question, words: QuestionWords) -> frozenset[str]:
    """Every word of the question's unit may follow a figure, and a share may carry its sign."""
    sign = frozenset("%") if question.kind is Kind.PERCENT else frozenset()
    return sign | frozenset(re.findall(r"[a-z%/]+", f"{words.unit} {words.unit_one}".lower()))


def _hint(question: Question) -> str:
    example = number_words(question.examples[-1], 6) if question.examples else "12"
    more = ", or a date such as 15 January" if question.kind is Kind.DAYS else ", or a range such as 8 to 15"
    return say("That cannot be read as a figure. Type one, such as {example}{more}.", example=example, more=more)
