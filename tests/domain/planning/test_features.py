"""The library itself: every id exists, nothing runs in a circle, every figure has its source."""

from __future__ import annotations

from collections.abc import Iterator
from string import Formatter
from typing import Any

import pytest

from commsfit.domain.definitions.planning.features import Feature, Platform
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.sizing.sizes import DERIVED_SIZES
from commsfit.domain.wording.because import PLANS
from tests.domain.advised import rulebook

BOOK = rulebook()
FEATURES = BOOK.features.features


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.id)
def test_a_feature_names_only_what_exists(feature: Feature) -> None:
    assert feature.id in BOOK.words.features.features
    assert set(feature.requires) | set(feature.after) <= set(BOOK.features.by_id)
    assert feature.owner in BOOK.words.roles
    assert feature.worked_by in BOOK.roadmap.workers
    assert {rule.because for rule in feature.rules} <= set(BOOK.words.features.reasons)
    named = (*feature.live_after, *feature.calls_for)
    assert set(named) <= set(BOOK.features.by_id)
    sizes = {growth.by for growth in feature.grows} | ({feature.lasts.by} if feature.lasts else set())
    assert sizes <= set(BOOK.questions.by_id) | DERIVED_SIZES


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.id)
def test_efforts_rise_and_are_not_negative(feature: Feature) -> None:
    low, typical, high = feature.effort
    assert 0 < low <= typical <= high


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.id)
def test_a_prerequisite_is_never_in_a_later_phase_or_on_another_platform(feature: Feature) -> None:
    for needed in feature.requires:
        assert BOOK.features.by_id[needed].phase <= feature.phase
        assert set(BOOK.features.by_id[needed].needs) <= set(feature.needs)


@pytest.mark.parametrize("feature", FEATURES, ids=lambda feature: feature.id)
def test_what_a_size_adds_rises_and_is_not_negative(feature: Feature) -> None:
    """More people, sites, numbers, lines, flows or countries are never less work."""
    for growth in feature.grows:
        low, typical, high = growth.days
        assert 0 < low <= typical <= high
        assert growth.without > 0
    if feature.lasts is not None:
        sizes, days = zip(*feature.lasts.steps, strict=True)
        assert list(sizes) == sorted(sizes)
        assert list(days) == sorted(days)
        assert sizes[0] == 0


def test_nothing_runs_in_a_circle() -> None:
    before = {
        feature.id: {*feature.requires, *feature.after, *feature.live_after, *feature.calls_for} for feature in FEATURES
    }
    while before:
        free = {name for name, others in before.items() if not others & before.keys()}
        assert free, f"a circle among {sorted(before)}"
        before = {name: others for name, others in before.items() if name not in free}


def test_every_reason_is_used() -> None:
    used = {rule.because for feature in FEATURES for rule in feature.rules}
    assert used == set(BOOK.words.features.reasons)


def test_features_and_their_words_match() -> None:
    assert {feature.id for feature in FEATURES} == set(BOOK.words.features.features)


def test_the_library_holds_what_was_promised() -> None:
    ids = {feature.id for feature in FEATURES}
    assert {f"F{number:02}" for number in range(26)} <= ids
    assert {f"U{number:02}" for number in range(1, 13)} <= ids


def test_presets_name_only_features_industries_and_reasons_that_exist() -> None:
    industries = BOOK.questions.by_id["industry"].options
    for preset in BOOK.presets.presets:
        assert preset.industry in industries
        assert set(preset.tiers) | set(preset.cited) <= set(BOOK.features.by_id)
        assert set(preset.wont) <= set(BOOK.words.presets.left_out_because)
        assert preset.industry in BOOK.words.presets.companies
    assert len(BOOK.presets.presets) == 10


def test_lead_times_rise_and_name_only_what_exists() -> None:
    for rule in BOOK.lead_times.lead_times:
        assert 0 < rule.best <= rule.typical <= rule.worst
        assert set(rule.blocks) <= set(BOOK.features.by_id)
        assert rule.after is None or rule.after in BOOK.features.by_id
        assert rule.source in BOOK.source
        assert rule.id in BOOK.words.lead_times.titles


def test_every_row_and_step_names_only_what_exists() -> None:
    roles = set(BOOK.words.roles)
    for row in BOOK.raci.rows:
        assert {row.accountable, row.responsible, row.consulted, row.informed} <= roles
        assert row.id in BOOK.words.raci.topics
        assert set(row.features) <= set(BOOK.features.by_id)
    for step in BOOK.raci.steps:
        assert step.owner in roles
        assert step.id in BOOK.words.raci.steps
        assert set(step.features) <= set(BOOK.features.by_id)


def test_every_phase_and_platform_is_known() -> None:
    words, book = BOOK.words.roadmap, BOOK.roadmap
    assert {phase.id for phase in book.phases} == set(words.phases)
    assert {criterion for phase in book.phases for criterion in phase.criteria} == set(words.criteria)
    assert set(book.platforms) == set(book.plans_for) == {outcome.id for outcome in BOOK.decision.outcomes}
    assert set(book.left_out_for) <= {platform.value for platform in Platform}
    for feature in FEATURES:
        if feature.worked_by != "legal":
            track = Track.UCAAS if feature.track is Track.UCAAS else Track.CPAAS
            assert any(phase.track is track and phase.number == feature.phase for phase in book.phases)


def test_conditions_name_only_questions_options_and_truths_that_exist() -> None:
    truths = {signal.id for signal in BOOK.decision.signals} | {concept.id for concept in BOOK.decision.concepts}
    truths |= {*BOOK.roadmap.concepts, "plan_ucaas", "plan_cpaas", "plan_waits", "plan_open", "plan_sends"}
    truths |= {"plan_cpaas_soon", "plan_dual", "plan_phased", "plan_blocked", "plan_late"}
    truths |= {f"{gate}_{state}" for gate in ("cpaas_gate", "network_gate") for state in ("open", "fix_first")}
    truths |= {f"{PLANS}{feature.id}" for feature in FEATURES}
    topics = (BOOK.features, BOOK.lead_times, BOOK.raci, BOOK.roadmap, BOOK.compliance, BOOK.risks, BOOK.costs)
    conditions = [part for topic in topics for part in leaves(topic.model_dump(by_alias=True))]
    assert conditions
    for part in conditions:
        if "holds" in part:
            assert part["holds"] in truths
        else:
            question = BOOK.questions.by_id[part["fact"]]
            assert "has" not in part or part["has"] in question.options
            for figure in part.values():
                if isinstance(figure, str) and figure not in {part["fact"], part.get("has"), part.get("is")}:
                    assert figure in {**BOOK.thresholds, **BOOK.readiness.limits}


def leaves(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "fact" in value or set(value) == {"holds"}:
            yield value
        else:
            for part in value.values():
                yield from leaves(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from leaves(part)


def test_sentences_ask_only_for_what_they_are_given() -> None:
    """A sentence with a misspelt brace would only fail when it is said."""
    asked = {
        name
        for sentence in BOOK.words.roadmap.say.values()
        for _, name, _, _ in Formatter().parse(sentence)
        if name is not None
    }
    assert asked <= {
        *("title", "was", "now", "by", "reason", "to", "item", "count", "chosen", "low", "high", "base", "weeks"),
        *("date", "days", "share", "limit", "candidates", "ends", "deadline", "worst", "hours", "worker", "start"),
        *("titles", "action", "ready", "gone", "count", "until", "number", "least", "live", "people"),
        *("everybody", "usual", "years"),
    }
