"""How many pages each edition has and how full each is, over the examples and random sheets, on both papers."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Final

from commsfit import bootstrap
from commsfit.domain.document.assessment import Assessment, Edition, Paper
from commsfit.presentation.outline.outline import Outline
from commsfit.presentation.sentences.plan.board import STILL_OPEN
from commsfit.report.pdf_document import page_measures
from commsfit.report.wishes import Wishes
from commsfit.reporting.orders import ReportOrder
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.format.reading import read_document
from tests.report.expected import cut_labels
from tests.report.random_assessments import random_assessment

DAY: Final = date(2026, 11, 20)
SHEETS: Final = 200
SEED: Final = 20261121
HALF: Final = 0.5


def main() -> None:
    sheets = int(sys.argv[1]) if len(sys.argv) > 1 else SHEETS
    maker = bootstrap.report_maker(bootstrap.rulebook())
    named = list(_examples())
    made = [(f"random {number}", random_assessment(Random(SEED + number))) for number in range(sheets)]
    counts: dict[tuple[str, Edition, Paper], Counter[int]] = {}
    thin: Counter[str] = Counter()
    orphans: Counter[str] = Counter()
    cut: Counter[str] = Counter()
    for name, assessment in (*named, *made):
        for edition in Edition:
            order = ReportOrder(assessment, assessment.scenarios[0].name, DAY, edition=edition)
            outline = maker.outline(order)
            cut.update(cut_labels(outline))
            for paper in Paper:
                measures = page_measures(outline, Wishes(paper))
                fills = [measure.fill for measure in measures]
                orphans.update(f"{edition} {paper}" for measure in measures if measure.ends_with_heading)
                if not name.startswith("random"):
                    told = " ".join(f"{fill:.0%}" for fill in fills)
                    print(f"{name:14} {edition:7} {paper:7} {len(fills):3} pages: {told}", flush=True)
                counts.setdefault((_state(outline), edition, paper), Counter())[len(fills)] += 1
                thin.update(f"{edition} {paper}" for fill in fills[:-1] if fill < HALF)
    for (state, edition, paper), found in sorted(counts.items()):
        listed = ", ".join(f"{pages}: {count}" for pages, count in sorted(found.items()))
        print(f"{state:13} {edition:7} {paper:7} pages: {listed}")
    print(f"pages less than half full, the last ones left out: {dict(thin) or 'none'}")
    print(f"headings at the foot of a page: {dict(orphans) or 'none'}; labels cut in charts: {dict(cut) or 'none'}")


def _state(outline: Outline) -> str:
    """A brief of an open verdict looks like any other; what it opens with tells."""
    if not any(section.id == "choices" for section in outline.sections):
        return "contradictory"
    return "unsettled" if outline.opening.startswith(STILL_OPEN) else "settled"


def _examples() -> Iterator[tuple[str, Assessment]]:
    for path in bootstrap.examples():
        yield path.stem, read_document(read_whole(path)[0], bootstrap.rulebook()).document.assessment


if __name__ == "__main__":
    main()
