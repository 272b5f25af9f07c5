"""Two who save the same file, with nothing in common but the folder it lies in."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commsfit.ports.filing_refusals import HeldElsewhere
from commsfit.storage.disk.turns import Waiting, turn, turn_file

SHORT = Waiting(patience=0.2, dead_after=30)


def test_nothing_is_left_beside_the_file_after_a_turn(tmp_path: Path) -> None:
    with turn(tmp_path / "client.commsfit"):
        assert turn_file(tmp_path / "client.commsfit").exists()
    assert list(tmp_path.iterdir()) == []


def test_a_turn_that_another_holds_is_waited_for_and_then_refused_in_words(tmp_path: Path) -> None:
    target = tmp_path / "client.commsfit"
    with turn(target), pytest.raises(HeldElsewhere, match="saving this file right now"), turn(target, SHORT):
        pass
    with turn(target, SHORT):
        pass


def test_the_turn_of_one_that_was_killed_is_taken_over(tmp_path: Path) -> None:
    target = tmp_path / "client.commsfit"
    turn_file(target).write_text("{")
    long_ago = time.time() - 100
    os.utime(turn_file(target), (long_ago, long_ago))
    with turn(target, SHORT):
        pass
    assert list(tmp_path.iterdir()) == []


def test_one_that_was_taken_for_dead_does_not_end_the_others_turn(tmp_path: Path) -> None:
    target = tmp_path / "client.commsfit"
    with turn(target):
        turn_file(target).write_text('{"token": "of another"}')
    assert turn_file(target).exists()


SAVER = """
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from commsfit import bootstrap
from commsfit.ports.filing_refusals import StorageError
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore

file, state, name, rounds = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
store = FileStore(Folders(state, state), bootstrap.rulebook(), lambda: datetime.now(UTC))
done = 0
while done < rounds:
    opened = store.open(file)
    private = opened.document.private
    edited = replace(opened.document, private=replace(private, notes=f"{private.notes} {name}{done}"))
    try:
        store.save(opened, edited)
        done += 1
    except StorageError:
        pass
    store.release(opened)
"""


def savers(tmp_path: Path, rounds: int) -> list[str]:
    """Two processes without a common lock save in turn; gives the names that neither file nor word has lost."""
    from commsfit.domain.document.assessment import Document
    from commsfit.storage.format.writing import document_bytes

    file = tmp_path / "shared" / "client.commsfit"
    file.parent.mkdir()
    file.write_bytes(document_bytes(Document()))
    started = [
        subprocess.Popen([sys.executable, "-c", SAVER, str(file), str(tmp_path / f"state {name}"), name, str(rounds)])
        for name in "ab"
    ]
    assert [saver.wait(timeout=600) for saver in started] == [0, 0]
    assert [left.name for left in file.parent.iterdir()] == [file.name]
    import json

    return str(json.loads(file.read_bytes())["private"]["notes"]).split()


def test_no_save_that_was_reported_done_vanishes(tmp_path: Path) -> None:
    kept = savers(tmp_path, 15)
    assert sorted(kept) == sorted(f"{name}{number}" for name in "ab" for number in range(15))


@pytest.mark.long
@pytest.mark.timeout(700)
def test_no_save_that_was_reported_done_vanishes_in_a_thousand_rounds(tmp_path: Path) -> None:
    kept = savers(tmp_path, 500)
    assert sorted(kept) == sorted(f"{name}{number}" for name in "ab" for number in range(500))
