"""How far a total moves with one figure at a time from its low to its high: what the tornado shows."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from commsfit.domain.money.costs import Costs, Swing
from commsfit.domain.money.lines.cost_lines import CostLine, figures_of, line_total


def swings_of(costs: Costs, option: str) -> tuple[Swing, ...]:
    """Each input that is not exact, with the option's total at its low and at its high; the widest swing first.

    What is made of two others follows them, and has no swing of its own.
    """
    found, months = costs.option(option), costs.months
    lines = found.lines if found else ()
    inputs = {known.id: known for line in lines for known in figures_of(line)}
    base = {name: known.value.base for name, known in inputs.items()}
    swings = (
        Swing(
            input=name,
            words=known.words,
            low_total=_total(lines, months, {**base, name: known.value.low}),
            high_total=_total(lines, months, {**base, name: known.value.high}),
        )
        for name, known in inputs.items()
        if known.value.low != known.value.high and known.parts is None
    )
    return tuple(sorted(swings, key=lambda swing: abs(swing.high_total - swing.low_total), reverse=True))


def _total(lines: tuple[CostLine, ...], months: int, values: Mapping[str, Decimal]) -> Decimal:
    return sum((line_total(line, months, values) for line in lines), start=Decimal(0))
