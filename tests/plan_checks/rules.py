"""All checks by the rule of DOMAIN.md 6 that each holds a plan to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from tests.plan_checks import (
    comparing,
    days,
    efforts,
    load,
    order,
    paying,
    rerunning,
    sense,
    shape,
    size,
    tight,
    triggers,
    waves,
)
from tests.plan_checks.case import Case, Check

RULES: Final[tuple[tuple[str, Check], ...]] = (
    ("shape", shape.there_is_a_plan),
    ("shape", shape.promised_keys_are_there),
    ("shape", shape.ids_are_unique),
    ("shape", shape.planned_work_is_dated),
    ("P1", order.vendor_is_chosen_in_stages),
    ("P1", order.contract_before_what_needs_it),
    ("P1", size.vendor_choice_is_sized_by_the_firm),
    ("P2", order.trained_before_first_calls),
    ("P2", order.sites_are_ready_before_first_calls),
    ("P2", order.phones_before_numbers),
    ("P2", order.port_asked_for_a_day_on_which_both_hold),
    ("P3", order.old_system_off_a_month_after_the_numbers),
    ("P3", order.old_system_off_last),
    ("P3", order.closing_gate_waits_for_a_month_of_calls),
    ("P4", order.gates_print_what_they_ask),
    ("P4", order.gates_wait_for_what_they_measure),
    ("P4", order.gates_wait_for_the_pilots_network),
    ("P4", order.gates_wait_for_readiness),
    ("P4", order.fixed_before_the_channel_is_live),
    ("P4", order.prerequisites_first),
    ("P5", order.gates_in_the_order_of_phases),
    ("P5", order.phases_end_in_their_order),
    ("P5", order.gates_dated_by_their_own_work),
    ("P6", size.small_firms_are_set_up_quickly),
    ("P6", size.effort_grows_with_the_firm),
    ("P6", size.effort_has_a_fixed_part),
    ("P6", efforts.effort_is_the_rulebooks),
    ("P6", efforts.shares_are_those_of_the_items),
    ("P7", size.large_firms_go_in_waves),
    ("P7", size.waves_follow_the_pilot),
    ("P7", waves.waves_are_told_as_they_are_planned),
    ("P7", waves.waves_hold_everybody),
    ("P7", waves.the_pilot_is_small),
    ("P7", waves.waves_leave_time_to_learn),
    ("P7", load.load_adds_up),
    ("P7", load.load_lies_where_the_work_is),
    ("P7", load.load_runs_with_the_work),
    ("P7", load.nobody_is_overbooked),
    ("P7", load.capacity_is_what_was_answered),
    ("P7", load.answered_hours_are_used),
    ("P7", load.capacity_is_the_rulebooks),
    ("P7", load.work_fits_into_its_days),
    ("P8", size.one_channel_goes_live_at_a_time),
    ("P8", size.builds_take_their_time),
    ("P8", order.outside_answers_are_awaited),
    ("P8", order.waits_begin_with_their_cause),
    ("P8", load.nothing_lies_about),
    ("P8", order.items_name_what_they_wait_for),
    ("P8", size.waiting_time_is_used),
    ("P8", size.nobody_builds_before_the_blocker_is_cleared),
    ("P8", size.a_bridge_is_offered),
    ("P8", tight.goes_live_on_the_first_open_day),
    ("P9", days.nothing_goes_live_on_a_day_off),
    ("P9", days.nobody_works_on_weekends),
    ("P9", days.nothing_begins_before_the_plan),
    ("P10", days.remedies_act_on_what_is_late),
    ("P10", days.remedies_begin_once_a_vendor_can_be_signed),
    ("P10", days.remedies_help),
    ("P10", tight.remedies_ask_for_more_than_there_is),
    ("P10", days.worst_is_no_better),
    ("P10", days.old_contract_is_told),
    ("P10", days.old_contract_is_minded),
    ("P11", days.deadline_is_met_when_all_musts_are_live),
    ("P11", days.deadline_is_the_one_answered),
    ("P11", days.what_a_must_needs_is_a_must),
    ("P11", days.closing_has_no_tier),
    ("P11", days.staff_live_is_the_last_wave),
    ("P12", sense.nothing_grounded_is_proposed_lower),
    ("P13", sense.every_goal_is_answered_once),
    ("P13", sense.every_goal_is_served_as_told),
    ("P13", sense.first_value_comes_from_a_chosen_goal),
    ("P12", triggers.what_is_asked_for_stands_in_its_tier),
    ("P12", triggers.tiers_are_no_higher_than_asked),
    ("P14", triggers.items_stand_where_their_trigger_holds),
    ("P14", triggers.nothing_pointless_is_planned),
    ("P14", sense.nothing_without_its_trigger),
    ("P14", sense.dates_of_the_law_are_flagged),
    ("P14", sense.facts_are_those_of_the_buyer),
    ("P15", days.ends_when_the_last_work_ends),
    ("P15", sense.the_claim_is_called_a_claim),
    ("M1", paying.what_is_planned_is_paid_and_nothing_else),
    ("M2", paying.both_systems_are_paid_while_both_run),
    ("M3", paying.seats_are_paid_from_the_first_wave),
    ("M3", paying.messages_are_paid_from_the_month_after_their_gate),
    ("M4", paying.savings_count_from_the_month_after_their_gate),
)


COMPARED: Final[tuple[tuple[str, Check], ...]] = (
    ("P10", rerunning.remedies_come_true),
    ("P6", comparing.larger_firms_never_take_less),
    ("P8", comparing.more_hours_never_end_later),
    ("P10", comparing.a_later_start_never_ends_earlier),
    ("P15", comparing.same_input_same_bytes),
    ("P7", comparing.overrides_are_kept),
)
"""Checks that make further plans, and take ten times as long."""


def breaches(case: Case, rules: tuple[tuple[str, Check], ...] = RULES) -> Iterator[tuple[str, str, str]]:
    """Rule, check and sentence of everything that the plan breaks; contradictory answers have none."""
    for rule, check in rules if case.is_planned else (("shape", shape.there_is_a_plan),):
        for sentence in check(case):
            yield rule, check.__name__, sentence
