"""How well a colour can be read on white, by the formula of WCAG 2."""

from __future__ import annotations

from typing import Final

ENOUGH: Final = 4.5
"""The ratio that small text needs."""
_SOFTNESS: Final = 0.88


def channels(colour: str) -> tuple[int, int, int]:
    """#rrggbb as three numbers."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def contrast_on_white(colour: str) -> float:
    """From 1 (white) to 21 (black)."""
    red, green, blue = (_linear(channel / 255) for channel in channels(colour))
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)


def softened(colour: str) -> str:
    """The same hue as a pale ground."""
    return "#" + "".join(f"{round(channel + (255 - channel) * _SOFTNESS):02X}" for channel in channels(colour))


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4  # noqa: PLR2004 - sRGB's own figures
