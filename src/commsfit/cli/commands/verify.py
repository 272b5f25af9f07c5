"""`commsfit verify`: whether a report says what the answers inside it give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from commsfit import bootstrap
from commsfit.cli.options.file_names import FILE_NAME
from commsfit.cli.options.output import tell
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.reporting.orders import ReportDifference
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.disk.refusing import within

_DIFFERS, _NOT_COMPARED = 3, 5
_LARGEST_PDF: Final = 100_000_000


@click.command("verify")
@click.argument("report", type=FILE_NAME)
@click.option("--rulebook", "folder", type=FILE_NAME, help="A rulebook folder of your own.")
def command(report: Path, folder: Path | None) -> int:
    """Make REPORT (a PDF of ours) again from the answers inside, and compare the two whole.

    Ends with 0 where they are the same, 3 where they differ, 5 where another program or rulebook made it.
    """
    content = read_whole(report, _LARGEST_PDF)[0]
    try:
        found = bootstrap.checker_of(content, folder).verify(content)
    except Refusal as problem:
        raise within(problem, str(report)) from None
    if found.note:
        tell(found.note)
        tell("It could not be compared whole, only its verdict and texts.")
    if found.difference is not None:
        _tell_difference(found.difference)
    elif found.note:
        tell(say("These are what this program gives: {sentence}", sentence=found.sentence))
    else:
        tell(say("The report says what its answers give: {sentence}", sentence=found.sentence))
    if found.note:
        return _NOT_COMPARED
    return 0 if found.difference is None else _DIFFERS


def _tell_difference(one: ReportDifference) -> None:
    tell(say("The report differs from its answers, first at {place}.", place=one.place))
    tell(say("  The report says: {printed}", printed=one.printed))
    tell(say("  The answers give: {derived}", derived=one.derived))
