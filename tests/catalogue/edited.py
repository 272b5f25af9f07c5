"""Copies of the bundled rulebook with something changed, in memory or as a folder: for tests only."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from commsfit.catalogue.toml_files import RawRulebook, read_folder
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.locations import resources

CORE = resources() / "rulebook"
Edit = Callable[[Any], object]
"""Changes the raw decision topic in place."""


@cache
def _raw() -> RawRulebook:
    return read_folder(CORE, "en")


def edited(edit: Edit) -> Rulebook:
    """The bundled rulebook with its decision edited."""
    raw = _raw()
    decision = deepcopy(raw.topics["decision"])
    edit(decision)
    return Rulebook.model_validate({**raw.topics, "decision": decision, "sources": raw.sources, "words": raw.words})


def by_id(groups: list[dict[str, Any]], name: str) -> dict[str, Any]:
    return next(group for group in groups if group["id"] == name)


def copied(folder: Path, file: str = "", old: str = "", new: str = "") -> Path:
    """A copy of the bundled folder with one text replaced, which must stand there."""
    target = folder / "rulebook"
    shutil.copytree(CORE, target)
    if file:
        text = (target / file).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        (target / file).write_text(text.replace(old, new, 1), encoding="utf-8")
    return target
