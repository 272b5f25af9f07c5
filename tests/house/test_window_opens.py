"""`commsfit` on a real X server shows a window of its name, with its icon."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator

import pytest

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(
        not all(map(shutil.which, ("Xvfb", "xdotool", "xprop"))),
        reason="Xvfb, xdotool and xprop are not all installed",
    ),
]
PATIENCE_SECONDS = "30"


@pytest.fixture
def display() -> Iterator[str]:
    """Start an X server on whatever number is free, and end it."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


def await_icon(window: str, surroundings: dict[str, str]) -> bool:
    """Whether the window gets an icon: xprop tells what it has, then each change."""
    spy = ["timeout", PATIENCE_SECONDS, "xprop", "-spy", "-id", window, "_NET_WM_ICON"]
    with subprocess.Popen(spy, env=surroundings, stdout=subprocess.PIPE, text=True) as changes:
        assert changes.stdout is not None
        found = any("Icon (" in line for line in changes.stdout)
        changes.terminate()
    return found


def test_the_window_shows_under_its_name_with_its_icon(display: str) -> None:
    surroundings = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    search = ["timeout", PATIENCE_SECONDS, "xdotool", "search", "--sync", "--onlyvisible", "--name", "CommsFit"]
    with subprocess.Popen([sys.executable, "-m", "commsfit"], env=surroundings, stderr=subprocess.PIPE) as program:
        found = subprocess.run(search, env=surroundings, capture_output=True, text=True, check=False)
        window = found.stdout.split("\n", 1)[0]
        has_icon = await_icon(window, surroundings)
        program.terminate()
        _, complaint = program.communicate()
    assert found.stdout.strip(), complaint.decode()
    assert has_icon
    assert b"Traceback" not in complaint
