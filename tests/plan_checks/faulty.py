"""`python -m tests.plan_checks.faulty COUNT`: seeds faults into a copy of the planner, tells which the checks see."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any, Final

from tests.plan_checks.random_sheets import seed
from tests.plan_checks.seeding import Fault, drawn

ROOT: Final = Path(__file__).resolve().parents[2]
SHEETS_SEED: Final = 26
LONGEST: Final = 600
"""Seconds: a fault may make a loop endless."""
CRASH: Final = "crash"
"""Begins what stands in place of a check where the program comes down."""
Rows = list[dict[str, Any]]


@dataclass(frozen=True)
class Seen:
    """A fault, the checks that the first plan to break any breaks with it, and how many plans changed until then."""

    fault: Fault
    checks: frozenset[str]
    changed: int

    @property
    def crashes(self) -> bool:
        """It brings the program down: nobody needs a check to see that, and none is proved by it."""
        return any(check.startswith(CRASH) for check in self.checks)

    @property
    def counts(self) -> bool:
        """It gives other plans, and so puts the checks to the test."""
        return bool(self.changed) and not self.crashes

    @property
    def words(self) -> str:
        """In one line."""
        plans = "plan" if self.changed == 1 else "plans"
        told = ", ".join(sorted(self.checks)) if self.checks else "NOT SEEN" if self.changed else "changes no plan"
        return f"{self.fault.words}\n    {self.changed} {plans} changed until then; {told}"


@contextmanager
def copied_sources() -> Iterator[Path]:
    """A copy of src that may be spoiled, with the resources beside it."""
    with tempfile.TemporaryDirectory(prefix="faults-") as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "src", root / "src", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "resources", root / "resources")
        yield root


def planner(root: Path) -> list[Path]:
    """The sources of the planner."""
    return sorted((root / "src" / "commsfit" / "domain" / "planning").rglob("*.py"))


def try_faults(count: int, fault_seed: int, sheets: int) -> Iterator[Seen]:
    """Draws until so many faults have changed a plan; what changes none, or crashes, is told and stands for no test."""
    with copied_sources() as root:
        sound = _rows(root, sheets, [])
        changing = 0
        for fault in islice(drawn(planner(root), fault_seed), 10 * count):
            seen = _seen(root, fault, sound, sheets)
            changing += seen.counts
            yield seen
            if changing == count:
                return


def _seen(root: Path, fault: Fault, sound: Rows, sheets: int) -> Seen:
    whole = fault.file.read_text(encoding="utf-8")
    fault.file.write_text(fault.source, encoding="utf-8")
    try:
        spoiled = _rows(root, sheets, sound)
    finally:
        fault.file.write_text(whole, encoding="utf-8")
    pairs = list(zip(sound, spoiled, strict=False))
    checks = frozenset(check for before, after in pairs for check in {*after["broken"]} - {*before["broken"]})
    if len(spoiled) < len(sound) and not checks:
        return Seen(fault, frozenset({f"{CRASH}: nothing works any more"}), len(sound))
    return Seen(fault, checks, sum(before["plan"] != after["plan"] for before, after in pairs))


def _rows(root: Path, sheets: int, sound: Rows) -> Rows:
    command = [sys.executable, "-B", "-m", "tests.plan_checks.fingerprints", str(SHEETS_SEED), str(sheets)]
    surroundings = os.environ | {"PYTHONPATH": str(root / "src"), "PYTHONHASHSEED": "0"}
    try:
        ran = subprocess.run(
            command,
            cwd=ROOT,
            env=surroundings,
            input="\n".join(json.dumps(row) for row in sound),
            capture_output=True,
            text=True,
            check=False,
            timeout=LONGEST,
        )
    except subprocess.TimeoutExpired:
        return []
    return [json.loads(line) for line in ran.stdout.splitlines()]


if __name__ == "__main__":
    wanted, drawn_seed = int(sys.argv[1]) if len(sys.argv) > 1 else 20, seed()
    print(f"PLAN_SEED={drawn_seed}")  # noqa: T201 - printing is its work
    tried = []
    for each in try_faults(wanted, drawn_seed, 120):
        print(each.words, flush=True)  # noqa: T201 - printing is its work
        tried.append(each)
    changing = [each for each in tried if each.counts]
    told = f"{sum(bool(each.checks) for each in changing)} of {len(changing)} seen"
    print(f"{told}, {sum(each.crashes for each in tried)} more crash")  # noqa: T201 - printing is its work
