"""Some lines of an option by themselves: where what they cost once, and in a steady month, probably lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from commsfit.domain.answers.values import Band
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, figures_in, in_parts
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum


@dataclass(frozen=True)
class CostPart:
    """Lines that are paid to the end; those that pass, such as the overlap, belong to no steady month."""

    lines: tuple[CostLine, ...]
    ties: tuple[frozenset[str], ...] = ()

    @cached_property
    def once(self) -> Likely:
        """What is paid once, whenever it falls due."""
        return self._likely([line for line in self.lines if line.cadence is Cadence.ONCE])

    @cached_property
    def monthly(self) -> Likely:
        """A steady month of the first year, all waves live."""
        monthly = Cadence.MONTHLY
        return self._likely([line for line in self.lines if line.cadence is monthly and line.lasts is None])

    @property
    def is_paid(self) -> bool:
        """Whether anything falls due at all."""
        return bool(self.once.high or self.monthly.high)

    def _likely(self, lines: Sequence[CostLine]) -> Likely:
        whole = [(line, Term(float(line.scale), tuple(known.id for known in line.inputs))) for line in lines]
        terms = [term for line, once in whole for term in in_parts(line, once)]
        within = sum((line.amount for line in lines), start=Band.exactly(0))
        return likely_sum(terms, figures_in(tuple(lines), 0), within, ties=self.ties)
