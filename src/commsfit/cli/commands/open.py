"""`commsfit open`: an assessment, or a report that carries one, in the window."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit.cli.window import show_window


@click.command("open")
@click.argument("file", required=False, type=click.Path(path_type=Path))
def command(file: Path | None) -> int:
    """Open FILE, an assessment or a report, in the window."""
    return show_window(file)
