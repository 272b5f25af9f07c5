"""Finds a Python that CommsFit supports, whichever one happened to start dev.py."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)
# What uv is asked to fetch when this machine has no suitable Python at all.
FETCHED = "3.13"


def is_supported(version: tuple[int, int]) -> bool:
    """Tell whether CommsFit supports this (major, minor) version."""
    return OLDEST <= version <= NEWEST


def names_to_try() -> list[str]:
    """List the commands under which a supported Python is usually found, newest first."""
    minors = range(NEWEST[1], OLDEST[1] - 1, -1)
    return [f"python3.{minor}" for minor in minors] + ["python3", "python"]


def read_version(answer: str) -> tuple[int, int] | None:
    """Read "3.12" as (3, 12); anything else is no version."""
    found = re.fullmatch(r"(\d+)\.(\d+)", answer.strip())
    return (int(found[1]), int(found[2])) if found else None


def version_of(executable: str) -> tuple[int, int] | None:
    """Ask an interpreter for its version; None when it does not start (a pyenv shim, a Windows Store stub)."""
    question = "import sys; print('%d.%d' % sys.version_info[:2])"
    try:
        answer = subprocess.run([executable, "-c", question], capture_output=True, text=True, timeout=20, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    return read_version(answer.stdout)


def find_interpreter() -> tuple[str, tuple[int, int]] | None:
    """Name a supported interpreter and its version: the running one if it will do, else the first found."""
    running = (sys.version_info[0], sys.version_info[1])
    if is_supported(running):
        # In a virtual environment, the interpreter beneath it: dev.py may be about to replace that environment.
        return getattr(sys, "_base_executable", None) or sys.executable, running
    for name in names_to_try():
        path = shutil.which(name)
        version = version_of(path) if path else None
        if path and version and is_supported(version):
            return path, version
    return None
