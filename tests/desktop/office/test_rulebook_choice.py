"""Choosing a rulebook in the window."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.desktop.office.rulebook_choice import return_to_bundled, take_rulebook
from commsfit.desktop.opening.awake import Awake
from commsfit.locations import resources


@dataclass
class Told:
    """What the banner would show."""

    messages: list[tuple[str, bool]] = field(default_factory=list)

    def __call__(self, words: str, *, is_fault: bool = True) -> None:
        self.messages.append((words, is_fault))


@pytest.fixture(scope="module")
def awake() -> Awake:
    return bootstrap.awake()


def test_a_rulebook_that_can_be_used_is_kept_for_the_next_start(awake: Awake) -> None:
    told = Told()
    take_rulebook(awake, told, resources() / "rulebook")
    ((words, is_fault),) = told.messages
    assert awake.filing.preferences().rulebook_folder == str(resources() / "rulebook")
    assert "from the next start" in words
    assert not is_fault
    return_to_bundled(awake, told)
    assert awake.filing.preferences().rulebook_folder == ""


def test_a_folder_without_a_rulebook_is_refused_and_nothing_is_kept(awake: Awake, tmp_path: Path) -> None:
    told = Told()
    take_rulebook(awake, told, tmp_path)
    ((words, is_fault),) = told.messages
    assert is_fault
    assert str(tmp_path) in words
    assert awake.filing.preferences().rulebook_folder == ""
