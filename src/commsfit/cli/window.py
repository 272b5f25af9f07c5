"""Shows the window: first what paints it, and what makes it work only behind the first frame."""

from __future__ import annotations

import gc
import importlib
import sys
from pathlib import Path
from typing import Any, Final

from commsfit.cli.surroundings.display import NO_DISPLAY, can_show_windows
from commsfit.locations import resources

_BAD_INPUT: Final = 2
_NO_FILE: Final = "commsfit: {file}: there is no such file. Check the name.\n"
_MISSING: Final = "the window's libraries are missing here: {problem}. `python3 dev.py run` installs them in a clone."


def show_window(file: Path | None) -> int:
    """Run the window until it is closed, and give the exit code."""
    if file is not None and not file.is_file():
        sys.stderr.write(_NO_FILE.format(file=file))
        return _BAD_INPUT
    if not can_show_windows():
        sys.stderr.write(f"commsfit: {NO_DISPLAY}\n")
        return _BAD_INPUT
    # Nothing of what starting up makes is garbage; the window collects again once it is awake.
    gc.disable()
    try:
        start = importlib.import_module("commsfit.desktop.start")
    except ImportError as problem:
        sys.stderr.write(f"commsfit: {_MISSING.format(problem=problem)}\n")
        return _BAD_INPUT
    code: int = start.start_window(outside(), file)
    return code


def outside() -> Any:
    """What the window gets from other rooms; the heavy ones are fetched when it wakes."""
    ports = importlib.import_module("commsfit.desktop.opening.outside")
    return ports.Outside(
        resources=resources(),
        first_look=importlib.import_module("commsfit.storage.person.first_look").first_look,
        wake=lambda: importlib.import_module("commsfit.bootstrap").awake(),
    )
