"""The wheel carries all that the program needs, and works away from the clone."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import commsfit

ROOT = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.long


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def site(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Unpack the wheel, as an installer would, into a folder far from the clone."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


def commsfit_in(site: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the unpacked program: its folder stands on the path before the clone's."""
    path = os.pathsep.join([str(site), os.environ["PYTHONPATH"]])
    return subprocess.run(
        [sys.executable, "-m", "commsfit", *arguments],
        cwd=site,
        env=os.environ | {"PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_wheel_is_named_after_the_one_version(wheel: Path) -> None:
    assert wheel.name == f"commsfit-{commsfit.__version__}-py3-none-any.whl"


def test_every_resource_and_licence_is_inside(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    resources = {path.relative_to(ROOT).as_posix() for path in (ROOT / "resources").rglob("*") if path.is_file()}
    assert resources
    assert {f"commsfit/{name}" for name in resources} <= inside
    papers = f"commsfit-{commsfit.__version__}.dist-info/licenses"
    assert {f"{papers}/LICENSE", f"{papers}/THIRD_PARTY_NOTICES.md"} <= inside


def test_nothing_else_is_inside(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert tops == {"commsfit", f"commsfit-{commsfit.__version__}.dist-info"}


def test_the_examples_are_found_away_from_the_clone(site: Path) -> None:
    result = commsfit_in(site, "example", "--list")
    assert result.returncode == 0, result.stderr
    assert "logistics" in result.stdout


def test_an_example_is_assessed_away_from_the_clone(site: Path, tmp_path: Path) -> None:
    paper = tmp_path / "logistics.commsfit"
    written = commsfit_in(site, "example", "logistics", "-o", str(paper))
    assert written.returncode == 0, written.stderr
    result = commsfit_in(site, "assess", str(paper), "--format", "json")
    assert result.returncode == 0, result.stderr
    assert '"verdict"' in result.stdout
