"""The form of a report by the ending of its file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from commsfit.domain.refusals import Refusal, did_you_mean, found_text
from commsfit.domain.wording.lists import in_commas
from commsfit.reporting.orders import ReportForm

_ALLOWED: Final = "a name that ends in .pdf, .docx, .pptx or .xlsx"
_WITH_PAGES: Final = "a name that ends in .pdf or .docx"


def form_of(output: Path) -> ReportForm:
    """PDF, Word, deck or workbook; refuses any other ending before work begins."""
    return _among(output, tuple(ReportForm), _ALLOWED)


def forms_in(listed: str) -> tuple[ReportForm, ...]:
    """Several, parted by commas, each once, in the order in which they are given."""
    names = [name.strip().lower() for name in listed.split(",")]
    known = {form.value: form for form in ReportForm}
    for name in names:
        if name not in known:
            raise Refusal(
                "There is no such form of a report.",
                place="--format",
                found=found_text(name),
                allowed=in_commas(tuple(known)),
                remedy=did_you_mean(name, tuple(known)),
            )
    return tuple(dict.fromkeys(known[name] for name in names))


def form_with_pages(output: Path) -> ReportForm:
    """PDF or Word."""
    return _among(output, [form for form in ReportForm if form.has_pages], _WITH_PAGES)


def _among(output: Path, forms: Sequence[ReportForm], allowed: str) -> ReportForm:
    ending = output.suffix.lower().removeprefix(".")
    for form in forms:
        if form.value == ending:
            return form
    raise Refusal(
        "The ending of the file says how to write it, and this one is not known.",
        place="-o",
        found=found_text(output.name),
        allowed=allowed,
    )
