"""A sound plan breaks nothing; with one thing spoiled, the check that is there for it says so."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices
from commsfit.domain.answers.values import Band
from tests.plan_checks.advising import case_of
from tests.plan_checks.case import Case
from tests.plan_checks.rules import RULES, breaches
from tests.plan_checks.sheets import Sheet
from tests.plan_checks.sound_plan import sound_result, sound_sheet

Json = dict[str, Any]
Spoil = Callable[[Json], object]


def put(item: str, /, **values: object) -> Spoil:
    """An item, of the plan or of its closing, with other values."""
    return lambda roadmap: find(roadmap, item).update(values)


def figure(**values: object) -> Spoil:
    """The roadmap with other key figures."""
    return lambda roadmap: roadmap.update(values)


def without(item: str) -> Spoil:
    """The roadmap without an item."""
    return lambda roadmap: roadmap["items"].remove(find(roadmap, item))


def gate(track: str, phase: int, on: str) -> Spoil:
    """A gate on another day."""
    return lambda roadmap: one(roadmap["gates"], track=track, phase=phase).update(on=on)


def wait(wave: int | None, /, **values: object) -> Spoil:
    """The wait of a wave with other values."""
    return lambda roadmap: one(roadmap["lead_times"], wave=wave).update(values)


def row(role: str, monday: str, /, **values: object) -> Spoil:
    """The load of a role in a week with other values."""
    return lambda roadmap: one(roadmap["load"], role=role, week=monday).update(values)


def goal(name: str, /, **values: object) -> Spoil:
    """How a goal is served with other values."""
    return lambda roadmap: one(roadmap["goals"], goal=name).update(values)


def remedy(**values: object) -> Spoil:
    """A remedy more."""
    plain: Json = {
        "kind": "hours",
        "words": "",
        "ends": "2026-04-14",
        "hours": {},
        "items": [],
        "answers": {},
        "first_wave": None,
        "bridges": False,
    }
    return lambda roadmap: roadmap["remedies"].append(plain | values)


def both(*spoils: Spoil) -> Spoil:
    """All of them."""
    return lambda roadmap: [spoil(roadmap) for spoil in spoils]


def find(roadmap: Json, item: str) -> Json:
    return one([*roadmap["items"], *roadmap["closing"]], id=item)


def one(rows: list[Json], **wanted: object) -> Json:
    (found,) = [row for row in rows if wanted.items() <= row.items()]
    return found


FEW_HOURS = "with 20 hours a week"
WAITING = [{"id": "waiting", "starts": "2026-01-05", "ends": "2026-02-01"}]
STAFF_LATE = both(figure(deadline="2026-03-30", deadline_met=False), without("F06"), without("F08"))

SPOILED: tuple[tuple[str, Spoil], ...] = (
    ("there_is_a_plan", figure(items=[], closing=[])),
    ("promised_keys_are_there", lambda roadmap: roadmap.pop("load")),
    ("promised_keys_are_there", lambda roadmap: find(roadmap, "U04").pop("wave")),
    ("ids_are_unique", put("U05", id="U01")),
    ("planned_work_is_dated", put("F13", starts=None, ends=None)),
    ("vendor_is_chosen_in_stages", without("Q3")),
    ("vendor_is_chosen_in_stages", put("Q6", starts="2026-02-09")),
    ("contract_before_what_needs_it", put("U01", starts="2026-02-19")),
    ("contract_before_what_needs_it", put("F02", starts="2026-02-19")),
    ("by_steps_the_staff_tool_comes_first", figure(**{"for": "dual_stack_phased"})),
    ("trained_before_first_calls", put("U10.2", ends="2026-03-25")),
    ("trained_before_first_calls", without("U10.1")),
    ("sites_are_ready_before_first_calls", put("U07", ends="2026-03-10")),
    ("sites_are_ready_before_first_calls", put("U05", ends="2026-03-10")),
    ("phones_before_numbers", put("U06.1", ends="2026-03-06")),
    ("phones_before_numbers", put("U10.2", ends="2026-04-02")),
    ("port_asked_for_a_day_on_which_both_hold", wait(2, typical_end="2026-03-16")),
    ("port_asked_for_a_day_on_which_both_hold", figure(lead_times=[])),
    ("outside_answers_are_awaited", wait(1, starts="2026-03-20")),
    ("outside_answers_are_awaited", put("U06.1", ends="2026-03-23")),
    ("items_name_what_they_wait_for", put("F02", waits_for=[])),
    ("waits_begin_with_their_cause", wait(1, starts="2026-03-05")),
    ("a_bridge_is_offered", both(figure(spans=WAITING), remedy(kind="bridge", starts="2026-03-20"))),
    ("a_bridge_is_offered", both(figure(spans=WAITING), remedy(kind="bridge", starts="2026-03-02", words=FEW_HOURS))),
    ("items_name_what_they_wait_for", put("F03", waits_for=["porting"])),
    ("old_system_off_a_month_after_the_numbers", put("U11", ends="2026-04-30")),
    ("old_system_off_last", put("U09", ends="2026-05-06")),
    ("prerequisites_first", put("F01", ends="2026-03-12")),
    ("gates_print_what_they_ask", lambda roadmap: roadmap["gates"][0].update(criteria=[])),
    ("gates_print_what_they_ask", lambda roadmap: roadmap["gates"][0].update(criteria=["All is well."])),
    ("gates_wait_for_what_they_measure", gate("ucaas", 0, "2026-02-27")),
    ("gates_wait_for_what_they_measure", without("F23")),
    ("closing_gate_waits_for_a_month_of_calls", gate("ucaas", 4, "2026-04-28")),
    ("gates_wait_for_readiness", put("F08", ends="2026-04-15")),
    ("fixed_before_the_channel_is_live", put("F08", ends="2026-04-15")),
    ("fixed_before_the_channel_is_live", without("F08")),
    ("gates_in_the_order_of_phases", gate("cpaas", 1, "2026-04-22")),
    ("phases_end_in_their_order", put("F06", ends="2026-04-22")),
    ("gates_dated_by_their_own_work", gate("cpaas", 1, "2026-04-13")),
    ("gates_dated_by_their_own_work", gate("cpaas", 2, "2026-06-01")),
    ("gates_dated_by_their_own_work", without("F13")),
    ("effort_grows_with_the_firm", put("U09", effort_days=[0.1, 0.1, 0.1])),
    ("effort_has_a_fixed_part", put("U09", effort_days=[0, 0, 0])),
    ("effort_has_a_fixed_part", put("U09", effort_days=[5, 4, 8])),
    ("shares_are_those_of_the_items", figure(must_share_of_effort=0.6)),
    ("shares_are_those_of_the_items", figure(shares_of_effort={"must": 0.9, "should": 0.1})),
    ("shares_are_those_of_the_items", figure(warnings=[])),
    ("waves_follow_the_pilot", put("U08.2", ends="2026-03-09")),
    ("waves_follow_the_pilot", put("U08.1", ends="2026-03-25")),
    ("load_adds_up", figure(load=[])),
    ("load_adds_up", row("it", "2026-02-23", hours=20)),
    ("load_lies_where_the_work_is", row("it", "2026-02-23", week="2026-02-16")),
    ("load_lies_where_the_work_is", row("it", "2026-02-23", week="2026-02-24")),
    ("load_lies_where_the_work_is", row("network", "2026-02-09", hours=10)),
    ("load_runs_with_the_work", put("U01", starts="2026-03-02", ends="2026-03-05")),
    ("nobody_is_overbooked", row("it", "2026-02-23", capacity=20)),
    ("nobody_is_overbooked", row("it", "2026-02-23", overbooked=True)),
    ("answered_hours_are_used", lambda roadmap: [each.update(capacity=20) for each in roadmap["load"]]),
    ("nothing_lies_about", put("U04", ends="2026-03-20")),
    ("capacity_is_what_was_answered", row("developers", "2026-03-02", capacity=60)),
    ("capacity_is_what_was_answered", row("it", "2026-02-23", capacity=60)),
    ("work_fits_into_its_days", put("F02", starts="2026-03-05")),
    ("one_channel_goes_live_at_a_time", put("F13", ends="2026-04-14")),
    ("builds_take_their_time", put("F06", starts="2026-04-13")),
    ("waiting_time_is_used", figure(spans=WAITING)),
    ("waiting_lasts_as_long_as_told", figure(spans=WAITING)),
    ("a_bridge_is_offered", figure(spans=WAITING)),
    ("nothing_goes_live_on_a_day_off", put("F06", ends="2026-05-25")),
    ("nothing_goes_live_on_a_day_off", put("F06", ends="2026-12-15")),
    ("nothing_goes_live_on_a_day_off", put("U06.2", ends="2026-04-04")),
    ("nothing_goes_live_on_a_day_off", figure(first_value="2026-07-04")),
    ("both_now_are_begun_now", put("F00", starts="2026-03-02")),
    ("what_matters_as_much_comes_in_its_order", put("F06", ends="2026-03-17")),
    ("what_matters_as_much_comes_in_its_order", put("U11", starts="2026-03-30")),
    ("freezes_are_told", figure(freezes=[{"starts": "2026-04-01", "ends": "2026-04-20"}])),
    ("freezes_are_told", figure(freezes=[{"starts": "2026-12-16", "ends": "2027-01-05"}])),
    ("freezes_are_told", figure(ends="2026-12-18")),
    ("nobody_works_on_weekends", put("F03", starts="2026-03-14")),
    ("nobody_works_on_weekends", put("F03", ends="2026-03-10")),
    ("nothing_begins_before_the_plan", figure(start="2026-02-03")),
    ("nothing_begins_before_the_plan", figure(start="2026-01-30")),
    ("remedies_act_on_what_is_late", both(STAFF_LATE, remedy(hours={"developers": 80}))),
    ("remedies_begin_once_a_vendor_can_be_signed", remedy(hours={"developers": 80}, starts="2026-02-19")),
    ("remedies_begin_once_a_vendor_can_be_signed", remedy(hours={"developers": 80})),
    ("remedies_help", remedy(ends="2026-05-01")),
    ("remedies_help", remedy(kind="fewer_musts", items=["F27"], ends="2026-08-21")),
    ("remedies_ask_for_more_than_there_is", remedy(hours={"developers": 39}, starts="2026-03-02")),
    ("remedies_help", figure(deadline="2026-03-20", deadline_met=False)),
    ("old_contract_is_minded", remedy(kind="extend")),
    ("old_contract_is_told", figure(old_contract=None)),
    ("worst_is_no_better", figure(musts_end_at_worst="2026-04-13")),
    ("waves_are_told_as_they_are_planned", lambda roadmap: roadmap["waves"][0].update(calls="2026-03-10")),
    ("waves_are_told_as_they_are_planned", lambda roadmap: roadmap["waves"].pop()),
    ("waves_hold_everybody", lambda roadmap: roadmap["waves"][1].update(people=89)),
    ("waves_hold_everybody", lambda roadmap: roadmap["waves"][1].update(sites=0)),
    ("the_pilot_is_small", lambda roadmap: roadmap["waves"][0].update(people=51)),
    ("small_work_is_done_at_once", put("U05", effort_days=[0.5, 0.5, 0.5])),
    ("the_pilot_teaches", put("U08.2", starts="2026-03-06")),
    ("waves_leave_time_to_learn", put("U08.1", ends="2026-03-16")),
    ("deadline_is_met_when_all_musts_are_live", figure(deadline_met=False)),
    ("deadline_is_met_when_all_musts_are_live", figure(musts_end="2026-05-05")),
    ("deadline_is_the_one_answered", figure(deadline="2026-08-21")),
    ("what_a_must_needs_is_a_must", put("U10.1", priority="should")),
    ("what_a_must_needs_is_a_must", put("F23", priority="should")),
    ("what_a_must_needs_is_a_must", put("F01", priority="could")),
    ("closing_has_no_tier", put("U11", priority="must")),
    ("closing_has_no_tier", figure(closing=[])),
    ("closing_has_no_tier", put("F13", feature="U11")),
    ("staff_live_is_the_last_wave", figure(staff_live="2026-03-17")),
    ("nothing_grounded_is_proposed_lower", figure(demotion_candidates=["U06.1"])),
    ("nothing_grounded_is_proposed_lower", figure(demotion_candidates=["F06"])),
    ("nothing_grounded_is_proposed_lower", figure(demotion_candidates=["U09"])),
    ("nothing_grounded_is_proposed_lower", figure(demotion_candidates=["F08"])),
    ("nothing_grounded_is_proposed_lower", remedy(kind="fewer_musts", items=["F02"])),
    ("every_goal_is_answered_once", figure(goals=[])),
    ("every_goal_is_answered_once", goal("replace_pbx", goal="whatsapp")),
    ("every_goal_is_served_as_told", goal("replace_pbx", item="U04")),
    ("every_goal_is_served_as_told", goal("replace_pbx", item="F99")),
    ("every_goal_is_served_as_told", goal("replace_pbx", on="2026-03-09")),
    ("every_goal_is_served_as_told", goal("replace_pbx", how="not_served")),
    ("every_goal_is_served_as_told", goal("replace_pbx", how="somehow")),
    ("first_value_comes_from_a_chosen_goal", figure(first_value="2026-04-14")),
    ("nothing_without_its_trigger", put("F13", feature="U13")),
    ("ends_when_the_last_work_ends", figure(ends="2026-05-06")),
    ("the_claim_is_called_a_claim", figure(warnings=["Live in one to four weeks."])),
)


PAID = {
    "legacy_monthly_cost": 2000,
    "legacy_overlap_months": 2,
    "tickets_avoided_per_month": 300,
    "cost_per_ticket": 15,
    "baseline_measured": True,
}
REAL_GOALS = ["customer_notifications", "replace_pbx", "voice_ivr"]
BY_RULEBOOK = {
    "what_is_asked_for_stands_in_its_tier",
    "tiers_are_no_higher_than_asked",
    "items_stand_where_their_trigger_holds",
    "nothing_pointless_is_planned",
    "effort_is_the_rulebooks",
    "gates_wait_for_the_pilots_network",
    "capacity_is_the_rulebooks",
    "goes_live_on_the_first_open_day",
    "what_is_planned_is_paid_and_nothing_else",
    "both_systems_are_paid_while_both_run",
    "seats_are_paid_from_the_first_wave",
    "messages_are_paid_from_the_month_after_their_gate",
    "savings_count_from_the_month_after_their_gate",
}
"""Checks that hold a plan to the rulebook's data: for them a real plan is spoiled."""


