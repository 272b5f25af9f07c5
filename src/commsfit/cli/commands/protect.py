"""`commsfit protect`: a copy of an assessment that only a password opens."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.passwords import PASSWORD_OPTION, password_from
from commsfit.cli.options.replacing import FORCE, refuse_to_replace
from commsfit.cli.options.sheets import document_from, file_content
from commsfit.domain.wording.messages import say
from commsfit.ports.passwords import weakness
from commsfit.storage.disk.atomic import read_whole, write_whole
from commsfit.storage.format.protection import Sealer, is_protected


@click.command("protect")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Where the protected copy goes.")
@click.option("--remove", is_flag=True, help="The other way round: a copy without password.")
@FORCE
@PASSWORD_OPTION
def command(file: Path, output: Path, password_file: Path | None, *, remove: bool, force: bool) -> None:
    """Write a copy of FILE that only a password opens (or, with --remove, one that needs none)."""
    refuse_to_replace(output, force=force)
    content, _ = read_whole(file)
    if remove:
        content = file_content(str(file), password_file)
        document_from(bootstrap.rulebook(), content, str(file))
        write_whole(output, content)
    elif is_protected(content):
        raise click.UsageError(say("{file} is protected already; --remove takes its password away.", file=file))
    else:
        # A file that could not be opened again is not worth protecting.
        document_from(bootstrap.rulebook(), content, str(file))
        password = password_from(password_file, ask="Password for the copy", confirm=True)
        write_whole(output, Sealer.with_new_password(password).seal(content))
        if weakness(password):
            tell_aside(weakness(password))
    tell_aside(say("Wrote {output}.", output=output))
