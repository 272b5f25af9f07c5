"""The one command list of this project: `python3 dev.py` names them. Standard library only."""

from __future__ import annotations

import sys

from devtools.environment import compile_sources, make_environment, run_uv
from devtools.saying import CannotGoOnError


def sync() -> int:
    """Make .venv as the lock file says."""
    make_environment()
    compile_sources()
    return 0


def lock() -> int:
    """Bring uv.lock in line with pyproject.toml."""
    return run_uv(["lock"])


def main(arguments: list[str]) -> int:
    """Run one command."""
    commands = {"sync": sync, "lock": lock}
    return commands[arguments[0]]()


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except CannotGoOnError as problem:
        sys.exit(f"dev: {problem}")
