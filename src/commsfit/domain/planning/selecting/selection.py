"""Which features this buyer's answers, law and industry ask for, each with its own tier and the reasons in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from commsfit.domain.answers.answers import Answer, Answers, Basis
from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.definitions.planning.compliance import MilestoneRule
from commsfit.domain.definitions.planning.features import Feature, Grounds, Platform, TierRule
from commsfit.domain.definitions.planning.roadmap import PlatformUse
from commsfit.domain.definitions.presets import Preset
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts, SomeOf


def is_required(facts: Facts, rule: MilestoneRule) -> bool:
    """Whether this buyer surely owes a milestone; readiness and roadmap both ask here."""
    binding = rule.mandatory and (rule.mandatory_when is None or facts.holds(rule.mandatory_when) is True)
    return binding and facts.holds(rule.when) is True


WEIGHT: Mapping[Priority, int] = {Priority.MUST: 3, Priority.SHOULD: 2, Priority.COULD: 1, Priority.WONT: 0}
_GUARDED = frozenset({Grounds.LEGAL, Grounds.SAFEGUARD, Grounds.FOUNDATION})


@dataclass(frozen=True, slots=True)
class Wish:
    """A feature's own tier before dependencies and moves, and what it rests on."""

    tier: Priority
    because: tuple[str, ...]
    grounds: frozenset[Grounds]

    @property
    def guarded(self) -> bool:
        """The tier rests on law, safety or the foundation, so it is no candidate to move down."""
        return bool(self.grounds & _GUARDED)


@dataclass(frozen=True, slots=True)
class Selection:
    """What is wished for on the planned platforms, and what only another verdict would bring."""

    wishes: Mapping[str, Wish]
    off_platform: Mapping[str, tuple[Wish, Platform]]
    wont: Mapping[str, str]
    """What the industry usually leaves out, with why."""
    beside: frozenset[str] = frozenset()
    """What would be wished for, were its platform planned."""


def planning_facts(rulebook: Rulebook, facts: Facts, use: PlatformUse) -> Facts:
    """The facts as a plan reads them: open choices count as none chosen, disputed ones as chosen; concepts resolved."""
    closed = Answers(dict(facts.answers))
    for question in rulebook.roadmap.empty_when_open:
        said = facts.said(question)
        if said is None or said is UNKNOWN:
            closed = closed.having(question, Answer(frozenset(), Basis.DEFAULT))
        elif isinstance(said, SomeOf):
            closed = closed.having(question, Answer(said.possible, Basis.ESTIMATE))
    thresholds = {**facts.thresholds, **rulebook.readiness.limits}
    planned = Facts(closed, thresholds, {**facts.truths, "plan_ucaas": use.ucaas, "plan_cpaas": use.cpaas})
    for name, condition in rulebook.plan_concepts.items():
        planned.truths[name] = planned.holds(condition) is True
    return planned


def select(rulebook: Rulebook, facts: Facts, use: PlatformUse) -> Selection:
    """Every feature that something asks for; `facts` as `planning_facts` gives them."""
    preset = _preset(rulebook, facts)
    planned = {platform for platform, on in ((Platform.UCAAS, use.ucaas), (Platform.CPAAS, use.cpaas)) if on}
    wishes: dict[str, Wish] = {}
    elsewhere: dict[str, tuple[Wish, Platform]] = {}
    beside = set[str]()
    for feature in rulebook.every_feature:
        wish = _wish(rulebook, facts, feature, preset)
        if wish is None:
            continue
        missing = next((platform for platform in feature.needs if platform not in planned), None)
        if missing is None:
            wishes[feature.id] = wish
            continue
        beside.add(feature.id)
        if _worth_telling(rulebook, feature, wish, missing):
            elsewhere[feature.id] = (wish, missing)
    return Selection(wishes, elsewhere, _left_out(rulebook, preset, wishes, planned), frozenset(beside))


def _preset(rulebook: Rulebook, facts: Facts) -> Preset | None:
    industry = facts.said("industry")
    return rulebook.presets.by_industry.get(industry) if isinstance(industry, str) else None


def _wish(rulebook: Rulebook, facts: Facts, feature: Feature, preset: Preset | None) -> Wish | None:
    if feature.pointless_when is not None and facts.holds(feature.pointless_when):
        return None
    met = [rule for rule in feature.rules if _is_met(rulebook, facts, rule)]
    by_rule = max((rule.tier for rule in met), key=WEIGHT.__getitem__, default=Priority.WONT)
    decisive = [rule for rule in met if rule.tier is by_rule]
    words = rulebook.words.features.reasons
    because = [words[rule.because] for rule in decisive]
    usual = Priority.WONT if preset is None else preset.tiers.get(feature.id, Priority.WONT)
    if preset is not None and usual is not Priority.WONT:
        because.append(_usual(rulebook, preset, feature.id, usual))
    if not because:
        return None
    grounds = frozenset(rule.grounds for rule in decisive) if WEIGHT[by_rule] >= WEIGHT[usual] else frozenset()
    return Wish(max(by_rule, usual, key=WEIGHT.__getitem__), tuple(dict.fromkeys(because)), grounds)


def _is_met(rulebook: Rulebook, facts: Facts, rule: TierRule) -> bool:
    if rule.when is not None and not facts.holds(rule.when):
        return False
    milestones = rulebook.compliance.by_id
    return not rule.owed or any(is_required(facts, milestones[owed]) for owed in rule.owed)


def _usual(rulebook: Rulebook, preset: Preset, feature: str, tier: Priority) -> str:
    words = rulebook.words.presets
    sentence = words.usual_in_source if feature in preset.cited else words.usual
    return sentence.format(tier=rulebook.words.roadmap.priorities[tier], companies=words.companies[preset.industry])


def _worth_telling(rulebook: Rulebook, feature: Feature, wish: Wish, missing: Platform) -> bool:
    """Goals and industry habits are told when their platform is left out; enablers are not."""
    stands_for = rulebook.roadmap.left_out_for.get(missing)
    if stands_for is not None:
        return feature.id == stands_for
    return not wish.guarded and wish.tier is not Priority.COULD


def _left_out(
    rulebook: Rulebook, preset: Preset | None, wishes: Mapping[str, Wish], planned: set[Platform]
) -> dict[str, str]:
    if preset is None:
        return {}
    words = rulebook.words.presets
    companies = words.companies[preset.industry]
    return {
        feature: words.left_out.format(
            companies=companies[0].upper() + companies[1:], because=words.left_out_because[feature]
        )
        for feature in preset.wont
        if feature not in wishes and planned.issuperset(rulebook.feature(feature).needs)
    }
