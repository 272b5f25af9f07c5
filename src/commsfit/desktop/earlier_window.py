"""Whether a window of this person may be open already: cheap to ask, so that most starts need no more than that."""

from __future__ import annotations

import os
import re
from pathlib import Path

from PySide6.QtCore import QDir


def instance_name() -> str:
    """A name that only this person's windows share."""
    person = os.environ.get("USERNAME") or os.environ.get("USER") or Path(QDir.homePath()).name
    return f"commsfit-{re.sub(r'[^A-Za-z0-9]', '', person)[:40]}-{getattr(os, 'getuid', int)()}"


def may_be_open(name: str) -> bool:
    """Elsewhere than on Windows a window that listens has left a socket in the temporary folder."""
    return os.name == "nt" or Path(QDir.tempPath(), name).exists()
