"""Trying other answers: where a figure's slider stops, and two figures as a plane with the outcome of each piece."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import combinations, pairwise
from typing import Final

from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.values import Between, Number, Said
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.compiled import compiled
from commsfit.domain.engine.outcome_map import deciding_questions, map_outcomes
from commsfit.presentation.charts.canvas.plane import Plane, Side
from commsfit.presentation.formats.formats import number

_STOPS: Final = 60
"""Of a slider, between two thresholds at most."""
_FIGURES: Final = frozenset({Kind.NUMBER, Kind.PERCENT, Kind.DAYS, Kind.MONEY})


def figure_questions(rulebook: Rulebook) -> tuple[str, ...]:
    """Deciding questions that are answered with a figure."""
    deciding = (found.question for found in deciding_questions(rulebook) if found.thresholds)
    return tuple(question for question in deciding if rulebook.question(question).kind in _FIGURES)


def switch_questions(rulebook: Rulebook) -> tuple[str, ...]:
    """Deciding questions that are answered with yes or no."""
    return tuple(
        found.question
        for found in deciding_questions(rulebook)
        if rulebook.question(found.question).kind is Kind.YES_NO
    )


def option_questions(rulebook: Rulebook) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Deciding questions of which several options may be chosen, with the options that decide."""
    return tuple(
        (found.question, found.options)
        for found in deciding_questions(rulebook)
        if rulebook.question(found.question).kind is Kind.MANY
    )


def side_of(rulebook: Rulebook, question: str, said: Said | None) -> Side:
    """The edges of a figure's pieces, from its least to where it gets dull."""
    asked = rulebook.question(question)
    cuts = _cuts(rulebook, question)
    you = _span(said)
    least = Decimal(asked.minimum or 0)
    far = _far(asked, [cut for cut, _ in cuts], you)
    inner = [(cut, closed) for cut, closed in cuts if least < cut < far]
    edges = (least, *(cut for cut, _ in inner), far)
    return Side(
        question=question,
        title=_title(rulebook, question),
        edges=tuple(float(edge) for edge in edges),
        words=tuple(number(edge) for edge in edges),
        you=None if you is None else (float(you[0]), float(you[1])),
        closed=(True, *(closed for _, closed in inner), True),
    )


def stops_of(rulebook: Rulebook, question: str, said: Said | None) -> tuple[Number, ...]:
    """Values for a slider: as many between each two thresholds, and each threshold with its neighbours exactly."""
    asked = rulebook.question(question)
    edges = side_of(rulebook, question, said).edges
    values: set[Number] = set(_exact(said))
    for low, high in pairwise(edges):
        values.update(_between(Decimal(str(low)), Decimal(str(high)), whole=asked.whole))
    least = Decimal(asked.minimum or 0)
    return tuple(sorted(value for value in values if value >= least))


def plane_of(rulebook: Rulebook, answers: Answers, across: str, up: str) -> Plane:
    """Two figures against each other, all other answers kept."""
    sides = [side_of(rulebook, question, _said(answers, question)) for question in (across, up)]
    xs, ys = ([_inside(rulebook, side, low, high) for low, high in pairwise(side.edges)] for side in sides)
    return Plane(sides[0], sides[1], map_outcomes(rulebook, answers, across, xs, up, ys))


@lru_cache(maxsize=64)
def _cuts(rulebook: Rulebook, question: str) -> tuple[tuple[Decimal, bool], ...]:
    """Where two pieces of a figure meet, and whether the border belongs to the lower one."""
    pieces = compiled(rulebook).layout.axes[question].pieces
    return tuple(dict.fromkeys((Decimal(piece.high), not piece.high_open) for piece in pieces[:-1]))


def _far(asked: Question, cuts: list[Decimal], you: tuple[Number, Number] | None) -> Decimal:
    reach = max((2 * max(cuts, default=Decimal(50))), Decimal(you[1]) * Decimal("1.25") if you else Decimal(0))
    whole = reach.to_integral_value()
    return whole if asked.maximum is None else min(whole, Decimal(asked.maximum))


def _title(rulebook: Rulebook, question: str) -> str:
    words = rulebook.asked(question)
    unit = "%" if rulebook.question(question).kind is Kind.PERCENT else words.unit
    return f"{words.short} ({unit})" if unit and unit.lower() not in words.short.lower() else words.short


def telling_pair(rulebook: Rulebook, answers: Answers) -> tuple[str, str]:
    """The two figures whose map shows most outcomes; of equals, those asked first."""
    pairs = list(combinations(figure_questions(rulebook), 2))
    return max(pairs, key=lambda pair: _variety(plane_of(rulebook, answers, *pair)))


def _variety(plane: Plane) -> int:
    return len({outcomes for row in plane.outcomes for outcomes in row})


def _said(answers: Answers, question: str) -> Said | None:
    answer = answers.get(question)
    return None if answer is None else answer.said


def _span(said: Said | None) -> tuple[Number, Number] | None:
    if isinstance(said, Between):
        return said.low, said.high
    if isinstance(said, int | Decimal) and not isinstance(said, bool):
        return said, said
    return None


def _exact(said: Said | None) -> tuple[Number, ...]:
    span = _span(said)
    return () if span is None else span


def _between(low: Decimal, high: Decimal, *, whole: bool) -> Iterator[Number]:
    steps = min(_STOPS, int(high - low)) if whole else _STOPS
    for step in range(steps + 1):
        value = low + (high - low) * step / max(1, steps)
        yield _plain(value) if whole else _plain(value * 2) / Decimal(2)
    if high - low > 1:
        yield int(low) + 1
        yield int(high) - 1


def _plain(value: Decimal) -> int:
    return int(value.to_integral_value())


def _inside(rulebook: Rulebook, side: Side, low: float, high: float) -> Number:
    """A value that stands for a piece."""
    middle = (Decimal(str(low)) + Decimal(str(high))) / 2
    if not rulebook.question(side.question).whole:
        return middle
    inside = int(middle)
    return inside if low < inside < high else middle
