from __future__ import annotations

from commsfit.presentation.result.duties_json import milestone_json
from tests.domain.duties.test_compliance import CPAAS, milestones

BOTH = {"internal_users": 80, "goals": ["customer_notifications", "replace_pbx"]}


def test_a_milestone_says_whose_phase_it_is_due_in() -> None:
    written = {name: milestone_json(one) for name, one in milestones(CPAAS | BOTH).items()}
    told = {name: (one["due_phase"], one["track"]) for name, one in written.items()}
    assert told["emergency_us"] == (0, "ucaas")
    assert told["consent_us"] == (0, "cpaas")
