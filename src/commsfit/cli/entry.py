"""Where `commsfit` starts: straight to the window for `commsfit` and `commsfit open FILE`, else to the commands."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import Final

_OPEN_WITH_FILE: Final = 2


def main() -> None:
    """Entry point of the command and of `python -m commsfit`."""
    arguments = sys.argv[1:]
    if wants_window(arguments) and "_COMMSFIT_COMPLETE" not in os.environ:
        # Without the command line's own libraries: they would stand between the person and the first frame.
        window = importlib.import_module("commsfit.cli.window")
        sys.exit(window.show_window(Path(arguments[1]) if len(arguments) == _OPEN_WITH_FILE else None))
    importlib.import_module("commsfit.cli.main").run_and_exit()


def wants_window(arguments: list[str]) -> bool:
    """Nothing at all, or `open` and at most a file."""
    if not arguments:
        return True
    plain = not any(argument.startswith("-") for argument in arguments)
    return arguments[0] == "open" and len(arguments) <= _OPEN_WITH_FILE and plain
