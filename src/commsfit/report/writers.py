"""A job of printing in, the bytes of its form out; the brand is read here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from commsfit.presentation.formats.brand import PLAIN_BRAND, Brand
from commsfit.presentation.outline.outline import Outline
from commsfit.report.branding.brand_file import read_brand
from commsfit.report.branding.packed_brand import unpacked_brand
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from commsfit.reporting.orders import ReportForm
from commsfit.reporting.press import PrintJob

_WRITERS: Final[Mapping[ReportForm, Callable[[Outline, Wishes], bytes]]] = {
    ReportForm.PDF: pdf_bytes,
    ReportForm.WORD: word_bytes,
}


def report_bytes(outline: Outline, job: PrintJob) -> bytes:
    """The outline as a file in the form, on the paper and with the brand of the job."""
    wishes = Wishes(
        paper=job.paper,
        brand=_brand_of(job),
        attachment=job.attachment,
        scenario=job.scenario,
        position=job.position,
        earlier=job.earlier,
        progress=job.progress,
        stop=job.stop,
    )
    return _WRITERS[job.form](outline, wishes)


def _brand_of(job: PrintJob) -> Brand:
    if job.dress is not None:
        return unpacked_brand(job.dress)
    return read_brand(Path(job.brand)) if job.brand else PLAIN_BRAND
