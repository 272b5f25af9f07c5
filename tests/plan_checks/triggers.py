"""P12 and P14: what stands in the plan has a trigger, and what a law, a goal or an answer asks for stands there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.conditions import Conditions, all_of, negated
from tests.plan_checks.plan import TIERS
from tests.plan_checks.rulebook_data import Data

NEEDING: Final = ("requires", "calls_for")


def items_stand_where_their_trigger_holds(case: Case) -> Iterator[str]:
    """P14: each planned item has a rule that may hold, a preset of the industry, or a planned item that needs it.

    Plans that a person moved items in are left to the person.
    """
    if case.sheet.choices.moves:
        return
    planned = {each.work.feature for each in case.plan.dated if each.work.tier != "wont"}
    needed = {needed for feature in planned for key in NEEDING for needed in _data(case, feature).get(key, ())}
    for feature in sorted((planned & {*case.library.features}) - needed):
        asked = [_rule_holds(case, rule) for rule in _data(case, feature).get("rules", ())]
        usual = _preset_tier(case, feature) not in {None, "wont"}
        if not usual and all(truth is False for truth in asked):
            yield f"{feature} is planned and no rule, preset or other item asks for it"


def nothing_pointless_is_planned(case: Case) -> Iterator[str]:
    """P14: what has nothing to do is not planned, nor what needs a platform that the plan leaves out."""
    if case.sheet.choices.moves:
        return
    for each in case.plan.dated:
        data = _data(case, each.work.feature)
        if data.get("pointless_when") and conditions(case).truth(data["pointless_when"]):
            yield f"{each.name} is planned and has nothing to do"
        if not {*data.get("needs", ())} <= case.platforms:
            yield f"{each.name} is planned and its platform is not"


def what_is_asked_for_stands_in_its_tier(case: Case) -> Iterator[str]:
    """P11 and P12: where a rule holds for certain, its item is planned in the rule's tier or a higher one.

    The same for an industry's preset, whose tiers a rule may raise.
    """
    if case.sheet.choices.moves:
        return
    for feature, data in case.library.features.items():
        if not {*data.get("needs", ())} <= case.platforms or _may_be_pointless(case, data):
            continue
        asked = [rule["tier"] for rule in data.get("rules", ()) if _rule_holds(case, rule)]
        asked += [_preset_tier(case, feature) or "wont"]
        highest = min(map(TIERS.index, asked))
        works = [work for work in (*case.plan.items, *case.plan.closing) if work.feature == feature]
        if highest < TIERS.index("wont") and not works:
            yield f"{feature} is asked for as a {TIERS[highest]} and stands nowhere"
        for work in works:
            if work.tier is not None and TIERS.index(work.tier) > highest:
                yield f"{work.id} is asked for as a {TIERS[highest]} and is a {work.tier}"


def tiers_are_no_higher_than_asked(case: Case) -> Iterator[str]:
    """P12: an item stands no higher than its rules, its preset and what needs it ask for."""
    if case.sheet.choices.moves:
        return
    tiers = {work.feature: work.tier for work in case.plan.items if work.tier}
    for work in case.plan.items:
        data = _data(case, work.feature)
        asked = [rule["tier"] for rule in data.get("rules", ()) if _rule_holds(case, rule) is not False]
        asked += [_preset_tier(case, work.feature) or "wont"]
        for above, tier in tiers.items():
            if any(work.feature in _data(case, above).get(key, ()) for key in NEEDING):
                asked.append(tier)
        if work.tier and TIERS.index(work.tier) < min(map(TIERS.index, asked)):
            yield f"{work.id} is a {work.tier} and nothing asks for more than a {min(asked, key=TIERS.index)}"


def conditions(case: Case) -> Conditions:
    """Conditions over this sheet, for the platforms that its plan is for."""
    return Conditions(case.library, case.sheet, case.platforms)


def _rule_holds(case: Case, rule: Data) -> bool | None:
    return all_of([_owed(case, rule), conditions(case).truth(rule["when"]) if "when" in rule else True])


def _owed(case: Case, rule: Data) -> bool | None:
    """Whether one of the milestones that the rule names is required of this buyer; open where that is.

    By the answers: what a milestone says of the plan (`plans_F05`) is left open, or it would be its own cause.
    """
    if "owed" not in rule:
        return True
    milestones = {milestone["id"]: milestone for milestone in case.library.topics["compliance"]["milestones"]}
    return negated(all_of(negated(_required(case, milestones[owed])) for owed in rule["owed"]))


def _required(case: Case, milestone: Data) -> bool | None:
    said = conditions(case)
    bound = (
        said.truth(milestone["mandatory_when"]) if "mandatory_when" in milestone else milestone.get("mandatory", True)
    )
    return all_of([said.truth(milestone["when"]), bound])


def _may_be_pointless(case: Case, data: Data) -> bool:
    return "pointless_when" in data and conditions(case).truth(data["pointless_when"]) is not False


def _preset_tier(case: Case, feature: str) -> str | None:
    industry = case.sheet.said("industry")
    for preset in case.library.topics["presets"]["presets"]:
        if preset["industry"] == industry:
            return next((tier for tier in TIERS if feature in preset.get(tier, ())), None)
    return None


def _data(case: Case, feature: str) -> Data:
    return case.library.features.get(feature, {})
