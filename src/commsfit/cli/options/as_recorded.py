"""The rulebook that a file was saved with, so that its old result can be printed again."""

from __future__ import annotations

from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.sheets import STANDARD_INPUT, file_content
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.storage.format.strict_json import read_json

AS_RECORDED_OPTION = click.option(
    "--as-recorded", is_flag=True, help="Use the rulebook that FILE was saved with, where this machine has kept it."
)


def recorded_rulebook(file: str, password_file: Path | None) -> Rulebook:
    """The rulebook that the file names; refuses where this machine never saw it."""
    if file == STANDARD_INPUT:
        raise click.UsageError("--as-recorded reads a file, not standard input.")
    value = read_json(file_content(file, password_file))
    named = value.get("rulebook") if isinstance(value, dict) else None
    if not isinstance(named, dict) or not isinstance(named.get("sha256"), str):
        raise Refusal("This file does not say which rulebook it was saved with.", place=file)
    found = bootstrap.kept_rulebook(named["sha256"])
    if found is None:
        raise Refusal(
            say(
                "This machine has not kept the rulebook {get} {get_2}.", get=named.get("id"), get_2=named.get("version")
            ),
            place=file,
            found=str(named["sha256"])[:64],
            remedy="Give its folder with --rulebook, or use the machine that the file was saved on.",
        )
    return found
