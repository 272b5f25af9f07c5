"""Typed figures: "10,000", "10k", "1.5 million", "30 %", "about $25", with a unit that the question knows."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Number
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say


class NotAFigureError(ValueError):
    """The text holds no figure that could be meant."""


_NOTHING: Final = frozenset(("none", "nothing", "nobody", "zero", "nil", "no one", "never"))
_WORDS: Final[Mapping[str, str]] = {
    word: str(figure)
    for figure, word in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"), start=1
    )
} | {"half": "0.5", "a dozen": "12", "a hundred": "100", "a thousand": "1000"}
_SIZES: Final[Mapping[str, int]] = {
    "": 1,
    "k": 1_000,
    "thousand": 1_000,
    "m": 1_000_000,
    "mio": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "millions": 1_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
}
_SMALL_WORDS: Final = frozenset(
    [
        "per",
        "a",
        "an",
        "each",
        "every",
        "the",
        "usd",
        "dollars",
        "dollar",
        "h",
        "hrs",
        "hr",
        "hours",
        "hour",
        "ppl",
        "users",
        "user",
        "employees",
        "staff",
        "msgs",
        "texts",
        "sms",
        "milliseconds",
        "mbps",
        "approx",
    ]
)
_PERCENT: Final = frozenset(("%", "percent", "pct"))
_FIGURE: Final = re.compile(
    r"^(?:about|around|roughly|approximately|approx\.?|circa|ca\.?|some|~)?\s*[$€£]?\s*(?P<digits>\d[\d,.' ]*?)\s*"
    r"(?P<size>k|thousand|mio|mn|m|millions?|bn|billion)?(?![a-z])\s*[$€£]?\s*(?P<unit>[a-z%/ ]*)$",
    re.IGNORECASE,
)
_GROUPED: Final = re.compile(r"\d{1,3}(?:[, ']\d{3})+(?:\.\d+)?")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_COMMA: Final = re.compile(r"\d+,\d{1,2}")
_DOTTED_THOUSANDS: Final = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_BOTH: Final = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+")
_MOST_DIGITS: Final = 40


def figure_typed(text: str, units: frozenset[str], *, whole: bool) -> Number:
    """The one figure in the text; `units` are the words that may follow it."""
    if text.lower() in _NOTHING:
        return 0
    text = _with_digits(text)
    found = _FIGURE.match(text)
    if not found or not _fits(found["unit"].lower(), units):
        raise NotAFigureError(text)
    value = _digits(found["digits"].strip(), whole=whole) * _SIZES[(found["size"] or "").lower()]
    return int(value) if value == value.to_integral_value() else value


def _with_digits(text: str) -> str:
    """Small numbers that are written as words: "three", "half a day", "two hours"."""
    for word, digits in _WORDS.items():
        if re.match(rf"{word}\b", text, re.IGNORECASE):
            return digits + text[len(word) :]
    return text


def _fits(unit: str, units: frozenset[str]) -> bool:
    known = units | _SMALL_WORDS | (_PERCENT if units & _PERCENT else frozenset())
    return all(word in known for word in re.findall(r"[a-z]+|%", unit))


def _digits(digits: str, *, whole: bool) -> Decimal:
    if len(digits) > _MOST_DIGITS:
        raise NotAFigureError(digits)
    if whole and _DOTTED_THOUSANDS.fullmatch(digits):
        # "1.000" is a thousand to some and one to others: better asked than guessed.
        one, thousands = digits.partition(".")[0], int(digits.replace(".", ""))
        raise Refusal(
            say(
                "“{digits}” can mean {one} or {thousands:,}. Type it without the dot.",
                digits=digits,
                one=one,
                thousands=thousands,
            )
        )
    if _BOTH.fullmatch(digits):
        plain = digits.replace(".", "").replace(",", ".")
        raise Refusal(
            say(
                "“{digits}” is read differently from country to country. Type it as {plain}.",
                digits=digits,
                plain=plain,
            )
        )
    if _GROUPED.fullmatch(digits):
        return Decimal(re.sub(r"[, ']", "", digits))
    if _PLAIN.fullmatch(digits):
        return Decimal(digits)
    if _COMMA.fullmatch(digits):
        return Decimal(digits.replace(",", "."))
    raise NotAFigureError(digits)
