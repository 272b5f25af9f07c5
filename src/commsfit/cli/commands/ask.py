"""`commsfit ask`: the questions in the terminal, by the shortest way."""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.cli.interview import Interview
from commsfit.cli.options import passwords
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import tell, tell_aside
from commsfit.cli.options.replacing import refuse_to_replace
from commsfit.cli.options.sheets import STANDARD_INPUT, chosen_scenario, read_file
from commsfit.cli.surroundings.clock import TODAY, today_or
from commsfit.domain.document.assessment import Document
from commsfit.domain.document.recording import stamped
from commsfit.domain.document.scenarios import with_scenario
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import write_whole
from commsfit.storage.format.writing import document_bytes


@click.command("ask")
@click.argument("file", required=False)
@click.option("-o", "--output", type=FILE_NAME, help="Write the answers here; FILE itself is allowed.")
@click.option("--all", "every", is_flag=True, help="Go on once the verdict stands: dates, costs, readiness.")
@click.option("--scenario", metavar="NAME", help="Which scenario of the file; the first if not given.")
@click.option("--today", type=TODAY, help="Count from this day instead of today (YYYY-MM-DD).")
@click.option("--rulebook", "folder", type=FILE_NAME, help="A rulebook folder of your own.")
@click.option("--force", is_flag=True, help="Replace another file that exists.")
@passwords.PASSWORD_OPTION
def command(  # noqa: PLR0913, PLR0917 - click passes each option by name
    file: str | None,
    output: Path | None,
    scenario: str | None,
    today: date | None,
    folder: Path | None,
    password_file: Path | None,
    *,
    every: bool,
    force: bool,
) -> None:
    """Ask what decides, a line an answer, until the verdict stands; FILE goes on where it was left."""
    if file == STANDARD_INPUT:
        raise Refusal("Answers are read from standard input.", remedy="Give the name of a file instead of -.")
    if output is not None and not (file and output.exists() and output.samefile(file)):
        refuse_to_replace(output, force=force)
    rulebook = bootstrap.rulebook(folder)
    document = read_file(rulebook, file, password_file) if file else Document()
    begun = chosen_scenario(document.assessment, scenario)
    settings = document.assessment.settings
    interview = Interview(rulebook, begun.answers, today_or(today), _line, tell, every, settings)
    try:
        interview.run()
    finally:
        if output is not None and interview.answers != begun.answers:
            index = document.assessment.scenarios.index(begun)
            answered = with_scenario(document.assessment, index, replace(begun, answers=interview.answers))
            write_whole(output, document_bytes(stamped(replace(document, assessment=answered), rulebook)))
            tell_aside(say("Wrote {output}.", output=output))


def _line() -> str | None:
    """A line from a terminal, with a prompt, or from a pipe, without; None at the end."""
    if sys.stdin is None:
        return None
    if sys.stdin.isatty():
        tell("Your answer: ", end="")
    try:
        line = sys.stdin.readline()
    except UnicodeDecodeError:
        raise Refusal("What stands on standard input is no UTF-8 text.") from None
    return line.rstrip("\r\n") if line else None
