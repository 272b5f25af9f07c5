"""Whether this person asked their system for less motion: told by each system in its own way; unknown is no."""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Final

_WAIT_SECONDS: Final = 1.0
_CLIENT_AREA_ANIMATION: Final = 0x1042
_GNOME: Final = ("gsettings", "get", "org.gnome.desktop.interface", "enable-animations")
_KDE: Final = ("kreadconfig6", "--group", "KDE", "--key", "AnimationDurationFactor")
_MAC: Final = ("defaults", "read", "com.apple.universalaccess", "reduceMotion")


def asks_for_stillness(platform: str = sys.platform, surroundings: Mapping[str, str] = os.environ) -> bool:
    """Asked once at the start, off the window's thread: a program that answers may take its time."""
    if platform == "win32":
        return _windows_is_still()
    if platform == "darwin":
        return _said(_MAC) == "1"
    desktops = surroundings.get("XDG_CURRENT_DESKTOP", "").upper().split(":")
    if "KDE" in desktops:
        return _said(_KDE) in {"0", "0.0"}
    # Others than GNOME keep this setting where GNOME does: Cinnamon, Budgie, Unity, and the portal of many more.
    return _said(_GNOME) == "false"


def _said(command: Sequence[str]) -> str:
    """What a program of the system answers; nothing where it is not there, fails, or takes too long."""
    found = shutil.which(command[0])
    if found is None:
        return ""
    try:
        answer = subprocess.run(  # noqa: S603 - a fixed question to the system's own program
            (found, *command[1:]), capture_output=True, text=True, timeout=_WAIT_SECONDS, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return answer.stdout.strip() if answer.returncode == 0 else ""


def _windows_is_still() -> bool:
    system = getattr(ctypes, "windll", None)
    if system is None:
        return False
    moves = ctypes.c_int(1)
    was_told = system.user32.SystemParametersInfoW(_CLIENT_AREA_ANIMATION, 0, ctypes.byref(moves), 0)
    return bool(was_told) and not moves.value
