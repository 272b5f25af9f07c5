"""Only regular files are taken in, and none larger than asked for."""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from commsfit.intake.regular_files import NotTaken, taken


def test_a_file_is_taken_whole(tmp_path: Path) -> None:
    file = tmp_path / "brand.toml"
    file.write_bytes(b"name")
    assert taken(file, 4) == b"name"


def test_a_file_larger_than_asked_for_is_not_taken(tmp_path: Path) -> None:
    file = tmp_path / "brand.toml"
    file.write_bytes(b"names")
    with pytest.raises(NotTaken, match="too large"):
        taken(file, 4)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes with a path")
def test_a_pipe_that_nobody_writes_to_is_refused_at_once(tmp_path: Path) -> None:
    pipe = tmp_path / "logo.png"
    os.mkfifo(pipe)
    began = time.monotonic()
    with pytest.raises(NotTaken, match="no file"):
        taken(pipe, 100)
    assert time.monotonic() - began < 1


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no endless device")
def test_an_endless_device_is_refused() -> None:
    with pytest.raises(NotTaken, match="no file"):
        taken(Path("/dev/zero"), 100)


def test_a_folder_and_an_impossible_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(NotTaken, match="no name"):
        taken(tmp_path / "a\0b", 100)
    with pytest.raises((NotTaken, PermissionError)):  # Windows opens no folder at all
        taken(tmp_path, 100)


def test_a_link_out_of_its_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(b"key")
    folder = tmp_path / "brand"
    folder.mkdir()
    (folder / "logo.png").symlink_to(tmp_path / "secret")
    with pytest.raises(NotTaken, match="outside"):
        taken(folder / "logo.png", 100, within=folder)
    (folder / "real.png").write_bytes(b"png")
    (folder / "near.png").symlink_to(folder / "real.png")
    assert taken(folder / "near.png", 100, within=folder) == b"png"