def broken(spoil: Spoil = dict, sheet: Sheet | None = None) -> set[str]:
    """The checks that a spoiled plan breaks."""
    result = sound_result()
    spoil(result["roadmap"])
    return {check for _, check, _ in breaches(Case(sheet or sound_sheet(), result))} - BY_RULEBOOK


def broken_by_rulebook(sheet: Sheet, result: Json) -> set[str]:
    """The same by the checks that read the rulebook."""
    return {check for _, check, _ in breaches(Case(sheet, result))} & BY_RULEBOOK


def of(feature: str, /, **values: object) -> Spoil:
    """Every wave of an item with other values."""
    return lambda roadmap: [item.update(values) for item in roadmap["items"] if item["id"].startswith(feature)]


A_YEAR_LONGER = figure(start="2025-01-06")
SPOILED_REAL: tuple[tuple[str, Spoil], ...] = (
    ("what_is_asked_for_stands_in_its_tier", of("F06", priority="should")),
    ("tiers_are_no_higher_than_asked", of("F32", priority="must")),
    ("items_stand_where_their_trigger_holds", of("F32", id="F34", feature="F34")),
    ("nothing_pointless_is_planned", of("F32", id="F27", feature="F27")),
    ("effort_is_the_rulebooks", of("U04", effort_days=[1, 2, 3])),
    ("capacity_is_the_rulebooks", lambda roadmap: [row.update(capacity=999) for row in roadmap["load"]]),
    ("gates_wait_for_the_pilots_network", gate("ucaas", 0, "2026-01-30")),
    ("goes_live_on_the_first_open_day", of("F06", ends="2028-03-01")),
    ("what_is_planned_is_paid_and_nothing_else", of("F06", effort_days=[1, 2, 3])),
    ("both_systems_are_paid_while_both_run", A_YEAR_LONGER),
    ("seats_are_paid_from_the_first_wave", A_YEAR_LONGER),
    ("messages_are_paid_from_the_month_after_their_gate", A_YEAR_LONGER),
    ("savings_count_from_the_month_after_their_gate", A_YEAR_LONGER),
)


