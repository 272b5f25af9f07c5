"""The journal of unsaved work."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from commsfit.ports.filing_refusals import CannotWrite
from commsfit.storage.disk.folders import Folders
from commsfit.storage.person.journal import ENDING, JournalFile, abandoned, last_entry
from tests.storage.conftest import Clock
from tests.storage.failing_disk import CALLS, ERRORS, FailingDisk

PATH = Path("/clients/north.commsfit")


def dead(journal: JournalFile) -> None:
    """Let go as a killed process does: the lock falls, the file stays."""
    import os

    os.close(journal._handle)


def test_the_newest_entry_of_a_dead_window_is_offered(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    for number in range(5):
        clock.pass_by(seconds=2)
        journal.append(str(number).encode(), PATH)
    dead(journal)
    ((file, entry),) = abandoned(folders)
    assert (entry.content, entry.path, entry.at) == (b"4", PATH, clock())
    assert file == journal.file


def test_a_living_window_is_not_offered(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    journal.append(b"work", None)
    assert abandoned(folders) == []
    journal.close()


def test_a_closed_window_leaves_nothing(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    journal.append(b"work", None)
    journal.close()
    assert list(folders.within_state("journal").iterdir()) == []


def test_saved_work_is_not_offered_and_later_work_is(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    journal.append(b"saved", PATH)
    journal.settle()
    assert last_entry(journal.file) is None
    journal.append(b"later", PATH)
    dead(journal)
    assert [entry.content for _, entry in abandoned(folders)] == [b"later"]


def test_an_empty_journal_of_a_dead_window_is_swept(folders: Folders, clock: Clock) -> None:
    dead(JournalFile(folders, clock))
    assert abandoned(folders) == []
    assert list(folders.within_state("journal").iterdir()) == []


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(cut=st.integers(2, 400), noise=st.binary(max_size=30))
def test_a_torn_last_record_costs_only_itself(folders: Folders, clock: Clock, cut: int, noise: bytes) -> None:
    journal = JournalFile(folders, clock)
    journal.append(b"first", PATH)
    whole = journal.file.stat().st_size
    journal.append(b"second" * 100, PATH)
    dead(journal)
    content = journal.file.read_bytes()
    journal.file.write_bytes(content[: max(whole, len(content) - cut)] + noise.replace(b"\n", b""))
    entry = last_entry(journal.file)
    journal.file.unlink()
    assert entry is not None
    assert entry.content == b"first"


def test_a_flipped_byte_is_noticed(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    journal.append(b"only", None)
    dead(journal)
    content = bytearray(journal.file.read_bytes())
    content[-10] ^= 1
    journal.file.write_bytes(content)
    assert last_entry(journal.file) is None


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.__getitem__)
@pytest.mark.parametrize("call", [call for call in CALLS if call != "replace"])
def test_a_failing_disk_is_told_and_loses_nothing_recorded_before(
    folders: Folders, clock: Clock, call: str, error: int
) -> None:
    disk = FailingDisk()
    journal = JournalFile(folders, clock, disk)
    journal.append(b"safe", PATH)
    disk.call, disk.error = call, error
    with pytest.raises(CannotWrite):
        journal.append(b"lost?", PATH)
    disk.call = ""
    journal.append(b"after", PATH)
    dead(journal)
    assert [entry.content for _, entry in abandoned(folders)] == [b"after"]


def test_a_long_session_stays_small(folders: Folders, clock: Clock) -> None:
    journal = JournalFile(folders, clock)
    for number in range(40):
        journal.append(str(number).encode() * 100_000, PATH)
    files = list(folders.within_state("journal").glob(f"*{ENDING}"))
    assert len(files) == 1
    assert files[0].stat().st_size < 4_500_000
    dead(journal)
    assert abandoned(folders)[0][1].content == b"39" * 100_000


def test_two_windows_of_the_past_are_both_offered_newest_first(folders: Folders, clock: Clock) -> None:
    for content in (b"older", b"newer"):
        clock.pass_by(minutes=5)
        journal = JournalFile(folders, clock)
        journal.append(content, None)
        dead(journal)
    assert [entry.content for _, entry in abandoned(folders)] == [b"newer", b"older"]


def test_threads_that_record_and_settle_at_once_leave_whole_records(folders: Folders, clock: Clock) -> None:
    from concurrent.futures import ThreadPoolExecutor

    journal = JournalFile(folders, clock)
    with ThreadPoolExecutor(4) as pool:
        for number in range(200):
            pool.submit(journal.append, str(number).encode() * 50, PATH)
            if number % 7 == 0:
                pool.submit(journal.settle)
    journal.append(b"last", PATH)
    lines = journal.file.read_bytes().splitlines()
    assert all(line.startswith(b"%d " % len(line.split(b" ", 2)[2])) for line in lines)
    dead(journal)
    assert abandoned(folders)[0][1].content == b"last"
