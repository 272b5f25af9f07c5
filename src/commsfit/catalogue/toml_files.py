"""TOML files of a rulebook folder to plain values, by topic; numbers with a fraction are Decimal."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any, Final

from commsfit.domain.refusals import Refusal

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
        content = file.read_bytes()
    except OSError as problem:
        raise RulebookError(f"The file cannot be read ({problem.strerror}).", place=str(file)) from None
    if len(content) > LARGEST_TOML:
        raise RulebookError("The file is too large.", place=str(file), allowed=f"{LARGEST_TOML:,} bytes")
    digest.update(file.name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    try:
        return tomllib.loads(content.decode("utf-8"), parse_float=_fraction)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, ValueError, RecursionError) as problem:
        told = "nested too deep" if isinstance(problem, RecursionError) else str(problem)
        raise RulebookError(f"This is no complete TOML: {told}.", place=str(file)) from None


def _fraction(text: str) -> Decimal:
    value = Decimal(text.replace("_", ""))
    if not value.is_finite() or len(text) > _LONGEST_NUMBER or abs(value.adjusted()) > _LONGEST_NUMBER:
        raise ValueError(f"{text[:_LONGEST_NUMBER]} is no usable number")
    return value
