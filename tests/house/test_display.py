"""When dev.py opens the window, and when it does the job without one."""

from __future__ import annotations

import pytest

from devtools.display import can_show_windows, local_display_number


@pytest.mark.parametrize(
    ("platform", "environment", "alive", "shows"),
    [
        ("win32", {}, False, True),
        ("darwin", {}, False, True),
        ("linux", {}, True, False),
        ("linux", {"DISPLAY": ""}, True, False),
        ("linux", {"DISPLAY": ":0"}, True, True),
        ("linux", {"DISPLAY": ":0"}, False, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False, True),
    ],
)
def test_a_window_needs_a_display_that_answers(
    platform: str, environment: dict[str, str], *, alive: bool, shows: bool
) -> None:
    assert can_show_windows(platform, environment, lambda _: alive) is shows


@pytest.mark.parametrize(
    ("display", "number"), [(":97", "97"), (":1.0", "1"), ("unix:3", "3"), ("desk.example:0", None), ("nonsense", None)]
)
def test_the_number_of_a_display_on_this_machine(display: str, number: str | None) -> None:
    assert local_display_number(display) == number
