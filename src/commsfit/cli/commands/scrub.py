"""`commsfit scrub`: a copy of an assessment without names, notes and people."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import give_json, tell_aside
from commsfit.cli.options.passwords import PASSWORD_OPTION
from commsfit.cli.options.replacing import FORCE, refuse_to_replace
from commsfit.cli.options.sheets import read_file
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import write_whole
from commsfit.storage.format.writing import document_bytes

STANDARD_OUTPUT: Final = Path("-")


@click.command("scrub")
@click.argument("file")
@click.option("-o", "--output", required=True, type=FILE_NAME, help="Where the copy goes; - prints it.")
@FORCE
@PASSWORD_OPTION
def command(file: str, output: Path, password_file: Path | None, *, force: bool) -> None:
    """Write a copy of FILE to share: the figures stay, every name, note and person is gone."""
    if output != STANDARD_OUTPUT:
        refuse_to_replace(output, force=force)
    rulebook = bootstrap.rulebook()
    content = document_bytes(bootstrap.anonymised(rulebook, read_file(rulebook, file, password_file)))
    if output == STANDARD_OUTPUT:
        give_json(content.decode("utf-8"))
        return
    write_whole(output, content)
    tell_aside(say("Wrote {output}.", output=output))
