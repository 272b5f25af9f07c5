import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.end_to_end import walking_window
from tests.end_to_end.screens import surroundings, wait_for

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(shutil.which("weston") is None, reason="weston is not installed (apt-get install weston)"),
]


@pytest.fixture
def compositor(tmp_path: Path) -> Iterator[dict[str, str]]:
    """A Wayland compositor without a screen, and the environment of somebody at it."""
    folder = tmp_path / "run"
    folder.mkdir(mode=0o700)
    at_it = {"XDG_RUNTIME_DIR": str(folder), "WAYLAND_DISPLAY": "wayland-test"}
    command = ["weston", "--backend=headless-backend.so", "--socket=wayland-test", "--width=1400", "--height=900"]
    with subprocess.Popen([*command, "--idle-time=0"], env=os.environ | at_it, stderr=subprocess.DEVNULL) as server:
        wait_for((folder / "wayland-test").exists, "the compositor")
        home = tmp_path / "home"
        home.mkdir()
        yield surroundings("", home) | at_it | {"QT_QPA_PLATFORM": "wayland"}
        server.terminate()


def test_every_kind_of_page_and_the_room_open_on_wayland(compositor: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", walking_window.__name__],
        env=compositor,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    platform, page, *windows = done.stdout.split()
    assert (platform, page) == ("wayland", "report")
    assert {"MainWindow", "CustomerView"} <= set(windows)
    assert "Traceback" not in done.stderr
