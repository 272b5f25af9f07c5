from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import combinations_with_replacement

from hypothesis import given, settings
from hypothesis import strategies as st

from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.definitions.roadmap import Track
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.drafting import minutes_a_day
from commsfit.domain.planning.items import Plan
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.planning.roadmap_plan import make_plan, no_roadmap, plan_efforts, roadmap_of
from commsfit.domain.planning.scheduling import Days
from commsfit.domain.planning.selection import WEIGHT
from commsfit.domain.readiness import Gate, Readiness
from commsfit.domain.verdict.outcome import verdict_of
from commsfit.presentation.result import roadmap_json
from tests.domain.advised import TODAY, advised, answered, rulebook
from tests.domain.planning.plans import ITEMS, Case, cases

HOURS = {capacity.id: Decimal(capacity.hours[1]) for capacity in rulebook().roadmap.capacities}


def plan_of(case: Case) -> Plan | None:
    answers = answered(case.answers)
    facts = sheet_of(rulebook(), answers).facts
    return make_plan(rulebook(), facts, verdict_of(rulebook(), answers), case.choices, TODAY)


def road(case: Case) -> Roadmap:
    plan = plan_of(case)
    if plan is None:
        return no_roadmap(rulebook(), case.choices, TODAY)
    return roadmap_of(plan, verdict_of(rulebook(), answered(case.answers)), Readiness(Gate.OPEN, ()), TODAY)


def dated(roadmap: Roadmap) -> dict[str, tuple[Item, date, date]]:
    return {item.id: (item, item.starts, item.ends) for item in roadmap.items if item.starts and item.ends}


@given(cases())
def test_nothing_stands_above_what_it_needs(case: Case) -> None:
    tiers = {item.id: item.priority for item in road(case).items}
    for item, tier in tiers.items():
        for needed in rulebook().feature(item).requires:
            if tier is not Priority.WONT:
                assert WEIGHT[tiers[needed]] >= WEIGHT[tier], f"{item} needs {needed}"


@given(cases())
def test_nothing_starts_before_what_it_needs_has_ended(case: Case) -> None:
    found = dated(road(case))
    for item, starts, _ in found.values():
        for needed in item.requires:
            assert starts > found[needed][2]


@given(cases())
def test_nothing_starts_before_its_outside_approvals(case: Case) -> None:
    roadmap = road(case)
    found = dated(roadmap)
    for lead in roadmap.lead_times:
        for blocked in lead.blocks:
            if blocked in found:
                assert found[blocked][1] > lead.typical_end


@given(cases())
def test_nothing_starts_before_the_gates_that_stand_before_it(case: Case) -> None:
    """A gate stands before later phases' items of its own tier and of lower ones."""
    found = dated(road(case))
    for item, starts, _ in found.values():
        before = [
            (other, ends)
            for other, _, ends in found.values()
            if other.worked_by == item.worked_by
            and other.phase < item.phase
            and WEIGHT[other.priority] >= WEIGHT[item.priority]
            and (other.track is Track.UCAAS) is (item.track is Track.UCAAS)
            and other.id not in rulebook().features.above[item.id]
        ]
        assert all(starts > ends for _, ends in before), item.id


@given(cases())
def test_work_between_any_two_days_fits_into_the_hours(case: Case) -> None:
    plan = plan_of(case)
    if plan is None or plan.days is None:
        return
    hours = {**HOURS, "developers": plan.time.hours}
    for worker, per_week in hours.items():
        mine = [name for name in plan.days if plan.worker(name) == worker]
        for first, last in combinations_with_replacement(mine, 2):
            begin, end = plan.days[first].first, plan.days[last].last
            inside = [name for name in mine if begin <= plan.days[name].first and plan.days[name].last <= end]
            effort = sum((plan.draft.efforts[name].base for name in inside), start=Decimal(0)) * 8
            assert effort <= Decimal(end - begin + 1) * per_week / 5, worker


@given(cases(), st.sampled_from(["developers", "it", "network", "legal"]), st.integers(0, 300), st.integers(1, 100))
def test_more_hours_never_end_anything_later(case: Case, worker: str, hours: int, more: int) -> None:
    plan = plan_of(case)
    if plan is None:
        return
    book = rulebook().roadmap
    slow = plan.draft.with_hours(book, worker, hours).run()
    fast = plan.draft.with_hours(book, worker, hours + more).run()
    if slow is not None:
        assert fast is not None
        assert not_later(fast, slow)


@given(cases(), st.data())
def test_shorter_waits_never_end_anything_later(case: Case, data: st.DataObject) -> None:
    plan = plan_of(case)
    if plan is None or plan.days is None:
        return
    waits = {rule.id: data.draw(st.integers(0, rule.typical)) for rule in plan.draft.lead_times}
    sooner = plan.draft.with_waits(waits).run()
    assert sooner is not None
    assert not_later(sooner, plan.days)


@given(st.integers(0, 100_000).map(lambda hundredths: Decimal(hundredths) / 100))
def test_a_week_of_whole_minutes_never_exceeds_the_hours(hours: Decimal) -> None:
    minutes = minutes_a_day(rulebook().roadmap, hours)
    assert 0 <= hours - Decimal(minutes) * 5 / 60 < Decimal(5) / 60


