"""Rulebook folder to Rulebook: each TOML file is the topic of its name, the words of a language lie beside."""

from __future__ import annotations

import hashlib
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from commsfit.domain.definitions.rulebook import Rulebook


def load_rulebook(folder: Path, language: str = "en") -> Rulebook:
    """The rulebook of a folder, strictly checked."""
    topics: dict[str, Any] = {}
    words: dict[str, Any] = {}
    digest = hashlib.sha256()
    for into, files in ((topics, folder.glob("*.toml")), (words, (folder / "words" / language).glob("*.toml"))):
        for file in sorted(files):
            content = file.read_bytes()
            digest.update(file.name.encode() + b"\0" + content.replace(b"\r\n", b"\n") + b"\0")
            into[file.stem] = tomllib.loads(content.decode("utf-8"), parse_float=Decimal)
    topics["sources"] = topics["sources"]["sources"]
    topics["manifest"]["sha256"] = digest.hexdigest()
    return Rulebook.model_validate({**topics, "words": words})
