"""`commsfit rulebook`: check, print, compare and hand over the rules that decide."""

from __future__ import annotations

import json
from pathlib import Path

import click

from commsfit import bootstrap
from commsfit.catalogue.comparing import compare
from commsfit.catalogue.dmn import dmn_of
from commsfit.catalogue.fingerprints import fingerprint_of, write_fingerprint
from commsfit.catalogue.jdm import jdm_of
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import give, tell, tell_aside
from commsfit.cli.surroundings.clock import today_or
from commsfit.domain.wording.messages import say
from commsfit.presentation.terminal.rulebook_text import difference_lines, rulebook_lines
from commsfit.storage.disk.atomic import read_whole, write_whole

FOUND_FAULTS = 3
_FOLDER = FILE_NAME


@click.group("rulebook")
def command() -> None:
    """Check, print, compare or export the rulebook."""


@command.command("check")
@click.argument("folder", required=False, type=_FOLDER)
def check(folder: Path | None) -> int:
    """Look for gaps, overlaps, dead rules, wrong ids, misquotations and unexplained acronyms in FOLDER."""
    findings = bootstrap.rulebook_findings(folder)
    for finding in findings:
        tell_aside(f"{finding.kind}: {finding}\n")
    if findings:
        return FOUND_FAULTS
    for fact in bootstrap.rulebook(folder).facts.stale(today_or(None)):
        tell_aside(
            say(
                "old since {isoformat}: facts.{id}: read its source again.\n",
                isoformat=fact.stale_after.isoformat(),
                id=fact.id,
            )
        )
    tell("The rulebook is sound: no gap, no overlap, nothing idle, every quotation in its source.")
    return 0


@command.command("show")
@click.argument("name", required=False, metavar="ID")
@click.option("--rulebook", "folder", type=_FOLDER, help="A rulebook folder of your own.")
def show_rulebook(name: str | None, folder: Path | None) -> None:
    """Print the whole rulebook, or what it says about ID (a question, signal, row or outcome)."""
    tell("\n".join(rulebook_lines(bootstrap.rulebook(folder), name)))


@command.command("diff")
@click.argument("before", type=_FOLDER)
@click.argument("after", required=False, type=_FOLDER)
def diff(before: Path, after: Path | None) -> None:
    """Tell which outcomes change from BEFORE to AFTER; with one folder, from the bundled rulebook to it."""
    books = (
        [bootstrap.rulebook(before), bootstrap.rulebook(after)]
        if after
        else [bootstrap.rulebook(), bootstrap.rulebook(before)]
    )
    tell("\n".join(difference_lines(books[0], books[1], compare(books[0], books[1]))))


@command.command("export")
@click.option("--format", "form", type=click.Choice(["dmn", "jdm"]), default="dmn", show_default=True)
@click.option("-o", "--output", type=_FOLDER, help="Write it here instead of printing it.")
@click.option("--rulebook", "folder", type=_FOLDER, help="A rulebook folder of your own.")
def export(form: str, output: Path | None, folder: Path | None) -> None:
    """Write the decision for a standard engine: DMN 1.3 or a JSON Decision Model."""
    rulebook = bootstrap.rulebook(folder)
    content = dmn_of(rulebook) if form == "dmn" else json.dumps(jdm_of(rulebook), indent=2).encode() + b"\n"
    if output is None:
        give(content)
    else:
        write_whole(output, content)
        tell_aside(say("Wrote {output}.", output=output))


@command.command("fingerprint")
@click.argument("text", type=_FOLDER)
@click.option("-o", "--output", required=True, type=_FOLDER, help="Where: sources/fingerprints/ID.txt of a pack.")
def fingerprint(text: Path, output: Path) -> None:
    """Make the fingerprint of a source TEXT, by which quotations are checked without shipping the text."""
    content, _ = read_whole(text)
    write_whole(output, write_fingerprint(fingerprint_of(content.decode("utf-8", "replace"))).encode())
    tell_aside(say("Wrote {output}.", output=output))
