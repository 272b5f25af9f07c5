"""One-sided ranges: "at least 20", "20+", "under 20", "up to 15", closed by the bounds of the question."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Between, Number, Said
from commsfit.domain.definitions.questions import Question

_FLOORS: Final = re.compile(
    r"^(?:at least|no less than|minimum|min\.?|>=|≥)\s*(?P<of>.+)$|^(?P<plus>.*\d.*?)\s*\+$", re.IGNORECASE
)
_OVER: Final = re.compile(r"^(?:over|more than|above|>)\s*(?P<of>.+)$", re.IGNORECASE)
_CEILINGS: Final = re.compile(r"^(?:at most|up to|no more than|maximum|max\.?|<=|≤)\s*(?P<of>.+)$", re.IGNORECASE)
_UNDER: Final = re.compile(r"^(?:under|less than|fewer than|below|<)\s*(?P<of>.+)$", re.IGNORECASE)
_SMALLEST_STEP: Final = Decimal("0.01")


def one_sided(question: Question, text: str, figure: Callable[[str], Number | None]) -> Said | None:
    """The range that is meant; None where the text names no side. `figure` reads the figure itself."""
    if question.minimum is None or question.maximum is None:
        return None
    step: Number = 1 if question.whole else _SMALLEST_STEP
    for pattern, shift, upward in (
        (_FLOORS, 0, True),
        (_OVER, step, True),
        (_CEILINGS, 0, False),
        (_UNDER, -step, False),
    ):
        found = pattern.match(text)
        edge = figure(next(part for part in found.groups() if part)) if found else None
        if edge is not None:
            ends = (edge + shift, question.maximum) if upward else (question.minimum, edge + shift)
            low, high = (min(max(end, question.minimum), question.maximum) for end in ends)
            return low if low == high else Between(low, high)
    return None
