"""The version stands in three places; they say the same, and a user can read what it brings."""

import re
from pathlib import Path

from commsfit import __version__

ROOT = Path(__file__).resolve().parents[2]
RELEASE = re.compile(r'<release version="([^"]+)" date="([^"]+)"/>')
HEADING = re.compile(r"^## (\d+\.\d+\.\d+) \((\d{4}-\d\d-\d\d)\)$", re.MULTILINE)


def test_changelog_and_package_name_the_version_that_the_program_has() -> None:
    listed = HEADING.findall((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"))
    metadata = ROOT / "packaging/linux/io.github.commsfit.commsfit.metainfo.xml"
    assert RELEASE.findall(metadata.read_text(encoding="utf-8")) == listed
    assert listed[0][0] == __version__


def test_each_place_that_the_recipes_name_is_there() -> None:
    told = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = {place.split(" ")[0] for place in re.findall(r"`([a-z_/]+/[\w./]+)`", told)}
    homes = (ROOT, ROOT / "src/commsfit", ROOT / "resources/rulebook")
    assert named
    assert {place for place in named if not any((home / place).exists() for home in homes)} == set()
