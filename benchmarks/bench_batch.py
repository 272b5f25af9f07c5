"""How `commsfit batch` grows with its rows, what memory it takes, and what a second process brings.

`--rows 1000,10000,100000` sets the sizes; the default stays under a minute.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

ROUNDS = 3
SEED = 11
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Run:
    """One batch from a cold start to its end."""

    rows: int
    jobs: int
    seconds: float
    processor: float
    """Seconds of all processes on the processor: what a busy machine does not stretch."""
    all_processes: float
    largest_process: float


def sheet(number: int, chance: random.Random) -> str:
    """A sheet of answers as a customer list might hold it: some full, some half empty, some with ranges."""
    low = chance.randint(0, 40)
    answers: dict[str, object] = {
        "engineering_team": True,
        "developer_hours_per_week": {"between": [low, low + chance.randint(1, 20)]},
        "rest_api_expertise": chance.choice([True, False, "unknown"]),
        "days_to_go_live": chance.randint(1, 400),
        "external_messages_per_month": chance.randint(0, 100_000),
        "internal_users": chance.randint(0, 500),
        "workflow_deviation_percent": chance.randint(0, 60),
        "goals": chance.sample(["replace_pbx", "customer_notifications", "voice_ivr", "embed_in_portal_or_crm"], 2),
    }
    kept = {key: value for key, value in answers.items() if chance.random() < 0.9}  # noqa: PLR2004 - one in ten is open
    return json.dumps({"id": f"client-{number}", "answers": kept})


def write_source(path: Path, rows: int) -> None:
    chance = random.Random(SEED)
    with path.open("w", encoding="utf-8") as lines:
        lines.writelines(sheet(number, chance) + "\n" for number in range(rows))


def family(process: int) -> Iterator[int]:
    """A process and all that it started; Linux only, nothing elsewhere."""
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()
    except OSError:
        return
    for child in children:
        yield from family(int(child))


def resident(process: int) -> float:
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0.0
    return next((float(line.split()[1]) / 1000 for line in status.splitlines() if line.startswith("VmRSS")), 0.0)


def watch(process: int, peak: list[float], stop: threading.Event) -> None:
    """Keep the highest memory of all processes together, and of the largest one."""
    while not stop.wait(0.1):
        sizes = [resident(one) for one in family(process)]
        peak[:] = [max(peak[0], sum(sizes)), max(peak[1], *sizes)]


def processor_seconds() -> float:
    """What all children that have ended took; `times` counts them on every system but Windows."""
    spent = os.times()
    return spent.children_user + spent.children_system


def run(source: Path, rows: int, jobs: int, folder: Path) -> Run:
    command = [sys.executable, "-m", "commsfit", "batch", str(source), "-o", str(folder), "--jobs", str(jobs)]
    peak, stop = [0.0, 0.0], threading.Event()
    began, worked = time.perf_counter(), processor_seconds()
    with subprocess.Popen([*command, "--today", "2026-11-20"], stderr=subprocess.DEVNULL) as batch:
        watcher = threading.Thread(target=watch, args=(batch.pid, peak, stop))
        watcher.start()
        code = batch.wait()
        seconds = time.perf_counter() - began
        stop.set()
        watcher.join()
    if code:
        sys.exit(f"the batch ended with {code}")
    return Run(rows, jobs, seconds, processor_seconds() - worked, *peak)


def measured(rows: int, jobs: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "clients.jsonl"
        write_source(source, rows)
        return run(source, rows, jobs, Path(folder) / "out")


def exponent(rows: Sequence[int], seconds: Sequence[float]) -> float:
    """The slope of time over rows on logarithmic paper: 1 is linear."""
    xs, ys = [math.log(one) for one in rows], [math.log(one) for one in seconds]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def growth(sizes: Sequence[int], jobs: int) -> None:
    print(f"batch of JSON Lines with {jobs} processes, whole results, from a cold start")
    print(f"{'rows':>9} {'seconds':>9} {'rows/s':>8} {'processor s':>12} {'MB, all processes':>18} {'MB, largest':>12}")
    runs = []
    for rows in sizes:
        one = measured(rows, jobs)
        runs.append(one)
        memory = f"{one.all_processes:18.0f} {one.largest_process:12.0f}"
        print(f"{rows:9,} {one.seconds:9.1f} {rows / one.seconds:8.0f} {one.processor:12.1f} {memory}", flush=True)
    if len(runs) > 1:
        clock, processor = (
            exponent(sizes, [one.seconds for one in runs]),
            exponent(sizes, [one.processor for one in runs]),
        )
        print(f"time grows with rows to the power of {clock:.3f}, processor time of {processor:.3f}")


def gain(rows: int) -> None:
    """One process and two in turns, so that a busy moment hits both alike; the best of each counts."""
    pairs = [(measured(rows, 1), measured(rows, 2)) for _ in range(ROUNDS)]
    ones, twos = zip(*pairs, strict=True)
    faster = min(one.seconds for one in ones) / min(two.seconds for two in twos)
    dearer = min(two.processor for two in twos) / min(one.processor for one in ones)
    rounds = ", ".join(f"{one.seconds / two.seconds:.2f}" for one, two in pairs)
    print(f"two processes against one over {rows:,} rows: {faster:.2f} times as fast (each round: {rounds}),")
    print(f"  for {dearer:.2f} times the processor time")


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--rows", default="1000,2000,4000")
    options.add_argument("--jobs", type=int, default=2)
    chosen = options.parse_args()
    sizes = [int(size) for size in chosen.rows.split(",")]
    growth(sizes, chosen.jobs)
    gain(min(2_000, sizes[-1]))


if __name__ == "__main__":
    main()
