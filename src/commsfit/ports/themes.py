"""The looks to choose from; small, because the window asks before its first frame."""

from __future__ import annotations

from enum import StrEnum


class Theme(StrEnum):
    """Light, dark, high contrast, or as the system says."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high_contrast"
