from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from tests.domain import by_hand

Sheet = dict[str, Any]


def outcome(sheet: Sheet) -> str | None:
    found = sheet_of(bootstrap.rulebook(), by_hand.answers_of(sheet)).possible()
    assert len(found) < 2, "a complete sheet has one outcome, or none where it contradicts itself"
    return found[0] if found else None


@pytest.fixture(scope="module")
def decided() -> list[tuple[Sheet, str]]:
    """Every feasible cell with the outcome that the engine gives it."""
    found = []
    for sheet in by_hand.feasible_cells():
        reached = outcome(sheet)
        assert reached is not None
        found.append((sheet, reached))
    return found


def test_the_engine_agrees_with_the_table_written_by_hand_on_every_cell(decided: list[tuple[Sheet, str]]) -> None:
    assert [reached for _, reached in decided] == [by_hand.decide(sheet) for sheet, _ in decided]


def test_cells_that_contradict_themselves_reach_nothing() -> None:
    contradictory = [sheet for sheet in by_hand.cells() if by_hand.decide(sheet) is None]
    assert len(contradictory) == 3 * 2**9
    assert {outcome(sheet) for sheet in contradictory} == {None}


def test_every_cell_hits_exactly_one_row_and_no_row_is_dead() -> None:
    rulebook = bootstrap.rulebook()
    hit = Counter[str]()
    for sheet in by_hand.feasible_cells():
        laid = sheet_of(rulebook, by_hand.answers_of(sheet))
        rows = [row for row, mask in laid.made.rows.items() if laid.truth(mask)]
        assert len(rows) == 1, sheet
        hit.update(rows)
    assert set(hit) == {row.id for row in rulebook.decision.rows}


def with_goal(goal: str) -> Callable[[Sheet], Sheet]:
    return lambda sheet: sheet | {"goals": sorted({*sheet["goals"], goal})}


def with_team(sheet: Sheet) -> Sheet:
    return sheet | {"engineering_team": True}


def figure(question: str, value: int) -> Callable[[Sheet], Sheet]:
    return lambda sheet: sheet | {question: max(value, sheet[question])}


@pytest.mark.parametrize(
    "more",
    [
        pytest.param(with_team, id="a team"),
        pytest.param(lambda sheet: with_team(sheet) | {"rest_api_expertise": True}, id="REST skill"),
        pytest.param(lambda sheet: with_team(figure("developer_hours_per_week", 25)(sheet)), id="more hours"),
        pytest.param(figure("days_to_go_live", 60), id="more days"),
        pytest.param(figure("external_messages_per_month", 20000), id="more volume"),
        pytest.param(figure("workflow_deviation_percent", 50), id="more deviation"),
        pytest.param(figure("unmet_requirement_percent", 25), id="more unmet"),
        pytest.param(with_goal("embed_in_portal_or_crm"), id="portal"),
        pytest.param(with_goal("carrier_level_control"), id="carrier"),
    ],
)
def test_more_of_it_never_lowers_the_place_of_cpaas(
    decided: list[tuple[Sheet, str]], more: Callable[[Sheet], Sheet]
) -> None:
    risen = 0
    for sheet, before in decided:
        after = outcome(more(sheet))
        assert after is not None
        assert by_hand.PLACE[after] >= by_hand.PLACE[before], sheet
        risen += by_hand.PLACE[after] > by_hand.PLACE[before]
    # A team alone lifts nothing: it still has no hours and no skill.
    assert risen or more is with_team


@pytest.mark.parametrize(
    "more",
    [figure("internal_users", 80), with_goal("replace_pbx"), with_goal("staff_collaboration")],
    ids=["users", "phones", "collaboration"],
)
def test_more_staff_never_changes_the_place_of_cpaas_nor_removes_ucaas(
    decided: list[tuple[Sheet, str]], more: Callable[[Sheet], Sheet]
) -> None:
    has_ucaas = {"ucaas", "dual_stack_phased", "dual_stack"}
    for sheet, before in decided:
        after = outcome(more(sheet))
        assert after is not None
        assert by_hand.PLACE[after] == by_hand.PLACE[before]
        assert after in has_ucaas or before not in has_ucaas


def test_capacity_or_timeline_keep_cpaas_from_going_live_now(decided: list[tuple[Sheet, str]]) -> None:
    for sheet, reached in decided:
        capacity = sheet["developer_hours_per_week"] < 20 or not sheet["rest_api_expertise"]
        if capacity or sheet["days_to_go_live"] < 30:
            assert reached in {"ucaas", "dual_stack_phased", "cpaas_blocked"}


