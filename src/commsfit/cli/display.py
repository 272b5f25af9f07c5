"""Tells whether a window can be shown here, without asking Qt: Qt ends the process when it cannot."""

from __future__ import annotations

import os
import re
import socket
import sys
from collections.abc import Callable, Mapping
from typing import Final

NO_DISPLAY: Final = (
    "there is no display here, so no window can be shown. "
    "`commsfit assess FILE` prints the verdict, `commsfit report FILE -o OUT.pdf` writes the report."
)
_PATIENCE: Final = 2.0


def _answers(display: str) -> bool:
    """Whether the X server of this display listens; one on another machine is taken at its word."""
    found = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if not found:
        return True
    path = f"/tmp/.X11-unix/X{found[1]}"  # noqa: S108 - the place that X itself defines
    for address in (path, f"\0{path}"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(_PATIENCE)
            try:
                line.connect(address)
            except OSError:
                continue
            return True
    return False


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
