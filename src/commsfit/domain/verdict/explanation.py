"""Why this outcome, why not the others, and what would change it."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.answers.values import Said


@dataclass(frozen=True, slots=True)
class Change:
    """One answer changed: `to` is a plain value, or `at_least`/`at_most`/`above`/`below` with the boundary."""

    question: str
    kind: str
    """`value`, `at_least`, `at_most`, `includes` or `excludes`."""
    to: Said
    words: str
    """"20 hours a week or more"."""
    apply: Said
    """The answer that, put in, makes the change: the boundary value itself, exact."""


@dataclass(frozen=True, slots=True)
class Flip:
    """A smallest set of changes that leads to another outcome; re-run before it is listed."""

    to: str
    changes: tuple[Change, ...]
    words: str


@dataclass(frozen=True, slots=True)
class WhyNot:
    """An outcome that the answers rule out, and what rules it out."""

    outcome: str
    because: str
    short: str
    """Five words for the live panel: "under 20 hours a week"."""
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Rules that pull apart, and the reading that settles it."""

    signals: tuple[str, ...]
    disagree: str
    settled_by: str


@dataclass(frozen=True, slots=True)
class OpenQuestion:
    """A question whose answer is open, how much it decides (bits of the outcome), and whether it matters at all."""

    question: str
    gain: float
    matters: bool


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Several people's differing answers to one question and whether the difference changes the outcome."""

    question: str
    said: tuple[tuple[str, str], ...]
    matters: bool
    words: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that explains a verdict."""

    sufficient: tuple[str, ...]
    """The smallest set of answered questions that alone gives the same possible outcomes."""
    flips: tuple[Flip, ...]
    why_not: tuple[WhyNot, ...]
    conflicts: tuple[Conflict, ...]
    open_questions: tuple[OpenQuestion, ...]
    disagreements: tuple[Disagreement, ...]
