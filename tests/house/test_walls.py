"""The import contracts bite: each wall is tried in a copy of the sources with one hole knocked into it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """Copy what lint-imports reads: the contracts and the sources."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "src", tmp_path / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def lint(copy: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts over the copy rather than over the installed package."""
    start = f"import sys; sys.path.insert(0, {str(copy / 'src')!r}); {LINT_IMPORTS}"
    command = [sys.executable, "-c", start, "--no-cache", "--no-logo"]
    return subprocess.run(command, cwd=copy, capture_output=True, text=True, check=False)


def plant(copy: Path, module: str, line: str) -> None:
    """Write a module with one import into the copy."""
    path = copy / "src" / "commsfit" / module
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"{line}\n", encoding="utf-8")


def test_the_sources_keep_their_contracts(copy: Path) -> None:
    result = lint(copy)
    assert result.returncode == 0, result.stdout
    assert "0 broken" in result.stdout


@pytest.mark.parametrize(
    ("module", "line", "wall"),
    [
        ("domain/planted.py", "import PySide6.QtCore", "Domain and presentation are pure"),
        ("domain/planted.py", "import pathlib", "Domain and presentation are pure"),
        ("domain/planted.py", "from commsfit import presentation", "Rooms"),
        ("presentation/planted.py", "from commsfit import locations", "Domain and presentation are pure"),
        ("report/planted.py", "from commsfit import storage", "Rooms"),
        ("report/planted.py", "from PySide6 import QtGui", "Only the desktop knows Qt"),
        ("desktop/planted.py", "import reportlab", "Only the report knows"),
        ("storage/planted.py", "import importlib", "Only the entry points fetch modules by name"),
        ("cli/planted.py", "def late():\n    import docx", "Only the report knows"),
    ],
)
def test_a_planted_import_breaks_its_wall(copy: Path, module: str, line: str, wall: str) -> None:
    plant(copy, module, line)
    result = lint(copy)
    assert result.returncode != 0
    assert f"{wall}" in result.stdout.split("Broken contracts")[-1]


def test_a_planted_circle_is_seen(copy: Path) -> None:
    plant(copy, "domain/hen.py", "from commsfit.domain import egg")
    plant(copy, "domain/egg.py", "from commsfit.domain import hen")
    result = lint(copy)
    assert result.returncode != 0
    assert "No circles" in result.stdout.split("Broken contracts")[-1]


def test_a_new_room_must_be_put_in_the_list(copy: Path) -> None:
    plant(copy, "attic.py", "import json")
    result = lint(copy)
    assert result.returncode != 0
    assert "attic" in result.stdout + result.stderr
