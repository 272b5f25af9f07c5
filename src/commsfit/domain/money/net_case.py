"""An option against staying put: the net month by month at base, and where it likely lies; payback, NPV and ROI."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.cost_lines import CostInput, figures_in, terms_of
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum
from commsfit.domain.money.lines.likely_months import LikelyMonths, MoneyFlow, flows_of, likely_months
from commsfit.domain.money.lines.months import YEAR, whole_cents

_PER_MYRIAD: Final = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Saving:
    """What messages or video save a month, from the first full month after their gate."""

    id: str
    words: str
    amount: Band
    """A month."""
    first_month: int
    inputs: tuple[CostInput, ...]

    def by(self, month: int) -> Band:
        """What is saved up to the end of a month."""
        return self.amount.times(self.months_until(month))

    def months_until(self, month: int) -> int:
        """In how many months up to then it counts."""
        return max(0, month - self.first_month + 1)

    @property
    def figures(self) -> tuple[str, ...]:
        """What it is the product of."""
        return tuple(known.id for known in self.inputs)


@dataclass(frozen=True)
class NetCase:
    """An option against staying put: what that would have cost, and what is saved, less what the option costs."""

    option: CostOption
    against: CostOption
    savings: tuple[Saving, ...]
    yearly_percent: Decimal
    """What next year's money is discounted by."""

    @cached_property
    def cumulative(self) -> tuple[Decimal, ...]:
        """Up to the end of each month; month 0 is what is paid at the start; above 0 is ahead of staying put."""
        pairs = zip(self.option.cumulative, self.against.cumulative, strict=True)
        return tuple(stay.base + self._saved(month) - mine.base for month, (mine, stay) in enumerate(pairs))

    @cached_property
    def by_month(self) -> tuple[Decimal, ...]:
        """The net of each month by itself."""
        before = (Decimal(0), *self.cumulative)
        return tuple(net - sofar for net, sofar in zip(self.cumulative, before, strict=False))

    @property
    def total(self) -> Decimal:
        """The net of all months."""
        return self.cumulative[-1]

    @property
    def saved(self) -> Decimal:
        """All measured savings."""
        return self._saved(self.option.months)

    @cached_property
    def payback_month(self) -> int | None:
        """At base figures: from then on it is ahead for good; None where it is behind at the end."""
        return payback_of(self.cumulative)

    @cached_property
    def npv(self) -> Decimal:
        """Month-end flows at base, discounted by the twelfth root of the yearly rate."""
        monthly = self._monthly_rate
        return whole_cents(sum((net / monthly**month for month, net in enumerate(self.by_month)), start=Decimal(0)))

    @property
    def _monthly_rate(self) -> Decimal:
        return (1 + self.yearly_percent / 100) ** (Decimal(1) / YEAR)

    @cached_property
    def roi(self) -> Decimal | None:
        """At base figures the net over the cost; None where nothing is paid."""
        return _share(self.total, self.option.total.base)

    @property
    def likely_roi(self) -> Decimal | None:
        """The median net over the median cost."""
        return _share(self.likely.median, self.option.likely.median)

    @cached_property
    def extremes(self) -> Band:
        """With all costs at their high and all savings at their low, and the other way round."""
        stay, mine, saved = self.against.total, self.option.total, self._saved_in_all
        return Band(stay.low + saved.low - mine.high, self.total, stay.high + saved.high - mine.low)

    @cached_property
    def likely(self) -> Likely:
        """Where the net of all months probably lies; a figure that both sides pay by is drawn once."""
        months = self.option.months
        mine, stay = (
            [term for line in each.lines for term in terms_of(line, months)] for each in (self.option, self.against)
        )
        saved = [Term(float(saving.months_until(months)), saving.figures) for saving in self.savings]
        terms = [*stay, *saved, *(replace(term, factor=-term.factor) for term in mine)]
        return likely_sum(terms, self._figures, self.extremes, ties=self.option.ties)

    @cached_property
    def likely_months(self) -> LikelyMonths:
        """Where the net probably stands at the end of each month; the last is where all of it lies."""
        months = self.option.months
        sides = ((self.option, -1.0), (self.against, 1.0))
        flows = [flow for side, sign in sides for line in side.lines for flow in flows_of(line, months, sign)]
        flows += [MoneyFlow(saving.first_month, months, Term(1.0, saving.figures)) for saving in self.savings]
        rate = float(1 / self._monthly_rate)
        return likely_months(flows, self._figures, months, monthly_factor=rate, ties=self.option.ties)

    @property
    def likely_payback(self) -> int | None:
        """From then on half of all draws or more are ahead for good."""
        return payback_of(self.likely_months.median)

    @cached_property
    def _figures(self) -> dict[str, Band]:
        saved = {known.id: known.value for saving in self.savings for known in saving.inputs}
        return figures_in((*self.option.lines, *self.against.lines), self.option.months) | saved

    @cached_property
    def likely_saved(self) -> Likely:
        """Where the measured savings of all months probably lie."""
        terms = [Term(float(saving.months_until(self.option.months)), saving.figures) for saving in self.savings]
        return likely_sum(terms, self._figures, self._saved_in_all)

    @property
    def _saved_in_all(self) -> Band:
        return sum((saving.by(self.option.months) for saving in self.savings), start=Band.exactly(0))

    def _saved(self, month: int) -> Decimal:
        return sum((saving.by(month).base for saving in self.savings), start=Decimal(0))


def payback_of(cumulative: Sequence[Decimal]) -> int | None:
    """The month from which a net is ahead for good; None where it is behind at the end."""
    if cumulative[-1] < 0:
        return None
    return max((month for month, net in enumerate(cumulative) if net < 0), default=0) + 1


def _share(net: Decimal, cost: Decimal) -> Decimal | None:
    return (net / cost).quantize(_PER_MYRIAD) if cost else None