def not_later(one: Mapping[str, Days], other: Mapping[str, Days]) -> bool:
    return all(one[name].last <= other[name].last and one[name].first <= other[name].first for name in other)


@given(cases(), st.integers(1, 60))
@settings(max_examples=40)
def test_more_stated_hours_never_end_the_plan_later(case: Case, more: int) -> None:
    """Through the whole advice: as long as the verdict stays, or capacity was what it waited for."""
    stated = case.answers.get("developer_hours_per_week")
    if not isinstance(stated, int):
        return
    before = advised(case.answers, case.choices)
    after = advised(case.answers | {"developer_hours_per_week": stated + more}, case.choices)
    if before.verdict.outcome is None or before.verdict.outcome != after.verdict.outcome:
        return
    if before.roadmap.ends is None or after.roadmap.ends is None:
        return
    if {item.id for item in before.roadmap.items} == {item.id for item in after.roadmap.items}:
        assert after.roadmap.ends <= before.roadmap.ends


@given(cases())
def test_every_move_is_kept_and_shown(case: Case) -> None:
    roadmap = road(case)
    if roadmap.plans_for is None:
        return
    last = {move.item: move for move in case.choices.moves}
    assert {item.id: item.moved for item in roadmap.items if item.moved} == last
    if last:
        assert roadmap.consequences


@given(cases())
def test_the_latest_move_of_all_has_its_way(case: Case) -> None:
    roadmap = road(case)
    if roadmap.plans_for is None or not case.choices.moves:
        return
    latest = case.choices.moves[-1]
    assert next(item.priority for item in roadmap.items if item.id == latest.item) is latest.to


@given(cases())
@settings(max_examples=40)
def test_equal_input_gives_equal_bytes(case: Case) -> None:
    first, second = (json.dumps(roadmap_json.roadmap_json(road(case)), ensure_ascii=False).encode() for _ in range(2))
    assert first == second


@given(cases())
@settings(max_examples=40)
def test_shares_of_effort_are_whole(case: Case) -> None:
    roadmap = road(case)
    if roadmap.shares:
        assert abs(sum(roadmap.shares.values(), start=Decimal(0)) - 1) < Decimal("1e-20")
        assert Priority.WONT not in roadmap.shares


@given(cases())
@settings(max_examples=60)
def test_what_is_left_out_says_why_and_what_would_reopen_it(case: Case) -> None:
    for item in road(case).items:
        assert item.because
        if item.priority is Priority.WONT:
            assert item.starts is None
            assert item.reopen


@given(cases())
@settings(max_examples=30)
def test_a_remedy_keeps_its_promise(case: Case) -> None:
    """Each is re-run here by other means than those that found it."""
    advice = advised(case.answers | {"days_to_go_live": 40}, case.choices)
    roadmap, deadline = advice.roadmap, advice.roadmap.deadline
    assert deadline is None or deadline == TODAY + timedelta(days=40)
    for remedy in roadmap.remedies:
        if remedy.kind == "date":
            days = (remedy.ends - TODAY).days
            later = advised(case.answers | {"days_to_go_live": days}, case.choices).roadmap
            assert later.deadline_met
        else:
            assert deadline is not None
            assert remedy.ends <= deadline
        assert set(remedy.items) <= set(ITEMS)


@given(cases())
@settings(max_examples=60)
def test_the_proposed_hours_meet_the_deadline_when_they_are_answered(case: Case) -> None:
    """The answers go through the decision and everything after it once more."""
    roadmap = advised(case.answers, case.choices).roadmap
    for remedy in roadmap.remedies:
        if remedy.hours.keys() == {"developers"} and not roadmap.provisional:
            hours = remedy.hours["developers"]
            able = {"engineering_team": True, "rest_api_expertise": True, "developer_hours_per_week": hours}
            assert advised(case.answers | able, case.choices).roadmap.deadline_met
            assert remedy.answers["developer_hours_per_week"] == hours


@given(cases())
@settings(max_examples=60)
def test_what_a_remedy_says_to_answer_meets_the_deadline(case: Case) -> None:
    """Also where the verdict is still open, and where the answers lead to another one."""
    for remedy in advised(case.answers, case.choices).roadmap.remedies:
        if remedy.answers:
            assert advised(case.answers | dict(remedy.answers), case.choices).roadmap.deadline_met, remedy


@given(cases())
@settings(max_examples=40)
def test_fewer_musts_meet_the_deadline_when_they_are_moved(case: Case) -> None:
    roadmap = advised(case.answers, case.choices).roadmap
    for remedy in roadmap.remedies:
        if remedy.items:
            down = tuple(Move(item, Priority.SHOULD, "too late", "Ann") for item in remedy.items)
            moved = replace(case.choices, moves=(*case.choices.moves, *down))
            assert advised(case.answers, moved).roadmap.deadline_met


@given(cases())
@settings(max_examples=60)
def test_the_days_of_a_plan_with_both_platforms_are_those_that_the_costs_count(case: Case) -> None:
    made = plan_of(case)
    facts = sheet_of(rulebook(), answered(case.answers)).facts
    assert plan_efforts(rulebook(), facts, case.choices, made) == plan_efforts(rulebook(), facts, case.choices)
