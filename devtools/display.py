"""Tells whether a window could be shown here, without asking Qt: Qt aborts the process when it cannot."""

from __future__ import annotations

import os
import re
import socket
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def local_display_number(display: str) -> str | None:
    """Read the number out of ":97" or ":97.0"; a display on another machine has none."""
    found = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    return found[1] if found else None


def answers(path: str) -> bool:
    """Tell whether someone listens at this Unix socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(2)
        try:
            line.connect(path)
        except OSError:
            return False
    return True


def x_server_answers(display: str) -> bool:
    """Tell whether the X server behind DISPLAY is alive; one on another machine is taken at its word."""
    number = local_display_number(display)
    if number is None:
        return True
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 - the place that X itself defines
    return answers(path) or answers(f"\0{path}")


def can_show_windows(
    platform: str = sys.platform,
    environment: Mapping[str, str] = os.environ,
    is_alive: Callable[[str], bool] = x_server_answers,
) -> bool:
    """Windows and macOS always can; elsewhere there must be Wayland or an X server that answers."""
    if platform in {"win32", "darwin"}:
        return True
    if environment.get("WAYLAND_DISPLAY"):
        return True
    display = environment.get("DISPLAY", "")
    return bool(display) and is_alive(display)
