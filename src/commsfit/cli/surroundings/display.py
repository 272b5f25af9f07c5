"""Tells whether a window can be shown here, without asking Qt: Qt ends the process when it cannot."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Callable, Mapping
from typing import Final

NO_DISPLAY: Final = (
    "there is no display here, so no window can be shown. "
    "`commsfit assess FILE` prints the verdict, `commsfit report FILE -o OUT.pdf` writes the report."
)


def _answers(display: str) -> bool:
    # Fetched only where X has to be asked: the window's first frame waits for every import.
    listens: bool = importlib.import_module("commsfit.cli.surroundings.x_server").answers(display)
    return listens


def can_show_windows(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    answers: Callable[[str], bool] = _answers,
) -> bool:
    """Windows and macOS always can; elsewhere Wayland, an X server that answers, or Qt told to draw into memory."""
    if platform in {"win32", "darwin"} or environment.get("QT_QPA_PLATFORM") in {"offscreen", "minimal", "vnc"}:
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and answers(display)
