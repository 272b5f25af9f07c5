"""Runs outside the tests' Python, on a message bus of its own: starts the window and reads it as a screen reader does.

`reader.py LAUNCHER PYTHON`: the AT-SPI launcher, and the Python that CommsFit is installed in.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from typing import Any

import gi  # type: ignore[import-not-found]  # of the system's Python, not of ours

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # type: ignore[import-not-found]  # noqa: E402 - only once its version is chosen

PATIENCE = 60.0
CONTROLS = ("text", "button", "push button", "check box", "radio button", "combo box", "toggle button")


def walk(node: Any) -> Iterator[Any]:
    yield node
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is not None:
            yield from walk(child)


def is_shown(node: Any) -> bool:
    return bool(node.get_state_set().contains(Atspi.StateType.SHOWING))


def until(look: Callable[[], Any], what: str) -> Any:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            found = look()
        except gi.repository.GLib.Error:
            # A node went away while it was read.
            found = None
        if found:
            return found
        time.sleep(0.1)
    sys.exit(f"waited in vain for {what}")


def window() -> Any:
    desktop = Atspi.get_desktop(0)
    programs = [desktop.get_child_at_index(index) for index in range(desktop.get_child_count())]
    return next((one for one in programs if one is not None and "commsfit" in (one.get_name() or "").lower()), None)


def named(root: Any, words: str) -> Any:
    return next((node for node in walk(root) if is_shown(node) and words in (node.get_name() or "")), None)


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def press(node: Any) -> None:
    Atspi.Action.do_action(node.get_action_iface(), 0)


def main(launcher: str, python: str) -> None:
    bus = subprocess.Popen([launcher, "--launch-immediately"], stderr=subprocess.DEVNULL)
    program = subprocess.Popen([python, "-m", "commsfit"], stderr=subprocess.DEVNULL)
    try:
        Atspi.init()
        root = until(window, "the program on the bus")
        press(until(lambda: named(root, "Skip"), "the tour"))
        press(until(lambda: named(root, "New assessment"), "the button on Home"))
        question = until(lambda: named(root, "What should the new system do"), "the first question")
        tell(f"question: {question.get_name()}")
        shown = [node for node in walk(root) if is_shown(node)]
        nameless = [node.get_role_name() for node in shown if node.get_role_name() in CONTROLS and not node.get_name()]
        tell(f"unnamed controls: {len(nameless)} {nameless}")
        press(until(lambda: next((one for one in walk(root) if one.get_name() == "Next"), None), "Next"))
        following = until(lambda: named(root, "How many hours a week"), "the second question")
        tell(f"pressed Next: {following.get_name()}")
    finally:
        program.terminate()
        bus.terminate()


if __name__ == "__main__":
    main(*sys.argv[1:])
