"""All that a window does with files."""

from __future__ import annotations

import base64
import errno
import os
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.document.assessment import Assessment, Document, Scenario
from commsfit.ports.filing import Access, Filing, Opened, Preferences, Recent
from commsfit.ports.filing_refusals import (
    CannotRead,
    CannotWrite,
    ChangedElsewhere,
    HeldElsewhere,
    NewerVersion,
    NotAnAssessment,
    PasswordNeeded,
    PasswordRefused,
)
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore
from commsfit.storage.format.writing import document_bytes
from commsfit.storage.person.journal import ENDING
from commsfit.storage.person.unsaved_work import WindowJournal
from tests.storage.conftest import Clock
from tests.storage.documents import FULL, rulebook
from tests.storage.failing_disk import CALLS, ERRORS, FailingDisk

EDITED = replace(FULL, private=replace(FULL.private, notes="edited"))


@pytest.fixture
def cabinet(folders: Folders, clock: Clock) -> FileStore:
    return FileStore(folders, rulebook(), clock)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "north.commsfit"
    path.write_bytes(document_bytes(FULL))
    return path


def work(document: Document) -> Document:
    """The document without what saving stamps on it."""
    from commsfit.domain.document.recording import unstamped

    return unstamped(document)


def base64_undone(content: bytes) -> bytes:
    """The content and what its long words hold: journals carry documents in base64."""
    words = re.findall(rb"[A-Za-z0-9+/]{100,}", content)
    return content + b"".join(base64.b64decode(word[: len(word) // 4 * 4]) for word in words)


def kill_window(journal: WindowJournal) -> None:
    """Let the journal go as a killed window does: the lock falls, the file stays."""
    os.close(journal._file._handle)


def kill(cabinet: FileStore, folders: Folders) -> None:
    """Let everything go as a killed window does: locks fall, files stay."""
    for hold in cabinet._holds.values():
        os.close(hold.handle)
    assert folders.state.exists()


def test_the_cabinet_is_the_filing_that_windows_are_promised(cabinet: FileStore) -> None:
    filing: Filing = cabinet
    assert filing.preferences() == Preferences()


def test_what_is_saved_opens_again(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    saved = cabinet.save(opened, EDITED)
    cabinet.release(opened)
    again = cabinet.open(file)
    assert work(again.document) == work(EDITED)
    assert again.snapshot == saved.snapshot
    assert again.access is Access.OURS


def test_saving_twice_needs_the_new_snapshot(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    saved = cabinet.save(opened, EDITED)
    cabinet.save(replace(opened, snapshot=saved.snapshot), FULL)
    with pytest.raises(ChangedElsewhere):
        cabinet.save(opened, EDITED)


def test_the_verdict_is_recorded_on_saving(cabinet: FileStore, file: Path) -> None:
    cabinet.save(cabinet.open(file), EDITED)
    recorded = FileStore(cabinet._folders, rulebook(), Clock()).open(file).document.assessment.scenarios[0].recorded
    assert recorded is not None
    assert recorded.rulebook.sha256 == rulebook().manifest.sha256


def test_another_rulebook_is_told_before_anything_is_saved(cabinet: FileStore, file: Path) -> None:
    before = file.read_bytes()
    opened = cabinet.open(file)
    drift = opened.drifts[0]
    assert drift.was.possible == ("ucaas", "cpaas")
    assert drift.was.rulebook.version == "0.9.0"
    assert drift.possible != drift.was.possible
    assert file.read_bytes() == before


def test_the_same_rulebook_has_nothing_to_tell(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    cabinet.save(opened, FULL)
    cabinet.release(opened)
    assert cabinet.open(file).drifts == ()


def test_a_file_changed_by_another_program_is_not_lost(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    file.write_bytes(b"theirs")
    with pytest.raises(ChangedElsewhere):
        cabinet.save(opened, EDITED)
    assert file.read_bytes() == b"theirs"
    cabinet.save(opened, EDITED, over_changes=True)
    assert b"theirs" in {backup.file.read_bytes() for backup in cabinet.backups(file)}


def test_the_second_window_reads_only_and_is_told_why(
    cabinet: FileStore, folders: Folders, clock: Clock, file: Path
) -> None:
    first = cabinet.open(file)
    other = FileStore(folders, rulebook(), clock)
    second = other.open(file)
    assert second.access is Access.READ_ONLY
    assert "another window" in second.held_by
    with pytest.raises(HeldElsewhere, match="Save a copy"):
        other.save(second, EDITED)
    copy = other.save_as(second, EDITED, file.with_name("copy.commsfit"))
    assert copy.access is Access.OURS
    with pytest.raises(HeldElsewhere):
        other.save_as(second, EDITED, file)
    cabinet.save(first, EDITED)


@pytest.mark.skipif(os.name == "nt", reason="permission bits as POSIX has them")
def test_a_file_marked_read_only_opens_read_only(cabinet: FileStore, file: Path) -> None:
    file.chmod(0o444)
    opened = cabinet.open(file)
    assert opened.access is Access.READ_ONLY
    assert "read-only" in opened.held_by


def test_saving_under_another_name_lets_the_first_file_go(
    cabinet: FileStore, folders: Folders, clock: Clock, file: Path
) -> None:
    moved = cabinet.save_as(cabinet.open(file), EDITED, file.with_name("moved.commsfit"))
    assert FileStore(folders, rulebook(), clock).open(file).access is Access.OURS
    cabinet.save(moved, FULL)


def test_a_new_document_gets_its_file_by_saving_as(cabinet: FileStore, tmp_path: Path) -> None:
    opened = Opened(Document(), None, None)
    with pytest.raises(CannotWrite, match="no file yet"):
        cabinet.save(opened, FULL)
    saved = cabinet.save_as(opened, FULL, tmp_path / "new.commsfit")
    assert work(saved.document) == work(FULL)
    cabinet.save(saved, EDITED)


@pytest.mark.parametrize("error", ERRORS, ids=errno.errorcode.__getitem__)
@pytest.mark.parametrize("call", CALLS)
def test_a_failing_disk_loses_neither_the_file_nor_the_work(
    folders: Folders, clock: Clock, file: Path, call: str, error: int
) -> None:
    disk = FailingDisk()
    cabinet = FileStore(folders, rulebook(), clock, disk=disk)
    opened = cabinet.open(file)
    journal = cabinet.journal()
    journal.record(EDITED, opened)
    before = file.read_bytes()
    disk.call, disk.error = call, error
    with pytest.raises(CannotWrite):
        cabinet.save(opened, EDITED)
    with pytest.raises(CannotWrite):
        cabinet.save_as(opened, EDITED, file.with_name("other.commsfit"))
    assert file.read_bytes() == before
    assert sorted(one.name for one in file.parent.iterdir() if one.is_file()) == [file.name]
    kill_window(journal)
    (recovery,) = FileStore(folders, rulebook(), clock).recoveries()
    assert recovery.document == EDITED
    disk.call = ""
    cabinet.save(opened, EDITED)


def test_a_backup_that_cannot_be_kept_is_told_and_the_save_stands(
    cabinet: FileStore, folders: Folders, file: Path
) -> None:
    opened = cabinet.open(file)
    (folders.state / "backups").write_bytes(b"in the way")
    saved = cabinet.save(opened, EDITED)
    assert "could not be kept as a backup" in saved.warning
    assert file.read_bytes() != document_bytes(FULL)


def test_the_earlier_content_is_kept_and_opens(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    cabinet.save(opened, EDITED)
    (backup,) = cabinet.backups(file)
    earlier = cabinet.open(backup.file)
    assert earlier.document == FULL
    assert earlier.access is Access.READ_ONLY
    with pytest.raises(HeldElsewhere, match="earlier content"):
        cabinet.save(earlier, EDITED)


def test_work_of_a_dead_window_is_offered_with_its_time(
    cabinet: FileStore, folders: Folders, clock: Clock, file: Path
) -> None:
    opened = cabinet.open(file)
    journal = cabinet.journal()
    clock.pass_by(seconds=90)
    journal.record(EDITED, opened)
    assert cabinet.recoveries() == ()
    kill_window(journal)
    kill(cabinet, folders)
    later = FileStore(folders, rulebook(), clock)
    (recovery,) = later.recoveries()
    assert (recovery.path, recovery.document) == (file, EDITED)
    assert recovery.at == datetime(2026, 11, 20, 9, 1, 30, tzinfo=UTC)
    assert later.recover(recovery) == EDITED
    later.discard(recovery)
    assert later.recoveries() == ()


def test_work_that_was_saved_after_all_is_not_offered(
    cabinet: FileStore, folders: Folders, clock: Clock, file: Path
) -> None:
    opened = cabinet.open(file)
    journal = cabinet.journal()
    journal.record(EDITED, opened)
    cabinet.save(opened, EDITED)
    kill_window(journal)
    assert FileStore(folders, rulebook(), clock).recoveries() == ()
    assert list((folders.state / "journal").glob(f"*{ENDING}")) == []


def test_work_without_a_file_is_offered_too(cabinet: FileStore, folders: Folders, clock: Clock) -> None:
    journal = cabinet.journal()
    journal.record(EDITED, Opened(Document(), None, None))
    kill_window(journal)
    (recovery,) = FileStore(folders, rulebook(), clock).recoveries()
    assert (recovery.path, recovery.document) == (None, EDITED)


def test_restored_work_is_in_the_new_windows_journal_before_the_old_one_goes(
    cabinet: FileStore, folders: Folders, clock: Clock
) -> None:
    dead = cabinet.journal()
    dead.record(EDITED, Opened(Document(), None, None))
    kill_window(dead)
    later = FileStore(folders, rulebook(), clock)
    journal = later.journal()
    (recovery,) = later.recoveries()
    later.adopt(recovery)
    assert later.recoveries() == ()
    kill_window(journal)
    (again,) = FileStore(folders, rulebook(), clock).recoveries()
    assert again.document == EDITED


def test_opening_a_file_again_before_letting_it_go_keeps_it_held(
    cabinet: FileStore, folders: Folders, clock: Clock, file: Path
) -> None:
    first = cabinet.open(file)
    second = cabinet.open(file)
    cabinet.release(first)
    assert second.access is Access.OURS
    assert FileStore(folders, rulebook(), clock).open(file).access is Access.READ_ONLY
    cabinet.release(second)
    assert FileStore(folders, rulebook(), clock).open(file).access is Access.OURS


def test_answers_inside_a_report_open_as_a_document_without_a_file(
    folders: Folders, clock: Clock, tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(b"%PDF-1.7 " + document_bytes(FULL))
    cabinet = FileStore(folders, rulebook(), clock, from_report=lambda content: content.removeprefix(b"%PDF-1.7 "))
    opened = cabinet.open(report)
    assert (opened.document, opened.path) == (FULL, None)
    assert "taken from the report report.pdf" in opened.notes[0]


def test_a_protected_file_needs_its_password_and_stays_protected(
    cabinet: FileStore, folders: Folders, clock: Clock, tmp_path: Path
) -> None:
    path = tmp_path / "secret.commsfit"
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, path, "horse battery")
    assert opened.protected
    saved = cabinet.save(opened, EDITED)
    journal = cabinet.journal()
    journal.record(FULL, replace(opened, snapshot=saved.snapshot))
    kill_window(journal)
    kill(cabinet, folders)
    for touched in tmp_path.rglob("*"):
        assert touched.is_dir() or b"NAME-" not in base64_undone(touched.read_bytes()), touched
    later = FileStore(folders, rulebook(), clock)
    with pytest.raises(PasswordNeeded):
        later.open(path)
    with pytest.raises(PasswordRefused):
        later.open(path, "house")
    assert work(later.open(path, "horse battery").document) == work(EDITED)
    (recovery,) = later.recoveries()
    assert recovery.protected
    assert recovery.document is None
    assert later.recover(recovery, "horse battery") == FULL


def test_restored_work_of_a_protected_file_stays_sealed_in_the_journal(
    cabinet: FileStore, folders: Folders, clock: Clock, tmp_path: Path
) -> None:
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, tmp_path / "secret.commsfit", "horse battery")
    dead = cabinet.journal()
    dead.record(EDITED, opened)
    kill_window(dead)
    kill(cabinet, folders)
    later = FileStore(folders, rulebook(), clock)
    journal = later.journal()
    (recovery,) = later.recoveries()
    restored = Opened(later.recover(recovery, "horse battery"), None, None, protected=recovery.protected)
    later.adopt(recovery)
    journal.record(restored.document, restored)
    for touched in tmp_path.rglob("*"):
        assert touched.is_dir() or b"NAME-" not in base64_undone(touched.read_bytes()), touched


def test_saving_as_without_a_password_takes_the_protection_away(cabinet: FileStore, tmp_path: Path) -> None:
    path = tmp_path / "secret.commsfit"
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, path, "horse battery")
    plain = cabinet.save_as(opened, FULL, path)
    assert not plain.protected
    assert b"NAME-Northwind" in path.read_bytes()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b'{"format": "commsfit-assessment", "version": 99}', NewerVersion),
        (b"{", NotAnAssessment),
        (None, CannotRead),
    ],
)
def test_a_file_that_cannot_be_read_is_left_untouched(
    cabinet: FileStore, tmp_path: Path, content: bytes | None, error: type[Exception]
) -> None:
    path = tmp_path / "bad.commsfit"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(error, match=r"bad\.commsfit: "):
        cabinet.open(path)
    assert content is None or path.read_bytes() == content


def test_a_file_of_version_0_says_that_it_was_lifted(cabinet: FileStore, tmp_path: Path) -> None:
    path = tmp_path / "bare.commsfit"
    path.write_bytes(b'{"answers": {"internal_users": 48}}')
    opened = cabinet.open(path)
    assert "version 0" in opened.notes[0]
    cabinet.save(opened, opened.document)
    assert b'"version": 2' in path.read_bytes()
    assert cabinet.backups(path)[0].file.read_bytes().startswith(b'{"answers"')


def test_a_document_that_could_not_be_opened_again_is_not_written(cabinet: FileStore, file: Path) -> None:
    opened = cabinet.open(file)
    huge = Answers({"internal_users": Answer(48, note="x" * 10_000_000)})
    with pytest.raises(CannotWrite, match="too large"):
        cabinet.save(opened, Document(Assessment(scenarios=(Scenario("Today", huge),))))
    assert file.read_bytes() == document_bytes(FULL)


def test_settings_and_recent_files_go_through(cabinet: FileStore, file: Path) -> None:
    cabinet.keep_preferences(Preferences(tour_seen=True))
    cabinet.keep_recent(Recent(file, datetime(2026, 11, 20, tzinfo=UTC)))
    assert cabinet.preferences().tour_seen
    assert [entry.path for entry in cabinet.recent()] == [file]
    cabinet.forget_recent(file)
    assert cabinet.recent() == ()


NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


def plain_places(folder: Path) -> list[Path]:
    """The files in which a name that was typed can still be read."""
    return [file for file in folder.rglob("*") if file.is_file() and b"NAME-" in base64_undone(file.read_bytes())]


def test_protecting_a_file_leaves_no_plain_copy_anywhere(cabinet: FileStore, folders: Folders, tmp_path: Path) -> None:
    path = tmp_path / "client.commsfit"
    journal = cabinet.journal()
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, path)
    for document in (EDITED, FULL):
        journal.record(document, opened)
        opened = replace(opened, snapshot=cabinet.save(opened, document).snapshot)
    cabinet.keep_recent(Recent(path, NOON, client="NAME-client", outcome="ucaas"))
    assert len(plain_places(tmp_path)) > 3
    opened = cabinet.save_as(opened, FULL, path, "horse battery")
    cabinet.keep_recent(Recent(path, NOON, client="NAME-client", outcome="ucaas"))
    assert plain_places(tmp_path) == []
    (recent,) = cabinet.recent()
    assert (recent.client, recent.outcome) == ("", None)
    earlier = cabinet.backups(path)
    assert work(cabinet.open(earlier[0].file, "horse battery").document) == work(FULL)
    kill_window(journal)
    (recovery,) = FileStore(folders, rulebook(), lambda: NOON).recoveries()
    assert recovery.protected


def test_another_password_is_the_only_one_that_opens_anything_kept_of_the_file(
    cabinet: FileStore, tmp_path: Path
) -> None:
    path = tmp_path / "client.commsfit"
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, path, "horse battery")
    for document in (EDITED, FULL):
        opened = replace(opened, snapshot=cabinet.save(opened, document).snapshot)
    opened = cabinet.save_as(opened, FULL, path, "staple correct")
    earlier = cabinet.backups(path)
    assert len(earlier) == 3
    for file in (path, *(backup.file for backup in earlier)):
        with pytest.raises(PasswordRefused):
            cabinet.open(file, "horse battery")
        cabinet.release(cabinet.open(file, "staple correct"))
    assert plain_places(tmp_path) == []
    plain = cabinet.save_as(opened, FULL, path)
    assert (plain.protected, plain_places(tmp_path)) == (False, [path])


def test_a_password_is_put_on_no_file_that_somebody_else_has_changed(cabinet: FileStore, tmp_path: Path) -> None:
    path = tmp_path / "client.commsfit"
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, path)
    path.write_bytes(document_bytes(EDITED))
    with pytest.raises(ChangedElsewhere):
        cabinet.save_as(opened, FULL, path, "horse battery")
    assert path.read_bytes() == document_bytes(EDITED)


def test_unsaved_work_of_the_plain_file_is_sealed_with_it_and_can_be_restored(
    cabinet: FileStore, folders: Folders, clock: Clock, tmp_path: Path
) -> None:
    journal = cabinet.journal()
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, tmp_path / "client.commsfit")
    journal.record(EDITED, opened)
    cabinet.save_as(opened, FULL, tmp_path / "client.commsfit", "horse battery")
    kill_window(journal)
    kill(cabinet, folders)
    later = FileStore(folders, rulebook(), clock)
    (recovery,) = later.recoveries()
    assert later.recover(recovery, "horse battery") == EDITED


def test_what_is_put_beside_a_protected_file_is_protected_too(cabinet: FileStore, tmp_path: Path) -> None:
    opened = cabinet.save_as(Opened(Document(), None, None), FULL, tmp_path / "client.commsfit", "horse battery")
    beside = cabinet.save_beside(opened, EDITED, tmp_path / "client (mine).commsfit")
    assert beside.protected
    assert plain_places(tmp_path) == []
    cabinet.release(beside)
    assert work(cabinet.open(tmp_path / "client (mine).commsfit", "horse battery").document) == work(EDITED)
