"""All that is known of the money: the options side by side, the option of the outcome and its net, ceilings, routes."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from functools import cached_property

from commsfit.domain.answers.choices import OwnFigure
from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.net_case import NetCase, Saving
from commsfit.domain.money.prices.market import Market
from commsfit.domain.money.prices.ready_made import LicenceNeed, ReadyMade


class UnderCeiling(StrEnum):
    """Where the likely range lies."""

    FITS = "fits"
    MAY_NOT = "may_not"
    OVER = "over"
    OPEN = "open"
    """The option has no price yet."""


@dataclass(frozen=True, slots=True)
class Budget:
    """One ceiling: of the first year, or of the whole time."""

    id: str
    ceiling: Decimal
    """Of a range the lowest: what is safe."""
    likely: Likely | None
    state: UnderCeiling
    words: str


@dataclass(frozen=True, slots=True)
class BreakEven:
    """What the seats cost a month, and a message on both bases: at its list price, and all in."""

    seats: Band
    list_price: Band
    all_in_price: Band


@dataclass(frozen=True, slots=True)
class AgentsNote:
    """The contact centre in words: how its agents are priced, and what it takes beside the seats."""

    priced: str
    needs: str
    needs_in_brief: str

    @property
    def words(self) -> str:
        """All of it."""
        return f"{self.priced} {self.needs}"

    @property
    def in_brief(self) -> str:
        """The same where paper is short."""
        return f"{self.priced} {self.needs_in_brief}"


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
    agents: AgentsNote | None = None
    """The contact centre; None where none is asked for."""
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

    @property
    def agents_words(self) -> str:
        """Empty where no contact centre is asked for."""
        return self.agents.words if self.agents else ""

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
