import os
import subprocess
import sys
from pathlib import Path

import pytest

from commsfit.cli.entry import wants_window
from commsfit.cli.surroundings.display import can_show_windows


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        ([], True),
        (["open"], True),
        (["open", "a.commsfit"], True),
        (["open", "--help"], False),
        (["open", "a.commsfit", "b.commsfit"], False),
        (["assess", "a.commsfit"], False),
        (["--version"], False),
    ],
)
def test_only_the_plain_start_goes_straight_to_the_window(arguments: list[str], *, wanted: bool) -> None:
    assert wants_window(arguments) is wanted


@pytest.mark.parametrize(
    ("platform", "environment", "alive", "can"),
    [
        ("win32", {}, False, True),
        ("darwin", {}, False, True),
        ("linux", {}, True, False),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, False, True),
        ("linux", {"DISPLAY": ":0"}, True, True),
        ("linux", {"DISPLAY": ":0"}, False, False),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, False, True),
    ],
)
def test_where_a_window_can_be_shown(platform: str, environment: dict[str, str], *, alive: bool, can: bool) -> None:
    assert can_show_windows(platform, environment, lambda _display: alive) is can


def started(*arguments: str, **surroundings: str) -> subprocess.CompletedProcess[str]:
    bare = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    environment = {**bare, "QT_QPA_PLATFORM": "xcb", **surroundings}
    command = [sys.executable, "-m", "commsfit", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("arguments", [(), ("open",)])
def test_without_a_display_it_says_so_and_what_to_do_instead(arguments: tuple[str, ...]) -> None:
    done = started(*arguments)
    assert done.returncode == 2
    assert "no display here" in done.stderr
    assert "commsfit assess FILE" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_display_that_is_gone_is_as_good_as_none() -> None:
    done = started(DISPLAY=":4711")
    assert (done.returncode, "no display here" in done.stderr) == (2, True)


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "missing.commsfit"
    done = started("open", str(missing))
    assert done.returncode == 2
    assert f"{missing}: there is no such file" in done.stderr


def test_other_commands_never_meet_qt(tmp_path: Path) -> None:
    example = tmp_path / "example.commsfit"
    done = started("example", "logistics", "-o", str(example))
    assert done.returncode == 0
    script = (
        "import sys; sys.argv = ['commsfit', 'assess', sys.argv[1]]\n"
        "from commsfit.cli.entry import main\n"
        "try: main()\n"
        "finally: sys.exit('PySide6' in sys.modules)"
    )
    checked = subprocess.run([sys.executable, "-c", script, str(example)], capture_output=True, timeout=60, check=False)
    assert checked.returncode == 0
