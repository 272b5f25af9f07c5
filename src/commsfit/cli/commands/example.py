"""`commsfit example`: the bundled examples."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import give, tell, tell_aside
from commsfit.cli.options.replacing import FORCE, refuse_to_replace
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.storage.batch.template import csv_heads
from commsfit.storage.disk.atomic import write_whole


@click.command("example")
@click.argument("name", required=False)
@click.option("-o", "--output", type=FILE_NAME, help="Write it here instead of printing it.")
@click.option("--list", "listed", is_flag=True, help="Name the examples.")
@click.option("--csv-template", is_flag=True, help="The heads of a table for `commsfit batch`, a column a question.")
@FORCE
def command(name: str | None, output: Path | None, *, listed: bool, csv_template: bool, force: bool) -> None:
    """Print a bundled example assessment, or write it to a file."""
    if output is not None:
        refuse_to_replace(output, force=force)
    if csv_template:
        _give(csv_heads(bootstrap.rulebook()), output)
        return
    known = {path.stem: path for path in bootstrap.examples()}
    if listed or name is None:
        tell("\n".join(known))
        return
    if name not in known:
        raise Refusal(say("There is no example {name}; there are {join}.", name=name, join=in_commas(known)))
    _give(known[name].read_bytes(), output)


def _give(content: bytes, output: Path | None) -> None:
    if output is None:
        give(content.decode("utf-8"))
    else:
        write_whole(output, content)
        tell_aside(say("Wrote {output}.", output=output))
