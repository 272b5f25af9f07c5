"""The window on a 4K screen, with its points as they are and with finer ones: first text size, and sharp pictures."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

PATIENCE = 60
SCREEN = {"name": "4K", "x": 0, "y": 0, "width": 3840, "height": 2160, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


def told_by_the_window(home: Path, **more: str) -> dict[str, Any]:
    """What the window tells of a start by somebody who has this home."""
    homes = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = os.environ | homes | {"HOME": str(home), "COMMSFIT_SEVERAL_WINDOWS": "1", **more}
    command = [sys.executable, "-m", "tests.end_to_end.fine_window"]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def test_the_first_start_on_a_4k_screen_is_with_larger_text_and_so_is_the_next(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [SCREEN]}), encoding="utf-8")
    first = told_by_the_window(tmp_path, QT_QPA_PLATFORM=f"offscreen:configfile={screens}")
    assert (first["scale"], first["kept"], first["ratio"]) == (1.5, 150, 1.0)
    # Kept: a person's next start is as this one was, on whatever screen.
    assert told_by_the_window(tmp_path)["scale"] == 1.5


def test_charts_and_icons_are_drawn_as_finely_as_a_screen_shows_them(tmp_path: Path) -> None:
    told = told_by_the_window(tmp_path, QT_SCALE_FACTOR="2")
    assert (told["scale"], told["ratio"]) == (1.0, 2.0)
    assert set(told["icons"]) == {2.0}
    assert told["coarse"] == []
