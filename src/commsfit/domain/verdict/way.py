"""The shortest way: which question comes next, how many are still to come, and when the verdict stands."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from commsfit.domain.answers.answers import Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.following import Followed
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.engine.steps import steps_of


@dataclass(frozen=True, slots=True)
class Way:
    """Where a person stands on the way; `ahead` is the mean over everything that may still be true."""

    next_question: str | None
    ahead: float
    settled: bool
    followed: tuple[Followed, ...]


def way_on(rulebook: Rulebook, answers: Answers, passed: Collection[str] = ()) -> Way:
    """The way from these answers; questions in `passed` were shown and left, and are not asked again."""
    return way_of(sheet_of(rulebook, answers), passed)


def way_of(sheet: AnswerSheet, passed: Collection[str] = ()) -> Way:
    """The way from a sheet; it ends when settled, or when nothing unasked can still matter."""
    settled = len(sheet.possible()) == 1
    followed = tuple(sheet.followed.values())
    if settled or not sheet.cells:
        return Way(None, 0.0, settled, followed)
    asked = frozenset(fact for fact in sheet.layout.axes if fact not in sheet.given and fact not in passed)
    steps = steps_of(sheet.rulebook)
    return Way(steps.next_of(sheet.cells, asked), steps.ahead(sheet.cells, asked), settled, followed)
