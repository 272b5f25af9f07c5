"""Settled tiers and their days become the roadmap's items, each with everything that explains it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.roadmap import RoadmapBook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.capacity import DeveloperTime
from commsfit.domain.planning.drafting import Draft, Setting, last_must
from commsfit.domain.planning.priorities import Settled
from commsfit.domain.planning.roadmap import Item
from commsfit.domain.planning.scheduling import Days
from commsfit.domain.planning.selection import WEIGHT, Selection
from commsfit.domain.wording.plan_sentences import PlanSentences


@dataclass(frozen=True, slots=True)
class Plan:
    """A dated draft with all that led to it; `days` is None where nothing can be dated."""

    setting: Setting
    outcome: str
    time: DeveloperTime
    selection: Selection
    settled: Settled
    draft: Draft
    days: Mapping[str, Days] | None
    sentences: PlanSentences

    @property
    def rulebook(self) -> Rulebook:
        return self.setting.rulebook

    @property
    def book(self) -> RoadmapBook:
        """The figures that everything is planned with."""
        return self.setting.rulebook.roadmap

    @property
    def facts(self) -> Facts:
        return self.setting.facts

    def worker(self, feature: str) -> str:
        """Who works on a feature."""
        return self.rulebook.feature(feature).worked_by

    @property
    def own_decision(self) -> bool:
        """Whether it is made for a person's decision instead of the tool's verdict."""
        own = self.setting.choices.decision
        return own is not None and own.outcome == self.outcome

    @property
    def builds(self) -> bool:
        """Whether developers have work in it."""
        developers = self.book.developers
        planned = (name for name, tier in self.settled.tiers.items() if tier is not Priority.WONT)
        return any(self.worker(name) == developers for name in planned)

    @property
    def musts_end(self) -> date | None:
        """The day of the last Must that the deadline waits for."""
        return None if self.days is None else last_must(self.draft, self.days)


def items_of(plan: Plan) -> tuple[Item, ...]:
    """Planned items by tier, phase and date; then what is left out, with why and what would re-open it."""
    features = set(plan.settled.tiers) | set(plan.selection.off_platform) | set(plan.selection.wont)
    items = [_item(plan, feature) for feature in sorted(features, key=plan.rulebook.features.rank.__getitem__)]
    return tuple(sorted(items, key=_place))


def _place(item: Item) -> tuple[int, int, str]:
    return -WEIGHT[item.priority], item.phase, item.starts.isoformat() if item.starts else ""


def _item(plan: Plan, name: str) -> Item:
    feature = plan.rulebook.feature(name)
    tier = plan.settled.tiers.get(name, Priority.WONT)
    left_out = tier is Priority.WONT
    days = plan.days.get(name) if plan.days is not None and not left_out else None
    words = plan.rulebook.feature_words(name)
    return Item(
        id=name,
        title=words.title,
        priority=tier,
        phase=feature.phase,
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
    )


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
