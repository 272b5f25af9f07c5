"""The list of recent files."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from commsfit.ports.filing import Recent
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.recent_files import RECENT_FILE, forget_recent, keep_recent, read_recent

NORTH = Recent(Path("/clients/north.commsfit"), datetime(2026, 11, 20, tzinfo=UTC), "North", "cpaas", ("cpaas",))


def other(number: int) -> Recent:
    return replace(NORTH, path=Path(f"/clients/{number}.commsfit"), outcome=None)


def test_the_newest_stands_first_and_each_file_once(folders: Folders) -> None:
    keep_recent(folders, NORTH)
    keep_recent(folders, other(1))
    keep_recent(folders, replace(NORTH, client="Northwind"))
    assert read_recent(folders) == (replace(NORTH, client="Northwind"), other(1))


def test_the_list_keeps_two_hundred(folders: Folders) -> None:
    for number in range(205):
        keep_recent(folders, other(number))
    assert [entry.path.stem for entry in read_recent(folders)] == [str(number) for number in range(204, 4, -1)]


def test_a_file_can_be_forgotten(folders: Folders) -> None:
    keep_recent(folders, NORTH)
    forget_recent(folders, NORTH.path)
    assert read_recent(folders) == ()


def test_a_damaged_entry_is_dropped_and_the_others_stand(folders: Folders) -> None:
    keep_recent(folders, NORTH)
    file = folders.config / RECENT_FILE
    file.write_text(file.read_text(encoding="utf-8").replace("[", '[5, {"path": "x"}, null, ', 1), encoding="utf-8")
    assert read_recent(folders) == (NORTH,)


def test_a_damaged_list_is_empty(folders: Folders) -> None:
    folders.within_config(RECENT_FILE).write_bytes(b'[{"path": ')
    assert read_recent(folders) == ()


def test_a_name_that_is_no_text_is_not_listed(folders: Folders) -> None:
    keep_recent(folders, replace(NORTH, path=Path("/clients/\udcff.commsfit")))
    assert read_recent(folders) == ()
