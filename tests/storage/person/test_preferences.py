"""Settings survive damage."""

from __future__ import annotations

import pytest

from commsfit.ports.filing import Preferences
from commsfit.ports.themes import Theme
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.preferences import PREFERENCES_FILE, keep_preferences, read_preferences

OWN = Preferences(Theme.DARK, 150, "/packs/ours", "/clients", "en", tour_seen=True)


def test_settings_come_back(folders: Folders) -> None:
    keep_preferences(folders, OWN)
    assert read_preferences(folders) == OWN


def test_without_a_file_the_defaults_hold(folders: Folders) -> None:
    assert read_preferences(folders) == Preferences()


@pytest.mark.parametrize("content", [b"", b"{", b"[1]", b"null", b"\xff\xff", b'{"theme": "dark"', b"[" * 9999])
def test_a_damaged_file_reads_as_the_defaults(folders: Folders, content: bytes) -> None:
    folders.within_config(PREFERENCES_FILE).write_bytes(content)
    assert read_preferences(folders) == Preferences()


@pytest.mark.parametrize(
    "part",
    [
        b'"text_percent": 0',
        b'"text_percent": "big"',
        b'"text_percent": true',
        b'"text_percent": 100000',
        b'"last_folder": 5',
        b'"tour_seen": "yes"',
        b'"language": null',
        b'"of_a_later_version": {}',
    ],
)
def test_one_damaged_part_does_not_take_the_others_down(folders: Folders, part: bytes) -> None:
    folders.within_config(PREFERENCES_FILE).write_bytes(b'{"theme": "high_contrast", ' + part + b"}")
    assert read_preferences(folders) == Preferences(theme=Theme.HIGH_CONTRAST)


@pytest.mark.parametrize("theme", [b'"pink"', b"[]", b"{}", b"null"])
def test_an_unknown_theme_follows_the_system(folders: Folders, theme: bytes) -> None:
    folders.within_config(PREFERENCES_FILE).write_bytes(b'{"theme": ' + theme + b', "tour_seen": true}')
    assert read_preferences(folders) == Preferences(tour_seen=True)
