"""`commsfit example`: the bundled examples."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.domain.refusals import Refusal


@click.command("example")
@click.argument("name", required=False)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write it here instead of printing it.")
@click.option("--list", "listed", is_flag=True, help="Name the examples.")
def command(name: str | None, output: Path | None, *, listed: bool) -> None:
    """Print a bundled example assessment, or write it to a file."""
    known = {path.stem: path for path in bootstrap.examples()}
    if listed or name is None:
        click.echo("\n".join(known))
        return
    if name not in known:
        raise Refusal(f"There is no example {name}; there are {', '.join(known)}.")
    if output is None:
        click.echo(known[name].read_text(encoding="utf-8"), nl=False)
    else:
        output.write_bytes(known[name].read_bytes())
        click.echo(f"Wrote {output}.")
