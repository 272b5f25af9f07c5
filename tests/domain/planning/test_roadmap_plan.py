from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from commsfit.domain.advice import advise
from commsfit.domain.answers.choices import Choices, Move, OwnDecision, Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.planning.making import plan_efforts
from commsfit.domain.planning.roadmap import Roadmap
from tests.domain.advised import advised, answered, rulebook
from tests.domain.planning.test_roadmap_by_hand import BASE, SIGNED


def road(**answers: Any) -> Roadmap:
    """The plan of a buyer whose vendors are chosen already, so that the arithmetic stays short."""
    return advised(BASE | answers, Choices(moves=SIGNED)).roadmap


def test_contradicting_answers_give_no_plan_and_say_so() -> None:
    roadmap = road(engineering_team=False)
    assert roadmap.plans_for is None
    assert roadmap.items == ()
    assert roadmap.warnings == ("The answers contradict each other. There is no plan until that is settled.",)


def test_an_open_verdict_gives_a_provisional_plan_and_the_rule_behind_it() -> None:
    roadmap = road(developer_hours_per_week="unknown")
    assert roadmap.provisional
    assert roadmap.plans_for == "dual_stack_phased"
    assert "it has the most to plan" in roadmap.provisional_words


def test_no_answers_at_all_still_give_a_plan() -> None:
    roadmap = advised({}).roadmap
    assert roadmap.provisional
    assert roadmap.items
    assert roadmap.deadline is None
    assert roadmap.deadline_met is None


def test_a_persons_own_decision_is_planned_and_said() -> None:
    own = OwnDecision("dual_stack", "the board wants it", "Ann")
    roadmap = advised(BASE, Choices(decision=own)).roadmap
    assert (roadmap.plans_for, roadmap.provisional) == ("dual_stack", False)
    assert roadmap.warnings[0] == "This plan is for your own decision: Dual-stack, both now."
    assert any(item.id == "U01" and item.starts for item in roadmap.items)


def test_a_decision_against_a_blocker_still_waits_for_capacity() -> None:
    own = OwnDecision("cpaas", "we hire", "Ann")
    roadmap = advised(BASE | {"developer_hours_per_week": 0}, Choices(decision=own)).roadmap
    assert roadmap.plans_for == "cpaas"
    assert any(span.id == "waiting" for span in roadmap.spans)


def test_where_nothing_is_needed_the_plan_says_so() -> None:
    roadmap = road(external_messages_per_month=0, internal_users=0)
    assert any(warning.startswith("Nothing here needs a new platform yet.") for warning in roadmap.warnings)


def test_a_settled_verdict_is_planned_as_it_is() -> None:
    roadmap = road()
    assert (roadmap.plans_for, roadmap.provisional, roadmap.provisional_words) == ("cpaas", False, "")


def test_a_range_of_hours_counts_with_its_middle_and_says_so() -> None:
    roadmap = road(developer_hours_per_week={"between": [30, 50]})
    assert roadmap.hours_per_week == 40
    assert roadmap.musts_end == date(2027, 1, 11)
    assert roadmap.warnings[0] == "Developer hours are a range of 30 to 50 a week. The plan counts with 40."


def test_a_range_of_days_counts_with_its_middle_and_says_so() -> None:
    roadmap = road(days_to_go_live={"between": [47, 57]})
    assert roadmap.deadline == date(2027, 1, 11)
    assert "The deadline is a range. The plan counts with 52 days, the middle of it." in roadmap.warnings


def test_a_first_wave_of_one_for_thousands_is_told_once() -> None:
    people = BASE | {"internal_users": 84_001, "goals": ["replace_pbx"]}
    told = advised(people, Choices(first_wave=1)).roadmap.warnings
    said = [words for words in told if "You begin with" in words]
    assert len(said) == 1
    assert said[0].startswith("You begin with 1 of 84,001 people. So few show little")
    assert said[0].endswith("without your choice the pilot would be 50.")
    assert not [words for words in advised(people, Choices(first_wave=60)).roadmap.warnings if "You begin" in words]


