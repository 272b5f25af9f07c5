"""`commsfit scrub`: a copy of an assessment without names, notes and people."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.passwords import PASSWORD_OPTION
from commsfit.cli.options.sheets import read_file
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.document.scrubbing import scrubbed
from commsfit.storage.disk.atomic import write_whole
from commsfit.storage.format.writing import document_bytes


@click.command("scrub")
@click.argument("file")
@click.option("-o", "--output", required=True, help="Where the copy goes; - prints it.")
@PASSWORD_OPTION
def command(file: str, output: str, password_file: Path | None) -> None:
    """Write a copy of FILE to share: the figures stay, every name, note and person is gone."""
    rulebook = bootstrap.rulebook()
    typed = frozenset(question.id for question in rulebook.every_question if question.kind is Kind.TEXT)
    content = document_bytes(scrubbed(read_file(rulebook, file, password_file), typed))
    if output == "-":
        click.echo(content.decode("utf-8"), nl=False)
        return
    write_whole(Path(output), content)
    click.echo(f"Wrote {output}.", err=True)
