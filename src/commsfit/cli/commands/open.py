"""`commsfit open`: an assessment, or a report that carries one, in the window."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.window import show_window


@click.command("open")
@click.argument("file", required=False, type=FILE_NAME)
def command(file: Path | None) -> int:
    """Open FILE, an assessment or a report, in the window."""
    return show_window(file)
