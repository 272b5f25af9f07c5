"""What the papers at the top of the project say is so: commands exist, links lead somewhere, ignores have a reason."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import dev

ROOT = Path(__file__).resolve().parents[2]
PAPERS = [
    ROOT / "README.md",
    ROOT / "ARCHITECTURE.md",
    ROOT / "CHANGELOG.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    ROOT / "THIRD_PARTY_NOTICES.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
SOURCES = [
    path for folder in ("src", "tests", "devtools", "benchmarks", "packaging") for path in (ROOT / folder).rglob("*.py")
]
A_REASON = re.compile(r"# (?:noqa: [A-Z0-9, ]+|type: ignore\[[a-z-, ]+\]) +(?:[#-] *)?[a-z]", re.IGNORECASE)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_every_command_named_exists(paper: Path) -> None:
    named = re.findall(r"python3 dev\.py ([a-z]+)", paper.read_text(encoding="utf-8"))
    assert set(named) <= set(dev.COMMANDS)


def test_the_readme_names_the_two_commands_and_every_other() -> None:
    named = re.findall(r"dev\.py ([a-z]+)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert set(named) >= {"run", "test", "check", "fix", "bench", "report", "package"}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file(paper: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)[^)]*\)", paper.read_text(encoding="utf-8"))
    near = [link for link in links if "://" not in link]
    assert [link for link in near if not (paper.parent / link).exists()] == []


@pytest.mark.parametrize(
    "paper", [paper for paper in PAPERS if paper.name != "CHANGELOG.md"], ids=lambda path: path.name
)
def test_every_module_named_stands_where_it_says(paper: Path) -> None:
    named = re.findall(r"`([a-z_]+/[a-z_/]+\.(?:py|toml))`", paper.read_text(encoding="utf-8"))
    homes = (ROOT, ROOT / "src" / "commsfit", ROOT / "resources" / "rulebook")
    assert [path for path in named if not any((home / path).exists() for home in homes)] == []


def test_every_ignore_has_its_reason() -> None:
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in [*SOURCES, ROOT / "dev.py"]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(r"# (noqa|type: ignore)\b", line) and not A_REASON.search(line)
    ]
    assert not bare, "\n".join(["an ignore without its reason:", *bare])
