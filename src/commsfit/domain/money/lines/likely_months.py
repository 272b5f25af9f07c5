"""Flows of money by month, drawn many times at once: where their sum likely stands at the end of each month."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from operator import add

from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, in_parts
from commsfit.domain.money.lines.likelihood import (
    ALL_NOTHING,
    Draws,
    Likely,
    Term,
    band_of_part,
    part_of,
    percentiles,
    tenths_of,
)
from commsfit.domain.money.lines.months import whole_cents


@dataclass(frozen=True, slots=True)
class MoneyFlow:
    """What is due in each month from the first to the last, both included; above 0 it comes in."""

    first: int
    last: int
    term: Term
    lasts: str = ""
    """The figure that says for how many months it is due, where it ends; then it is one month of them."""


@dataclass(frozen=True, slots=True)
class LikelyMonths:
    """Up to the end of each month, month 0 being the start."""

    low: tuple[Decimal, ...]
    median: tuple[Decimal, ...]
    high: tuple[Decimal, ...]
    present: Likely
    """What all of it is worth today."""


def flows_of(line: CostLine, months: int, sign: float) -> Iterator[MoneyFlow]:
    """When a line is paid: once, for some months, or rising and growing to the end."""
    once = Term(sign * float(line.scale), tuple(known.id for known in line.inputs))
    if line.cadence is Cadence.ONCE:
        first = 0 if line.first_month == 1 else line.first_month
        yield from (MoneyFlow(first, first, term) for term in in_parts(line, once))
    elif line.lasts:
        for month in range(1, min(line.last_month or months, months) + 1):
            part = replace(once, figures=(*once.figures, part_of(line.lasts.id, month)))
            yield from (MoneyFlow(month, month, term, line.lasts.id) for term in in_parts(line, part))
    else:
        for spell in line.spells(months):
            due = replace(once, growth=line.growth.id if line.growth else "", due=((spell.years, float(spell.share)),))
            last = spell.first + spell.months - 1
            yield from (MoneyFlow(spell.first, last, term) for term in in_parts(line, due))


def likely_months(
    flows: Sequence[MoneyFlow],
    figures: Mapping[str, Band],
    months: int,
    *,
    monthly_factor: float,
    ties: Sequence[frozenset[str]] = (),
) -> LikelyMonths:
    """`monthly_factor` is by how much money of next month is worth less."""
    draws, changes = Draws({**figures, **_parts(flows, figures)}, ties), _changes(flows)
    due, so_far, present = ALL_NOTHING, ALL_NOTHING, ALL_NOTHING
    worth = 0.0
    reached: list[tuple[Decimal, ...]] = []
    for month in range(months + 1):
        if month in changes:
            present, worth = _plus(present, map(worth.__mul__, due)), 0.0
            due = _plus(due, draws.summed(changes[month]))
        worth += monthly_factor**month
        so_far = _plus(so_far, due)
        reached.append(tuple(whole_cents(Decimal(end)) for end in tenths_of(so_far)))
    low, median, high = zip(*reached, strict=True)
    return LikelyMonths(low, median, high, percentiles(_plus(present, map(worth.__mul__, due))))


def _changes(flows: Sequence[MoneyFlow]) -> dict[int, list[Term]]:
    """From which month on more is due than before, or less."""
    found = defaultdict[int, list[Term]](list)
    for flow in flows:
        found[flow.first].append(flow.term)
        found[flow.last + 1].append(replace(flow.term, factor=-flow.term.factor))
    return found


def _parts(flows: Sequence[MoneyFlow], figures: Mapping[str, Band]) -> dict[str, Band]:
    lasting = {(flow.lasts, flow.first) for flow in flows if flow.lasts}
    return {part_of(lasts, month): band_of_part(figures[lasts], month) for lasts, month in lasting}


def _plus(one: Sequence[float], other: Iterable[float]) -> tuple[float, ...]:
    return tuple(map(add, one, other))
