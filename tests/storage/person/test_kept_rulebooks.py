"""An old result can be had again under the rulebook that gave it."""

from __future__ import annotations

from datetime import date

import pytest

from commsfit.domain.advice import advise
from commsfit.presentation.result.result_json import result_of
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.kept_rulebooks import shelve, shelved
from tests.storage.documents import FULL, rulebook

SHA = rulebook().manifest.sha256


def test_a_kept_rulebook_gives_the_very_same_result(folders: Folders) -> None:
    shelve(rulebook(), folders)
    kept = shelved(SHA, folders)
    assert kept is not None
    assert kept == rulebook()
    scenario = FULL.assessment.scenarios[0]
    for day in (date(2026, 11, 20), date(2027, 6, 1)):
        before = result_of(advise(rulebook(), scenario.answers, day, scenario.choices))
        assert result_of(advise(kept, scenario.answers, day, scenario.choices)) == before


def test_what_was_never_kept_is_not_there(folders: Folders) -> None:
    assert shelved(SHA, folders) is None


@pytest.mark.parametrize("sha256", ["", "../../etc/passwd", SHA[:-1], SHA.upper(), SHA + "\n"])
def test_a_hash_that_is_none_is_no_file_name(folders: Folders, sha256: str) -> None:
    shelve(rulebook(), folders)
    assert shelved(sha256, folders) is None


def test_a_damaged_copy_is_none(folders: Folders) -> None:
    shelve(rulebook(), folders)
    file = folders.state / "rulebooks" / f"{SHA}.json"
    file.write_bytes(file.read_bytes()[:-9])
    assert shelved(SHA, folders) is None


def test_a_copy_under_another_name_is_not_trusted(folders: Folders) -> None:
    shelve(rulebook(), folders)
    file = folders.state / "rulebooks" / f"{SHA}.json"
    file.rename(file.with_name(f"{'a' * 64}.json"))
    assert shelved("a" * 64, folders) is None
