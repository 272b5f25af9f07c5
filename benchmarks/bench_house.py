"""The loop and the window beside those of an earlier tree, in one run on one machine, in turns.

`COMMSFIT_BEFORE=/path/to/an/earlier/clone python3 dev.py bench house`; with COMMSFIT_HOUSE_TESTS=1 the fast tests, too.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from dev import CLEAN, PYTEST

HERE: Final = Path(__file__).resolve().parent.parent
PROBE: Final = Path(__file__).resolve().parent / "window_probe.py"
STARTS: Final = 7
WANTED: Final[Mapping[str, str]] = {
    "awake, times a bare wizard's start": "3.5",
    "longest stall behind the first frame, ms": "30",
    "starts that crashed": "0",
    "another theme": "250",
    "another text size": "250",
    "types, lint and contracts, s": "5",
    "fast tests on two cores, s of a quiet machine": "90",
}
"""At most; a page that is first shown: 60."""


def surroundings(tree: Path, home: str = "") -> dict[str, str]:
    """The tree's own sources, with byte code kept, and a home that is nobody's."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    places = {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    offscreen = {"QT_QPA_PLATFORM": "offscreen", "COMMSFIT_SEVERAL_WINDOWS": "1"}
    path = os.pathsep.join((str(tree / "src"), str(tree)))
    return kept | offscreen | {"PYTHONPATH": path} | (places | {"HOME": home} if home else {})


def told(tree: Path, home: str, *command: str) -> dict[str, float]:
    """What a program of figures prints; nothing where it crashed, as an earlier tree may."""
    started = {"STARTED_NS": str(time.monotonic_ns())}
    environment = surroundings(tree, home) | started
    whole = [sys.executable, *command]
    done = subprocess.run(whole, cwd=tree, env=environment, check=False, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1]) if not done.returncode else {}
    return found


def worked(tree: Path, *command: str) -> float:
    """Seconds of processor time that a command and all that it starts take."""
    before = os.times()
    whole = [sys.executable, *command]
    subprocess.run(whole, cwd=tree, env=surroundings(tree), check=False, stdout=subprocess.DEVNULL)
    after = os.times()
    return after.children_user + after.children_system - before.children_user - before.children_system


def starts(trees: Mapping[str, Path], home: str) -> dict[str, dict[str, float]]:
    """Starts in turns with the bare wizard's, so that a busy moment hits all alike."""
    ratios: dict[str, list[float]] = {name: [] for name in trees}
    stalls: dict[str, list[float]] = {name: [] for name in trees}
    for _ in range(STARTS):
        for name, tree in trees.items():
            bare = told(tree, home, "-m", "benchmarks.first_frame", "wizard")
            ours = told(tree, home, "-m", "benchmarks.first_frame", "commsfit")
            if ours:
                ratios[name].append(ours["awake"] / bare["painted"])
                stalls[name].append(ours["stall"])
    return {
        name: {
            "awake, times a bare wizard's start": statistics.median(ratios[name]),
            "longest stall behind the first frame, ms": statistics.median(stalls[name]),
            "starts that crashed": float(STARTS - len(stalls[name])),
        }
        for name in trees
    }


def loop(tree: Path) -> Iterator[tuple[str, float]]:
    """What a developer waits for after each change: the second time, with the tools' caches warm."""
    for command in CLEAN.values():
        worked(tree, *command)
    yield "types, lint and contracts, s", sum(worked(tree, *command) for command in CLEAN.values())
    if os.environ.get("COMMSFIT_HOUSE_TESTS"):
        # Half of the processor time: what two cores with nothing else to do would take.
        yield "fast tests on two cores, s of a quiet machine", worked(tree, *PYTEST, "-m", "not long", "-q") / 2


def main() -> None:
    earlier = os.environ.get("COMMSFIT_BEFORE")
    trees = ({"before": Path(earlier)} if earlier else {}) | {"now": HERE}
    with tempfile.TemporaryDirectory() as home:
        found = starts(trees, home)
        for name, tree in trees.items():
            found[name] |= told(tree, home, str(PROBE))
    for name, tree in trees.items():
        found[name] |= dict(loop(tree))
    print(f"{'processor time; pages and looks in ms':<50}" + "".join(f"{name:>10}" for name in trees) + "    wanted")
    for title in found["now"]:
        figures = "".join(f"{found[name].get(title, float('nan')):>10.1f}" for name in trees)
        print(f"  {title:<48}{figures}    {WANTED.get(title, '60'):>6}", flush=True)


if __name__ == "__main__":
    main()
