"""How long until the window's first frame, beside a bare six-page wizard of the same Qt, and what stalls behind it."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time

ROUNDS = 15


def start(which: str, home: str) -> dict[str, float]:
    """One start in a process and a home of its own."""
    environment = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    environment |= {f"XDG_{name}_HOME": f"{home}/{name.lower()}" for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    environment |= {"HOME": home, "STARTED_NS": str(time.monotonic_ns()), "COMMSFIT_SEVERAL_WINDOWS": "1"}
    command = [sys.executable, "-m", "benchmarks.first_frame", which]
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        for which in ("wizard", "commsfit"):
            start(which, home)
        rounds = [(start("wizard", home), start("commsfit", home)) for _ in range(ROUNDS)]
    bare = statistics.median(wizard["painted"] for wizard, _ in rounds)
    ours = statistics.median(window["painted"] for _, window in rounds)
    ratio = statistics.median(window["painted"] / wizard["painted"] for wizard, window in rounds)
    cpu_bare = statistics.median(wizard["worked"] for wizard, _ in rounds)
    cpu_ours = statistics.median(window["worked"] for _, window in rounds)
    awake = statistics.median(window["awake"] for _, window in rounds)
    stalls = sorted(window["stall"] for _, window in rounds)
    print(f"first painted frame, {ROUNDS} starts each in turns")
    print(f"  bare wizard of six pages {bare:6.0f} ms")
    print(f"  CommsFit                 {ours:6.0f} ms   ratio {ratio:.2f} (wanted: at most 1.40)")
    print(f"  the same in processor time: {cpu_bare:.0f} ms and {cpu_ours:.0f} ms, ratio {cpu_ours / cpu_bare:.2f}")
    print(f"  CommsFit fully awake     {awake:6.0f} ms")
    print(
        f"  longest stall behind it: median {statistics.median(stalls):.0f} ms, worst {stalls[-1]:.0f} ms (wanted: 30)"
    )


if __name__ == "__main__":
    main()
