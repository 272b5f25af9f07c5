"""When dev.py makes the environment anew, and which uv it trusts."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from devtools.environment import fingerprint, is_new_enough

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
