"""Theme and text size alone out of the settings, with the least that this takes: the first frame waits for it."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Final

from commsfit.presentation.looks import Theme

_FILE: Final = "settings.json"
_USUAL: Final = 100
_LEAST, _MOST = 75, 300
_LARGEST: Final = 100_000


def first_look() -> tuple[Theme, int]:
    """The look that was chosen last; whatever cannot be read is the usual one."""
    try:
        with (_folder() / _FILE).open("rb") as settings:
            found = json.loads(settings.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return Theme.SYSTEM, _USUAL
    if not isinstance(found, dict):
        return Theme.SYSTEM, _USUAL
    theme, percent = found.get("theme"), found.get("text_percent")
    look = Theme(theme) if isinstance(theme, str) and theme in set(Theme) else Theme.SYSTEM
    if isinstance(percent, int) and not isinstance(percent, bool) and _LEAST <= percent <= _MOST:
        return look, percent
    return look, _USUAL


def _folder(platform: str = sys.platform) -> Path:
    """Where `storage.folders` keeps the settings; on Linux worked out here, since that takes no library."""
    if platform == "linux":
        return Path(os.environ.get("XDG_CONFIG_HOME", "").strip() or Path.home() / ".config") / "commsfit"
    from commsfit.storage.folders import Folders  # noqa: PLC0415 - elsewhere the platform has to be asked

    return Folders.of_this_person().config
