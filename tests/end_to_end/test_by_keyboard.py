"""The real window on a real (virtual) screen, from Home to the verdict, without a mouse."""

import json
import time
from pathlib import Path

import pytest

from tests.end_to_end.screens import Keyboard, missing, screen, started, surroundings, wait_for

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing("Xvfb", "xdotool")), reason=missing("Xvfb", "xdotool") or "all is there"),
]


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
            keys.press("Tab", "Tab", "Tab", "space", "Return")  # goals: the fourth one
            keys.type("25k")  # messages a month
            keys.press("Return")
            keys.type("40")  # hours a week
            keys.press("Return")
            keys.press("1")  # REST: yes; a choice by its number goes on by itself,
            time.sleep(1)  # after the eye has seen what was chosen
            keys.type("90")  # days
            keys.press("Return")
            keys.type("12")  # users: with that it is settled
            keys.press("Return", "Return")  # from what settled it to the result
            keys.press("ctrl+s")
            dialog = Keyboard.of_window(environment, "Save the assessment")
            dialog.press("ctrl+a")
            dialog.type(str(target))
            dialog.press("Return")
            wait_for(target.exists, "the saved file")
    scenario = json.loads(target.read_text(encoding="utf-8"))["scenarios"][0]
    assert scenario["answers"] == {
        "goals": ["customer_notifications"],
        "external_messages_per_month": 25_000,
        "developer_hours_per_week": 40,
        "rest_api_expertise": True,
        "days_to_go_live": 90,
        "internal_users": 12,
    }
    assert scenario["recorded"]["outcome"] == "cpaas"
