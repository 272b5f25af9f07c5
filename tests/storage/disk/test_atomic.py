"""Files are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from commsfit.ports.filing_refusals import CannotRead, CannotWrite, ChangedElsewhere
from commsfit.storage.disk.atomic import read_whole, write_whole
from tests.storage.failing_disk import CALLS, ERRORS, FailingDisk

POSIX = pytest.mark.skipif(os.name == "nt", reason="links and permission bits as POSIX has them")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "northwind.commsfit"
    path.write_bytes(b"old")
    return path


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def test_the_new_content_takes_the_place_of_the_old(file: Path) -> None:
    snapshot = write_whole(file, b"new content")
    assert file.read_bytes() == b"new content"
    assert names(file.parent) == ["northwind.commsfit"]
    assert read_whole(file)[1] == snapshot


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.__getitem__)
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_disk_leaves_the_old_file_whole_and_nothing_beside_it(file: Path, call: str, error: int) -> None:
    with pytest.raises(CannotWrite) as refused:
        write_whole(file, b"new" * 1000, disk=FailingDisk(call, error))
    assert file.read_bytes() == b"old"
    assert names(file.parent) == ["northwind.commsfit"]
    assert "Nothing was changed" in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_folder_that_cannot_be_confirmed_is_told_and_the_file_is_whole(file: Path) -> None:
    with pytest.raises(CannotWrite, match="did not confirm"):
        write_whole(file, b"new", disk=FailingDisk("flush_folder", errno.EIO))
    assert file.read_bytes() == b"new"


def test_a_full_disk_is_named_in_plain_words(file: Path) -> None:
    with pytest.raises(CannotWrite, match=r"disk is full.*Free some space"):
        write_whole(file, b"new", disk=FailingDisk("write", errno.ENOSPC))


@POSIX
def test_permissions_stay(file: Path) -> None:
    file.chmod(0o640)
    write_whole(file, b"new")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@POSIX
def test_a_link_stays_a_link_and_its_target_is_written(file: Path) -> None:
    link = file.parent / "elsewhere" / "link.commsfit"
    link.parent.mkdir()
    link.symlink_to(file)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert names(link.parent) == ["link.commsfit"]


@pytest.mark.skipif(sys.platform != "linux", reason="extended attributes as Linux has them")
def test_tags_of_the_old_file_stay(file: Path) -> None:
    try:
        os.setxattr(file, "user.project", b"north")
    except OSError:
        pytest.skip("this file system holds no extended attributes")
    write_whole(file, b"new")
    assert os.getxattr(file, "user.project") == b"north"


@POSIX
def test_a_file_marked_read_only_is_refused(file: Path) -> None:
    file.chmod(0o444)
    with pytest.raises(CannotWrite, match="read-only"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"


def test_a_vanished_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="folder is not there"):
        write_whole(tmp_path / "gone" / "a.commsfit", b"new")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(CannotWrite, match="folder or device"):
        write_whole(tmp_path, b"new")
    with pytest.raises(CannotRead, match="folder or device"):
        read_whole(tmp_path)


@POSIX
def test_a_pipe_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(CannotRead, match="folder or device"):
        read_whole(tmp_path / "pipe")


@pytest.mark.parametrize("name", ["a\0b", "x" * 300, "\udcff" + "y" * 255])
def test_impossible_names_are_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / name, b"new")
    with pytest.raises(CannotRead):
        read_whole(tmp_path / name)
    assert names(tmp_path) == []


def test_what_another_program_wrote_is_not_lost(file: Path) -> None:
    _, seen = read_whole(file)
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedElsewhere, match="Another program changed"):
        write_whole(file, b"ours", seen=seen)
    assert file.read_bytes() == b"theirs"


def test_a_change_within_the_same_second_and_of_the_same_size_is_noticed(file: Path) -> None:
    _, seen = read_whole(file)
    file.write_bytes(b"OLD")
    os.utime(file, ns=(seen.changed_ns, seen.changed_ns))
    with pytest.raises(ChangedElsewhere):
        write_whole(file, b"ours", seen=seen)


def test_a_new_time_alone_is_no_change(file: Path) -> None:
    _, seen = read_whole(file)
    os.utime(file, ns=(1, 1))
    write_whole(file, b"ours", seen=seen)
    assert file.read_bytes() == b"ours"


def test_a_deleted_file_is_told(file: Path) -> None:
    _, seen = read_whole(file)
    file.unlink()
    with pytest.raises(ChangedElsewhere, match="moved, deleted"):
        write_whole(file, b"ours", seen=seen)


def test_a_file_that_is_too_large_is_not_taken_in(file: Path) -> None:
    with pytest.raises(CannotRead, match="too large"):
        read_whole(file, largest=2)
