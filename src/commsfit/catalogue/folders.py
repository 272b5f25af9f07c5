"""Rulebook folders as they are used: each TOML file is the topic of its name, the words of a language lie beside."""

from __future__ import annotations

import hashlib
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import Refusal


class RulebookError(Refusal):
    """A rulebook that cannot be used: file, place, and what is allowed there."""


def load_rulebook(folder: Path, language: str = "en") -> Rulebook:
    """The rulebook of a folder, strictly checked; sources may also stand in sources/<topic>.toml."""
    topics: dict[str, Any] = {}
    words: dict[str, Any] = {}
    digest = hashlib.sha256()
    for into, files in ((topics, folder.glob("*.toml")), (words, (folder / "words" / language).glob("*.toml"))):
        for file in sorted(files):
            into[file.stem] = _read(file, digest)
    if "manifest" not in topics:
        raise RulebookError(f"{folder} is no rulebook: it has no manifest.toml.")
    sources = topics.get("sources", {}).get("sources", [])
    for file in sorted((folder / "sources").glob("*.toml")):
        sources = [*sources, *_read(file, digest).get("sources", [])]
    topics["sources"] = sources
    topics["manifest"]["sha256"] = digest.hexdigest()
    try:
        return Rulebook.model_validate({**topics, "words": words})
    except ValidationError as problems:
        first = problems.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise RulebookError(f"The rulebook in {folder} cannot be used. {place}: {first['msg']}.") from None


def _read(file: Path, digest: Any) -> dict[str, Any]:
    content = file.read_bytes()
    digest.update(file.name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
    try:
        return tomllib.loads(content.decode("utf-8"), parse_float=Decimal)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise RulebookError(f"{file} cannot be read: {problem}.") from None
