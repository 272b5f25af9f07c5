"""JSON values to text that a person can read and that is the same for the same value, with exact decimals."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Final

_SHORT_LINE: Final = 88
_ON_ONE_LINE: Final = 2


def _scalar(value: object) -> str:
    if isinstance(value, Decimal):
        return format(value, "f")
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def json_line(value: object) -> str:
    """The value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_scalar(key)}: {json_line(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(json_line(part) for part in value) + "]"
    return _scalar(value)


def _levels(value: object) -> int:
    """How many groups and lists stand inside each other, empty ones not counted."""
    if not isinstance(value, Mapping | list | tuple) or not value:
        return 0
    return 1 + max(_levels(part) for part in (value.values() if isinstance(value, Mapping) else value))


def json_text(value: object, margin: str = "") -> str:
    """The value over several lines, two spaces a level; a short answer or list stays on one line."""
    if not isinstance(value, Mapping | list | tuple) or not value:
        return json_line(value)
    if margin and _levels(value) <= _ON_ONE_LINE:
        line = json_line(value)
        if len(margin) + len(line) <= _SHORT_LINE:
            return line
    deeper = margin + "  "
    if isinstance(value, Mapping):
        parts = [f"{_scalar(key)}: {json_text(part, deeper)}" for key, part in value.items()]
        opening, closing = "{", "}"
    else:
        parts = [json_text(part, deeper) for part in value]
        opening, closing = "[", "]"
    return f"{opening}\n{deeper}" + f",\n{deeper}".join(parts) + f"\n{margin}{closing}"
