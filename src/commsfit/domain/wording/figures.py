"""A figure or answer becomes the words that stand in the spine's own sentences; pages and reports format their own."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

from commsfit.domain.answers.values import UNKNOWN, Band, Between, Number, Options, Said, Shares
from commsfit.domain.definitions.questions import Kind, QuestionWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.definitions.saying import SayingWords
from commsfit.domain.engine.facts import Facts, SomeOf
from commsfit.domain.wording.currencies import grouped, sign_of, three_digits

_CENT: Final = Decimal("0.01")
# Wide enough for whatever somebody types: the usual 28 digits refuse "999999999999999999999999.000000".
_WIDE: Final = Context(prec=64, rounding=ROUND_HALF_UP)
_PLACES: Final = {places: Decimal(1).scaleb(-places) for places in range(8)}


def number_words(value: Number, places: int = 2) -> str:
    """Thousands apart ("12,345.5"), at most so many decimals, no idle zeros."""
    text = f"{_WIDE.quantize(Decimal(value), _PLACES[places]):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def money_words(value: Number, currency: str = "USD") -> str:
    """An amount ("$1,234.50"); a unit price that cents cannot show keeps up to six decimals: "$0.007"."""
    exact = Decimal(value)
    sign, size = ("−" if exact < 0 else "") + sign_of(currency), abs(exact)
    if size < 1 and size != size.quantize(_CENT):
        return f"{sign}{number_words(size, 6)}"
    return f"{sign}{grouped(_WIDE.quantize(size, _CENT), currency)}"


def listed(parts: tuple[str, ...], and_: str = "and") -> str:
    """The parts as a list in a sentence: "a, b and c"; semicolons keep apart what holds commas itself."""
    if len(parts) <= 1:
        return "".join(parts)
    if any(", " in part for part in parts):
        return alternatives(parts, and_)
    return f"{', '.join(parts[:-1])} {and_} {parts[-1]}"


def alternatives(names: tuple[str, ...], or_: str) -> str:
    """Names that hold commas as a list in a sentence: "UCaaS; CPaaS, now; or Dual-stack, in two steps"."""
    return "; ".join((*names[:-1], f"{or_} {names[-1]}")) if len(names) > 1 else "".join(names)


class ValueWords:
    """Says figures and answers in the rulebook's language."""

    __slots__ = ("_rulebook", "currency", "words")

    def __init__(self, rulebook: Rulebook, currency: str = "") -> None:
        self._rulebook = rulebook
        self.currency = currency or rulebook.costs.currency
        self.words: SayingWords = rulebook.words.saying

    def day(self, on: date) -> str:
        """2 March 2027."""
        words = self._rulebook.words.roadmap
        return words.date.format(day=on.day, month=words.months[on.month - 1], year=on.year)

    def money(self, value: Number) -> str:
        return money_words(value, self.currency)

    def whole_money(self, value: Number) -> str:
        """To the whole unit: $255,744."""
        whole = _WIDE.quantize(Decimal(value), _PLACES[0])
        return f"{'−' if whole < 0 else ''}{sign_of(self.currency)}{grouped(abs(whole), self.currency)}"

    def about_money(self, value: Decimal) -> str:
        """To three digits, as headlines print it: $256,000."""
        return self.whole_money(three_digits(value))

    def money_band(self, band: Band) -> str:
        """One amount, or low to high."""
        return self.span(self.money(band.low), self.money(band.high))

    def number_band(self, band: Band) -> str:
        """One number, or low to high."""
        return self.span(number_words(band.low), number_words(band.high))

    def listed(self, parts: tuple[str, ...]) -> str:
        return listed(parts, self.words.and_)

    def short(self, question: str) -> str:
        """The question's name in a sentence or table."""
        return self._rulebook.question_name(question)

    def answer(self, facts: Facts, question: str) -> str:
        """What was said, with its unit: "8 to 15 hours a week", "yes", "not known"."""
        return self.say(question, facts.said(question))

    def say(self, question: str, said: Said | SomeOf | None) -> str:  # noqa: PLR0911 - one arm for each kind of value
        """A value of a question's answer in words, with its unit."""
        asked = self._rulebook.asked(question)
        if said is None:
            return self.words.unanswered
        if said is UNKNOWN:
            return self.words.unknown
        if isinstance(said, bool):
            return self.words.yes if said else self.words.no
        if isinstance(said, str):
            return asked.options.get(said, said)
        if isinstance(said, SomeOf):
            return f"{self._options(asked, question, said.possible)} ({self.words.differ})"
        if isinstance(said, frozenset):
            return self._options(asked, question, said)
        if isinstance(said, Shares):
            return self.listed(
                tuple(f"{asked.options.get(option, option)} {number_words(part)}%" for option, part in said.parts)
            )
        return self._figure(asked, question, said)

    def _figure(self, asked: QuestionWords, question: str, said: Number | Between) -> str:
        kind = self._rulebook.question(question).kind
        one = self.money if kind is Kind.MONEY else number_words
        amount = self.span(one(said.low), one(said.high)) if isinstance(said, Between) else one(said)
        unit = asked.unit_one if said == 1 and asked.unit_one else asked.unit
        if kind is Kind.PERCENT or unit == "%":
            return f"{amount}%"
        return amount if kind is Kind.MONEY or not unit else f"{amount} {unit}"

    def _options(self, asked: QuestionWords, question: str, chosen: Options) -> str:
        order = self._rulebook.question(question).options
        names = tuple(asked.options.get(option, option) for option in order if option in chosen)
        return self.listed(names) if names else self.words.nothing

    def span(self, low: str, high: str) -> str:
        """One text, or low to high."""
        return low if low == high else self.words.range.format(low=low, high=high)