@pytest.fixture(scope="module")
def real() -> Case:
    """The plan of a firm of 350 at twelve sites, as the program makes it."""
    return case_of(
        replace(
            sound_sheet(),
            answers={**sound_sheet().answers, **PAID, "internal_users": 350, "sites": 12, "goals": REAL_GOALS},
        )
    )


@pytest.mark.parametrize(("check", "spoil"), SPOILED_REAL, ids=[check for check, _ in SPOILED_REAL])
def test_a_breach_planted_in_a_real_plan_is_seen_by_its_check(real: Case, check: str, spoil: Spoil) -> None:
    result = deepcopy(real.result)
    assert check not in broken_by_rulebook(real.sheet, result)
    spoil(result["roadmap"])
    assert check in broken_by_rulebook(real.sheet, result)


def saying(**answers: object) -> Sheet:
    return replace(sound_sheet(), answers={**sound_sheet().answers, **answers})


def test_the_sound_plan_breaks_nothing() -> None:
    assert broken() == set()


@pytest.mark.parametrize(
    ("check", "spoil"), SPOILED, ids=[f"{place} {check}" for place, (check, _) in enumerate(SPOILED)]
)
def test_a_planted_breach_is_seen_by_its_check(check: str, spoil: Spoil) -> None:
    assert check in broken(spoil)


