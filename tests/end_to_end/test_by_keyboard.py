"""The real window on a real (virtual) screen, from Home to the verdict, without a mouse."""

import json
from pathlib import Path

import pytest

from tests.end_to_end.screens import Keyboard, missing, screen, started, surroundings, wait_for

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing("Xvfb", "xdotool")), reason=missing("Xvfb", "xdotool") or "all is there"),
]
# What is typed or pressed for each core question, in the order asked; Return goes on.
ANSWERS = (
    ("days_to_go_live", "90"),
    ("external_messages_per_month", "25k"),
    ("internal_users", "12"),
    ("workflow_deviation_percent", "35%"),
    ("unmet_requirement_percent", "35"),
)


def test_from_home_to_a_saved_verdict_with_keys_alone(tmp_path: Path) -> None:
    target = tmp_path / "by-hand.commsfit"
    home = tmp_path / "person"
    home.mkdir()
    with screen() as display:
        environment = surroundings(display, home)
        with started(environment):
            Keyboard.of_window(environment, "Welcome to CommsFit").press("Escape")  # the tour, skipped
            keys = Keyboard.of_window(environment, "^CommsFit$")
            keys.press("alt+n")
            wait_for(lambda: "–" in keys.title, "the new assessment")
            keys.press("space", "Return")  # industry: the first one
            keys.press("space", "Return")  # regions: the first one
            keys.type("2")  # sites
            keys.press("Return")
            keys.press("space", "Return")  # a developer team: yes
            keys.type("40")  # hours a week
            keys.press("Return")
            keys.press("space", "Return")  # REST: yes
            for _question, text in ANSWERS:
                keys.type(text)
                keys.press("Return")
            keys.press("Tab", "Tab", "Tab", "space", "Return")  # goals: the fourth one
            keys.press("Return")  # from the check to the result
            keys.press("ctrl+s")
            dialog = Keyboard.of_window(environment, "Save the assessment")
            dialog.press("ctrl+a")
            dialog.type(str(target))
            dialog.press("Return")
            wait_for(target.exists, "the saved file")
    scenario = json.loads(target.read_text(encoding="utf-8"))["scenarios"][0]
    assert scenario["answers"] == {
        "industry": "logistics",
        "regions": ["us"],
        "sites": 2,
        "engineering_team": True,
        "developer_hours_per_week": 40,
        "rest_api_expertise": True,
        "days_to_go_live": 90,
        "external_messages_per_month": 25_000,
        "internal_users": 12,
        "workflow_deviation_percent": 35,
        "unmet_requirement_percent": 35,
        "goals": ["customer_notifications"],
    }
    assert scenario["recorded"]["outcome"] == "cpaas"
