"""`commsfit batch`: a folder, JSON Lines or a table of assessments to results, in one go that can be interrupted."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.options.batch_progress import showing
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import tell_aside
from commsfit.cli.options.report_form import forms_in
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.document.assessment import Edition
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.reporting.orders import ReportsOfBatch
from commsfit.storage.batch.outputs import FAILURES, RESULTS
from commsfit.storage.batch.running import run_batch

SOME_FAILED = 4


def _cores() -> int:
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return max(1, usable or 1)


@click.command("batch")
@click.argument("source", type=FILE_NAME)
@click.option("-o", "--output", type=FILE_NAME, required=True, help="The folder for the results.")
@click.option("--jobs", type=click.IntRange(min=1, max=256), help="How many processes; as many as cores if not given.")
@click.option("--reports", is_flag=True, help="Write a report for each row too.")
@click.option("--format", "forms", metavar="LIST", help="The reports' forms: pdf (if not given), docx, pptx, xlsx.")
@click.option("--edition", type=click.Choice([edition.value for edition in Edition]), help="Of the reports.")
@click.option("--brand", type=FILE_NAME, help="The brand file of all reports (TOML).")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option("--rulebook", "folder", type=FILE_NAME, help="A rulebook folder of your own.")
def command(  # noqa: PLR0913 - click passes each option by name
    *,
    source: Path,
    output: Path,
    jobs: int | None,
    reports: bool,
    forms: str | None,
    edition: str | None,
    brand: Path | None,
    today: date | None,
    folder: Path | None,
) -> int:
    """Assess every row of SOURCE: a folder of files, a .jsonl or a .csv file.

    Writes results.jsonl, results.csv and failures.csv. Run it again to go on after an interruption.
    """
    rulebook = bootstrap.rulebook(folder)
    day = today_or(today)
    wanted = None
    if reports:
        chosen = Edition(edition) if edition else Edition.REPORT
        wanted = ReportsOfBatch(output / "reports", forms_in(forms or "pdf"), chosen, str(brand) if brand else "")
    elif forms or edition or brand:
        raise Refusal(say("Of which reports? None are asked for."), place="batch", remedy=say("Add --reports."))
    batch = replace(
        bootstrap.batch_of(source, output, rulebook, day, wanted),
        make_worker=partial(bootstrap.batch_worker, folder, day, wanted),
        jobs=jobs or _cores(),
    )
    try:
        with showing() as tell:
            end = run_batch(batch, tell)
    except KeyboardInterrupt:
        tell_aside("What is done is kept: run the same command again to go on.")
        raise
    good = end.rows - end.failed
    again = " Nothing was left to do." if end.resumed_at == end.rows else ""
    tell_aside(
        say(
            "{good:,} of {rows:,} rows assessed, {failed:,} failed.{again} See {output}.",
            good=good,
            rows=end.rows,
            failed=end.failed,
            again=again,
            output=output / RESULTS,
        )
    )
    if end.failed:
        tell_aside(say("What is wrong with the others, and what to do: {output}.", output=output / FAILURES))
    return SOME_FAILED if end.failed else 0
