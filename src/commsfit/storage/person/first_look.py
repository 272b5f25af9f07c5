"""Theme and text size alone out of the settings, with the least that this takes: the first frame waits for it."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path
from typing import Final

from commsfit.ports.themes import Theme

_FILE: Final = "settings.json"
_USUAL: Final = 100
_LEAST, _MOST = 75, 300
_LARGEST: Final = 100_000
# Two plain values: looking for them takes no JSON reader, and damage elsewhere in the file does not matter.
_THEME: Final = re.compile(rb'"theme"\s*:\s*"([a-z_]+)"')
_TEXT: Final = re.compile(rb'"text_percent"\s*:\s*([0-9]{2,3})\s*[,}]')


def first_look() -> tuple[Theme, int | None]:
    """The look that was chosen last, without a text size before the first start; what cannot be read is as usual."""
    try:
        with (_folder() / _FILE).open("rb") as settings:
            content = settings.read(_LARGEST)
    except OSError:
        return Theme.SYSTEM, None
    theme, text = _THEME.search(content), _TEXT.search(content)
    named = theme[1].decode() if theme else ""
    percent = int(text[1]) if text else _USUAL
    return (
        Theme(named) if named in set(Theme) else Theme.SYSTEM,
        percent if _LEAST <= percent <= _MOST else _USUAL,
    )


def _folder(platform: str = sys.platform) -> Path:
    """Where `storage.folders` keeps the settings; on Linux worked out here, since that takes no library."""
    if platform == "linux":
        return Path(os.environ.get("XDG_CONFIG_HOME", "").strip() or Path.home() / ".config") / "commsfit"
    from commsfit.storage.disk.folders import Folders  # noqa: PLC0415 - elsewhere the platform has to be asked

    return Folders.of_this_person().config
