import stat
from pathlib import Path

import pytest

from commsfit.storage.person.stillness import asks_for_stillness

pytestmark = pytest.mark.skipif("sys.platform == 'win32'", reason="the answers come from small shell programs")


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that alone is searched for programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def answering(folder: Path, name: str, script: str) -> None:
    program = folder / name
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


@pytest.mark.parametrize(("said", "is_still"), [("false", True), ("true", False), ("", False)])
def test_gnome_says_it_by_its_animations(programs: Path, said: str, *, is_still: bool) -> None:
    answering(programs, "gsettings", f"echo {said}")
    assert asks_for_stillness("linux", {"XDG_CURRENT_DESKTOP": "ubuntu:GNOME"}) is is_still


@pytest.mark.parametrize(("said", "is_still"), [("0", True), ("1", False), ("0.5", False)])
def test_kde_says_it_by_the_length_of_its_animations(programs: Path, said: str, *, is_still: bool) -> None:
    answering(programs, "kreadconfig6", f"echo {said}")
    answering(programs, "gsettings", "echo false")
    assert asks_for_stillness("linux", {"XDG_CURRENT_DESKTOP": "KDE"}) is is_still


@pytest.mark.parametrize(("said", "is_still"), [("1", True), ("0", False)])
def test_a_mac_says_it_by_its_own_setting(programs: Path, said: str, *, is_still: bool) -> None:
    answering(programs, "defaults", f"echo {said}")
    assert asks_for_stillness("darwin", {}) is is_still


@pytest.mark.usefixtures("programs")
def test_where_nobody_answers_things_move() -> None:
    assert not asks_for_stillness("linux", {"XDG_CURRENT_DESKTOP": "GNOME"})
    assert not asks_for_stillness("darwin", {})


def test_an_answer_that_does_not_come_is_not_waited_for(programs: Path) -> None:
    answering(programs, "gsettings", "exec /bin/sleep 20")
    assert not asks_for_stillness("linux", {})


def test_a_program_that_fails_says_nothing(programs: Path) -> None:
    answering(programs, "gsettings", "echo false; exit 1")
    assert not asks_for_stillness("linux", {})
