"""How the effort divides among the tiers, measured against the shares that DSDM advises."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.telling.demotion import demotion_candidates

_HUNDRED: Final = 100
_COUNTED: Final = (Priority.MUST, Priority.SHOULD, Priority.COULD)


def shares_of(items: Iterable[Item]) -> dict[Priority, Decimal]:
    """Each tier's share of the typical effort, Won't left out; empty where nothing is planned."""
    days = dict.fromkeys(_COUNTED, Decimal(0))
    for item in items:
        if item.priority in days:
            days[item.priority] += item.effort_days.base
    whole = sum(days.values(), start=Decimal(0))
    return {tier: effort / whole for tier, effort in days.items()} if whole else {}


def crowded(plan: Plan, shares: dict[Priority, Decimal]) -> bool:
    """Whether Musts take more than leaves room for surprises."""
    return shares.get(Priority.MUST, Decimal(0)) > Decimal(plan.book.must_share) / _HUNDRED


def told_about(plan: Plan, shares: dict[Priority, Decimal]) -> tuple[str, ...]:
    """Warnings where Musts leave no room, or where there is no reserve to drop; nothing is changed for it."""
    if not shares:
        return ()
    book, sentences = plan.book, plan.sentences
    must_limit, could_limit = Decimal(book.must_share) / _HUNDRED, Decimal(book.could_share) / _HUNDRED
    warnings = []
    if crowded(plan, shares):
        candidates = demotion_candidates(plan)
        warnings.append(
            sentences.say(
                "must_share" if candidates else "must_share_alone",
                share=sentences.percent(shares[Priority.MUST]),
                limit=sentences.percent(must_limit),
                candidates=sentences.titles(candidates),
            )
        )
    if shares[Priority.COULD] < could_limit / 2:
        warnings.append(
            sentences.say(
                "could_share", share=sentences.percent(shares[Priority.COULD]), limit=sentences.percent(could_limit)
            )
        )
    return tuple(warnings)
