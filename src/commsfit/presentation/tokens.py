"""Colours, type sizes and spacing, named by use; window and report only translate them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

LIGHT: Final[Mapping[str, str]] = MappingProxyType(
    {
        "canvas": "#F5F6F8",
        "surface": "#FFFFFF",
        "sunken": "#EEF0F4",
        "line": "#D7DCE4",
        "edge": "#7A8699",
        "text": "#17202B",
        "muted": "#4B5768",
        "accent": "#2F4BD8",
        "on_accent": "#FFFFFF",
        "accent_soft": "#E9EDFD",
        "ucaas": "#0F766E",
        "cpaas": "#7C3AED",
        "good": "#1B7F4B",
        "caution": "#8A5A00",
        "bad": "#B42318",
    }
)
DARK: Final[Mapping[str, str]] = MappingProxyType(
    {
        "canvas": "#11151B",
        "surface": "#1A2029",
        "sunken": "#141920",
        "line": "#313B49",
        "edge": "#7C899B",
        "text": "#E8EDF4",
        "muted": "#A5B0C0",
        "accent": "#8FA3FF",
        "on_accent": "#10162B",
        "accent_soft": "#232C4D",
        "ucaas": "#4FD1C0",
        "cpaas": "#C0A3FF",
        "good": "#5FD39A",
        "caution": "#F0B84D",
        "bad": "#FF8A7A",
    }
)
HIGH_CONTRAST: Final[Mapping[str, str]] = MappingProxyType(
    {
        "canvas": "#000000",
        "surface": "#000000",
        "sunken": "#0B0B0B",
        "line": "#FFFFFF",
        "edge": "#FFFFFF",
        "text": "#FFFFFF",
        "muted": "#F2F2F2",
        "accent": "#FFE14D",
        "on_accent": "#000000",
        "accent_soft": "#2E2900",
        "ucaas": "#5CFFE7",
        "cpaas": "#DDB8FF",
        "good": "#6CFFA8",
        "caution": "#FFD447",
        "bad": "#FF9B8F",
    }
)
PAPER: Final[Mapping[str, str]] = MappingProxyType(
    {**LIGHT, "canvas": "#FFFFFF", "sunken": "#F3F5F8", "bar": "#ADB5C3", "rule_on_soft": "#B9C3F2"}
)

TYPE: Final[Mapping[str, int]] = MappingProxyType(
    {"display": 26, "title": 16, "card": 15, "body": 14, "small": 13, "tiny": 12}
    | {"room": 46, "room-lead": 22, "room-line": 17}
)
RADIUS_CARD: Final = 12
RADIUS_CONTROL: Final = 8
CONTROL_HEIGHT: Final = 36
