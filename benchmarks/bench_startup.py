"""How long the command line takes from nothing to its last line, beside Python and the libraries it stands on."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.side_by_side import Contender, compare


def process(name: str, *arguments: str, **surroundings: str) -> Contender:
    """A contender that starts one Python and waits for its end."""
    command, environment = [sys.executable, *arguments], os.environ | surroundings
    return Contender(name, lambda: subprocess.run(command, env=environment, check=True, capture_output=True))


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        example = str(Path(folder) / "logistics.commsfit")
        process("", "-m", "commsfit", "example", "logistics", "-o", example).work()
        assess = ("-m", "commsfit", "assess", example)
        without = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": "1"}
        compare(
            "assess one file, from a cold start",
            process("commsfit assess", *assess),
            process("commsfit assess without byte code", *assess, **without),
            process("python alone", "-c", "pass"),
            process("python and the libraries alone", "-c", "import click, pydantic, rich.console"),
        )


if __name__ == "__main__":
    main()
