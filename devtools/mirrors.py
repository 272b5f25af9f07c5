"""The way round where packages come through a mirror: the lock's versions and hashes, the mirror's files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

REQUIREMENTS = ".tools/from-lock.txt"


def mirror_is_set(environment: Mapping[str, str] = os.environ) -> bool:
    """Tell whether uv has been pointed at another index than the one that the lock file names."""
    return any(environment.get(name) for name in ("UV_DEFAULT_INDEX", "UV_INDEX_URL"))


def sync_steps(python: str, venv: str) -> list[list[str]]:
    """Give the uv commands that fill the environment: unlike `uv sync`, `uv pip` heeds the index that is set."""
    return [
        ["export", "--frozen", "--quiet", "--no-emit-project", "--output-file", REQUIREMENTS],
        ["venv", "--clear", "--python", python, venv],
        ["pip", "sync", "--python", venv, "--require-hashes", "--compile-bytecode", REQUIREMENTS],
        ["pip", "install", "--python", venv, "--no-deps", "--no-build-isolation", "--editable", "."],
    ]
