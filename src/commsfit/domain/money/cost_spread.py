"""How far a total may lie from its base: one input at a time (tornado), and all of them drawn at once (Monte Carlo)."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from math import isqrt, prod
from random import Random
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.money.costs import CostInput, CostLine, CostOption, Costs, Simulation, Swing

_CENT: Final = Decimal("0.01")
DRAWS: Final = 10_000
SEED: Final = 20261120


def swings_of(costs: Costs, option: str) -> tuple[Swing, ...]:
    """Each input that is not exact, with the option's total at its low and at its high; the widest swing first."""
    lines, months = _option(costs, option).lines, costs.months
    inputs = _inputs(lines)
    base = {name: known.value.base for name, known in inputs.items()}
    swings = (
        Swing(
            input=name,
            words=known.words,
            low_total=_total(lines, months, {**base, name: known.value.low}),
            high_total=_total(lines, months, {**base, name: known.value.high}),
        )
        for name, known in inputs.items()
        if known.value.low != known.value.high
    )
    return tuple(sorted(swings, key=lambda swing: abs(swing.high_total - swing.low_total), reverse=True))


def simulate(costs: Costs, option: str, *, draws: int = DRAWS, seed: int = SEED) -> Simulation:
    """Every inexact input drawn from a triangle of low, base and high; the same seed gives the same figures."""
    lines = _option(costs, option).lines
    inputs = _inputs(lines)
    for line in lines:
        if line.lasts:
            inputs[line.lasts.id] = replace(line.lasts, value=_within(line.lasts.value, costs.months))
    wide = {name: known.value for name, known in sorted(inputs.items()) if known.value.low != known.value.high}
    place = {name: index for index, name in enumerate(wide)}
    terms = tuple(_term(line, costs.months, place, inputs) for line in lines)
    fixed = sum(term.factor for term in terms if not term.drawn)
    drawn = tuple(term for term in terms if term.drawn)
    triangles = tuple((float(band.low), float(band.high), float(band.base)) for band in wide.values())
    triangular = Random(seed).triangular
    totals = sorted(_draw(drawn, fixed, triangles, triangular) for _ in range(draws))
    return Simulation(
        option=option,
        draws=draws,
        seed=seed,
        p10=_money(totals[draws // 10]),
        p50=_money(totals[draws // 2]),
        p90=_money(totals[draws * 9 // 10]),
        standard_error=_median_error(totals),
    )


@dataclass(frozen=True, slots=True)
class _Term:
    """A line as a fixed factor times drawn inputs, each by its place among the draws."""

    factor: float
    drawn: tuple[int, ...]


def _term(line: CostLine, months: int, place: Mapping[str, int], inputs: Mapping[str, CostInput]) -> _Term:
    factor, drawn = float(line.scale), list[int]()
    times = (*line.inputs, *((line.lasts,) if line.lasts else ()))
    for known in times:
        if known.id in place:
            drawn.append(place[known.id])
        else:
            factor *= float(inputs[known.id].value.base)
    if line.lasts is None:
        factor *= line.months_until(months)
    return _Term(factor, tuple(drawn))


def _draw(
    terms: tuple[_Term, ...],
    fixed: float,
    triangles: tuple[tuple[float, float, float], ...],
    triangular: Callable[[float, float, float], float],
) -> float:
    values = [triangular(low, high, mode) for low, high, mode in triangles]
    return fixed + sum(term.factor * prod(values[index] for index in term.drawn) for term in terms)


def _within(band: Band, months: int) -> Band:
    return Band(*(min(end, Decimal(months)) for end in (band.low, band.base, band.high)))


def _median_error(ordered: list[float]) -> Decimal:
    """Half the distance between the two draws that stand half a square root of the count beside the median."""
    middle, aside = len(ordered) // 2, isqrt(len(ordered)) // 2
    return _money((ordered[middle + aside] - ordered[middle - aside]) / 2)


def _money(amount: float) -> Decimal:
    return Decimal(amount).quantize(_CENT, ROUND_HALF_UP)


def _option(costs: Costs, option: str) -> CostOption:
    return next(known for known in costs.options if known.id == option)


def _inputs(lines: tuple[CostLine, ...]) -> dict[str, CostInput]:
    used = (known for line in lines for known in (*line.inputs, *((line.lasts,) if line.lasts else ())))
    return {known.id: known for known in used}


def _total(lines: tuple[CostLine, ...], months: int, values: Mapping[str, Decimal]) -> Decimal:
    return sum((line_total(line, months, values) for line in lines), start=Decimal(0))


def line_total(line: CostLine, months: int, values: Mapping[str, Decimal]) -> Decimal:
    """What a line comes to over the months, at these values of its inputs."""
    amount = prod((values[known.id] for known in line.inputs), start=line.scale).quantize(_CENT, ROUND_HALF_UP)
    due = Decimal(line.months_until(months))
    return (amount * (min(values[line.lasts.id], due) if line.lasts else due)).quantize(_CENT, ROUND_HALF_UP)
