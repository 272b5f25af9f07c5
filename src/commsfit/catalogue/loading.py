"""A rulebook folder, or a pack over the bundled one, to a Rulebook: strictly checked, every id resolved."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic import ValidationError

from commsfit.catalogue.findings import Finding
from commsfit.catalogue.model_places import refusal_of
from commsfit.catalogue.packs import read_with_base
from commsfit.catalogue.references import find_unresolved
from commsfit.catalogue.toml_files import RawRulebook, RulebookError
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say


def load_rulebook(folder: Path, core: Path, language: str = "en") -> Rulebook:
    """A rulebook that can be decided with; refuses what is malformed or points nowhere."""
    rulebook = parse_rulebook(folder, core, language)
    unresolved = find_unresolved(rulebook)
    if unresolved:
        raise RulebookError(str(unresolved[0]), place=str(folder), remedy=_more(unresolved))
    return rulebook


def parse_rulebook(folder: Path, core: Path, language: str = "en") -> Rulebook:
    """The rulebook as the models read it, its references not yet followed."""
    raw = read_with_base(folder, language, core)
    try:
        return Rulebook.model_validate(_bundle(raw))
    except ValidationError as problems:
        raise refusal_of(problems.errors()[0], raw) from None


def _bundle(raw: RawRulebook) -> dict[str, Any]:
    topics = dict(raw.topics)
    if isinstance(topics.get("manifest"), dict):
        topics["manifest"] = {**topics["manifest"], "sha256": raw.sha256}
    return {**topics, "sources": raw.sources, "words": raw.words}


def _more(findings: tuple[Finding, ...]) -> str:
    return (
        say("{findings_count} more: see `commsfit rulebook check`.", findings_count=len(findings) - 1)
        if len(findings) > 1
        else ""
    )
