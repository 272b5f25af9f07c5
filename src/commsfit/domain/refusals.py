"""What every room raises when something from outside cannot be used: what, where, what is allowed, what to do."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from commsfit.domain.visible import visible_line

_NEAR: Final = 'Did you mean "{known}"?'
_LONGEST_FOUND: Final = 60
_LONGEST_NUMBER: Final = 10_000
"""Bits of a whole number that is quoted."""


def found_text(value: object) -> str:
    """A value as it is quoted in a message: short, on one line, containers by their kind only."""
    if isinstance(value, dict):
        return "a group {...}"
    if isinstance(value, list | tuple):
        return "a list [...]"
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, int) and value.bit_length() > _LONGEST_NUMBER:
        return "a number of very many digits"  # which Python refuses to write out
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= _LONGEST_FOUND else f"{text[:_LONGEST_FOUND]}..."


def did_you_mean(found: str, known: Iterable[str]) -> str:
    """`Did you mean "days_to_go_live"?`, or nothing where no known word is near."""
    near = get_close_matches(found[:_LONGEST_FOUND], list(known), n=1)
    return _NEAR.format(known=near[0]) if near else ""


class Refusal(Exception):
    """Bad input or a place that cannot be used; `str()` is the paragraph that a person reads."""

    def __init__(self, what: str, *, place: str = "", found: str = "", allowed: str = "", remedy: str = "") -> None:
        super().__init__(what, place, found, allowed, remedy)
        self.what = what
        self.place = place
        self.found = found
        self.allowed = allowed
        self.remedy = remedy

    def __str__(self) -> str:
        head = f"{self.place}: {self.what}" if self.place else self.what
        parts = [
            head,
            f"Found: {self.found}." if self.found else "",
            f"Allowed: {self.allowed}." if self.allowed else "",
            self.remedy,
        ]
        return visible_line(" ".join(part for part in parts if part))

    def __reduce__(self) -> tuple[object, ...]:
        """How a refusal comes back from another process: its four parts are named, never counted."""
        return _again, (type(self), self.args)


def _again(kind: type[Refusal], parts: tuple[str, str, str, str, str]) -> Refusal:
    what, place, found, allowed, remedy = parts
    return kind(what, place=place, found=found, allowed=allowed, remedy=remedy)
