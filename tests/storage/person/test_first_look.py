from pathlib import Path

import pytest

from commsfit.ports.filing import Preferences
from commsfit.ports.themes import Theme
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.first_look import first_look
from commsfit.storage.person.preferences import PREFERENCES_FILE, keep_preferences, read_preferences


@pytest.fixture
def folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folders:
    for name in ("CONFIG", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name.lower()))
    return Folders.of_this_person()


def test_the_look_that_was_kept_is_the_first_one_seen(folders: Folders) -> None:
    keep_preferences(folders, Preferences(theme=Theme.DARK, text_percent=150))
    assert first_look() == (Theme.DARK, 150)


def test_without_settings_the_look_is_the_system_s_and_nobody_has_chosen_a_text_size(folders: Folders) -> None:
    assert not (folders.config / PREFERENCES_FILE).exists()
    assert first_look() == (Theme.SYSTEM, None)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "{",
        "[]",
        '{"theme": 7}',
        '{"text_percent": true}',
        '{"text_percent": 1e9}',
        '{"theme": "pink"}',
        "[" * 90_000,
    ],
)
def test_damaged_settings_read_as_the_settings_themselves_do(folders: Folders, content: str) -> None:
    folders.config.mkdir(parents=True)
    (folders.config / PREFERENCES_FILE).write_text(content, encoding="utf-8")
    whole = read_preferences(folders)
    assert first_look() == (whole.theme, whole.text_percent) == (Theme.SYSTEM, 100)
