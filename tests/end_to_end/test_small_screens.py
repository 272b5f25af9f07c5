"""The window, every sheet and the room on the screens of small machines: nothing lies beyond their edge."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PATIENCE = 110


@pytest.mark.parametrize(
    ("width", "height", "finer"), [(1366, 768, "1"), (1280, 720, "1"), (1440, 900, "2"), (1024, 700, "1")]
)
def test_window_sheets_and_room_fit_with_their_buttons(tmp_path: Path, width: int, height: int, finer: str) -> None:
    screen = {"name": "small", "x": 0, "y": 0, "width": width, "height": height, "logicalDpi": 96}
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [{**screen, "logicalBaseDpi": 96, "dpr": 1}]}), encoding="utf-8")
    homes = {f"XDG_{name}_HOME": str(tmp_path / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment = os.environ | homes | {"HOME": str(tmp_path), "COMMSFIT_SEVERAL_WINDOWS": "1"}
    environment |= {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "QT_SCALE_FACTOR": finer}
    command = [sys.executable, "-m", "tests.end_to_end.small_window"]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True, timeout=PATIENCE)
    assert json.loads(done.stdout.splitlines()[-1]) == []
