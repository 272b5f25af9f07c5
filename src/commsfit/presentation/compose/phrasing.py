"""Small parts of sentences that several sections share: counts, lists, marks of state."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording import figures as saying
from commsfit.presentation.formats.formats import short_day
from commsfit.presentation.outline.outline import Span, Spans, Steps, words
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import StateWords

PARAGRAPH_WORDS = 500
"""A longer text is set as several paragraphs."""


def mark(state: StateWords) -> Spans:
    """A state as a shape and a word."""
    return (Span(state.words, tone=state.tone),)


def listed_parts(parts: Sequence[str], last: str = "and") -> str:
    """a, b and c."""
    return saying.listed(tuple(parts), last)


def sentence(text: str) -> str:
    """Beginning with a capital letter and ending with a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?", ":")) or not text else ".")


def as_heading(text: str) -> str:
    """A sentence without its full stop."""
    return text.removesuffix(".")


def sentences(parts: Iterable[str]) -> str:
    """Each part as a sentence, one after the other."""
    return " ".join(sentence(part) for part in parts if part.strip())


def titled(title: str, text: str) -> Spans:
    """A strong name and what there is to say of it."""
    return (Span(title, strong=True), Span(f": {text}"))


def paragraphs(text: str) -> tuple[str, ...]:
    """A long text in parts of a readable length."""
    words = text.split(" ")
    return tuple(" ".join(words[at : at + PARAGRAPH_WORDS]) for at in range(0, len(words), PARAGRAPH_WORDS))


def steps_by_day(roadmap: Roadmap, most: int) -> Steps | None:
    """The next steps, the soonest first, each with its day and its owner; None where there are none."""
    soon = sorted(roadmap.next_steps, key=lambda step: step.within_days)[:most]
    told = (
        (
            board.BY_DAY_TITLE.format(day=short_day(days_after(roadmap.start, step.within_days))),
            words(sentence(step.words)),
            step.owner,
        )
        for step in soon
    )
    return Steps(tuple(told)) if soon else None
