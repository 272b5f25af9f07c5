"""The import contracts bite: the walls are tried in a copy of the sources with holes knocked into it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
PURE, ROOMS = "Domain and presentation are pure", "Rooms"
PAPER, FETCHED, QT = "Only the report knows", "Only the entry points fetch modules by name", "Only the desktop knows Qt"
HOLES = (
    ("domain/planted_qt.py", "import PySide6.QtCore", PURE),
    ("domain/planted_path.py", "import pathlib", PURE),
    ("domain/planted_room.py", "from commsfit import presentation", ROOMS),
    ("presentation/planted_place.py", "from commsfit import locations", PURE),
    ("report/planted_room.py", "from commsfit import storage", ROOMS),
    ("report/planted_qt.py", "from PySide6 import QtGui", QT),
    ("desktop/planted_paper.py", "import reportlab", PAPER),
    ("storage/planted_fetch.py", "import importlib", FETCHED),
    ("cli/planted_late.py", "def late():\n    import docx", PAPER),
    ("domain/hen.py", "from commsfit.domain import egg", "No circles"),
    ("domain/egg.py", "from commsfit.domain import hen", "No circles"),
    ("attic.py", "import json", ROOMS),
)


def copy_into(place: Path) -> Path:
    """What lint-imports reads: the contracts and the sources."""
    shutil.copy(ROOT / "pyproject.toml", place)
    shutil.copytree(ROOT / "src", place / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return place


def lint(copy: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the copy rather than over the installed package."""
    start = f"import sys; sys.path.insert(0, {str(copy / 'src')!r}); {LINT_IMPORTS}"
    command = [sys.executable, "-c", start, "--no-cache", "--no-logo"]
    # Wide enough for the longest name of a contract to stand on one line.
    surroundings = {**os.environ, "COLUMNS": "400"}
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False, env=surroundings)


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """What is said of each contract that is broken where all of the holes are there."""
    copy = copy_into(tmp_path_factory.mktemp("holes"))
    for module, line, _ in HOLES:
        (copy / "src" / "commsfit" / module).write_text(f"{line}\n", encoding="utf-8")
    told = lint(copy).stdout.split("Broken contracts")[-1]
    parts = re.split(r"^(.+)\n-{3,}$", told, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def test_the_sources_keep_their_contracts(tmp_path: Path) -> None:
    result = lint(copy_into(tmp_path))
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(("module", "_line", "wall"), HOLES)
def test_a_hole_is_seen_in_its_wall(broken: Mapping[str, str], module: str, _line: str, wall: str) -> None:
    name = Path(module).stem
    assert any(name in told for contract, told in broken.items() if contract.startswith(wall)), list(broken)