def test_musts_that_take_decades_are_told_with_whose_hours_they_take() -> None:
    people = BASE | {"internal_users": 84_001, "it_hours_per_week": 4, "goals": ["replace_pbx"]}
    told = [words for words in advised(people).roadmap.warnings if "Nobody plans that far" in words]
    assert len(told) == 1
    assert "person-days of IT at 4 hours a week" in told[0]
    assert not [words for words in road().warnings if "Nobody plans that far" in words]


def test_waiting_for_capacity_is_said_with_hours_and_date() -> None:
    assert road(developer_hours_per_week=12).warnings[0] == (
        "CPaaS is blocked until a team with 20 hours a week and REST skills is there. The plan assumes that this takes "
        "12 weeks, and counts with 20 hours a week from 15 February 2027."
    )


def test_blocked_by_skill_alone_keeps_the_stated_hours() -> None:
    assert road(developer_hours_per_week=60, rest_api_expertise=False).hours_per_week == 60


def test_the_source_promise_of_a_first_value_is_held_against_the_hours() -> None:
    roadmap = road(developer_hours_per_week=20)
    assert any(
        "the first customer channel takes 36 person-days; at 20 hours a week it is live on 2 March 2027" in warning
        for warning in roadmap.warnings
    )


def test_the_first_value_within_four_weeks_needs_no_word() -> None:
    """In March no freeze holds it up: at three people it is there in four weeks."""
    quick = Choices(moves=SIGNED, start=date(2027, 3, 1))
    warnings = advised(BASE | {"developer_hours_per_week": 160}, quick).roadmap.warnings
    assert not any("2 to 4 weeks" in warning for warning in warnings)


def test_a_missed_deadline_names_hours_date_and_fewer_musts() -> None:
    """52 person-days end on 2 February; without sign-in codes, a habit of clinics, 44 end on 21 January.

    Fraud controls are there for the codes alone: they move too, and are named.
    """
    roadmap = road(days_to_go_live=64, industry="healthcare", goals=["customer_notifications"])
    assert roadmap.deadline == date(2027, 1, 23)
    found = {remedy.kind: remedy for remedy in roadmap.remedies}
    assert set(found) == {"hours", "date", "fewer_musts"}
    assert found["fewer_musts"].items == ("F12", "F10")
    assert found["fewer_musts"].ends <= date(2027, 1, 23)
    assert found["hours"].ends <= date(2027, 1, 23)


def test_the_hours_that_meet_a_deadline_are_the_fewest_that_do() -> None:
    roadmap = road(days_to_go_live=47)
    remedy = next(remedy for remedy in roadmap.remedies if remedy.kind == "hours")
    hours = remedy.hours["developers"]
    assert remedy.words.startswith(f"Plan with {hours} hours a week of developers")
    assert remedy.answers == {"developer_hours_per_week": hours}
    assert road(days_to_go_live=47, developer_hours_per_week=hours).deadline_met
    assert not road(days_to_go_live=47, developer_hours_per_week=hours - 1).deadline_met


def test_a_remedy_of_hours_acts_once_a_vendor_is_signed() -> None:
    """Ten people sign on Wednesday 2 December: nobody builds before Thursday."""
    roadmap = advised(BASE | {"days_to_go_live": 60}).roadmap
    remedy = next(remedy for remedy in roadmap.remedies if remedy.kind == "hours")
    assert remedy.starts == date(2026, 12, 3)
    assert remedy.track is Track.CPAAS


def test_a_partners_bridge_is_offered_where_the_plan_waits_for_people() -> None:
    """Twelve weeks of waiting against a partner who starts on the day after the contract, with 60 hours a week."""
    answers = BASE | {"developer_hours_per_week": 12}
    waiting = advised(answers).roadmap
    bridge = next(remedy for remedy in waiting.remedies if remedy.kind == "bridge")
    assert bridge.starts == date(2026, 12, 3)
    tried = advised(answers, Choices(bridge=True)).roadmap
    assert tried.musts_end == bridge.ends
    assert waiting.musts_end is not None
    assert bridge.ends < waiting.musts_end
    assert not any(span.id == "waiting" for span in tried.spans)


