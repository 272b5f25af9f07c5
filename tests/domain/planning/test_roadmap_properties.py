from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from commsfit.domain.answers.choices import Move, Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.making import make_plan, plan_efforts
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.domain.planning.roadmap_plan import no_roadmap, roadmap_of
from commsfit.domain.planning.scheduling.drafting import minutes_a_day
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.scheduling.scheduling import Days
from commsfit.domain.planning.selecting.selection import WEIGHT
from commsfit.domain.readiness import Gate, Readiness
from commsfit.domain.verdict.outcome import verdict_of
from commsfit.presentation.result import roadmap_json
from tests.domain.advised import TODAY, advised, answered, rulebook
from tests.domain.planning.plans import ITEMS, Case, cases


def plan_of(case: Case) -> Plan | None:
    answers = answered(case.answers)
    facts = sheet_of(rulebook(), answers).facts
    return make_plan(rulebook(), facts, verdict_of(rulebook(), answers), case.choices, TODAY)


def road(case: Case) -> Roadmap:
    plan = plan_of(case)
    if plan is None:
        return no_roadmap(rulebook(), case.choices, TODAY)
    return roadmap_of(plan, verdict_of(rulebook(), answered(case.answers)), Readiness(Gate.OPEN, ()), TODAY)


@given(cases())
def test_nothing_stands_above_what_it_needs(case: Case) -> None:
    tiers = {item.id: item.priority for item in road(case).items}
    for item, tier in tiers.items():
        for needed in rulebook().feature(item).requires:
            if tier is not Priority.WONT:
                assert WEIGHT[tiers[needed]] >= WEIGHT[tier], f"{item} needs {needed}"


def parts(roadmap: Roadmap) -> Iterator[tuple[Item, int | None, date, date]]:
    """Each item with its days, those in waves wave by wave."""
    for item in roadmap.items:
        for wave in item.waves:
            yield item, wave.wave, wave.starts, wave.ends
        if item.starts and item.ends and not item.waves:
            yield item, None, item.starts, item.ends


@given(cases())
def test_nothing_starts_before_what_it_needs_has_ended(case: Case) -> None:
    """What is done in waves needs the same wave of what is done in waves too."""
    found = list(parts(road(case)))
    ends = {(item.id, wave): last for item, wave, _, last in found}
    for item, wave, starts, _ in found:
        for needed in item.requires:
            assert starts > ends.get((needed, wave), ends.get((needed, None), date.max))


@given(cases())
def test_nothing_is_live_before_its_outside_approvals(case: Case) -> None:
    roadmap = road(case)
    for lead in roadmap.lead_times:
        for item, wave, _, ends in parts(roadmap):
            if item.id in lead.blocks and lead.wave in (None, wave):
                assert ends >= lead.typical_end


@given(cases())
def test_gates_stand_in_the_order_of_their_phases_and_channels_open_after_the_gate_before(case: Case) -> None:
    roadmap = road(case)
    gates = [gate for gate in roadmap.gates if gate.track is Track.CPAAS and gate.on]
    assert [gate.phase for gate in gates] == sorted(gate.phase for gate in gates)
    days = [gate.on for gate in gates if gate.on]
    assert days == sorted(days)
    for item in roadmap.items:
        if item.live and item.track is Track.CPAAS and item.ends:
            assert all(gate.on < item.ends for gate in gates if gate.on and gate.phase < item.phase), item.id


@given(cases())
def test_nobody_is_overbooked_and_every_hour_of_the_plan_is_somebodys(case: Case) -> None:
    roadmap = road(case)
    assert all(week.hours <= week.capacity + 1e-9 for week in roadmap.load)
    worked: dict[str, Decimal] = {}
    for item in (*roadmap.items, *roadmap.closing):
        if item.starts:
            worked[item.worked_by] = worked.get(item.worked_by, Decimal(0)) + item.effort_days.base * 8
    for role, hours in worked.items():
        booked = sum(week.hours for week in roadmap.load if week.role == role)
        assert abs(float(hours) - booked) < 1, role


