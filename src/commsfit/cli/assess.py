"""`commsfit assess`: the result of an assessment on standard output."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli import as_recorded as recorded
from commsfit.cli import passwords
from commsfit.cli.clock import TODAY, today_or
from commsfit.cli.holidays import OPTION, with_holidays
from commsfit.cli.sheets import read_sheet
from commsfit.domain.advice import advise
from commsfit.presentation.result_json import result_of
from commsfit.presentation.result_text import lines_of


@click.command("assess")
@click.argument("file")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--set", "settings", multiple=True, metavar="ID=VALUE", help="Answer a question differently, this once.")
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option("--rulebook", "folder", type=click.Path(path_type=Path), help="A rulebook folder of your own.")
@OPTION
@recorded.OPTION
@passwords.OPTION
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
    answers, choices = read_sheet(
        rulebook, file, day, scenario=scenario, settings=settings, password_file=password_file
    )
    advice = advise(rulebook, answers, day, with_holidays(choices, holidays))
    if form == "json":
        click.echo(json.dumps(result_of(advice), indent=2, ensure_ascii=False))
    else:
        click.echo("\n".join(lines_of(rulebook, advice)))
