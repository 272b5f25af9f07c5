"""The net case as the pages print it: its total, its likely range, its months; Advice in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from commsfit.domain.advice import Advice
from commsfit.domain.money.lines.likelihood import Likely


@dataclass(frozen=True, slots=True)
class Net:
    """Above 0 is better than staying put."""

    total: Decimal
    """At the middle figures; it is where the line of months ends."""
    likely: Likely
    tied_up: Likely
    """Where it stands in the month in which most is paid in advance."""
    months: tuple[Decimal, ...]
    payback: int | None
    saved: Decimal
    measured: bool
    """Whether measured savings are counted."""


def net_of(advice: Advice) -> Net | None:
    """None while no option is chosen, or a price or the present bill is not known."""
    case = advice.costs.net
    if case is None:
        return None
    return Net(
        total=case.total,
        likely=case.likely,
        tied_up=case.tied_up,
        months=case.cumulative,
        payback=case.payback_month,
        saved=case.saved,
        measured=advice.costs.savings_measured,
    )
