"""Damaged files are refused with a place or open; never a crash, a stall, or a write outside the chosen folder.

Seconds are those of the processor: a busy machine must not make a test fail.
"""

from __future__ import annotations

import contextlib
import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from commsfit.domain.document.assessment import Assessment, Document
from commsfit.domain.refusals import Refusal
from commsfit.ports.filing import Opened
from commsfit.storage.batch.outputs import FAILURES
from commsfit.storage.batch.rows import InputRow, source_of
from commsfit.storage.batch.running import Batch, run_batch
from commsfit.storage.batch.working import Done, Worker
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore
from commsfit.storage.format.passwords import Argon2Work
from commsfit.storage.format.protection import Sealer, unseal
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import document_bytes
from tests.storage.documents import FULL, rulebook
from tests.storage.mutations import TRICKS, mutated

KEPT = Path(__file__).parent / "kept"
SEEDS = (document_bytes(FULL), (KEPT / "version_1.commsfit").read_bytes(), (KEPT / "version_0.commsfit").read_bytes())
DAY = date(2026, 11, 20)


def damaged(number: int, seed: int) -> Iterator[bytes]:
    chance = random.Random(seed)
    for _ in range(number):
        yield mutated(chance.choice(SEEDS), chance)


def everything_below(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def outcome(content: bytes) -> Document | Refusal:
    try:
        return read_document(content, rulebook()).document
    except Refusal as refusal:
        return refusal


def check(number: int, seed: int, folder: Path) -> Counter[str]:
    """Read each damaged file, work on and save what opens; count what happened."""
    chosen = folder / "chosen"
    chosen.mkdir()
    (folder / "bystander").write_bytes(b"untouched")
    cabinet = FileStore(
        Folders(chosen / "config", chosen / "state"), rulebook(), lambda: datetime(2026, 11, 20, tzinfo=UTC)
    )
    worker = Worker(rulebook(), DAY)
    counted: Counter[str] = Counter()
    for count, content in enumerate(damaged(number, seed)):
        began = time.process_time()
        document = outcome(content)
        if isinstance(document, Refusal):
            assert document.place, str(document)
            assert len(str(document)) < 4_000
            counted["refused"] += 1
        else:
            counted["opened"] += 1
            assert read_document(document_bytes(document), rulebook()).document == document
            if count % 4 == 0:
                assert isinstance(worker.work(InputRow(1, 1, document_bytes(document))), Done)
            if count % 50 == 0:
                cabinet.release(cabinet.save_as(Opened(Document(), None, None), document, chosen / "saved.commsfit"))
        took = time.process_time() - began
        assert took < 1, f"{took:.1f} s for {content[:200]!r}"
    assert set(everything_below(folder)) - {"bystander"} == {
        name for name in everything_below(folder) if name.startswith("chosen/")
    }
    assert (folder / "bystander").read_bytes() == b"untouched"
    return counted


def test_damaged_files_are_refused_with_a_place_or_open(tmp_path: Path) -> None:
    counted = check(500, 1, tmp_path)
    assert counted["refused"] > 100
    assert counted["opened"] > 20


@pytest.mark.long
def test_ten_thousand_damaged_files_are_refused_with_a_place_or_open(tmp_path: Path) -> None:
    counted = check(10_000, 2, tmp_path)
    assert counted["refused"] > 5_000
    assert counted["opened"] > 500


def test_a_damaged_protected_file_is_refused_or_opens() -> None:
    sealed = Sealer.with_password("horse", Argon2Work(1 << 13, 1, 1)).seal(document_bytes(FULL))
    chance = random.Random(3)
    for _ in range(100):
        content = mutated(sealed, chance)
        began = time.process_time()
        with contextlib.suppress(Refusal):
            assert unseal(content, "horse")[0] == document_bytes(FULL)
        assert time.process_time() - began < 1


def test_path_tricks_as_ids_and_names_stay_in_the_folder(tmp_path: Path) -> None:
    def report(assessment: Assessment) -> bytes:
        return b"%PDF " + assessment.scenarios[0].name.encode()

    chosen = tmp_path / "a" / "b" / "chosen"
    chosen.mkdir(parents=True)
    source = tmp_path / "tricks.jsonl"
    source.write_text(
        "\n".join(json.dumps({"id": trick, "answers": {}}) for trick in (*TRICKS, *TRICKS)), encoding="utf-8"
    )
    pdf = chosen / "reports"
    rows = source_of(source, frozenset())
    run = Batch(rows, chosen, "x", lambda: Worker(rulebook(), DAY, pdf, {".pdf": report}), reports=pdf)
    end = run_batch(run, lambda _progress: None)
    reports = list(pdf.iterdir())
    assert end.rows == 2 * len(TRICKS)
    assert len(reports) == end.rows - end.failed > len(TRICKS)
    assert (chosen / FAILURES).is_file()
    outside = [file for file in tmp_path.rglob("*") if file.is_file() and chosen not in file.parents]
    assert outside == [source]


def test_a_gigabyte_of_digits_is_not_taken_in(tmp_path: Path) -> None:
    file = tmp_path / "huge.commsfit"
    with file.open("wb") as huge:
        huge.write(b'{"answers": {"internal_users": 9')
        huge.truncate(1_000_000_000)  # the rest reads as zero bytes without taking room on the disk
    began = time.process_time()
    cabinet = FileStore(Folders(tmp_path, tmp_path), rulebook(), lambda: datetime(2026, 11, 20, tzinfo=UTC))
    with pytest.raises(Refusal, match="too large"):
        cabinet.open(file)
    assert time.process_time() - began < 1


@pytest.mark.parametrize(
    "content",
    [
        b'{"answers": {"internal_users": ' + b"9" * 9_900_000 + b"}}",
        b'{"answers": {"internal_users": 0.' + b"9" * 9_900_000 + b"}}",
        b"[" * 9_900_000,
        b'{"answers": {"goals": [' + b'"replace_pbx",' * 700_000 + b'"replace_pbx"]}}',
        b'{"answers": {' + b",".join(b'"q%d": 1' % number for number in range(700_000)) + b"}}",
        b'{"a": 1, ' * 1_000_000,
        b'"' + b"\\u0041" * 1_600_000 + b'"',
    ],
    ids=["digits", "decimals", "brackets", "options", "questions", "groups", "escapes"],
)
def test_the_largest_file_that_is_read_does_not_stall(content: bytes) -> None:
    assert len(content) <= 10_000_000
    began = time.process_time()
    found = outcome(content)
    assert time.process_time() - began < 1
    assert len(str(found)) < 4_000
