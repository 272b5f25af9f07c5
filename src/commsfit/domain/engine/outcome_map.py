"""Two questions against each other: the possible outcomes at every point of a grid, all other answers kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.atoms import Atom
from commsfit.domain.engine.axes import FactAxis
from commsfit.domain.engine.compiled import compiled
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of


@dataclass(frozen=True, slots=True)
class DecidingQuestion:
    """A question whose answer can change the outcome, with the figures at which it does."""

    question: str
    thresholds: tuple[Number, ...]
    options: tuple[str, ...]


def deciding_questions(rulebook: Rulebook) -> tuple[DecidingQuestion, ...]:
    """Every deciding question, in the order asked."""
    by_fact: dict[str, list[Atom]] = {}
    for atom in compiled(rulebook).deciding_atoms():
        by_fact.setdefault(atom.fact, []).append(atom)
    return tuple(
        DecidingQuestion(
            question.id,
            tuple(
                sorted(
                    atom.operand
                    for atom in by_fact[question.id]
                    if atom.relation in {"below", "above"} and not isinstance(atom.operand, str)
                )
            ),
            tuple(atom.operand for atom in by_fact[question.id] if isinstance(atom.operand, str)),
        )
        for question in rulebook.every_question
        if question.id in by_fact
    )


def map_outcomes(  # noqa: PLR0913, PLR0917 - two axes, each a question and its values
    rulebook: Rulebook,
    answers: Answers,
    x_question: str,
    xs: Sequence[Number],
    y_question: str,
    ys: Sequence[Number],
) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """A row for each y, in it the possible outcomes for each x; only the bands between thresholds are worked out."""
    placed = answers.having(x_question, Answer(xs[0])).having(y_question, Answer(ys[0]))
    sheet = sheet_of(rulebook, placed)
    rest = reduce(
        and_,
        (mask for fact, mask in sheet.given.items() if fact not in {x_question, y_question}),
        sheet.layout.feasible,
    )
    columns = _places(sheet.layout.axes, x_question, xs)
    rows: dict[int, tuple[tuple[str, ...], ...]] = {}
    places = _places(sheet.layout.axes, y_question, ys)
    for row in places:
        if row not in rows:
            within = rest & _mask(sheet, y_question, row)
            known = {column: sheet.layout.reached(within & _mask(sheet, x_question, column)) for column in set(columns)}
            rows[row] = tuple(known[column] for column in columns)
    return tuple(rows[row] for row in places)


def _places(axes: Mapping[str, FactAxis], question: str, values: Sequence[Number]) -> list[int]:
    """Which piece of its axis each value lies in; all the same where the question decides nothing."""
    axis = axes.get(question)
    if axis is None:
        return [0] * len(values)
    return [axis.place_of(value) for value in values]


def _mask(sheet: AnswerSheet, question: str, place: int) -> int:
    axis = sheet.layout.axes.get(question)
    return sheet.made.full if axis is None else axis.pieces[place].mask
