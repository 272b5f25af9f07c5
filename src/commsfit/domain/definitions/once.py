"""What is made once of a rulebook: kept by which rulebook it is, never by comparing two of them whole."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from commsfit.domain.definitions.rulebook import Rulebook

Made = TypeVar("Made")

MOST_KEPT = 8
"""Rulebooks in use at once: the bundled one, a pack, and a few that files were decided with."""


def once_a_rulebook(make: Callable[[Rulebook], Made]) -> Callable[[Rulebook], Made]:
    """What a function makes of a rulebook, made at the first call for that very object.

    Two rulebooks read from the same files are equal, and to find that out takes longer than most of what is kept here.
    """
    kept: dict[int, tuple[Rulebook, Made]] = {}

    @wraps(make)
    def once(rulebook: Rulebook) -> Made:
        found = kept.get(id(rulebook))
        if found is None:
            found = rulebook, make(rulebook)
            while len(kept) >= MOST_KEPT:
                kept.pop(next(iter(kept)), None)
            kept[id(rulebook)] = found
        return found[1]

    return once
