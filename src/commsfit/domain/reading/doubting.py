"""Whether a figure is so large that it looks like a slip: asked about once, never refused."""

from __future__ import annotations

from decimal import Decimal

from commsfit.domain.answers.values import Between, Said
from commsfit.domain.definitions.questions import Question


def is_unlikely(question: Question, said: Said | None) -> bool:
    """Whether the figure, or the upper end of a range, is above what the question thinks likely."""
    limit = question.unlikely_above
    if limit is None or isinstance(said, bool):
        return False
    highest = said.high if isinstance(said, Between) else said
    return isinstance(highest, int | Decimal) and highest > limit
