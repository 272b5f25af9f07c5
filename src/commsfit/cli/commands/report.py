"""`commsfit report`: the report of an assessment as PDF, Word, deck or workbook; the ending of the output decides."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options import passwords
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.holidays import HOLIDAYS_OPTION, with_holidays
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.report_form import form_of
from commsfit.cli.options.report_progress import telling
from commsfit.cli.options.sheets import chosen_scenario, earlier_assessment, read_file
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.document.assessment import Document, Edition, Paper
from commsfit.domain.document.scenarios import with_scenario
from commsfit.domain.document.scrubbing import scrubbed
from commsfit.domain.refusals import Refusal, did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.outline.outline import Outline
from commsfit.reporting.orders import ReportOrder
from commsfit.storage.disk.atomic import write_whole


@click.command("report")
@click.argument("file")
@click.option("-o", "--output", required=True, type=FILE_NAME, help="The file: .pdf, .docx, .pptx or .xlsx.")
@click.option(
    "--edition",
    type=click.Choice([edition.value for edition in Edition]),
    default=Edition.REPORT.value,
    show_default=True,
    help="Two pages to decide on, what a board reads, all with the annex, or one page of what a workshop decided.",
)
@click.option("--brand", type=FILE_NAME, help="A brand file (TOML): logo, colours, contact, footer.")
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option("--paper", type=click.Choice([paper.value for paper in Paper]), help="The sheet; else the file's own.")
@click.option("--section", "sections", multiple=True, metavar="ID", help="Only this section; may be given again.")
@click.option("--since", metavar="FILE", help="An earlier assessment or report: adds what changed since.")
@click.option("--scrub", is_flag=True, help="Leave out every name, note and person.")
@HOLIDAYS_OPTION
@passwords.PASSWORD_OPTION
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: str,
    output: Path,
    edition: str,
    brand: Path | None,
    scenario: str | None,
    today: date | None,
    paper: str | None,
    sections: tuple[str, ...],
    since: str | None,
    holidays: Path | None,
    *,
    scrub: bool,
    password_file: Path | None,
) -> None:
    """Write the report of FILE (an assessment; - reads standard input)."""
    form = form_of(output)
    rulebook = bootstrap.rulebook()
    maker = bootstrap.report_maker(rulebook)
    document = read_file(rulebook, file, password_file)
    earlier = None if since is None else Document(earlier_assessment(maker, rulebook, since, password_file))
    place = document.assessment.scenarios.index(chosen_scenario(document.assessment, scenario))
    if scrub:
        typed = frozenset(question.id for question in rulebook.every_question if question.kind is Kind.TEXT)
        document = scrubbed(document, typed)
        earlier = None if earlier is None else scrubbed(earlier, typed)
    chosen = document.assessment.scenarios[place]
    planned = replace(chosen, choices=with_holidays(chosen.choices, holidays))
    assessment = with_scenario(document.assessment, place, planned)
    chosen_edition = Edition(edition)
    order = ReportOrder(
        assessment,
        assessment.scenarios[place].name,
        today_or(today),
        Paper(paper) if paper else assessment.report.paper,
        sections or (assessment.report.sections if assessment.report.edition is chosen_edition else None),
        str(brand) if brand else assessment.report.brand,
        chosen_edition,
        None if earlier is None else earlier.assessment,
    )
    if sections:
        _refuse_unknown(sections, maker.outline(replace(order, sections=None)))
    with telling() as progress:
        content = maker.write(order, form, progress=progress)
    write_whole(output, content)
    tell_aside(say("Wrote {output}.", output=output))


def _refuse_unknown(sections: tuple[str, ...], whole: Outline) -> None:
    known = [section.id for section in whole.sections]
    for section in sections:
        if section not in known:
            raise Refusal(
                "The report has no such section.",
                place="--section",
                found=found_text(section),
                allowed=in_commas(known),
                remedy=did_you_mean(section, known),
            )
