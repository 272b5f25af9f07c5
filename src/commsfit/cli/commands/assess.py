"""`commsfit assess`: the result of an assessment on standard output."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

import click

from commsfit import bootstrap
from commsfit.cli.options import as_recorded as recorded
from commsfit.cli.options import passwords
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.holidays import HOLIDAYS_OPTION, with_holidays
from commsfit.cli.options.output import give_json, tell
from commsfit.cli.options.sheets import read_sheet
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.document.assessment import Assessment, Edition
from commsfit.presentation.compose.editions import compose
from commsfit.presentation.compose.material import Material
from commsfit.presentation.result.result_json import result_of
from commsfit.presentation.terminal.outline_text import text_lines

_PRINTED: Final = (
    "summary",
    "decision",
    "options",
    "readiness",
    "moscow",
    "costs",
    "net",
    "disagreements",
    "next_steps",
)
"""The sections of the report that a terminal shows; the whole is in `commsfit report`."""


@click.command("assess")
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--set", "settings", multiple=True, metavar="ID=VALUE", help="Answer a question differently, this once.")
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option("--rulebook", "folder", type=FILE_NAME, help="A rulebook folder of your own.")
@HOLIDAYS_OPTION
@recorded.AS_RECORDED_OPTION
@passwords.PASSWORD_OPTION
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: str,
    form: str,
    settings: tuple[str, ...],
    scenario: str | None,
    today: date | None,
    folder: Path | None,
    holidays: Path | None,
    password_file: Path | None,
    *,
    as_recorded: bool,
) -> None:
    """Print the verdict for FILE (an assessment; - reads standard input)."""
    rulebook = recorded.recorded_rulebook(file, password_file) if as_recorded else bootstrap.rulebook(folder)
    day = today_or(today)
    read = read_sheet(rulebook, file, day, scenario=scenario, settings=settings, password_file=password_file)
    chosen = replace(read.scenario, choices=with_holidays(read.scenario.choices, holidays))
    advice = bootstrap.advise_with_days_off(rulebook, chosen.answers, day, chosen.choices, read.settings)
    if form == "json":
        give_json(json.dumps(result_of(advice), indent=2, ensure_ascii=False) + "\n")
    else:
        shown = replace(chosen, name=scenario or "")
        material = Material(rulebook, advice, Assessment(scenarios=(shown,), settings=read.settings), shown)
        tell("\n".join(text_lines(compose(material, _PRINTED, Edition.FULL), _width())))


def _width() -> int:
    """The terminal's own, or a usual one where the text goes into a file."""
    return min(120, max(60, shutil.get_terminal_size((100, 24)).columns))
