"""The cells of a table row to raw answers, read as the window reads what people type."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.reading.answer_reading import write_answers
from commsfit.domain.reading.typed_text import answer_typed
from commsfit.domain.refusals import Refusal, found_text


def raw_answers(rulebook: Rulebook, cells: Iterable[tuple[str, str]], today: date) -> dict[str, object]:
    """A raw answer for each cell that says something; the first that cannot be read is refused by its column."""
    given: dict[str, Answer] = {}
    for column, cell in cells:
        question = rulebook.questions.by_id.get(column)
        if question is None or not cell.strip():
            continue
        try:
            given[column] = answer_typed(question, rulebook.asked(column), cell, today)
        except Refusal as refusal:
            raise Refusal(refusal.what, place=column, found=found_text(cell.strip()), allowed=refusal.allowed) from None
    return write_answers(Answers(given))
