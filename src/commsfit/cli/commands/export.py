"""`commsfit export`: the plan as a table for Jira or Microsoft Planner, or as a calendar; the ending decides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options import passwords
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.holidays import HOLIDAYS_OPTION, with_holidays
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.sheets import chosen_scenario, read_file
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.ports.plan_files import PlanForm
from commsfit.storage.disk.atomic import write_whole


@click.command("export")
@click.argument("file")
@click.option("-o", "--output", required=True, type=FILE_NAME, help="The file to write: .csv or .ics.")
@click.option(
    "--for", "importer", type=click.Choice(["jira", "planner"]), default="jira", help="Whose columns a .csv has."
)
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@HOLIDAYS_OPTION
@passwords.PASSWORD_OPTION
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: str,
    output: Path,
    importer: str,
    scenario: str | None,
    today: date | None,
    holidays: Path | None,
    password_file: Path | None,
) -> None:
    """Write the plan of FILE (an assessment; - reads standard input) for another tool."""
    form = _form(output, importer)
    rulebook = bootstrap.rulebook()
    assessment = read_file(rulebook, file, password_file).assessment
    chosen = chosen_scenario(assessment, scenario)
    choices = with_holidays(chosen.choices, holidays)
    advice = bootstrap.advise_with_days_off(rulebook, chosen.answers, today_or(today), choices, assessment.settings)
    if not any(item.starts for item in advice.roadmap.items):
        raise Refusal(say("Nothing can be exported yet. {join}", join=" ".join(advice.roadmap.warnings)).rstrip())
    name = in_commas((assessment.client.name, chosen.name))
    write_whole(output, bootstrap.plan_file(advice, form, name))
    tell_aside(say("Wrote {output}.", output=output))


def _form(output: Path, importer: str) -> PlanForm:
    ending = output.suffix.lower()
    if ending == ".ics":
        return PlanForm.CALENDAR
    if ending == ".csv":
        return PlanForm(importer)
    named = repr(output.suffix or "nothing")
    raise Refusal(say("{output} ends in {named}: name a file that ends in .csv or .ics.", output=output, named=named))
