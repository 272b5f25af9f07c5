"""The settings file: each damaged or unknown part reads as its default, the rest stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from types import MappingProxyType
from typing import Any, Final

from commsfit.ports.filing import Preferences
from commsfit.ports.filing_refusals import StorageError
from commsfit.ports.themes import Theme
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.disk.folders import Folders
from commsfit.storage.format.json_text import json_text
from commsfit.storage.format.strict_json import read_json

PREFERENCES_FILE: Final = "settings.json"
_SMALLEST_TEXT: Final = 75
_LARGEST_TEXT: Final = 300


def _text_percent(value: Any) -> int | None:
    fits = isinstance(value, int) and not isinstance(value, bool) and _SMALLEST_TEXT <= value <= _LARGEST_TEXT
    return value if fits else None


def _theme(value: Any) -> Theme | None:
    return Theme(value) if isinstance(value, str) and value in set(Theme) else None


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) else None


def _flag(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


_PARTS: Final[Mapping[str, Callable[[Any], Any]]] = MappingProxyType(
    {
        "theme": _theme,
        "text_percent": _text_percent,
        "rulebook_folder": _text,
        "last_folder": _text,
        "language": _text,
        "tour_seen": _flag,
        "in_order": _flag,
        "goes_on": _flag,
        "still": _flag,
    }
)


def read_preferences(folders: Folders) -> Preferences:
    """The settings as far as they can be read."""
    try:
        found = read_json(read_whole(folders.config / PREFERENCES_FILE)[0])
    except StorageError:
        return Preferences()
    if not isinstance(found, dict):
        return Preferences()
    read = {part: _PARTS[part](value) for part, value in found.items() if part in _PARTS}
    return Preferences(**{part: value for part, value in read.items() if value is not None})


def keep_preferences(folders: Folders, preferences: Preferences) -> None:
    """Write the settings whole."""
    write_whole(folders.within_config(PREFERENCES_FILE), (json_text(asdict(preferences)) + "\n").encode("utf-8"))
