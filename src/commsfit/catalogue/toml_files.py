"""TOML files of a rulebook folder to plain values, by topic; numbers with a fraction are Decimal."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.intake.regular_files import NotTaken, taken
from commsfit.intake.toml_text import TomlRefused, toml_values

LARGEST_TOML: Final = 10_000_000
_LONGEST_NUMBER: Final = 40


class RulebookError(Refusal):
    """A rulebook that cannot be used: file, id, key, and what is allowed there."""


@dataclass(slots=True)
class RawRulebook:
    """What the files of one folder, or of a pack laid over another folder, hold."""

    folder: Path
    topics: dict[str, Any] = field(default_factory=dict)
    words: dict[str, Any] = field(default_factory=dict)
    sources: list[Any] = field(default_factory=list)
    files: dict[str, Path] = field(default_factory=dict)
    """Per topic, the file that it came from last; words under "words/<topic>"."""
    sha256: str = ""


def read_folder(folder: Path, language: str) -> RawRulebook:
    """Every topic, its words in one language, and the sources, which may also stand in sources/<topic>.toml."""
    if not (folder / "manifest.toml").is_file():
        raise RulebookError(
            "This is no rulebook folder.", place=str(folder), allowed="a folder that holds manifest.toml"
        )
    raw = RawRulebook(folder)
    digest = hashlib.sha256()
    for file in sorted(folder.glob("*.toml")):
        raw.topics[file.stem] = _read(file, digest)
        raw.files[file.stem] = file
    for file in sorted((folder / "words" / language).glob("*.toml")):
        raw.words[file.stem] = _read(file, digest)
        raw.files[f"words/{file.stem}"] = file
    for file in (folder / "sources.toml", *sorted((folder / "sources").glob("*.toml"))):
        if file.is_file():
            found = raw.topics.pop("sources", None) if file.stem == "sources" else _read(file, digest)
            raw.sources += _sources_of(file, found)
    raw.files["sources"] = folder / "sources.toml"
    raw.sha256 = digest.hexdigest()
    return raw


def _sources_of(file: Path, found: Any) -> list[Any]:
    listed = found.get("sources", []) if isinstance(found, dict) else None
    if not isinstance(listed, list):
        raise RulebookError("The sources are no list.", place=str(file), allowed="[[sources]] groups")
    return listed


def _read(file: Path, digest: hashlib._Hash) -> Any:
    try:
        content = taken(file, LARGEST_TOML)
    except OSError as problem:
        raise RulebookError(
            say("The file cannot be read ({strerror}).", strerror=problem.strerror), place=str(file)
        ) from None
    except NotTaken as problem:
        raise RulebookError(problem.what, place=problem.place, found=problem.found, allowed=problem.allowed) from None
    digest.update(file.name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    try:
        return toml_values(content, fraction=_fraction)
    except TomlRefused as problem:
        raise RulebookError(say("This is no complete TOML: {problem}.", problem=problem), place=str(file)) from None


def _fraction(text: str) -> Decimal:
    value = Decimal(text.replace("_", ""))
    if not value.is_finite() or len(text) > _LONGEST_NUMBER or abs(value.adjusted()) > _LONGEST_NUMBER:
        raise ValueError(say("{text} is no usable number", text=text[:_LONGEST_NUMBER]))
    return value
