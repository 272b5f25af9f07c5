from __future__ import annotations

from typing import Any

from commsfit.presentation.roadmap_text import roadmap_lines
from tests.domain.advised import advised, rulebook
from tests.domain.planning.test_roadmap_by_hand import BASE


def lines(**answers: Any) -> list[str]:
    return list(roadmap_lines(rulebook(), advised(BASE | answers)))


def test_items_stand_under_their_tier_with_dates_and_reasons() -> None:
    text = lines(goals=["customer_notifications"])
    must = next(place for place, line in enumerate(text) if line.startswith("  Must, "))
    should = next(place for place, line in enumerate(text) if line.startswith("  Should, "))
    sms = next(place for place, line in enumerate(text) if "F06 One-way SMS alerts" in line)
    assert must < sms < should
    assert "28 December 2026 to 4 January 2027, 6 person-days. You chose customer notifications as a goal." in text[sms]


def test_a_missed_deadline_is_said_with_what_would_meet_it() -> None:
    text = "\n".join(lines(days_to_go_live=40))
    assert "The deadline of 30 December 2026 is missed." in text
    assert "What would meet the deadline: Move the deadline to 4 January 2027 or later." in text


def test_steps_and_assumptions_follow() -> None:
    text = lines()
    assert text.index("Next steps") < text.index("Assumptions, those that matter first")
    assert any(line.startswith("  Within 30 days, ") for line in text)


def test_without_a_plan_there_is_one_plain_sentence() -> None:
    assert lines(engineering_team=False) == [
        "",
        "Roadmap",
        "  The answers contradict each other. There is no plan until that is settled.",
    ]