@pytest.mark.parametrize(
    ("check", "answers"),
    [
        ("vendor_choice_is_sized_by_the_firm", {"internal_users": 12}),
        ("vendor_choice_is_sized_by_the_firm", {"internal_users": 2000}),
        ("small_firms_are_set_up_quickly", {"internal_users": 12, "sites": 1, "numbers_to_port": 9}),
        ("effort_grows_with_the_firm", {"sites": 150}),
        ("effort_grows_with_the_firm", {"numbers_to_port": 1800}),
        ("capacity_is_what_was_answered", {"it_hours_per_week": 39}),
        ("nothing_goes_live_on_a_day_off", {"regions": ["us", "uk"], "industry": "retail", "countries": {"in": 100}}),
        ("old_contract_is_minded", {"legacy_contract_end": 80}),
        ("old_contract_is_minded", {"legacy_contract_end": 400, "legacy_notice_days": 90}),
        ("deadline_is_the_one_answered", {"days_to_go_live": "unknown"}),
        ("nothing_without_its_trigger", {"numbers_to_port": 0}),
        ("nothing_without_its_trigger", {"secondary_carrier_routing": True}),
        ("first_value_comes_from_a_chosen_goal", {"goals": ["customer_notifications"]}),
        ("waves_hold_everybody", {"sites": "unknown"}),
        ("every_goal_is_answered_once", {"goals": ["customer_notifications", "replace_pbx", "video_support"]}),
    ],
)
def test_a_plan_that_does_not_fit_its_answers_is_seen(check: str, answers: dict[str, Any]) -> None:
    assert check in broken(sheet=saying(**answers))