def test_volume_or_customization_put_cpaas_in_the_plan_and_live_where_nothing_blocks(
    decided: list[tuple[Sheet, str]],
) -> None:
    for sheet, reached in decided:
        volume = sheet["external_messages_per_month"] > 10000 and sheet["internal_users"] < 50
        if volume or sheet["workflow_deviation_percent"] > 30:
            assert reached != "ucaas"
            able = sheet["developer_hours_per_week"] >= 20 and sheet["rest_api_expertise"] and sheet["engineering_team"]
            if able and sheet["days_to_go_live"] >= 30:
                assert reached in {"dual_stack", "cpaas"}


def test_unmet_requirements_or_a_programmable_goal_never_end_in_ucaas(decided: list[tuple[Sheet, str]]) -> None:
    for sheet, reached in decided:
        if sheet["unmet_requirement_percent"] > 10 or {*by_hand.PROGRAMMABLE} & {*sheet["goals"]}:
            assert reached != "ucaas"


def test_without_a_team_cpaas_is_not_live_and_phones_are_never_left_to_cpaas(decided: list[tuple[Sheet, str]]) -> None:
    for sheet, reached in decided:
        if not sheet["engineering_team"]:
            assert by_hand.PLACE[reached] < 2
        if "replace_pbx" in sheet["goals"]:
            assert reached not in {"cpaas", "cpaas_blocked"}


def test_clearing_every_blocker_leaves_nothing_blocked_and_puts_a_strong_need_live(
    decided: list[tuple[Sheet, str]],
) -> None:
    cleared = {
        "engineering_team": True,
        "developer_hours_per_week": 20,
        "rest_api_expertise": True,
        "days_to_go_live": 30,
    }
    for sheet, _ in decided:
        after = outcome(sheet | cleared)
        assert after != "cpaas_blocked"
        programmable = bool({*by_hand.PROGRAMMABLE} & {*sheet["goals"]})
        if sheet["external_messages_per_month"] > 10000 or sheet["workflow_deviation_percent"] > 30 or programmable:
            assert after in {"cpaas", "dual_stack"}


def test_blocked_means_unfit_without_staff_and_with_a_blocker(decided: list[tuple[Sheet, str]]) -> None:
    blocked = [sheet for sheet, reached in decided if reached == "cpaas_blocked"]
    assert blocked
    for sheet in blocked:
        assert {*by_hand.PROGRAMMABLE} & {*sheet["goals"]}
        assert not {*by_hand.STAFF} & {*sheet["goals"]}
        assert sheet["internal_users"] < 50


def test_every_comparison_matters_somewhere() -> None:
    made = sheet_of(bootstrap.rulebook(), by_hand.answers_of({})).made
    idle = [atom for place, atom in enumerate(made.atoms) if not made.matters(place)]
    # It stands in a contradiction only: no team means no hours at all.
    assert [(atom.fact, atom.operand) for atom in idle] == [("developer_hours_per_week", 0)]


@pytest.mark.parametrize(
    ("question", "at", "beyond", "signal"),
    [
        ("developer_hours_per_week", 20, 19, "capacity"),
        ("days_to_go_live", 30, 29, "timeline"),
        ("external_messages_per_month", 10000, 10001, "volume"),
        ("internal_users", 50, 49, "volume"),
        ("workflow_deviation_percent", 30, 31, "customization"),
        ("unmet_requirement_percent", 10, 11, "shift"),
    ],
)
def test_at_equality_no_threshold_fires(question: str, at: int, beyond: int, signal: str) -> None:
    base = {
        "engineering_team": True,
        "developer_hours_per_week": 40,
        "rest_api_expertise": True,
        "days_to_go_live": 90,
        "external_messages_per_month": 20000,
        "internal_users": 10,
        "workflow_deviation_percent": 0,
        "unmet_requirement_percent": 0,
        "goals": [],
    }
    truths = {
        value: sheet_of(bootstrap.rulebook(), by_hand.answers_of(base | {question: value})).facts.truths[signal]
        for value in (at, beyond)
    }
    assert truths == {at: False, beyond: True}


def test_the_boundary_product_agrees_with_the_table_written_by_hand() -> None:
    sheets = list(by_hand.boundary_product())
    assert len(sheets) == 23328
    assert [sheet for sheet in sheets if outcome(sheet) != by_hand.decide(sheet)] == []
