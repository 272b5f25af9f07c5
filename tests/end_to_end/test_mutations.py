"""Fifty thousand damaged files and rows, and two hundred damaged brands and packs: each is read or refused in words.

None takes three seconds of the processor, and all together take no 500 MB beyond what the program holds anyway.
"""

from __future__ import annotations

import json
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

import pytest

from commsfit import bootstrap
from commsfit.catalogue.loading import load_rulebook
from commsfit.domain.refusals import Refusal
from commsfit.report.branding.brand_file import read_brand
from commsfit.storage.batch.rows import source_of
from commsfit.storage.batch.working import Worker
from commsfit.storage.format.reading import read_document
from commsfit.storage.format.writing import document_bytes
from tests.catalogue.edited import CORE, copied
from tests.storage.mutations import TRICKS, flip_bytes, mutated, poison, repeat_a_part, truncate

MOST_SECONDS, MOST_MEGABYTES, MOST_LETTERS = 3.0, 500, 4_000
RULEBOOK = bootstrap.rulebook()
SHEETS = tuple(path.read_bytes() for path in bootstrap.examples())
ROWS = tuple(json.dumps(json.loads(sheet)).encode() for sheet in SHEETS)
TABLE = b"id,internal_users,days_to_go_live,goals,external_messages_per_month\na,48,90,replace_pbx,25000\n"
BRAND = b'name = "Acme"\naccent = "#884400"\ncontact = "Ada"\nfooter = "Confidential"\ndisclaimer = "None"\n'
TOPICS = ("decision.toml", "questions.toml", "manifest.toml", "costs.toml", "words/en/decision.toml")
ALL_WORKED_ON: Final = 4
"""One in so many of the rows that were read is worked on to its result."""
Try = Callable[[Path, random.Random], object]


def any_text(content: bytes, chance: random.Random) -> bytes:
    """Damaged as no JSON in particular; now and then by a path, a control character or a number of many digits."""
    damaged = chance.choice((flip_bytes, truncate, poison, repeat_a_part))(content, chance)
    if chance.random() < 0.2:
        at = chance.randrange(len(damaged) + 1)
        damaged = damaged[:at] + chance.choice(TRICKS).encode() + damaged[at:]
    return damaged


def a_file(_folder: Path, chance: random.Random) -> None:
    """What opens is written and read again."""
    document = read_document(mutated(chance.choice(SHEETS), chance), RULEBOOK).document
    assert read_document(document_bytes(document), RULEBOOK).document == document


def a_row(folder: Path, chance: random.Random) -> None:
    """Of a list or a table; a row that cannot be read is told as that row's failure."""
    as_table = chance.random() < 0.5
    file = folder / ("rows.csv" if as_table else "rows.jsonl")
    file.write_bytes(any_text(TABLE, chance) if as_table else mutated(chance.choice(ROWS), chance))
    for row in source_of(file, frozenset(question.id for question in RULEBOOK.every_question)).rows():
        if chance.randrange(ALL_WORKED_ON) == 0:
            worker().work(row)


def worker() -> Worker:
    return Worker(RULEBOOK, date(2026, 11, 20))


def a_brand(folder: Path, chance: random.Random) -> None:
    file = folder / "brand.toml"
    file.write_bytes(any_text(BRAND, chance))
    read_brand(file)


def a_pack(folder: Path, chance: random.Random) -> None:
    """A rulebook of somebody's own, with one of its topics damaged."""
    pack = folder / "pack" / "rulebook"
    if not pack.exists():
        copied(pack.parent)
    name = chance.choice(TOPICS)
    (pack / name).write_bytes(any_text((CORE / name).read_bytes(), chance))
    try:
        load_rulebook(pack, CORE)
    finally:
        (pack / name).write_bytes((CORE / name).read_bytes())


def most_memory() -> int:
    """What the process has held at most, in MB; 0 where nobody tells it."""
    if sys.platform != "linux":
        return 0
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) // 1024


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("kind", "times"),
    [(a_file, 40_000), (a_row, 10_000), (a_brand, 100), (a_pack, 100)],
    ids=["files", "rows", "brands", "packs"],
)
def test_whatever_is_damaged_is_read_or_refused(kind: Try, times: int, tmp_path: Path) -> None:
    chance, before = random.Random(kind.__name__), most_memory()
    ends, slowest, longest = Counter[str](), 0.0, 0
    began = time.process_time()
    for _time in range(times):
        started = time.process_time()
        try:
            kind(tmp_path, chance)
            ends["read"] += 1
        except Refusal as refusal:
            ends["refused"] += 1
            longest = max(longest, len(str(refusal)))
        slowest = max(slowest, time.process_time() - started)
    seconds, taken = time.process_time() - began, most_memory() - before
    print(f"{kind.__name__}: {dict(ends)}, {seconds:.0f} s, slowest {slowest:.2f} s, {taken} MB more")  # noqa: T201 - what the suite took
    assert ends["refused"] > times / 100
    assert ends["read"] >= times // 1_000, "of many some are whole enough"
    assert longest < MOST_LETTERS
    assert slowest < MOST_SECONDS
    assert taken < MOST_MEGABYTES
