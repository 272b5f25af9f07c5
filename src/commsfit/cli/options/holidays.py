"""The option that leaves holidays out of the plan, on top of those that the file holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.domain.answers.choices import Choices

HOLIDAYS_OPTION = click.option(
    "--holidays",
    type=FILE_NAME,
    help="Nobody works on the days in this file: an .ics calendar, or a date a line.",
)


def with_holidays(choices: Choices, file: Path | None) -> Choices:
    """The choices with the days of a holidays file on top."""
    if file is None:
        return choices
    return replace(choices, holidays=choices.holidays | bootstrap.holidays(file))
