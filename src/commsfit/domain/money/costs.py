"""The options side by side: what each costs over time, what it nets against staying put, where both likely lie."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from functools import cached_property
from typing import Final

from commsfit.domain.answers.choices import OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.cost_lines import CostInput, CostLine, figures_in, terms_of
from commsfit.domain.money.lines.cost_parts import CostPart
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum
from commsfit.domain.money.lines.months import YEAR, whole_cents
from commsfit.domain.money.prices.market import Market
from commsfit.domain.money.prices.ready_made import LicenceNeed, ReadyMade

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
        return self.amount.times(max(0, month - self.first_month + 1))


@dataclass(frozen=True)
class CostOption:
    """An option: `ucaas`, `cpaas`, `dual_stack` or `stay`."""

    id: str
    title: str
    lines: tuple[CostLine, ...]
    once: Band
    monthly: Band
    """The steady month of the first year: every monthly line that has no last month."""
    total: Band
    """All lows and all highs added up are its extremes; where it probably lies is `likely`."""
    total_12: Band
    total_36: Band
    cumulative: tuple[Band, ...]
    """Cumulative cost at the end of month 0 (one-time lines of the start only) .. 36."""
    fits: bool
    note: str = ""
    """What this option cannot do for this buyer, where it does not fit."""
    missing: tuple[str, ...] = ()
    """Questions whose answers a line waits for; such a line is left out, not counted as zero."""
    unpriced: tuple[str, ...] = ()
    """Those of them without which the option has no price: what its totals hold is only a part."""
    no_local_price: tuple[str, ...] = ()
    """Lines for which no price of this market is known and nobody has entered one."""

    @property
    def is_priced(self) -> bool:
        """Whether its totals may be shown as a price."""
        return not self.unpriced and not self.no_local_price

    saves: bool = False
    """Whether measured savings of channels to customers are its own."""
    ties: tuple[frozenset[str], ...] = ()
    """Figures that rise and fall together when likely ranges are drawn."""

    @property
    def months(self) -> int:
        """The horizon."""
        return len(self.cumulative) - 1

    @cached_property
    def whole(self) -> CostPart:
        """All its lines, once and in a steady month."""
        return CostPart(self.lines, self.ties)

    def part(self, lines: frozenset[str]) -> CostPart:
        """Some of its lines by themselves."""
        return CostPart(tuple(line for line in self.lines if line.id in lines), self.ties)

    @cached_property
    def likely(self) -> Likely:
        """Where its total over the horizon probably lies."""
        return self._likely_until(self.months, self.total)

    @cached_property
    def likely_first_year(self) -> Likely:
        """Where its first twelve months probably lie."""
        return self._likely_until(YEAR, self.total_12)

    def _likely_until(self, month: int, within: Band) -> Likely:
        terms = [term for line in self.lines for term in terms_of(line, month)]
        return likely_sum(terms, figures_in(self.lines, month), within, ties=self.ties)


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
        """From then on it is ahead for good; None where it is behind at the end."""
        if self.total < 0:
            return None
        return max((month for month, net in enumerate(self.cumulative) if net < 0), default=0) + 1

    @cached_property
    def npv(self) -> Decimal:
        """Month-end flows, discounted by the twelfth root of the yearly rate."""
        monthly = (1 + self.yearly_percent / 100) ** (Decimal(1) / YEAR)
        return whole_cents(sum((net / monthly**month for month, net in enumerate(self.by_month)), start=Decimal(0)))

    @cached_property
    def roi(self) -> Decimal | None:
        """The net over the cost; None where nothing is paid."""
        return (self.total / self.option.total.base).quantize(_PER_MYRIAD) if self.option.total.base else None

    @cached_property
    def extremes(self) -> Band:
        """With all costs at their high and all savings at their low, and the other way round."""
        stay, mine, saved = self.against.total, self.option.total, self._saved_in_all
        return Band(stay.low + saved.low - mine.high, self.total, stay.high + saved.high - mine.low)

    @cached_property
    def likely(self) -> Likely:
        """Where the net of all months probably lies; a figure that both sides pay by is drawn once."""
        return self._likely_until(self.option.months, self.extremes)

    @cached_property
    def tied_up(self) -> Likely:
        """Where the net probably lies in the month in which it is lowest."""
        month = min(range(len(self.cumulative)), key=lambda at: self.cumulative[at])
        stay, mine = self.against.cumulative[month], self.option.cumulative[month]
        saved = sum((saving.by(month) for saving in self.savings), start=Band.exactly(0))
        base = self.cumulative[month]
        within = Band(stay.low + saved.low - mine.high, base, stay.high + saved.high - mine.low)
        return self._likely_until(month, within)

    def _likely_until(self, months: int, within: Band) -> Likely:
        mine, stay = (
            [term for line in each.lines for term in terms_of(line, months)] for each in (self.option, self.against)
        )
        saved = [_saving_term(saving, months) for saving in self.savings]
        figures = figures_in((*self.option.lines, *self.against.lines), months)
        figures |= {known.id: known.value for saving in self.savings for known in saving.inputs}
        terms = [*stay, *saved, *(replace(term, factor=-term.factor) for term in mine)]
        return likely_sum(terms, figures, within, ties=self.option.ties)

    @cached_property
    def likely_saved(self) -> Likely:
        """Where the measured savings of all months probably lie."""
        figures = {known.id: known.value for saving in self.savings for known in saving.inputs}
        terms = [_saving_term(saving, self.option.months) for saving in self.savings]
        return likely_sum(terms, figures, self._saved_in_all)

    @property
    def _saved_in_all(self) -> Band:
        return sum((saving.by(self.option.months) for saving in self.savings), start=Band.exactly(0))

    def _saved(self, month: int) -> Decimal:
        return sum((saving.by(month).base for saving in self.savings), start=Decimal(0))


class UnderCeiling(StrEnum):
    """Where the likely range lies."""

    FITS = "fits"
    MAY_NOT = "may_not"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Budget:
    """One ceiling: of the first year, or of the whole time."""

    id: str
    ceiling: Decimal
    """Of a range the lowest: what is safe."""
    likely: Likely
    state: UnderCeiling
    words: str


@dataclass(frozen=True, slots=True)
class BreakEven:
    """What the seats cost a month, and a message on both bases: at its list price, and all in."""

    seats: Band
    list_price: Band
    all_in_price: Band


@dataclass(frozen=True)
class Costs:
    """All options side by side; they inform, they never decide."""

    currency: str
    months: int
    options: tuple[CostOption, ...]
    break_even_messages_per_month: int | None
    break_even_words: str
    recommended: str | None
    """The option of the outcome."""
    payback_words: str = ""
    market: Market | None = None
    """Where the prices hold; None in tests that need none."""
    break_even: BreakEven | None = None
    """What break-even is reckoned from, for its picture."""
    unplaced: tuple[OwnFigure, ...] = ()
    """Own figures for lines that the price book does not know; kept, not counted."""
    savings: tuple[Saving, ...] = ()
    """What counts as saved; nothing without a measured baseline."""
    savings_measured: bool = False
    savings_words: str = ""
    musts: CostOption | None = None
    """The option of the outcome with its Musts alone."""
    savings_of_musts: tuple[Saving, ...] = ()
    agents_words: str = ""
    """The contact centre: how its agents are priced and what it takes; empty where none is asked for."""
    budgets: tuple[Budget, ...] = ()
    """Stated ceilings against the likely range."""
    ready_made: tuple[ReadyMade, ...] = ()
    """Routes that serve a chosen goal without a build."""
    licences: tuple[LicenceNeed, ...] = ()
    """By kind of user, on the suite that is already paid for."""
    discount_percent: Decimal = Decimal(0)
    """A year, for net present values."""

    @property
    def chosen(self) -> CostOption | None:
        """The option of the outcome; None while the outcome is open."""
        return self.option(self.recommended)

    @property
    def stay(self) -> CostOption | None:
        """Staying put, what all others are compared with."""
        return self.option("stay")

    def option(self, name: str | None) -> CostOption | None:
        """An option by id."""
        return next((option for option in self.options if option.id == name), None)

    @property
    def payback_month(self) -> int | None:
        """Of the option of the outcome."""
        return self.net.payback_month if self.net else None

    @property
    def likely(self) -> Likely | None:
        """Where the total of the option of the outcome probably lies; None while it has no price."""
        chosen = self.chosen
        return chosen.likely if chosen and chosen.is_priced else None

    @cached_property
    def net(self) -> NetCase | None:
        """The option of the outcome, in full scope, against staying put."""
        return self._against_stay(self.chosen, self.savings)

    @cached_property
    def net_of_musts(self) -> NetCase | None:
        """The same with its Musts alone."""
        return self._against_stay(self.musts, self.savings_of_musts)

    def net_of(self, name: str) -> NetCase | None:
        """Another option; only those with channels to customers save what was measured."""
        option = self.option(name)
        return self._against_stay(option, self.savings if option and option.saves else ())

    def _against_stay(self, option: CostOption | None, savings: tuple[Saving, ...]) -> NetCase | None:
        stay = self.stay
        if option is None or stay is None or option is stay or not (option.is_priced and stay.is_priced):
            return None
        return None if stay.missing else NetCase(option, stay, savings, self.discount_percent)


@dataclass(frozen=True, slots=True)
class Swing:
    """How far one input moves the recommended option's total, for the tornado."""

    input: str
    words: str
    low_total: Decimal
    high_total: Decimal


def _saving_term(saving: Saving, months: int) -> Term:
    return Term(float(max(0, months - saving.first_month + 1)), tuple(known.id for known in saving.inputs))
