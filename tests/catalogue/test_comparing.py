from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit import bootstrap
from commsfit.catalogue.comparing import compare
from tests.catalogue.edited import by_id, edited
from tests.domain import by_hand


def test_a_rulebook_does_not_differ_from_itself() -> None:
    found = compare(bootstrap.rulebook(), bootstrap.rulebook())
    assert not found.moved
    assert not found.figures
    # Three bands of hours beside the twelve comparisons, contradictory combinations left out.
    assert found.combinations == len(by_hand.feasible_cells()) + 2 * 2**9


def test_a_moved_threshold_changes_outcomes_between_the_two_figures_only() -> None:
    def stricter(book: Any) -> None:
        by_id(book["thresholds"], "capacity_hours")["value"] = 25

    found = compare(bootstrap.rulebook(), edited(stricter))
    assert found.figures == {"capacity_hours": (20, 25)}
    assert set(found.moved) == {
        ("cpaas", "cpaas_blocked"), ("cpaas", "dual_stack_phased"), ("dual_stack", "dual_stack_phased"),
    }  # fmt: skip
    for (was, now), sheet in found.examples.items():
        hours = sheet["developer_hours_per_week"]
        assert isinstance(hours, int | Decimal)
        assert 20 <= hours < 25
        raw = {fact: sorted(said) if isinstance(said, frozenset) else said for fact, said in sheet.items()}
        assert by_hand.decide(raw) == was
        assert by_hand.decide(raw | {"developer_hours_per_week": 0}) == now
