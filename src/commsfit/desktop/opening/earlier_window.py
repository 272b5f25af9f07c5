"""Whether a window of this person may be open already: cheap to ask, so that most starts need no more than that."""

from __future__ import annotations

import os
import re
from pathlib import Path


def instance_name() -> str:
    """A name that only this person's windows share."""
    person = os.environ.get("USERNAME") or os.environ.get("USER") or Path.home().name
    return f"commsfit-{re.sub(r'[^A-Za-z0-9]', '', person)[:40]}-{getattr(os, 'getuid', int)()}"


def may_be_open(name: str) -> bool:
    """Elsewhere than on Windows a window that listens has left a socket in the temporary folder."""
    return os.name == "nt" or Path(os.environ.get("TMPDIR") or "/tmp", name).exists()  # noqa: S108 - as Qt does it
