"""How long a full report takes beside plain reportlab and WeasyPrint, how large it is, and that memory stays flat."""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping
from datetime import date
from functools import partial
from pathlib import Path

import weasyprint

from benchmarks.report_peers import html_of, plain_reportlab
from benchmarks.side_by_side import Contender, compare, readable
from commsfit import bootstrap
from commsfit.domain.document.assessment import Edition
from commsfit.presentation.outline.outline import Outline
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from commsfit.reporting.orders import ReportForm, ReportOrder
from commsfit.reporting.report_maker import ReportMaker
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.format.reading import read_document

DAY = date(2026, 11, 20)
REPORTS = 1_000
SETTLED = 50
"""After so many reports memory has all it needs."""


def main() -> None:
    example = next(path for path in bootstrap.examples() if path.stem == "logistics")
    content = read_whole(example)[0]
    maker = bootstrap.report_maker(bootstrap.rulebook())
    assessment = read_document(content, bootstrap.rulebook()).document.assessment
    name = assessment.scenarios[0].name
    orders = {edition: ReportOrder(assessment, name, DAY, edition=edition) for edition in Edition}
    editions(maker, orders)
    order = orders[Edition.FULL]
    outline = maker.outline(order)
    whole = partial(maker.write, order, ReportForm.PDF)
    ours = partial(pdf_bytes, outline, Wishes(attachment=content))
    compare(
        "full report of the logistics example, warm",
        Contender("ours: tagged, PDF/UA-1 + PDF/A-3a, attachment", ours),
        Contender("ours, from answers to file", whole),
        Contender("plain reportlab: untagged", partial(plain_reportlab, outline)),
        Contender("WeasyPrint: pdf/ua-1, tags", partial(weasy, outline)),
        rounds=7,
    )
    processor = statistics.median(processor_time(ours) for _ in range(9))
    print(f"  ours, of the processor: {readable(processor)}")
    print(f"  bytes: ours {len(ours()):,}, plain reportlab {len(plain_reportlab(outline)):,}", flush=True)
    memory(ours)


def editions(maker: ReportMaker, orders: Mapping[Edition, ReportOrder]) -> None:
    """Each edition from its outline to its file, as PDF and as Word; the first line is what the others are held to."""
    order = orders[Edition.REPORT]
    told = {edition: maker.outline(each) for edition, each in orders.items()}
    report = told.pop(Edition.REPORT)
    compare(
        "editions of the logistics example, warm, outline to file",
        Contender("report as PDF", partial(pdf_bytes, report, Wishes())),
        Contender("report as Word", partial(word_bytes, report, Wishes())),
        *(Contender(f"{edition} as PDF", partial(pdf_bytes, each, Wishes())) for edition, each in told.items()),
        rounds=7,
    )
    made = {
        "report as PDF": (order, ReportForm.PDF),
        "brief as PDF": (orders[Edition.BRIEF], ReportForm.PDF),
        "full as PDF": (orders[Edition.FULL], ReportForm.PDF),
        "report as Word": (order, ReportForm.WORD),
        "deck, six slides": (order, ReportForm.DECK),
        "workbook": (order, ReportForm.WORKBOOK),
    }
    compare(
        "answers to file, nothing known of them",
        *(Contender(name, partial(_afresh, *each)) for name, each in made.items()),
        rounds=7,
    )
    compare(
        "answers to file, after another edition or form of the same",
        *(Contender(name, partial(maker.write, *each)) for name, each in made.items()),
        rounds=7,
    )


def _afresh(order: ReportOrder, form: ReportForm) -> bytes:
    """By a maker that has kept no advice."""
    return bootstrap.report_maker(bootstrap.rulebook()).write(order, form)


def weasy(outline: Outline) -> bytes:
    document = weasyprint.HTML(string=html_of(outline))
    written = document.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True)
    assert isinstance(written, bytes)
    return written


def processor_time(work: partial[bytes]) -> float:
    """How long a round keeps the processor; its clock stands still while other programs run."""
    begun = time.process_time()
    work()
    return time.process_time() - begun


def memory(work: partial[bytes]) -> None:
    """Resident memory while one report after the other is made in one process."""
    if not Path("/proc/self/statm").exists():
        print("  memory: not measured on this system", flush=True)
        return
    marks = {}
    for number in range(1, REPORTS + 1):
        work()
        if number in {SETTLED, REPORTS // 4, REPORTS // 2, REPORTS}:
            marks[number] = resident()
    growth = marks[REPORTS] / marks[SETTLED] - 1
    told = ", ".join(f"{number}: {size:.1f} MB" for number, size in marks.items())
    print(f"memory after so many reports: {told}; {growth:+.1%} after the first {SETTLED}", flush=True)


def resident() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1e6


if __name__ == "__main__":
    main()
