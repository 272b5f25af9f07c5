"""Settled tiers and their days become the roadmap's items, each with everything that explains it."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.planning.roadmap import Item, ItemWave
from commsfit.domain.planning.scheduling.edges import job_id
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.selecting.selection import WEIGHT

_TENTHS: Final = Decimal("0.001")


def items_of(plan: Plan) -> tuple[Item, ...]:
    """Planned items by tier, phase and date; then what is left out, with why and what would re-open it."""
    features = set(plan.settled.tiers) | set(plan.selection.off_platform) | set(plan.selection.wont)
    return tuple(sorted(_items(plan, features - set(_closing(plan))), key=_place))


def closing_of(plan: Plan) -> tuple[Item, ...]:
    """What is done once everything else runs; the deadline does not wait for it."""
    return tuple(_items(plan, _closing(plan)))


def _closing(plan: Plan) -> tuple[str, ...]:
    by_id = plan.rulebook.features_by_id
    return tuple(name for name in plan.settled.tiers if by_id[name].closes and plan.is_planned(name))


def _items(plan: Plan, features: Iterable[str]) -> list[Item]:
    phases = plan.phases
    ordered = sorted(features, key=plan.rulebook.features.rank.__getitem__)
    return [_item(plan, feature, phases.get(feature)) for feature in ordered]


def _place(item: Item) -> tuple[int, int, str]:
    return -WEIGHT[item.priority], item.phase, item.starts.isoformat() if item.starts else ""


def _item(plan: Plan, name: str, phase: int | None) -> Item:
    feature = plan.rulebook.feature(name)
    tier = plan.settled.tiers.get(name, Priority.WONT)
    left_out = tier is Priority.WONT
    days = plan.span(name)
    words = plan.rulebook.feature_words(name)
    return Item(
        id=name,
        title=words.title,
        priority=tier,
        phase=feature.phase if phase is None else phase,
        track=feature.track,
        effort_days=plan.draft.efforts[name],
        starts=None if days is None else plan.draft.calendar.on(days.first),
        ends=None if days is None else plan.draft.calendar.on(days.last),
        because=_why_left_out(plan, name) if left_out else _because(plan, name),
        requires=feature.requires,
        owner=plan.sentences.role(feature.owner),
        waits_for=tuple(rule.id for rule in plan.draft.lead_times if name in rule.blocks) if not left_out else (),
        reopen=_reopen(plan, name) if left_out else "",
        moved=plan.settled.moves.get(name),
        promoted=_promoted(plan, name),
        worked_by=feature.worked_by,
        what=words.what,
        waves=() if days is None else _waves(plan, name),
        live=feature.delivers or feature.closes or name == plan.book.numbers,
        procures=feature.procures or "",
        own_effort=name in plan.setting.choices.effort,
    )


def _waves(plan: Plan, name: str) -> tuple[ItemWave, ...]:
    feature, effort, on = plan.rulebook.feature(name), plan.draft.efforts[name], plan.draft.calendar.on
    if not feature.waves or plan.days is None:
        return ()
    parts, before = list[ItemWave](), Band.exactly(0)
    for wave, reached in zip(plan.draft.material.waves, plan.draft.material.shares[name], strict=True):
        upto = Band(*((days * reached).quantize(_TENTHS) for days in (effort.low, effort.base, effort.high)))
        days = plan.days[job_id(name, wave.number)]
        share = Band(upto.low - before.low, upto.base - before.base, upto.high - before.high)
        parts.append(ItemWave(wave.number, share, on(days.first), on(days.last)))
        before = upto
    return tuple(parts)


def _because(plan: Plan, name: str) -> tuple[str, ...]:
    wish = plan.selection.wishes.get(name)
    reasons = list(wish.because) if wish else []
    move = plan.settled.moves.get(name)
    if move is not None:
        reasons.append(_moved(plan, name))
    lifter = plan.settled.lifted_by.get(name)
    if lifter is not None and not (reasons and _promoted(plan, name)):
        reasons.append(plan.sentences.say("needed_by", title=plan.sentences.title(lifter)))
    return tuple(reasons)


def _moved(plan: Plan, name: str) -> str:
    move = plan.settled.moves[name]
    wish = plan.selection.wishes.get(name)
    sentences = plan.sentences
    sentence = "person_moved_reason" if move.reason else "person_moved"
    return sentences.say(
        sentence,
        by=move.by or sentences.say("somebody"),
        was=sentences.tier(wish.tier if wish else Priority.WONT),
        now=sentences.tier(move.to),
        reason=move.reason,
    )


def _promoted(plan: Plan, name: str) -> str:
    """Told only where something stood lower before another item needed it."""
    lifter = plan.settled.lifted_by.get(name)
    wish = plan.selection.wishes.get(name)
    if lifter is None or not (wish or name in plan.selection.wont or name in plan.settled.moves):
        return ""
    move = plan.settled.moves.get(name)
    was = move.to if move is not None else wish.tier if wish else Priority.WONT
    sentences = plan.sentences
    now = plan.settled.tiers[name]
    if now is was:
        return ""
    return sentences.say("promoted", was=sentences.tier(was), now=sentences.tier(now), title=sentences.title(lifter))


def _why_left_out(plan: Plan, name: str) -> tuple[str, ...]:
    sentences, selection = plan.sentences, plan.selection
    if name in plan.settled.moves:
        return (_moved(plan, name),)
    lowered = plan.settled.lowered_by.get(name)
    if lowered is not None:
        return (sentences.say("needs_left_out", title=sentences.title(lowered)),)
    if name in selection.off_platform:
        wish, platform = selection.off_platform[name]
        asked = () if name in plan.book.left_out_for.values() else wish.because
        return (*asked, sentences.say(f"left_out_{platform}"))
    return (selection.wont[name],)


def _reopen(plan: Plan, name: str) -> str:
    sentences = plan.sentences
    if name in plan.settled.moves:
        return sentences.say("reopen_moved")
    lowered = plan.settled.lowered_by.get(name)
    if lowered is not None:
        return sentences.say("reopen_beneath", title=sentences.title(lowered))
    if name in plan.selection.off_platform:
        return sentences.say(f"reopen_{plan.selection.off_platform[name][1]}")
    return sentences.say("reopen_preset")