def test_an_old_contract_that_ends_too_early_is_said_and_extended() -> None:
    answers = {"internal_users": 80, "goals": ["replace_pbx"], "numbers_to_port": 60, "legacy_monthly_cost": 900}
    roadmap = road(**answers, legacy_contract_end=35, legacy_notice_days=30)
    contract = roadmap.old_contract
    assert contract is not None
    assert (contract.ends, contract.notice_by) == (date(2026, 12, 25), date(2026, 11, 25))
    assert contract.is_short
    assert any(
        warning.startswith("The contract of the old system ends on 25 December 2026.") for warning in roadmap.warnings
    )
    extend = next(remedy for remedy in roadmap.remedies if remedy.kind == "extend")
    assert extend.ends == roadmap.musts_end
    longer = road(**answers | dict(extend.answers), legacy_notice_days=30)
    assert not any(remedy.kind == "extend" for remedy in longer.remedies)


def test_hours_found_in_a_plan_by_steps_begin_after_the_staff_tool() -> None:
    """10-30% deviate: even with developers at hand the customer part begins once the tenant stands."""
    answers = {"developer_hours_per_week": 10, "workflow_deviation_percent": 16, "external_messages_per_month": 8000}
    answers |= {"unmet_requirement_percent": 16, "internal_users": 60, "days_to_go_live": 75}
    hours = next(remedy for remedy in road(**answers).remedies if remedy.kind == "hours").hours["developers"]
    assert road(**answers | {"developer_hours_per_week": hours}).deadline_met
    assert not road(**answers | {"developer_hours_per_week": hours - 1}).deadline_met


def test_a_plan_by_steps_without_its_staff_tool_begins_at_once() -> None:
    answers = BASE | {"unmet_requirement_percent": 16, "external_messages_per_month": 8000, "internal_users": 60}
    left_out = Choices(moves=(*SIGNED, Move("U01", Priority.WONT, "we have one", "Ann")))
    with_it, without = advised(answers, Choices(moves=SIGNED)).roadmap, advised(answers, left_out).roadmap
    assert with_it.plans_for == without.plans_for == "dual_stack_phased"
    starts = [next(item.starts for item in road.items if item.id == "F00") for road in (with_it, without)]
    assert starts[0] is not None
    assert starts[1] == without.start < starts[0]


def test_hours_that_cannot_help_are_not_proposed() -> None:
    """Approvals from outside alone reach to 7 December; the deadline is 30 November."""
    roadmap = road(days_to_go_live=10)
    assert {remedy.kind for remedy in roadmap.remedies} == {"date"}


def test_a_late_staff_tool_asks_for_the_hours_of_it() -> None:
    """With four hours a week IT alone is late; the remedy is answered where IT's hours are."""
    staff = {"external_messages_per_month": 0, "internal_users": 100, "goals": ["staff_collaboration"]}
    roadmap = road(**staff, it_hours_per_week=4, days_to_go_live=60)
    hours = next(remedy for remedy in roadmap.remedies if remedy.kind == "hours")
    assert hours.hours.keys() == {"it"}
    assert hours.track is Track.UCAAS
    assert hours.answers == {"it_hours_per_week": hours.hours["it"]}


def test_hours_that_wait_for_a_team_are_tried_with_one() -> None:
    """A plan by steps that waits for developers: the hours alone would leave it waiting."""
    answers = {"engineering_team": False, "developer_hours_per_week": 0, "rest_api_expertise": False}
    hours = next(one for one in road(**answers, days_to_go_live=90).remedies if one.kind == "hours")
    able = {"engineering_team": True, "rest_api_expertise": True}
    assert hours.answers == able | {"developer_hours_per_week": hours.hours["developers"]}


def test_a_later_date_is_late_enough_for_the_plan_that_it_leads_to() -> None:
    """In under 30 days the customer part begins at once; with more time it follows the staff tool, and ends later."""
    answers = {"external_messages_per_month": 0, "internal_users": 60, "developer_hours_per_week": 20}
    answers |= {"workflow_deviation_percent": 20, "unmet_requirement_percent": 20}
    roadmap = road(**answers, goals=["voice_ivr"], days_to_go_live=22)
    later = next(remedy for remedy in roadmap.remedies if remedy.kind == "date")
    assert roadmap.musts_end is not None
    assert later.ends > roadmap.musts_end
    assert later.words == "Move the deadline to 29 March 2027 or later."
    moved = road(**answers | dict(later.answers), goals=["voice_ivr"])
    assert moved.deadline_met
    assert moved.musts_end == later.ends


