"""Each cost line: its factors multiplied out, or a person's own figure, with the formula in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal
from math import ceil
from typing import Final

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.money.costs import LineRule
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.cost_lines import Cadence, CostInput, CostLine
from commsfit.domain.money.lines.months import StepsUp, to_the_cent
from commsfit.domain.money.lines.phasing import NEVER, Phasing
from commsfit.domain.money.prices.price_book import PriceBook

_ONE: Final = Band.exactly(1)
APPLIES: Final = "applies_"
"""Begins the id of an input that is 1 where an open answer lets its line apply, else 0."""


class CostLedger:
    """All lines that apply to these answers, whichever option pays them, and what could not be reckoned."""

    __slots__ = ("_choices", "_facts", "_phasing", "lines", "missing", "prices")

    def __init__(
        self, prices: PriceBook, facts: Facts, choices: Choices, phasing: Phasing, option: str | None = None
    ) -> None:
        self.prices = prices
        self._phasing = phasing
        self._facts = facts
        self._choices = choices
        self.lines: dict[str, CostLine] = {}
        self.missing: dict[str, tuple[str, ...]] = {}
        """Questions without an answer, by the line that waits for them."""
        for rule in prices.book.lines:
            if (option is None or option in rule.options) and self._begins(rule) < NEVER:
                self._enter(rule)

    def unplaced(self) -> tuple[OwnFigure, ...]:
        """Own figures for lines that the price book does not know."""
        known = {rule.id for rule in self.prices.book.lines}
        return tuple(own for own in self._choices.own_figures if own.line not in known)

    def _enter(self, rule: LineRule) -> None:
        own = next((own for own in reversed(self._choices.own_figures) if own.line == rule.id), None)
        if own is not None:
            self.lines[rule.id] = self._own(rule, own)
        elif self._applies(rule) is not False:
            self._reckon(rule)

    def _applies(self, rule: LineRule) -> bool | None:
        if rule.if_answered and self._facts.number(rule.if_answered) is None:
            return False
        if rule.unless_answered and self._facts.number(rule.unless_answered) is not None:
            return False
        return True if rule.when is None else self._facts.holds(rule.when)

    def _reckon(self, rule: LineRule) -> None:
        share_of = self.lines.get(rule.of) if rule.of else None
        if rule.of and share_of is None:
            return
        found = {factor: self.prices.find(factor) for factor in rule.factors}
        inputs = tuple(figure for figure in found.values() if figure is not None)
        if len(inputs) < len(found):
            self._leave_open(rule, tuple(factor for factor, figure in found.items() if figure is None))
            return
        values = {factor: self.prices.said(figure.id, figure.value.base) for factor, figure in found.items() if figure}
        scale = 1 / Decimal(rule.per)
        if share_of:
            values["of"] = self.prices.in_words.money(share_of.amount.base)
            inputs, scale = (*share_of.inputs, *inputs), share_of.scale * scale
        if self._applies(rule) is None:
            inputs = (*inputs, self._may_not_apply(rule))
        amount = to_the_cent(product(tuple(figure.value for figure in inputs), scale))
        if amount.high > 0:
            self.lines[rule.id] = self._line(rule, amount, inputs, scale, self._formula(rule, amount, values))

    def _leave_open(self, rule: LineRule, factors: tuple[str, ...]) -> None:
        """It waits for answers; where only a local price is missing, it stands there for somebody to enter one."""
        asked = tuple(self.prices.asked_for(factor) for factor in factors if not self.prices.lacks_price(factor))
        if asked:
            self.missing[rule.id] = asked
        elif self._applies(rule) is not False and not self._is_nothing(rule):
            line = self._line(rule, Band.exactly(0), (), Decimal(0), self.prices.words.no_local_price)
            self.lines[rule.id] = replace(line, has_price=False)

    def _is_nothing(self, rule: LineRule) -> bool:
        """Whether what is priced is none at all: no numbers to move cost nothing anywhere."""
        found = (self.prices.find(factor) for factor in rule.factors)
        return any(figure is not None and figure.value.high == 0 for figure in found)

    def _may_not_apply(self, rule: LineRule) -> CostInput:
        words = self.prices.words
        name = words.if_it_applies.format(title=words.lines[rule.id].title)
        maybe = Band(Decimal(0), Decimal(1), Decimal(1))
        return CostInput(f"{APPLIES}{rule.id}", name, maybe, "", Basis.DEFAULT, words.open_answer)

    def _own(self, rule: LineRule, own: OwnFigure) -> CostLine:
        words = self.prices.words
        reason = own.reason or words.own_no_reason
        figure = CostInput(
            id=f"own_{rule.id}",
            words=words.lines[rule.id].title,
            value=own.amount,
            unit=words.once if rule.cadence == "once" else words.monthly,
            basis=Basis.STATED,
            source=words.own_source,
        )
        formula = (words.own_by if own.by else words.own_formula).format(by=own.by, reason=reason)
        return self._line(rule, own.amount, (figure,), Decimal(1), formula, own=reason)

    def _line(  # noqa: PLR0913 - what a line carries
        self,
        rule: LineRule,
        amount: Band,
        inputs: tuple[CostInput, ...],
        scale: Decimal,
        formula: str,
        *,
        own: str = "",
    ) -> CostLine:
        lasts = self._lasts(rule)
        steps, begins = self._steps() if rule.by_wave else (), self._begins(rule)
        return CostLine(
            id=rule.id,
            option="",
            title=self.prices.words.lines[rule.id].title,
            cadence=Cadence(rule.cadence),
            amount=amount,
            formula=formula + self._since(rule, begins) + self._grown(rule),
            inputs=inputs,
            first_month=begins,
            last_month=ceil(lasts.value.high) if lasts else None,
            own=own,
            scale=scale,
            lasts=lasts,
            steps=steps,
            growth=self._growth(rule),
        )

    def _begins(self, rule: LineRule) -> int:
        """A person's own figure for what the plan leaves out counts with the first channel."""
        steps = self._steps() if rule.by_wave else ()
        begins = steps[0][0] if steps else self._phasing.begins(rule.since)
        own = any(own.line == rule.id for own in self._choices.own_figures)
        return self._phasing.channel if own and begins >= NEVER else begins

    def _lasts(self, rule: LineRule) -> CostInput | None:
        """Both systems are paid for as long as the plan runs both; months that somebody stated are the least."""
        known, planned = self.prices.find(rule.lasts) if rule.lasts else None, self._phasing.overlap
        if known is None or planned is None:
            return known
        if known.basis is Basis.DEFAULT:
            own = replace(known, basis=Basis.ESTIMATE, source=self.prices.words.from_plan, as_of="", question=None)
            return replace(own, value=Band.exactly(planned))
        ends = (known.value.low, known.value.base, known.value.high)
        return replace(known, value=Band(*(max(end, Decimal(planned)) for end in ends)))

    def _steps(self) -> StepsUp:
        """Waves as they are billed: in the month in which they are live, or so many months ahead."""
        ahead = self.prices.find(self.prices.book.billed_ahead)
        assert ahead is not None, "it has a default"
        return tuple((max(1, month - int(ahead.value.base)), share) for month, share in self._phasing.seats)

    def _growth(self, rule: LineRule) -> CostInput | None:
        found = self.prices.find(self.prices.book.growth) if rule.grows else None
        return found if found is not None and found.value.high else None

    def _since(self, rule: LineRule, begins: int) -> str:
        stage = "staff" if rule.by_wave else rule.since
        if stage is None or begins == 1:
            return ""
        words = self.prices.words
        told = words.once_since if rule.cadence == "once" else words.monthly_since
        return f"; {told.format(month=begins, stage=words.since[stage])}"

    def _grown(self, rule: LineRule) -> str:
        growth = self._growth(rule)
        if growth is None:
            return ""
        in_words = self.prices.in_words
        return f"; {self.prices.words.grows.format(percent=in_words.number_band(growth.value))}"

    def _formula(self, rule: LineRule, amount: Band, values: Mapping[str, str]) -> str:
        words, in_words = self.prices.words, self.prices.in_words
        factors, base = words.lines[rule.id].formula.format_map(values), in_words.money(amount.base)
        often = words.once if rule.cadence == "once" else words.monthly
        told = f"{base} {often}" if factors == base else f"{factors} = {base} {often}"
        if amount.low != amount.high:
            told += f" ({in_words.money_band(amount)})"
        lasts = self._lasts(rule)
        if lasts is not None:
            told += f", {words.for_months.format(months=in_words.number_band(lasts.value))}"
        return told


def product(bands: tuple[Band, ...], scale: Decimal) -> Band:
    """Bands multiplied, then scaled."""
    whole = _ONE
    for band in bands:
        whole = whole.by(band)
    return whole.times(scale)
