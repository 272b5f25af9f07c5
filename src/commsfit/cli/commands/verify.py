"""`commsfit verify`: whether a report says what the answers inside it give."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from commsfit import bootstrap
from commsfit.cli.options.output import tell
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.disk.refusing import within

_DIFFERS: Final = 3
_LARGEST_PDF: Final = 100_000_000


@click.command("verify")
@click.argument("report", type=click.Path(path_type=Path))
@click.option("--rulebook", "folder", type=click.Path(path_type=Path), help="A rulebook folder of your own.")
def command(report: Path, folder: Path | None) -> int:
    """Reach the verdict of REPORT (a PDF of ours) again from the answers inside, and compare."""
    content = read_whole(report, _LARGEST_PDF)[0]
    try:
        found = bootstrap.checker_of(content, folder).verify(content)
    except Refusal as problem:
        raise within(problem, str(report)) from None
    if found.note:
        tell(found.note)
    if found.difference is None:
        tell(say("The report says what its answers give: {sentence}", sentence=found.sentence))
        return 0
    one = found.difference
    tell(say("The report differs from its answers, first at {place}.", place=one.place))
    tell(say("  The report says: {printed}", printed=one.printed))
    tell(say("  The answers give: {derived}", derived=one.derived))
    return _DIFFERS
