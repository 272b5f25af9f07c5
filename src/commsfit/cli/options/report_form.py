"""The form of a report by the ending of its file."""

from __future__ import annotations

from pathlib import Path

from commsfit.domain.refusals import Refusal, found_text
from commsfit.reporting.orders import ReportForm


def form_of(output: Path) -> ReportForm:
    """PDF or Word; refuses any other ending before work begins."""
    try:
        return ReportForm(output.suffix.lower().removeprefix("."))
    except ValueError:
        raise Refusal(
            "The ending of the file says how to write it, and this one is not known.",
            place="-o",
            found=found_text(output.name),
            allowed="a name that ends in .pdf or .docx",
        ) from None
