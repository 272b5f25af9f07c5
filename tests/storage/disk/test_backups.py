"""Which earlier contents are kept."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commsfit.storage.disk.backups import backups_of, keep_backup, to_keep
from commsfit.storage.disk.folders import Folders
from tests.storage.conftest import Clock

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
TIMES = st.lists(st.integers(0, 40 * 24 * 60).map(lambda minutes: NOW - timedelta(minutes=minutes)), unique=True)


@given(TIMES)
def test_the_last_ten_and_one_a_day_for_a_week_are_kept(times: list[datetime]) -> None:
    kept = to_keep(times, NOW)
    newest = sorted(times, reverse=True)
    assert set(newest[:10]) <= kept
    week = [time for time in times if NOW - time < timedelta(days=7)]
    assert {time.date() for time in week} <= {time.date() for time in kept}
    assert len(kept) <= 10 + 8
    assert kept - set(newest[:10]) <= set(week)


def test_each_saved_content_is_kept_newest_first(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    path = tmp_path / "a.commsfit"
    for number in range(25):
        clock.pass_by(minutes=1)
        keep_backup(path, str(number).encode(), folders, clock())
    contents = [backup.file.read_bytes() for backup in backups_of(path, folders)]
    assert contents == [str(number).encode() for number in range(24, 14, -1)]


def test_over_a_month_the_last_of_each_day_of_the_week_stays(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    path = tmp_path / "a.commsfit"
    for number in range(30 * 24 * 2):
        clock.pass_by(minutes=30)
        keep_backup(path, str(number).encode(), folders, clock())
    kept = backups_of(path, folders)
    assert 16 <= len(kept) <= 18
    assert (clock() - kept[-1].at) < timedelta(days=7)
    assert len({backup.at.date() for backup in kept}) >= 7


def test_the_same_content_is_not_kept_twice(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    for _ in range(3):
        clock.pass_by(minutes=1)
        keep_backup(tmp_path / "a.commsfit", b"same", folders, clock())
    assert len(backups_of(tmp_path / "a.commsfit", folders)) == 1


def test_files_of_one_name_in_two_folders_keep_apart(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    keep_backup(tmp_path / "one" / "a.commsfit", b"1", folders, clock())
    keep_backup(tmp_path / "two" / "a.commsfit", b"2", folders, clock())
    assert [backup.file.read_bytes() for backup in backups_of(tmp_path / "one" / "a.commsfit", folders)] == [b"1"]


def test_a_stranger_in_the_folder_is_left_alone(tmp_path: Path, folders: Folders, clock: Clock) -> None:
    keep_backup(tmp_path / "a.commsfit", b"1", folders, clock())
    stranger = backups_of(tmp_path / "a.commsfit", folders)[0].file.with_name("mine.commsfit")
    stranger.write_bytes(b"keep me")
    assert len(backups_of(tmp_path / "a.commsfit", folders)) == 1
    assert stranger.read_bytes() == b"keep me"


@pytest.mark.parametrize("back", [timedelta(0), timedelta(minutes=1), timedelta(days=40), timedelta(days=9_000)])
def test_a_clock_that_is_set_back_loses_none_of_the_last_ten(tmp_path: Path, folders: Folders, back: timedelta) -> None:
    path = tmp_path / "a.commsfit"
    for number in range(15):
        keep_backup(path, str(number).encode(), folders, NOW + timedelta(minutes=number))
    for number in range(15, 30):
        keep_backup(path, str(number).encode(), folders, NOW - back + timedelta(minutes=number - 15))
    contents = [backup.file.read_bytes() for backup in backups_of(path, folders)]
    assert contents[:10] == [str(number).encode() for number in range(29, 19, -1)]
