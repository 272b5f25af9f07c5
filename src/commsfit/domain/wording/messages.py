"""Every sentence that the program itself says: a whole English template with named slots in, the words to print out.

A template is written once, where it is said, and never put together from parts: whoever translates sees the sentence
as a reader does, and may turn its order round. Which form a count takes is the language's own affair.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Final, NamedTuple

_ENGLISH_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def _as_it_stands(template: str) -> str:
    return template


def _one_or_many(one: str, many: str, count: int) -> str:
    return one if count == 1 else many


def _english_number(count: int) -> str:
    return _ENGLISH_NUMBERS[count] if 0 <= count < len(_ENGLISH_NUMBERS) else f"{count:,}"


class Language(NamedTuple):
    """How templates are said; `gettext` and `ngettext` are those of a catalogue in the standard library's form."""

    gettext: Callable[[str], str] = _as_it_stands
    ngettext: Callable[[str, str, int], str] = _one_or_many
    number: Callable[[int], str] = _english_number
    """A small count in words, larger ones in figures: "two", "12"."""


ENGLISH: Final = Language()
_SPOKEN: Final = ContextVar("language", default=ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Whatever is said inside is said in this language."""
    before = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def word(template: str) -> str:
    """A template that waits in a table until it is said; the mark by which catalogues find it."""
    return template


def say(template: str, /, **slots: object) -> str:
    """A whole sentence or label with its slots filled."""
    told = _SPOKEN.get().gettext(template)
    return told.format_map(slots) if slots else told


def say_many(count: int, one: str, many: str, /, **slots: object) -> str:
    """The form that goes with a count; it fills {count} with the figure and {number} with a small one in words."""
    language = _SPOKEN.get()
    figures = {"count": f"{count:,}", "number": language.number(count)}
    return language.ngettext(one, many, count).format_map(figures | slots)
