"""The name of a file or folder as somebody gives it to a command."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any, Final

import click

from commsfit.domain.wording.messages import say

_MOST_SHOWN: Final = 80


class _FileName(click.Path):
    """Refuses a name that no file can have before anything asks the system for it."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        name = os.fspath(value)
        try:
            is_possible = b"\0" not in os.fsencode(name)
        except UnicodeEncodeError:
            is_possible = False
        if not is_possible:
            self.fail(say("{name} is no name that a file can have.", name=repr(name)[:_MOST_SHOWN]), param, ctx)
        return super().convert(value, param, ctx)


FILE_NAME: Final = _FileName(path_type=Path)