def test_building_without_the_skill_is_seen() -> None:
    waiting = figure(spans=[{"id": "waiting", "starts": "2026-02-02", "ends": "2026-03-08"}])
    check = "nobody_builds_before_the_blocker_is_cleared"
    assert check in broken(waiting, saying(rest_api_expertise=False))
    assert check in broken(waiting, saying(developer_hours_per_week=8))
    assert check not in broken(waiting)


def test_one_block_for_three_sites_is_seen() -> None:
    def in_one(roadmap: Json) -> None:
        roadmap["items"] = [item for item in roadmap["items"] if item["wave"] != 1]

    assert "large_firms_go_in_waves" in broken(in_one)


def test_facts_and_dates_of_the_law_are_read() -> None:
    result = sound_result()
    result["facts"][0]["old"] = True
    result["compliance"][0]["due_on"] = "2026-03-01"
    found = {check for _, check, _ in breaches(Case(sound_sheet(), result))} - BY_RULEBOOK
    assert found == {"facts_are_those_of_the_buyer", "dates_of_the_law_are_flagged"}


def test_a_persons_own_effort_may_overbook_a_week_that_is_marked() -> None:
    marked = row("it", "2026-02-23", capacity=20, overbooked=True)
    own = Choices(effort={"U01": Band.exactly(Decimal(4))})
    assert "nobody_is_overbooked" in broken(marked)
    assert "nobody_is_overbooked" not in broken(marked, replace(sound_sheet(), choices=own))


def test_a_persons_own_holidays_are_days_off() -> None:
    free = Choices(holidays=frozenset({date(2026, 4, 14)}))
    found = broken(sheet=replace(sound_sheet(), choices=free))
    assert {"nothing_goes_live_on_a_day_off", "nobody_works_on_weekends"} <= found


def test_every_check_has_a_plan_that_breaks_it() -> None:
    shown = {check for check, _ in SPOILED}
    by_answers = {
        "vendor_choice_is_sized_by_the_firm",
        "small_firms_are_set_up_quickly",
        "large_firms_go_in_waves",
        "nobody_builds_before_the_blocker_is_cleared",
        "old_contract_is_minded",
        "facts_are_those_of_the_buyer",
        "dates_of_the_law_are_flagged",
    }
    assert {check.__name__ for _, check in RULES} == shown | by_answers | {check for check, _ in SPOILED_REAL}
