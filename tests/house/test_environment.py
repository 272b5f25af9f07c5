"""When dev.py makes the environment anew, and which uv it trusts."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from devtools.environment import fingerprint, is_new_enough
from devtools.mirrors import mirror_is_set, sync_steps

ROOT = Path(__file__).resolve().parents[2]


def test_another_python_is_another_environment() -> None:
    assert fingerprint("python3.11 (3, 11)") != fingerprint("python3.12 (3, 12)")


def test_the_same_files_and_python_are_the_same_environment() -> None:
    assert fingerprint(sys.executable) == fingerprint(sys.executable)


@pytest.mark.parametrize(
    ("line", "enough"), [("uv 0.13.8 (x86_64-unknown-linux-gnu)", True), ("uv 0.4.30", False), ("", False)]
)
def test_an_old_uv_is_not_trusted_with_the_lock_file(line: str, *, enough: bool) -> None:
    assert is_new_enough(line) is enough


def test_the_lock_file_names_no_host_but_the_public_index() -> None:
    hosts = set(re.findall(r"(?:https?|file)://([^/\"]*)", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts == {"pypi.org", "files.pythonhosted.org"}


@pytest.mark.parametrize(
    ("environment", "is_set"),
    [({}, False), ({"UV_DEFAULT_INDEX": ""}, False), ({"UV_DEFAULT_INDEX": "http://mirror.example/simple"}, True)],
)
def test_a_mirror_is_used_when_uv_is_pointed_at_one(environment: dict[str, str], *, is_set: bool) -> None:
    assert mirror_is_set(environment) is is_set


def test_a_mirror_is_held_to_the_hashes_of_the_lock() -> None:
    (sync,) = [step for step in sync_steps("python3.11", ".venv") if step[:2] == ["pip", "sync"]]
    assert "--require-hashes" in sync
