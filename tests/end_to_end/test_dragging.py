"""A card of the board, pulled by a real pointer on a real (virtual) screen."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.end_to_end.screens import missing, screen, surroundings, xdotool

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(bool(missing("Xvfb", "xdotool")), reason=missing("Xvfb", "xdotool") or "all is there"),
]


def test_a_card_pulled_into_another_column_is_moved_there(tmp_path: Path) -> None:
    with screen() as display:
        environment = surroundings(display, tmp_path)
        command = [sys.executable, "-m", "tests.end_to_end.board_window"]
        with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as board:
            try:
                assert board.stdout is not None
                word, item, *places = board.stdout.readline().split()
                assert word == "ready"
                left, top, right, bottom = map(int, places)
                pull(environment, (left, top), (right, bottom))
                assert board.stdout.readline().split() == ["moved", item, "could", "could"]
            finally:
                board.terminate()


def pull(environment: dict[str, str], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press, move as a hand does, let go."""
    point(environment, start)
    xdotool(environment, "mousedown", "1")
    for step in range(1, 9):
        share = step / 8
        point(
            environment, (round(start[0] + (end[0] - start[0]) * share), round(start[1] + (end[1] - start[1]) * share))
        )
    point(environment, (end[0] + 3, end[1] + 3))
    xdotool(environment, "mouseup", "1")


def point(environment: dict[str, str], spot: tuple[int, int]) -> None:
    xdotool(environment, "mousemove", str(spot[0]), str(spot[1]))
    time.sleep(0.12)
