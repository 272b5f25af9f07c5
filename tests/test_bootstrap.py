"""The rooms joined: the rulebook that a person's settings name."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.locations import resources
from commsfit.ports.filing import Preferences
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.preferences import keep_preferences


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A whole rulebook of one's own, with a version of its own."""
    folder = tmp_path / "own"
    shutil.copytree(resources() / "rulebook", folder)
    manifest = folder / "manifest.toml"
    version = bootstrap.rulebook().manifest.version
    manifest.write_text(manifest.read_text(encoding="utf-8").replace(version, "77.0.0"), encoding="utf-8")
    return folder


@pytest.fixture(autouse=True)
def settings_go_back() -> Iterator[None]:
    yield
    keep_preferences(Folders.of_this_person(), Preferences())


def choose(folder: str) -> None:
    keep_preferences(Folders.of_this_person(), Preferences(rulebook_folder=folder))


def test_without_a_choice_the_bundled_rulebook_is_used() -> None:
    assert bootstrap.chosen_rulebook() == (bootstrap.rulebook(), "")


def test_the_chosen_rulebook_is_used(own: Path) -> None:
    choose(str(own))
    chosen, note = bootstrap.chosen_rulebook()
    assert (chosen.manifest.version, note) == ("77.0.0", "")


@pytest.mark.parametrize("damage", ["gone", "broken"])
def test_a_chosen_rulebook_that_cannot_be_used_is_told_and_the_bundled_one_stands_in(own: Path, damage: str) -> None:
    if damage == "gone":
        shutil.rmtree(own)
    else:
        (own / "questions.toml").write_text("[[[", encoding="utf-8")
    choose(str(own))
    chosen, note = bootstrap.chosen_rulebook()
    assert chosen == bootstrap.rulebook()
    assert "cannot be used" in note
    assert str(own) in note