def test_a_start_after_the_deadline_is_said_before_anything_else() -> None:
    warnings = advised(BASE | {"days_to_go_live": 40}, Choices(start=date(2027, 5, 3))).roadmap.warnings
    told = "The plan starts on 3 May 2027, after the deadline of 30 December 2026. Begin earlier, or move the deadline."
    assert told in warnings
    assert not any(warning.startswith("The Musts end on ") for warning in warnings)


def test_the_worst_case_of_outside_approvals_is_said() -> None:
    roadmap = road(developer_hours_per_week=120, regions=["us"])
    assert roadmap.musts_end is not None
    assert roadmap.musts_end_at_worst is not None
    assert roadmap.musts_end_at_worst >= roadmap.musts_end


def test_gates_stand_at_the_end_of_each_phase_with_what_must_be_shown() -> None:
    gates = {gate.id: gate for gate in road(secondary_carrier_routing=False).gates}
    assert gates["foundation"].on == date(2026, 12, 25)
    assert "More than 99.5% of messages are delivered." in gates["messages"].criteria
    assert "Taking this one channel back has been tried." in gates["messages"].criteria
    assert any("fallback for failed SMS" in criterion for criterion in gates["messages"].criteria)


def test_each_check_that_waits_is_asked_for_at_one_gate() -> None:
    failing = {"webhook_response_ms": 300, "secondary_carrier_routing": False}
    goals = {"goals": ["customer_notifications", "voice_ivr", "video_support"], "workflow_deviation_percent": 40}
    gates = advised(BASE | failing | goals).roadmap.gates
    told = [criterion for gate in gates for criterion in gate.criteria]
    for title in ("Answer time of your server:", "Second route for messages:"):
        assert sum(criterion.startswith(title) for criterion in told) == 1
    assert sum(criterion == "All readiness checks pass." for criterion in told) == 3


def test_a_large_company_has_more_than_one_team_to_set_up() -> None:
    """IT and trainers for each 200 people, technicians for each 500 or each 30 sites, the network for each 30 sites."""
    staff = {"external_messages_per_month": 0, "goals": ["staff_collaboration"]}
    for users, sites, it, technicians, network in (
        (199, 29, 16, 40, 40),
        (200, 30, 32, 80, 80),
        (2000, 150, 176, 240, 240),
    ):
        large = road(**staff, internal_users=users, sites=sites)
        hours = {capacity.id: int(capacity.hours_per_week) for capacity in large.capacities}
        assert (hours["it"], hours["technicians"], hours["network"]) == (it, technicians, network)
        assert large.musts_end is not None
        assert large.musts_end.year < 2029


def test_what_was_said_of_it_counts_before_our_estimate() -> None:
    staff = {"external_messages_per_month": 0, "goals": ["staff_collaboration"], "internal_users": 80}
    for said, counted in ((30, 30), (1, 4)):
        found = road(**staff, it_hours_per_week=said)
        assert next(capacity.hours_per_week for capacity in found.capacities if capacity.id == "it") == counted
        assert any("IT has 1 hours" in warning for warning in found.warnings) is (said == 1)


def test_both_platforms_run_side_by_side() -> None:
    roadmap = road(internal_users=80, goals=["replace_pbx"])
    starts = {item.track: item.starts for item in roadmap.items if item.starts == roadmap.start}
    assert {Track.UCAAS, Track.FOUNDATION} <= starts.keys()


def test_switching_off_comes_last_of_the_staff_tool_and_after_the_numbers() -> None:
    roadmap = road(internal_users=80, goals=["replace_pbx"], numbers_to_port=20)
    (closing,) = roadmap.closing
    numbers = next(item.ends for item in roadmap.items if item.id == "U06")
    assert numbers is not None
    assert closing.ends is not None
    assert closing.ends >= numbers + timedelta(days=30)


def test_a_temporary_link_that_comes_too_late_is_warned_of() -> None:
    roadmap = road(
        internal_users=80,
        goals=["replace_pbx"],
        developer_hours_per_week=20,
        legacy_monthly_cost=100,
        legacy_overlap_months=3,
    )
    assert any(
        warning.startswith("Temporary link between old and new would be ready on") for warning in roadmap.warnings
    )


