"""A cost line: what it is computed from, when it falls due, and what it comes to at other values of its figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from math import prod

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.likelihood import Term
from commsfit.domain.money.lines.months import Spell, StepsUp, grown, spells, whole_cents


class Cadence(StrEnum):
    """How often a line is paid."""

    ONCE = "once"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class CostInput:
    """A figure that a line is computed from."""

    id: str
    words: str
    value: Band
    unit: str
    basis: Basis
    source: str
    as_of: str = ""
    question: str | None = None
    """The question that would replace the default, where there is one."""
    parts: tuple[CostInput, CostInput] | None = None
    """It is the first less the second, and never below nothing: people less agents."""

    def at(self, values: Mapping[str, Decimal]) -> Decimal:
        """Its value where others have these: what is made of two follows both."""
        if self.parts is None or not all(part.id in values for part in self.parts):
            return values[self.id]
        many, fewer = (values[part.id] for part in self.parts)
        return max(many - fewer, Decimal(0))


@dataclass(frozen=True, slots=True)
class CostLine:
    """One line of one option: paid in `first_month`, or where monthly from then until `last_month`, both included."""

    id: str
    option: str
    title: str
    cadence: Cadence
    amount: Band
    formula: str
    inputs: tuple[CostInput, ...]
    first_month: int = 1
    last_month: int | None = None
    own: str = ""
    """The reason, where a person replaced the amount."""
    scale: Decimal = Decimal(1)
    """The amount is the product of its inputs times this."""
    lasts: CostInput | None = None
    """For how many months it is paid, where it ends; `last_month` is the latest of them."""
    steps: StepsUp = ()
    """From which month on which share of the amount is paid, rising wave by wave; without any it is all of it."""
    growth: CostInput | None = None
    """By how many percent a year it grows, a step at the start of each further year."""
    has_price: bool = True
    """False: there is no local price, and a person has to enter one; the amount is nothing until then."""

    def spells(self, horizon: int) -> tuple[Spell, ...]:
        """When it falls due up to the horizon, were it to last."""
        return spells(self.first_month, self.steps, horizon, grows=self.growth is not None)

    def months_until(self, horizon: int) -> int:
        """In how many months up to the horizon it falls due, were it to last; a one-time line in one of them."""
        due = max(0, horizon - self.first_month + 1)
        return min(due, 1) if self.cadence is Cadence.ONCE else due


def line_total(line: CostLine, months: int, values: Mapping[str, Decimal]) -> Decimal:
    """What a line comes to over the months, at these values of its inputs."""
    amount = whole_cents(prod((known.at(values) for known in line.inputs), start=line.scale))
    if line.cadence is Cadence.ONCE:
        return amount * line.months_until(months)
    if line.lasts:
        return whole_cents(amount * min(values[line.lasts.id], Decimal(line.months_until(months))))
    growth = values[line.growth.id] if line.growth else Decimal(0)
    due = (
        whole_cents(amount * spell.share * grown(growth, spell.years)) * spell.months for spell in line.spells(months)
    )
    return sum(due, start=Decimal(0))


def paid_by_month(line: CostLine, months: int, values: Mapping[str, Decimal]) -> list[Decimal]:
    """What falls due in each month, month 0 being the start; together it is the line's total."""
    amount = whole_cents(prod((known.at(values) for known in line.inputs), start=line.scale))
    paid = [Decimal(0)] * (months + 1)
    if line.cadence is Cadence.ONCE:
        if line.first_month <= months:
            paid[0 if line.first_month == 1 else line.first_month] = amount
    elif line.lasts:
        for month in range(1, months + 1):
            part = min(Decimal(1), max(Decimal(0), values[line.lasts.id] - (month - 1)))
            paid[month] = whole_cents(amount * part)
    else:
        growth = values[line.growth.id] if line.growth else Decimal(0)
        for spell in line.spells(months):
            due = whole_cents(amount * spell.share * grown(growth, spell.years))
            paid[spell.first : spell.first + spell.months] = [due] * spell.months
    return paid


def figures_of(line: CostLine) -> tuple[CostInput, ...]:
    """Everything that a line's total rests on."""
    parts = (part for known in line.inputs for part in known.parts or ())
    return (*line.inputs, *parts, *filter(None, (line.lasts, line.growth)))


def figures_in(lines: tuple[CostLine, ...], months: int) -> dict[str, Band]:
    """Each figure by name; what lasts longer than the horizon is paid to its end."""
    found = {known.id: known.value for line in lines for known in figures_of(line)}
    ends = {line.lasts.id for line in lines if line.lasts}
    return found | {name: _at_most(found[name], Decimal(months)) for name in ends}


def _at_most(band: Band, most: Decimal) -> Band:
    return Band(min(band.low, most), min(band.base, most), min(band.high, most))


def terms_of(line: CostLine, months: int) -> tuple[Term, ...]:
    """What a line adds to a sum over the months."""
    return in_parts(line, _term(line, months))


def in_parts(line: CostLine, term: Term) -> tuple[Term, ...]:
    """People less agents at a price: people at that price less agents at it, so that both are drawn but once."""
    for known in line.inputs:
        if known.parts is not None and known.parts[0].value.low >= known.parts[1].value.high:
            rest = tuple(name for name in term.figures if name != known.id)
            many, fewer = (replace(term, figures=(*rest, part.id)) for part in known.parts)
            return many, replace(fewer, factor=-fewer.factor)
    return (term,)


def _term(line: CostLine, months: int) -> Term:
    names = tuple(known.id for known in line.inputs)
    if line.lasts:
        return Term(float(line.scale), (*names, line.lasts.id))
    if line.cadence is Cadence.ONCE:
        return Term(float(line.scale) * line.months_until(months), names)
    due = tuple((spell.years, float(spell.share * spell.months)) for spell in line.spells(months))
    return Term(float(line.scale), names, line.growth.id if line.growth else "", due)
