"""A pack laid over the rulebook that it extends: groups with a known id are overridden key by key, others are added."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from commsfit.catalogue.toml_files import RawRulebook, RulebookError, read_folder
from commsfit.domain.refusals import found_text
from commsfit.domain.wording.messages import say

_PROVENANCE: Final = frozenset({"source", "as_of"})
REMOVED: Final = "removed"
"""`removed = true` in a group takes out what the extended rulebook has under that id."""


def read_with_base(folder: Path, language: str, core: Path) -> RawRulebook:
    """The folder as it is, or laid over the core rulebook where its manifest extends that."""
    raw = read_folder(folder, language)
    manifest = raw.topics["manifest"]
    extends = manifest.get("extends", "")
    if not extends:
        return raw
    base = read_folder(core, language)
    known = base.topics["manifest"]["id"]
    if extends != known:
        raise RulebookError(
            "This pack extends an unknown rulebook.",
            place=say("{folder}: extends", folder=folder / "manifest.toml"),
            found=found_text(extends),
            allowed=f'"{known}"',
        )
    return _laid_over(base, raw)


def _laid_over(base: RawRulebook, pack: RawRulebook) -> RawRulebook:
    return RawRulebook(
        folder=pack.folder,
        topics=_merged(base.topics, pack.topics),
        words=_merged(base.words, pack.words),
        sources=_merged_list(base.sources, pack.sources),
        files={**base.files, **pack.files},
        sha256=pack.sha256 and f"{pack.sha256[:32]}{base.sha256[:32]}",
    )


def _merged(base: Any, over: Any) -> Any:
    if isinstance(base, dict) and isinstance(over, dict):
        return {
            key: _merged(base[key], over[key]) if key in base and key in over else over.get(key, base.get(key))
            for key in (*base, *(key for key in over if key not in base))
        }
    if _is_groups(base) and _is_groups(over):
        return _merged_list(base, over)
    return over


def _is_groups(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(group, dict) and "id" in group for group in value)


def _merged_list(base: list[Any], over: list[Any]) -> list[Any]:
    own = {group["id"]: group for group in over if isinstance(group, dict) and isinstance(group.get("id"), str)}
    known = {group.get("id") for group in base}
    kept = [_group(group, own.get(group.get("id"))) for group in base]
    added = [group for group in over if not isinstance(group, dict) or group.get("id") not in known]
    return [group for group in (*kept, *added) if group is not None]


def _group(base: dict[str, Any], over: dict[str, Any] | None) -> dict[str, Any] | None:
    if over is None:
        return base
    if over.get(REMOVED) is True:
        return None
    if base.keys() >= _PROVENANCE and over.keys() - {"id"}:
        # Another figure has another source: it does not inherit the one that it replaces.
        base = {key: value for key, value in base.items() if key not in _PROVENANCE}
    # A condition is replaced whole: half of one means nothing.
    return {**base, **{key: value for key, value in over.items() if key != REMOVED}}
