"""One line a step on the terminal, and the one error that ends a run with a remedy."""

from __future__ import annotations

import sys


class CannotGoOnError(Exception):
    """Something outside this project is missing; the text says what to do about it."""


def say(line: str) -> None:
    """Print a step at once, before the output of what it starts."""
    sys.stdout.write(f"dev: {line}\n")
    sys.stdout.flush()
