"""Seeded faults: sheets that lean on the edges must notice every one of them."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.engine.laid_over import sheet_of
from tests.catalogue.edited import Edit, by_id, edited
from tests.domain import by_hand

THRESHOLDS = [
    "capacity_hours", "timeline_days", "volume_messages", "volume_users", "customization_percent", "shift_percent",
]  # fmt: skip
INCLUSIVE = {"below": "at_most", "above": "at_least"}


def shifted(threshold: str, by: int) -> Edit:
    def edit(book: Any) -> None:
        by_id(book["thresholds"], threshold)["value"] += by

    return edit


def inclusive(test: str) -> Edit:
    def edit(book: Any) -> None:
        leaf = by_id(book["tests"], test)["when"]
        relation = next(key for key in leaf if key in INCLUSIVE)
        leaf[INCLUSIVE[relation]] = leaf.pop(relation)

    return edit


def negated(group: str, name: str) -> Edit:
    def edit(book: Any) -> None:
        found = by_id(book[group], name)
        found["when"] = {"not": found["when"]}

    return edit


def any_for_all(group: str, name: str) -> Edit:
    def edit(book: Any) -> None:
        found = by_id(book[group], name)
        found["when"] = {"all": found["when"]["any"]}

    return edit


def first_only(group: str, name: str, *, drop: int = 0) -> Edit:
    def edit(book: Any) -> None:
        del by_id(book[group], name)["when"]["any"][drop]

    return edit


def row_leads_to(row: str, outcome: str) -> Edit:
    return lambda book: by_id(book["rows"], row).update(outcome=outcome)


def row_gone(row: str) -> Edit:
    return lambda book: book["rows"].remove(by_id(book["rows"], row))


FAULTS: dict[str, Edit] = {
    **{f"{name} {by:+}": shifted(name, by) for name in THRESHOLDS for by in (-1, 1)},
    **{
        f"{test} inclusive": inclusive(test)
        for test in ("few_hours", "urgent", "many_messages", "few_users", "custom_workflows", "unmet")
    },
    **{f"not {test}": negated("tests", test) for test in ("without_team", "no_rest", "staff_goal", "pbx_goal")},
    **{
        f"{name}: all for any": any_for_all("concepts", name)
        for name in ("unfit", "strong", "need", "blocked", "staff")
    },
    "capacity: all for any": any_for_all("signals", "capacity"),
    **{f"staff without part {drop}": first_only("concepts", "staff", drop=drop) for drop in range(3)},
    **{f"strong without part {drop}": first_only("concepts", "strong", drop=drop) for drop in range(3)},
    **{f"{row} gone": row_gone(row) for row in ("R2", "R3", "R4", "R5", "R6", "R7")},
    "R5 leads to dual_stack": row_leads_to("R5", "dual_stack"),
    "R3 leads to cpaas_blocked": row_leads_to("R3", "cpaas_blocked"),
}


@pytest.fixture(scope="module")
def sheets() -> list[tuple[Any, str | None]]:
    random = Random(30)
    raw = [by_hand.edge_biased(random) for _ in range(2500)]
    return [(by_hand.answers_of(sheet), by_hand.decide(sheet)) for sheet in raw]


def test_there_are_at_least_thirty_faults() -> None:
    assert len(FAULTS) >= 30


def test_without_a_fault_nothing_differs(sheets: list[tuple[Any, str | None]]) -> None:
    rulebook = bootstrap.rulebook()
    assert all(sheet_of(rulebook, answers).possible() == (outcome,) for answers, outcome in sheets)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_seeded_fault_is_noticed(fault: str, sheets: list[tuple[Any, str | None]]) -> None:
    rulebook = edited(FAULTS[fault])
    assert any(sheet_of(rulebook, answers).possible() != (outcome,) for answers, outcome in sheets)
