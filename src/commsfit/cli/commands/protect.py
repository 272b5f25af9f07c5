"""`commsfit protect`: a copy of an assessment that only a password opens, another one, or none any more."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.passwords import PASSWORD_OPTION, password_from
from commsfit.cli.options.replacing import FORCE, refuse_to_replace
from commsfit.cli.options.sheets import document_from, file_content
from commsfit.domain.wording.messages import say
from commsfit.ports.passwords import weakness
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.format.protection import Sealer, is_protected

_REMOVE, _CHANGE = "remove", "change"


@click.command("protect")
@click.argument("file", type=FILE_NAME)
@click.option("-o", "--output", type=FILE_NAME, required=True, help="Where the protected copy goes.")
@click.option("--remove", "how", flag_value=_REMOVE, help="The other way round: a copy without password.")
@click.option(
    "--change",
    "how",
    flag_value=_CHANGE,
    help="Another password: the second line of that file; else COMMSFIT_NEW_PASSWORD, else you are asked.",
)
@FORCE
@PASSWORD_OPTION
def command(file: Path, output: Path, password_file: Path | None, how: str | None, *, force: bool) -> None:
    """Write a copy of FILE that only a password opens; with --change another one, with --remove none any more."""
    refuse_to_replace(output, force=force)
    content, _ = read_whole(file)
    if is_protected(content) and not how:
        told = "{file} is protected already; --change gives it another password, --remove takes its own away."
        raise click.UsageError(say(told, file=file))
    if how == _CHANGE and not is_protected(content):
        raise click.UsageError(say("{file} has no password to change; without --change it is given one.", file=file))
    if how:
        content = file_content(str(file), password_file)
    # A file that could not be opened again is not worth protecting.
    document_from(bootstrap.rulebook(), content, str(file))
    write_whole(output, content if how == _REMOVE else _sealed(content, password_file, changed=how == _CHANGE))
    tell_aside(say("Wrote {output}.", output=output))


def _sealed(content: bytes, password_file: Path | None, *, changed: bool) -> bytes:
    password = password_from(password_file, ask="Password for the copy", confirm=True, changed=changed)
    sealed = Sealer.with_new_password(password).seal(content)
    if weakness(password):
        tell_aside(weakness(password))
    return sealed
