"""The one place that knows where the resources lie: in a clone, an installed wheel or a frozen bundle."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
_INSTALLED: Final = _PACKAGE / "resources"
_CLONE: Final = _PACKAGE.parent.parent / "resources"


def guide() -> Path:
    """The folder of the guide's files: among the resources once built, the documentation of a clone."""
    built = _INSTALLED / "guide"
    return built if built.is_dir() else _CLONE.parent / "docs"


def resources() -> Path:
    """The folder of run-time data: beside the package once built, at the top of a clone."""
    return _INSTALLED if _INSTALLED.is_dir() else _CLONE
