"""Own tiers and a person's moves become settled tiers in which nothing stands above what it needs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from commsfit.domain.answers.choices import Choices, Move, Priority
from commsfit.domain.definitions.planning.features import FeatureBook
from commsfit.domain.planning.selecting.selection import WEIGHT, Wish


@dataclass(frozen=True, slots=True)
class Settled:
    """The tier of every feature that is planned or spoken of, and how it came there."""

    tiers: Mapping[str, Priority]
    lifted_by: Mapping[str, str]
    """Features above their own tier, by the feature that needs them there."""
    lowered_by: Mapping[str, str]
    """Features below their own tier, by the moved feature that they need."""
    overruled: Mapping[str, str]
    """Moves without effect, by the later-moved feature that needs the item."""
    moves: Mapping[str, Move]
    unknown: tuple[str, ...]
    beside: frozenset[str] = frozenset()
    """What would be wished for on a platform that is not planned: it comes along where a moved item calls for it."""


def settle(
    book: FeatureBook, wishes: Mapping[str, Wish], choices: Choices, beside: frozenset[str] = frozenset()
) -> Settled:
    """The tiers after moves, then after every prerequisite has been lifted to what needs it.

    The latest move of an item counts. A move down also holds down whatever needs the item; a later move up of something
    that needs it overrules it.
    """
    moves = _latest(book, choices)
    own = {feature: wish.tier for feature, wish in wishes.items()}
    caps: dict[str, Priority] = {}
    overruled: dict[str, str] = {}
    for item, move in moves.items():
        for beneath in book.beneath[item]:
            if beneath in caps and WEIGHT[caps[beneath]] < WEIGHT[move.to]:
                del caps[beneath]
                overruled[beneath] = item
        own[item] = move.to
        caps[item] = move.to
    lowered = _hold_down(book, own, caps)
    tiers, lifted = lift(book, own, frozenset((*moves, *lowered)), beside, caps)
    return Settled(
        tiers=tiers,
        lifted_by=lifted,
        lowered_by=lowered,
        overruled=overruled,
        moves=moves,
        unknown=tuple(move.item for move in choices.moves if move.item not in book.by_id),
        beside=beside,
    )


def _latest(book: FeatureBook, choices: Choices) -> dict[str, Move]:
    """The last move of each known item, in the order in which they were made."""
    latest: dict[str, Move] = {}
    for move in choices.moves:
        if move.item in book.by_id:
            latest.pop(move.item, None)
            latest[move.item] = move
    return latest


def _hold_down(book: FeatureBook, own: dict[str, Priority], caps: Mapping[str, Priority]) -> dict[str, str]:
    lowered: dict[str, str] = {}
    for moved, cap in caps.items():
        for above in book.above[moved]:
            if above in own and WEIGHT[own[above]] > WEIGHT[cap]:
                own[above] = cap
                lowered[above] = moved
    return lowered


def lift(
    book: FeatureBook,
    own: Mapping[str, Priority],
    fixed: frozenset[str] = frozenset(),
    beside: frozenset[str] = frozenset(),
    caps: Mapping[str, Priority] = MappingProxyType({}),
) -> tuple[dict[str, Priority], dict[str, str]]:
    """Every prerequisite, and all that a gate or safe start calls for, at least as high as what needs it; and for whom.

    What a person put somewhere is not raised because something calls for it, only because something cannot be without:
    what is called for rises no higher than what it stands on was put.
    """
    tiers, lifted = _lifted(book, own)
    called: dict[str, str] = {}
    raised = dict(own)
    for feature, tier in tiers.items():
        for other in book.by_id[feature].calls_for if tier is not Priority.WONT else ():
            wished = other in own or other in beside
            wanted = min((tier, *(caps[one] for one in book.beneath[other] if one in caps)), key=WEIGHT.__getitem__)
            if wished and other not in fixed and WEIGHT[raised.get(other, Priority.WONT)] < WEIGHT[wanted]:
                raised[other] = wanted
                called[other] = feature
    if not called:
        return tiers, lifted
    tiers, lifted = _lifted(book, raised)
    return tiers, called | lifted


def _lifted(book: FeatureBook, own: Mapping[str, Priority]) -> tuple[dict[str, Priority], dict[str, str]]:
    """Every prerequisite at least as high as what needs it, in the order of the library; and who lifted it."""
    tiers = dict(own)
    lifted: dict[str, str] = {}
    for feature in sorted(own, key=lambda each: (-WEIGHT[own[each]], book.rank[each])):
        tier = own[feature]
        if tier is Priority.WONT:
            continue
        for beneath in book.beneath[feature]:
            held = tiers.get(beneath)
            if held is None or WEIGHT[held] < WEIGHT[tier]:
                tiers[beneath] = tier
                lifted[beneath] = feature
    return {feature: tiers[feature] for feature in book.rank if feature in tiers}, lifted
