"""Where this person's windows find each other, and whether one may be open: cheap to ask before anything is painted."""

from __future__ import annotations

import os
import re
import stat
import tempfile
from pathlib import Path
from typing import Final

_SOCKET: Final = "commsfit.socket"
_LONGEST_PATH: Final = 100
"""Systems end the name of a socket at 104 to 108 bytes."""
_OTHERS: Final = 0o077


def instance_name() -> str | None:
    """A name that only this person's windows can take; None where the system gives no place for one."""
    if os.name == "nt":
        person = os.environ.get("USERNAME") or Path.home().name
        return f"commsfit-{re.sub(r'[^A-Za-z0-9]', '', person)[:40]}"
    folder = _runtime_folder()
    name = str(folder / _SOCKET) if folder is not None else ""
    return name if 0 < len(os.fsencode(name)) <= _LONGEST_PATH else None


def may_be_open(name: str) -> bool:
    """Elsewhere than on Windows a window that listens has left a socket; one of another person's does not count."""
    if os.name == "nt":
        return True
    try:
        about = Path(name).lstat()
    except OSError:
        return False
    return stat.S_ISSOCK(about.st_mode) and about.st_uid == os.getuid()


def _runtime_folder() -> Path | None:
    """The session's own folder, or one in the temporary folder that nobody else may enter."""
    given = os.environ.get("XDG_RUNTIME_DIR", "")
    if given.startswith("/") and _is_ours_alone(Path(given)):
        return Path(given)
    made = Path(tempfile.gettempdir(), f"commsfit-{os.getuid()}")
    try:
        made.mkdir(mode=0o700, exist_ok=True)
    except OSError:
        return None
    return made if _is_ours_alone(made) else None


def _is_ours_alone(folder: Path) -> bool:
    """A link or a folder that somebody else has put there is not."""
    try:
        about = folder.lstat()
    except OSError:
        return False
    return stat.S_ISDIR(about.st_mode) and about.st_uid == os.getuid() and not about.st_mode & _OTHERS
