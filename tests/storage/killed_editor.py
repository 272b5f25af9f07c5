"""Edits and saves a file in a child that is killed at a random moment, again and again, and reports what was left.

Run as a program: one process loads the rulebook once and forks a child for each round.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from commsfit.domain.document.assessment import Document
from commsfit.storage.disk.folders import Folders
from commsfit.storage.file_store import FileStore
from commsfit.storage.format.writing import document_bytes
from tests.storage.documents import FULL, rulebook

EDITS_BETWEEN_SAVES = 3
LONGEST_LIFE_SECONDS = 0.06


def numbered(edit: int) -> Document:
    return replace(FULL, private=replace(FULL.private, notes=str(edit)))


def number_of(document: Document) -> int:
    return int(document.private.notes)


def cabinet(folder: Path) -> FileStore:
    return FileStore(Folders(folder / "config", folder / "state"), rulebook(), lambda: datetime.now(UTC))


def edit_until_killed(folder: Path, file: Path, tell: int) -> None:
    """Record every edit, save now and then, and tell each step before and after it."""
    files = cabinet(folder)
    opened = files.open(file)
    journal = files.journal()
    edit = number_of(opened.document)
    while True:
        edit += 1
        document = numbered(edit)
        os.write(tell, b"r%d\n" % edit)
        journal.record(document, opened)
        os.write(tell, b"R%d\n" % edit)
        if edit % EDITS_BETWEEN_SAVES == 0:
            os.write(tell, b"s%d\n" % edit)
            opened = replace(opened, snapshot=files.save(opened, document).snapshot)
            os.write(tell, b"S%d\n" % edit)
            journal.settle()


def one_round(folder: Path, file: Path, life: float) -> tuple[str, int]:
    """Kill one editor; give what it was at, and how many edits that it had been told are safe are missing."""
    reading, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reading)
        edit_until_killed(folder, file, tell)
    os.close(tell)
    with os.fdopen(reading, "rb") as told:
        first = told.readline()
        time.sleep(life)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        steps = [first, *told.readlines()]
    safe = max([int(step[1:]) for step in steps if step[:1] in b"RS" and step.endswith(b"\n")], default=0)
    files = cabinet(folder)
    opened = files.open(file)
    left = [number_of(opened.document)]
    for recovery in files.recoveries():
        assert recovery.document is not None
        left.append(number_of(recovery.document))
        files.discard(recovery)
    # Go on from what was recovered, as a person would.
    file.write_bytes(document_bytes(numbered(max(left))))
    files.release(opened)
    at = {b"r": "recording", b"R": "between", b"s": "saving", b"S": "settling"}[steps[-1][:1]]
    return at, max(0, safe - max(left))


def main(folder: Path, rounds: int) -> None:
    file = folder / "work" / "north.commsfit"
    file.parent.mkdir()
    file.write_bytes(document_bytes(numbered(0)))
    chance = random.Random(5)
    killed_while: Counter[str] = Counter()
    missing = 0
    for _ in range(rounds):
        at, lost = one_round(folder, file, chance.uniform(0, LONGEST_LIFE_SECONDS))
        killed_while[at] += 1
        missing = max(missing, lost)
    edits = number_of(cabinet(folder).open(file).document)
    beside = sorted({entry.name.split("-")[0] for entry in file.parent.iterdir()})
    found = {"rounds": rounds, "missing": missing, "edits": edits, "at": killed_while, "beside": beside}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
