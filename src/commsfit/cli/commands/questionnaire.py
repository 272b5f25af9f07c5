"""`commsfit questionnaire`: the blank form with its guidance, for a customer to prepare."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.report_form import form_with_pages
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.document.assessment import Paper
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import write_whole


@click.command("questionnaire")
@click.option("-o", "--output", required=True, type=FILE_NAME, help="The file: .pdf or .docx.")
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), default=Paper.A4.value, show_default=True)
@click.option("--today", type=TODAY, help="The date that stands on it (YYYY-MM-DD).")
@click.option("--rulebook", "folder", type=FILE_NAME, help="A rulebook folder of your own.")
def command(output: Path, paper: str, today: date | None, folder: Path | None) -> None:
    """Write the blank questionnaire."""
    form = form_with_pages(output)
    maker = bootstrap.report_maker(bootstrap.rulebook(folder))
    write_whole(output, maker.questionnaire(form, Paper(paper), today_or(today)))
    tell_aside(say("Wrote {output}.", output=output))
