"""Asks whether an X server listens behind DISPLAY."""

from __future__ import annotations

import re
import socket
from typing import Final

_PATIENCE: Final = 2.0


def answers(display: str) -> bool:
    """Whether the X server of this display listens; one on another machine is taken at its word."""
    found = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", display)
    if not found:
        return True
    path = f"/tmp/.X11-unix/X{found[1]}"  # noqa: S108 - the place that X itself defines
    return _listens(path) or _listens(f"\0{path}")


def _listens(address: str) -> bool:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
        line.settimeout(_PATIENCE)
        try:
            line.connect(address)
        except OSError:
            return False
    return True
