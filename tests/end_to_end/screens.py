"""A screen of its own for a test: Xvfb on a free display, xdotool as the keyboard."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path

PATIENCE = 60.0
# Each process of the tests has its own: a server that ends takes away the socket of one that has just got its number.
_DISPLAYS = count(100 + os.getpid() % 900 * 50)


def missing(*tools: str) -> str:
    """What of these is not installed, in words for the reason of a skip."""
    gone = [tool for tool in tools if shutil.which(tool) is None]
    return f"{', '.join(gone)} not installed (apt-get install xvfb xdotool)" if gone else ""


def wait_for(happened: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
    deadline = time.monotonic() + patience
    while not happened():
        assert time.monotonic() < deadline, f"waited {patience:.0f} s in vain for {what}"
        time.sleep(0.05)


@contextmanager
def screen() -> Iterator[str]:
    """A display that nobody else uses, until the block ends."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", f":{next(_DISPLAYS)}", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        number = os.read(reading, 16).decode().strip()
        assert number, "Xvfb gave no display"
        yield f":{number}"
    finally:
        os.close(reading)
        server.terminate()
        server.wait(timeout=20)


def surroundings(display: str, home: Path) -> dict[str, str]:
    """The environment of a person of their own at this display."""
    folders = {f"XDG_{name}_HOME": str(home / name.lower()) for name in ("CONFIG", "DATA", "STATE", "CACHE")}
    own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "HOME": str(home), "USER": home.name, "LC_ALL": "C.UTF-8"}
    return {**os.environ, **folders, **own, "TMPDIR": str(home)}


@contextmanager
def started(environment: Mapping[str, str], *arguments: str) -> Iterator[subprocess.Popen[bytes]]:
    """`commsfit` as a person starts it; ended with the block."""
    program = subprocess.Popen([sys.executable, "-m", "commsfit", *arguments], env=dict(environment))
    try:
        yield program
    finally:
        program.terminate()
        program.wait(timeout=20)


@dataclass(frozen=True, slots=True)
class Keyboard:
    """Keys for one window; nothing here ever touches the mouse."""

    environment: Mapping[str, str]
    window: str

    @classmethod
    def of_window(cls, environment: Mapping[str, str], name: str) -> Keyboard:
        found: list[str] = []

        def look() -> bool:
            answer = xdotool(environment, "search", "--onlyvisible", "--name", name)
            found[:] = answer.split()
            return bool(found)

        wait_for(look, f"a window called {name}")
        keyboard = cls(environment, found[0])
        xdotool(environment, "windowfocus", "--sync", found[0])
        return keyboard

    @property
    def title(self) -> str:
        return xdotool(self.environment, "getwindowname", self.window).strip()

    def press(self, *keys: str) -> None:
        for key in keys:
            xdotool(self.environment, "key", "--delay", "40", key)
            time.sleep(0.12)

    def type(self, text: str) -> None:
        xdotool(self.environment, "type", "--delay", "40", text)
        time.sleep(0.12)


def xdotool(environment: Mapping[str, str], *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments], env=dict(environment), capture_output=True, text=True, timeout=20, check=False
    )
    return done.stdout
