"""`commsfit report`: the report of an assessment as PDF or Word; the ending of the output decides."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli import passwords
from commsfit.cli.clock import TODAY, today_or
from commsfit.cli.sheets import chosen_scenario, read_file
from commsfit.domain.assessment import Paper
from commsfit.domain.refusals import Refusal
from commsfit.presentation.reporting import Form, ReportOrder
from commsfit.storage.atomic import write_whole


@click.command("report")
@click.argument("file")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The file to write: .pdf or .docx."
)
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option(
    "--paper", type=click.Choice([paper.value for paper in Paper]), help="The sheet; the file's own if not given."
)
@passwords.OPTION
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: str, output: Path, scenario: str | None, today: date | None, paper: str | None, password_file: Path | None
) -> None:
    """Write the report of FILE (an assessment; - reads standard input)."""
    form = _form(output)
    rulebook = bootstrap.rulebook()
    assessment = read_file(rulebook, file, password_file).assessment
    chosen = chosen_scenario(assessment, scenario)
    order = ReportOrder(
        assessment,
        chosen.name,
        today_or(today),
        Paper(paper) if paper else assessment.report.paper,
        assessment.report.sections,
    )
    maker = bootstrap.ReportMaker(rulebook)
    content = maker.write(order, form, progress=lambda _done, _of, _part: None, stop=lambda: False)
    write_whole(output, content)
    click.echo(f"Wrote {output}.", err=True)


def _form(output: Path) -> Form:
    try:
        return Form(output.suffix.lower().removeprefix("."))
    except ValueError:
        raise Refusal(
            f"{output} ends in {output.suffix or 'nothing'!r}: name a file that ends in .pdf or .docx."
        ) from None