def test_every_row_of_the_raci_has_one_accountable() -> None:
    rows = road(internal_users=80, goals=["replace_pbx"]).raci
    assert {row.topic for row in rows} >= {"Budget", "Webhooks", "Moving the numbers", "Phase gates"}
    assert all(row.accountable in rulebook().words.roles.values() for row in rows)


def test_roles_and_steps_depend_on_the_buyer() -> None:
    staff = road(external_messages_per_month=0, internal_users=80, goals=["staff_collaboration"])
    assert "Webhooks" not in {row.topic for row in staff.raci}
    assert not any("API" in step.words for step in staff.next_steps)
    waiting = road(developer_hours_per_week=0, engineering_team=False, rest_api_expertise=False)
    assert any(step.words.startswith("Decide how 20 developer hours a week") for step in waiting.next_steps)


def test_next_steps_come_soonest_first() -> None:
    days = [step.within_days for step in road().next_steps]
    assert days == sorted(days)
    assert set(days) == {30, 60, 90}


def test_efforts_for_the_costs_are_those_of_the_items() -> None:
    """A plan with both platforms: what the costs price is what the items add up to."""
    answers = {"internal_users": 80, "goals": ["replace_pbx", "customer_notifications", "video_support"]}
    roadmap = road(**answers)
    efforts = plan_efforts(rulebook(), sheet_of(rulebook(), answered(BASE | answers)).facts, Choices())
    planned = [item for item in (*roadmap.items, *roadmap.closing) if item.priority is not Priority.WONT]
    developers = sum((item.effort_days for item in planned if item.worked_by == "developers"), start=Band.exactly(0))
    assert efforts.build + efforts.middleware == developers
    assert efforts.video == next(item.effort_days for item in planned if item.id == "F18")
    assert efforts.setup == sum(
        (item.effort_days for item in planned if item.id.startswith("U") and item.id != "U12"), start=Band.exactly(0)
    )


def test_what_it_does_for_recordings_is_priced_with_the_set_up() -> None:
    """Two typical days for the notice, whatever platform carries the calls."""
    days = []
    for records in (False, True):
        facts = sheet_of(rulebook(), answered(BASE | {"records_calls": records})).facts
        days.append(plan_efforts(rulebook(), facts, Choices()).common.base)
    assert days[1] - days[0] == 2


def test_twenty_hours_are_ten_person_days_in_four_weeks() -> None:
    """The reason why a Must-only SMS launch does not fit into thirty days at the source's least capacity."""
    roadmap = road(developer_hours_per_week=20)
    done = [item for item in roadmap.items if item.ends and item.ends < roadmap.start + timedelta(weeks=4)]
    assert sum((item.effort_days.base for item in done), start=Decimal(0)) <= 10


def test_the_plan_begins_tomorrow_unless_a_start_was_chosen() -> None:
    assert road().start == date(2026, 11, 23)
    assert advised(BASE, Choices(start=date(2027, 3, 1))).roadmap.start == date(2027, 3, 1)


def test_the_ends_of_all_calendars_break_nothing() -> None:
    answers = BASE | {"internal_users": 80, "goals": ["replace_pbx"], "regions": ["us"], "developer_hours_per_week": 10}
    for start in (date.max, date.max - timedelta(days=40), date.min):
        roadmap = advised(answers, Choices(start=start)).roadmap
        assert roadmap.ends is not None
        assert roadmap.ends <= date.max
    assert advise(rulebook(), answered(answers), date.max).roadmap.items


def test_numbers_that_nobody_has_counted_wait_for_their_carrier_too() -> None:
    staff = {"internal_users": 80, "goals": ["replace_pbx"], "external_messages_per_month": 0}
    roadmap = road(**staff)
    ports = [lead for lead in roadmap.lead_times if lead.id == "porting"]
    assert [lead.wave for lead in ports] == [0, 1, 2]
    for lead, wave in zip(ports, roadmap.waves, strict=True):
        assert lead.typical_end == wave.numbers
        assert wave.calls is not None
        assert lead.typical_end > wave.calls
        assert (lead.typical_end - lead.starts).days == 14
