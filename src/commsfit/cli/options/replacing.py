"""`--force`: without it no command writes over a file that may be the only copy of somebody's work."""

from __future__ import annotations

import os
from pathlib import Path

import click

from commsfit.domain.refusals import Refusal

FORCE = click.option("--force", is_flag=True, help="Replace a file that is there already.")


def refuse_to_replace(output: Path, *, force: bool) -> None:
    """Refuse where something stands under the name of the output; a dead link counts."""
    if not force and os.path.lexists(output):
        raise Refusal(
            "There is a file of this name.", place=str(output), remedy="Take another name, or --force to replace it."
        )
