"""One option: its lines, what it costs over time, and where that likely lies."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.cost_lines import CostLine, figures_in, terms_of
from commsfit.domain.money.lines.cost_parts import CostPart
from commsfit.domain.money.lines.likelihood import Likely, likely_sum
from commsfit.domain.money.lines.months import YEAR


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
