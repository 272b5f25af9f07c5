"""Joins the rooms: the rulebook in use, and the heavy parts fetched only when they are needed."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from commsfit.catalogue.folders import load_rulebook
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.locations import resources


@lru_cache(maxsize=8)
def rulebook(folder: Path | None = None, language: str = "en") -> Rulebook:
    """The bundled rulebook, or the one of a folder; read once."""
    return load_rulebook(folder or resources() / "rulebook", language)


def examples() -> tuple[Path, ...]:
    """The bundled example assessments."""
    return tuple(sorted((resources() / "examples").glob("*.commsfit")))
