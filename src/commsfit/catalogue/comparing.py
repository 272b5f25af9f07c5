"""Two rulebooks side by side: which outcomes differ, over every combination of answers that either tells apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from commsfit.domain.answers.values import Number, Plain
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.axes import FactAxis
from commsfit.domain.engine.compiled import AxisLayout, compiled
from commsfit.domain.wording.figures import listed


@dataclass(slots=True)
class RulebookDifference:
    """`moved` counts the combinations by (outcome before, outcome after); `examples` hold one sheet for each."""

    combinations: int = 0
    moved: Counter[tuple[str, str]] = field(default_factory=Counter)
    examples: dict[tuple[str, str], dict[str, Plain]] = field(default_factory=dict)
    figures: dict[str, tuple[Number | None, Number | None]] = field(default_factory=dict)
    """Thresholds that differ, before and after; None where one has no such threshold."""


def compare(before: Rulebook, after: Rulebook) -> RulebookDifference:
    """What changes from one rulebook to the other."""
    layouts = tuple(compiled(one).layout for one in (before, after))
    facts = list(dict.fromkeys((*layouts[0].axes, *layouts[1].axes)))
    found = RulebookDifference(figures=dict(_figures(before.thresholds, after.thresholds)))
    steps = [tuple(_steps(fact, layouts)) for fact in facts]
    _walk(found, layouts, list(zip(facts, steps, strict=True)), (layouts[0].feasible, layouts[1].feasible), {})
    return found


def _figures(
    before: Mapping[str, Number], after: Mapping[str, Number]
) -> Iterator[tuple[str, tuple[Number | None, Number | None]]]:
    for name in dict.fromkeys((*before, *after)):
        if before.get(name) != after.get(name):
            yield name, (before.get(name), after.get(name))


def _steps(fact: str, layouts: tuple[AxisLayout, ...]) -> Iterator[tuple[Plain, tuple[int, ...]]]:
    """Values of a fact that stand for all others, each with the cells that it leaves in both rulebooks."""
    axes = [layout.axes.get(fact) for layout in layouts]
    seen: set[tuple[int, ...]] = set()
    for value in _values([axis for axis in axes if axis]):
        masks = tuple(-1 if axis is None else axis.cells(value) for axis in axes)
        if masks not in seen:
            seen.add(masks)
            yield value, masks


def _values(axes: list[FactAxis]) -> Iterator[Plain]:
    question = axes[0].question
    if question.kind is Kind.YES_NO:
        yield from (True, False)
    elif question.kind is Kind.CHOICE:
        yield from question.options
    elif question.kind is Kind.MANY:
        options = list(dict.fromkeys(option for axis in axes for option, _ in axis.options))
        for picks in range(1 << len(options)):
            yield frozenset(option for place, option in enumerate(options) if picks >> place & 1)
    else:
        ends = {end for axis in axes for piece in axis.pieces for end in (piece.low, piece.high)}
        between = {(Decimal(one) + Decimal(other)) / 2 for one in ends for other in ends if one < other}
        near = {end + step for end in ends for step in (-1, 1)}
        lowest, highest = min(ends), max(ends)
        inside = {value for value in (*ends, *near, *between) if lowest <= value <= highest}
        yield from sorted(value for value in inside if not question.whole or value == int(value))


def _walk(
    found: RulebookDifference,
    layouts: tuple[AxisLayout, ...],
    rest: list[tuple[str, tuple[tuple[Plain, tuple[int, ...]], ...]]],
    cells: tuple[int, ...],
    sheet: dict[str, Plain],
) -> None:
    if not any(cells):
        return
    if rest:
        (fact, steps), *others = rest
        for value, masks in steps:
            narrowed = tuple(one & mask for one, mask in zip(cells, masks, strict=True))
            _walk(found, layouts, others, narrowed, {**sheet, fact: value})
        return
    was, now = (listed(layout.reached(one), "or") or "-" for layout, one in zip(layouts, cells, strict=True))
    found.combinations += 1
    if was != now:
        found.moved[was, now] += 1
        found.examples.setdefault((was, now), dict(sheet))