@given(cases(), st.sampled_from(["internal_users", "sites"]), st.integers(1, 3000), st.integers(1, 500))
def test_more_people_or_sites_are_never_less_work(case: Case, question: str, size: int, more: int) -> None:
    before = plan_of(Case(case.answers | {question: size}, case.choices))
    after = plan_of(Case(case.answers | {question: size + more}, case.choices))
    if before is not None and after is not None:
        for name, band in before.draft.efforts.items():
            assert after.draft.efforts[name].base >= band.base, name
            assert after.draft.material.least[name] >= before.draft.material.least[name], name


@given(cases(), st.integers(1, 200))
def test_a_later_start_never_ends_anything_earlier(case: Case, later: int) -> None:
    start = case.choices.start or TODAY
    begun = plan_of(Case(case.answers, replace(case.choices, start=start)))
    delayed = plan_of(Case(case.answers, replace(case.choices, start=start + timedelta(days=later))))
    if begun is None or delayed is None or begun.days is None or delayed.days is None:
        return
    for name, days in begun.days.items():
        assert delayed.draft.calendar.on(delayed.days[name].last) >= begun.draft.calendar.on(days.last), name


@given(cases())
def test_nothing_goes_live_on_a_weekend_or_in_the_freeze(case: Case) -> None:
    roadmap, retail = road(case), case.answers.get("industry") == "retail"
    for item, _, _, ends in (*parts(roadmap), *((item, None, date.min, item.ends) for item in roadmap.closing)):
        if item.live and ends:
            assert ends.weekday() < 5
            assert not (ends.month, ends.day) >= ((11, 15) if retail else (12, 15))
            assert not (ends.month, ends.day) <= (1, 5)


@given(cases())
def test_the_old_system_goes_off_a_month_after_the_last_number(case: Case) -> None:
    roadmap = road(case)
    moved = [ends for item, _, _, ends in parts(roadmap) if item.id in {"U06", "U08"}]
    for item in roadmap.closing:
        assert item.ends is None or not moved or item.ends >= max(moved) + timedelta(days=30)


@given(cases())
def test_a_wave_is_trained_before_it_calls_and_calls_before_its_numbers_move(case: Case) -> None:
    # A person's own move may leave training out or put it later: it is kept, and marked.
    case = replace(case, choices=replace(case.choices, moves=()))
    for wave in road(case).waves:
        days = [day for day in (wave.trained, wave.calls, wave.numbers) if day]
        assert days == sorted(set(days))


@given(
    cases(),
    st.sampled_from(["developers", "it", "network", "legal", "technicians", "trainers", "buyer"]),
    st.integers(0, 300),
    st.integers(1, 100),
)
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
    assert {item.id: item.moved for item in (*roadmap.items, *roadmap.closing) if item.moved} == last
    if last:
        assert roadmap.consequences


@given(cases())
def test_the_latest_move_of_all_has_its_way(case: Case) -> None:
    roadmap = road(case)
    if roadmap.plans_for is None or not case.choices.moves:
        return
    latest = case.choices.moves[-1]
    if any(item.id == latest.item for item in roadmap.closing):
        return  # closing work has no tier
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
        elif remedy.kind in {"hours", "fewer_musts"}:
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
            tried = advised(case.answers | dict(remedy.answers), case.choices).roadmap
            assert tried.musts_end == remedy.ends, remedy
            if remedy.kind == "extend":
                assert tried.old_contract is not None
                assert not tried.old_contract.is_short
            else:
                assert tried.deadline_met, remedy


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
    if made is None or not made.outcome.startswith("dual_stack"):
        return
    facts = sheet_of(rulebook(), answered(case.answers)).facts
    assert plan_efforts(rulebook(), facts, case.choices, made) == plan_efforts(rulebook(), facts, case.choices)
