"""Where a command gets a password from: a file, the environment, or the person asked; never its arguments."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import click

from commsfit.cli.options.file_names import FILE_NAME
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import read_whole

VARIABLE: Final = "COMMSFIT_PASSWORD"
NEW_VARIABLE: Final = "COMMSFIT_NEW_PASSWORD"
_LARGEST: Final = 10_000
PASSWORD_OPTION = click.option(
    "--password-file",
    type=FILE_NAME,
    help=say("A file whose first line is the password; else {variable}, else you are asked.", variable=VARIABLE),
)


def password_from(file: Path | None, *, ask: str, confirm: bool = False, changed: bool = False) -> str:
    """The password, or with `changed` the one that follows it; asked for twice where a slip would lock somebody out."""
    variable = NEW_VARIABLE if changed else VARIABLE
    if file:
        lines = read_whole(file, _LARGEST)[0].decode("utf-8", "surrogateescape").splitlines()
        wanted = lines[1:2] if changed else lines[:1]
        if not wanted or not wanted[0]:
            line = "second" if changed else "first"
            told = say("The {line} line of this file is empty.", line=line)
            raise Refusal(told, place=str(file), allowed="a password")
        return wanted[0]
    if os.environ.get(variable):
        return os.environ[variable]
    if not sys.stdin.isatty():
        raise Refusal(
            "A password is needed, and there is nobody to ask.",
            remedy=say("Give it with --password-file, or in the environment as {variable}.", variable=variable),
        )
    return str(click.prompt(ask, hide_input=True, confirmation_prompt=confirm, err=True))
