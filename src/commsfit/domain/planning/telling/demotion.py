"""Musts that could move down: what an industry usually does, never what verdict, law or a goal rests on."""

from __future__ import annotations

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.scheduling.plan import Plan


def demotion_candidates(plan: Plan) -> tuple[str, ...]:
    """The largest effort first; whatever something that stays needs or calls for stays."""
    book, tiers, wishes = plan.rulebook.features, plan.settled.tiers, plan.selection.wishes
    musts = [name for name, tier in tiers.items() if tier is Priority.MUST]
    kept = {name for name in musts if name in wishes and wishes[name].grounds and wishes[name].tier is Priority.MUST}
    free = [
        name
        for name in musts
        if name in wishes and not book.by_id[name].closes and kept.isdisjoint({name} | book.leaning[name])
    ]
    return tuple(sorted(free, key=lambda name: (-plan.draft.efforts[name].base, book.rank[name])))
