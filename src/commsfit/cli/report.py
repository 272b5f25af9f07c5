"""`commsfit report`: the report of an assessment as PDF or Word; the ending of the output decides."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.clock import TODAY, today_or
from commsfit.domain.answer_reading import read_answers
from commsfit.domain.answers import Answers
from commsfit.domain.assessment import Assessment, Paper
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import Refusal
from commsfit.domain.scenarios import scenario_named
from commsfit.presentation.reporting import Form, ReportOrder
from commsfit.storage.atomic import read_whole, write_whole
from commsfit.storage.reading import read_document


@click.command("report")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), help="The file to write: .pdf or .docx."
)
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option(
    "--paper", type=click.Choice([paper.value for paper in Paper]), help="The sheet; the file's own if not given."
)
def command(file: Path, output: Path, scenario: str | None, today: date | None, paper: str | None) -> None:
    """Write the report of FILE (an assessment)."""
    form = _form(output)
    rulebook = bootstrap.rulebook()
    assessment = _read(rulebook, file)
    chosen = assessment.scenarios[0] if scenario is None else scenario_named(assessment, scenario)
    if chosen is None:
        names = ", ".join(each.name for each in assessment.scenarios)
        raise Refusal(f"There is no scenario {scenario!r}; the file has {names}.")
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


def _read(rulebook: Rulebook, file: Path) -> Assessment:
    def answers_of(raw: Mapping[str, object], place: str) -> Answers:
        answers, wrong = read_answers(rulebook, raw, place)
        if wrong:
            raise Refusal(" ".join(f"{one.place}: {one.message}." for one in wrong))
        return answers

    return read_document(read_whole(file)[0], answers_of).document.assessment


def _form(output: Path) -> Form:
    try:
        return Form(output.suffix.lower().removeprefix("."))
    except ValueError:
        raise Refusal(
            f"{output} ends in {output.suffix or 'nothing'!r}: name a file that ends in .pdf or .docx."
        ) from None
