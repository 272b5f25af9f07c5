"""Sentences of the rulebook with its own thresholds put in."""

from __future__ import annotations

from typing import Final

from commsfit.domain.definitions.once import once_a_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.figures import number_words

FILLED: Final = frozenset(
    (
        "all", "because", "blockers", "count", "each", "figure", "fired", "missing", "option", "others", "outcomes",
        "question", "used",
    )
)  # fmt: skip
"""Blanks of the decision's sentences that are filled when they are said; all others are thresholds."""


@once_a_rulebook
def _figures(rulebook: Rulebook) -> dict[str, str]:
    return {name: number_words(value, 6) for name, value in rulebook.thresholds.items()}


def filled(rulebook: Rulebook, sentence: str, **more: str) -> str:
    """A sentence with {threshold_id} and further {names} put in."""
    return sentence.format_map({**_figures(rulebook), **more}) if "{" in sentence else sentence


def within_sentence(text: str) -> str:
    """The text with a small first letter, unless it begins with an acronym."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def as_sentence(text: str) -> str:
    """The text beginning with a capital letter."""
    return text[:1].upper() + text[1:]


def in_a_row(*sentences: str) -> str:
    """Whole sentences one after the other; empty ones are left out."""
    return " ".join(filter(None, sentences))
