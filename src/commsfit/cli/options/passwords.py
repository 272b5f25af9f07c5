"""Where a command gets a password from: a file, the environment, or the person asked; never its arguments."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import click

from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import read_whole

VARIABLE: Final = "COMMSFIT_PASSWORD"
_LARGEST: Final = 10_000
PASSWORD_OPTION = click.option(
    "--password-file",
    type=click.Path(path_type=Path),
    help=say("A file whose first line is the password; else {variable}, else you are asked.", variable=VARIABLE),
)


def password_from(file: Path | None, *, ask: str, confirm: bool = False) -> str:
    """The password; `ask` is what the person is asked, twice where a typing error would lock them out."""
    if file:
        first = read_whole(file, _LARGEST)[0].decode("utf-8", "surrogateescape").splitlines()[:1]
        if not first or not first[0]:
            raise Refusal("The first line of this file is empty.", place=str(file), allowed="a password")
        return first[0]
    if os.environ.get(VARIABLE):
        return os.environ[VARIABLE]
    if not sys.stdin.isatty():
        raise Refusal(
            "A password is needed, and there is nobody to ask.",
            remedy=say("Give it with --password-file, or in the environment as {variable}.", variable=VARIABLE),
        )
    return str(click.prompt(ask, hide_input=True, confirmation_prompt=confirm, err=True))
