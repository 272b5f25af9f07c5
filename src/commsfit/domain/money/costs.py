"""What each option costs over time, line by line, as low, base and high."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.choices import OwnFigure
from commsfit.domain.answers.values import Band


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

    def months_until(self, horizon: int) -> int:
        """In how many months up to the horizon it falls due, were it to last; a one-time line in one of them."""
        due = max(0, horizon - self.first_month + 1)
        return min(due, 1) if self.cadence is Cadence.ONCE else due


@dataclass(frozen=True, slots=True)
class CostOption:
    """An option: `ucaas`, `cpaas`, `dual_stack` or `stay`."""

    id: str
    title: str
    lines: tuple[CostLine, ...]
    once: Band
    monthly: Band
    """The steady month: every monthly line that has no last month."""
    total: Band
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

    @property
    def is_priced(self) -> bool:
        """Whether its totals may be shown as a price."""
        return not self.unpriced


@dataclass(frozen=True, slots=True)
class BreakEven:
    """What the seats cost a month, and a message on both bases: at its list price, and all in."""

    seats: Band
    list_price: Band
    all_in_price: Band


@dataclass(frozen=True, slots=True)
class Costs:
    """All options side by side; they inform, they never decide."""

    currency: str
    months: int
    options: tuple[CostOption, ...]
    break_even_messages_per_month: int | None
    break_even_words: str
    payback_month: int | None
    payback_words: str
    recommended: str | None
    """The option of the outcome."""
    break_even: BreakEven | None = None
    """What break-even is reckoned from, for its picture."""
    unplaced: tuple[OwnFigure, ...] = ()
    """Own figures for lines that the price book does not know; kept, not counted."""

    @property
    def chosen(self) -> CostOption | None:
        """The option of the outcome; None while the outcome is open."""
        return next((option for option in self.options if option.id == self.recommended), None)


@dataclass(frozen=True, slots=True)
class Swing:
    """How far one input moves the recommended option's total, for the tornado."""

    input: str
    words: str
    low_total: Decimal
    high_total: Decimal


@dataclass(frozen=True, slots=True)
class Simulation:
    """Seeded Monte Carlo of a total: quantiles with the standard error of the median."""

    option: str
    draws: int
    seed: int
    p10: Decimal
    p50: Decimal
    p90: Decimal
    standard_error: Decimal
