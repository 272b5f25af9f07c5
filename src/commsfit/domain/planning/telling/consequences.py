"""What a person's moves bring about, told one by one: what rises, falls or is overruled, and what the date does."""

from __future__ import annotations

from dataclasses import replace

from commsfit.domain.answers.choices import Choices, Priority
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.selecting.priorities import settle
from commsfit.domain.planning.selecting.selection import WEIGHT


def consequences_of(plan: Plan) -> tuple[str, ...]:
    """Every effect of the moves; empty where nobody moved anything."""
    settled, sentences = plan.settled, plan.sentences
    told = [sentences.say("move_unknown", item=item) for item in settled.unknown]
    if not settled.moves:
        return tuple(told)
    before = settle(plan.rulebook.features, plan.selection.wishes, Choices(), plan.selection.beside)
    told += _against_guard(plan)
    told += _off_track(plan)
    told += [
        sentences.say(
            "move_overruled",
            title=sentences.title(beneath),
            to=sentences.tier(settled.moves[beneath].to),
            by=sentences.title(by),
            now=sentences.tier(settled.tiers[beneath]),
        )
        for beneath, by in settled.overruled.items()
    ]
    told += [
        sentences.say(
            "move_raises", title=sentences.title(name), now=sentences.tier(settled.tiers[name]), by=sentences.title(by)
        )
        for name, by in settled.lifted_by.items()
        if WEIGHT[settled.tiers[name]] > WEIGHT[before.tiers.get(name, Priority.WONT)] and name not in settled.moves
    ]
    told += [
        sentences.say(
            "move_lowers",
            title=sentences.title(name),
            now=sentences.tier(settled.tiers[name]),
            by=sentences.title(by),
            to=sentences.tier(settled.moves[by].to),
        )
        for name, by in settled.lowered_by.items()
    ]
    return (*told, *_date(plan, replace(plan, settled=before)))


def _against_guard(plan: Plan) -> list[str]:
    sentences = plan.sentences
    told = []
    for name, move in plan.settled.moves.items():
        wish = plan.selection.wishes.get(name)
        if wish is not None and wish.guarded and WEIGHT[move.to] < WEIGHT[wish.tier]:
            told.append(
                sentences.say(
                    "move_against_guard",
                    title=sentences.title(name),
                    to=sentences.tier(move.to),
                    was=sentences.tier(wish.tier),
                    reason=wish.because[0],
                )
            )
    return told


def _off_track(plan: Plan) -> list[str]:
    return [
        plan.sentences.say("move_off_track", title=plan.sentences.title(name))
        for name in plan.settled.moves
        if name in plan.selection.off_platform and plan.settled.tiers[name] is not Priority.WONT
    ]


def _date(plan: Plan, before: Plan) -> list[str]:
    now, was = plan.draft.musts_end(), plan.draft.with_tiers(before.settled.tiers).musts_end()
    if now is None or was is None:
        return []
    sentences = plan.sentences
    if now == was:
        return [sentences.say("move_ends_same", now=sentences.day(now))]
    return [sentences.say("move_ends", now=sentences.day(now), was=sentences.day(was))]
