"""Which Python dev.py takes."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

import pytest

from devtools.interpreters import NEWEST, OLDEST, find_interpreter, is_supported, names_to_try, read_version, version_of

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    ("version", "supported"), [((3, 10), False), ((3, 11), True), ((3, 13), True), ((3, 14), False), ((2, 7), False)]
)
def test_the_supported_versions(version: tuple[int, int], *, supported: bool) -> None:
    assert is_supported(version) is supported


def test_the_project_file_says_the_same() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["requires-python"] == f">={OLDEST[0]}.{OLDEST[1]},<{NEWEST[0]}.{NEWEST[1] + 1}"


def test_the_newest_is_tried_first() -> None:
    assert names_to_try() == ["python3.13", "python3.12", "python3.11", "python3", "python"]


@pytest.mark.parametrize(("answer", "version"), [("3.12\n", (3, 12)), ("", None), ("Python was not found", None)])
def test_what_an_interpreter_answers(answer: str, version: tuple[int, int] | None) -> None:
    assert read_version(answer) == version


def test_the_running_interpreter_answers_its_own_version() -> None:
    assert version_of(sys.executable) == sys.version_info[:2]


def test_what_does_not_start_has_no_version(tmp_path: Path) -> None:
    assert version_of(str(tmp_path / "python")) is None


def test_inside_an_environment_the_python_beneath_it_is_taken() -> None:
    found = find_interpreter()
    assert found is not None
    assert not Path(found[0]).is_relative_to(sys.prefix)
