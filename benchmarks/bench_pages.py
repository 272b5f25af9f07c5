"""How many pages each edition has and how full each is, over the examples and random sheets, on both papers."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from random import Random
from typing import Final

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answer, Answers
from commsfit.domain.answers.values import UNKNOWN, Said
from commsfit.domain.definitions.questions import Kind, Question
from commsfit.domain.document.assessment import Assessment, Client, Edition, Paper, Scenario
from commsfit.presentation.outline.outline import Outline
from commsfit.presentation.sentences.plan.board import STILL_OPEN
from commsfit.report.pdf_document import page_fills
from commsfit.report.wishes import Wishes
from commsfit.reporting.orders import ReportOrder
from commsfit.storage.disk.atomic import read_whole
from commsfit.storage.format.reading import read_document

DAY: Final = date(2026, 11, 20)
SHEETS: Final = 200
SEED: Final = 20261121
HALF: Final = 0.5
_WORDS: Final = ("Northwind Freight", "A very long name of a client that nobody would shorten of their own accord")


def main() -> None:
    sheets = int(sys.argv[1]) if len(sys.argv) > 1 else SHEETS
    maker = bootstrap.report_maker(bootstrap.rulebook())
    named = list(_examples())
    made = [(f"random {number}", _random(Random(SEED + number))) for number in range(sheets)]
    counts: dict[tuple[str, Edition, Paper], Counter[int]] = {}
    thin: Counter[str] = Counter()
    for name, assessment in (*named, *made):
        for edition in Edition:
            order = ReportOrder(assessment, assessment.scenarios[0].name, DAY, edition=edition)
            outline = maker.outline(order)
            for paper in Paper:
                fills = page_fills(outline, Wishes(paper))
                if not name.startswith("random"):
                    told = " ".join(f"{fill:.0%}" for fill in fills)
                    print(f"{name:14} {edition:7} {paper:7} {len(fills):3} pages: {told}", flush=True)
                counts.setdefault((_state(outline), edition, paper), Counter())[len(fills)] += 1
                thin.update(f"{edition} {paper}" for fill in fills[:-1] if fill < HALF)
    for (state, edition, paper), found in sorted(counts.items()):
        listed = ", ".join(f"{pages}: {count}" for pages, count in sorted(found.items()))
        print(f"{state:13} {edition:7} {paper:7} pages: {listed}")
    print(f"pages less than half full, the last ones left out: {dict(thin) or 'none'}")


def _state(outline: Outline) -> str:
    """A brief of an open verdict looks like any other; what it opens with tells."""
    if not any(section.id == "choices" for section in outline.sections):
        return "contradictory"
    return "unsettled" if outline.opening.startswith(STILL_OPEN) else "settled"


def _examples() -> Iterator[tuple[str, Assessment]]:
    for path in bootstrap.examples():
        yield path.stem, read_document(read_whole(path)[0], bootstrap.rulebook()).document.assessment


def _random(random: Random) -> Assessment:
    """Answers at and beside the thresholds, some of them open; two scenarios now and then."""
    scenarios: tuple[Scenario, ...] = (Scenario("Today", _answers(random)),)
    if random.random() < HALF:
        scenarios += (Scenario("Another way", _answers(random)),)
    return Assessment(Client(random.choice(_WORDS)), scenarios)


def _answers(random: Random) -> Answers:
    share = random.choice((0.3, 0.8, 1.0))
    asked = bootstrap.rulebook().questions.questions
    return Answers({one.id: Answer(_said(one, random)) for one in asked if random.random() < share and _can(one)})


def _can(question: Question) -> bool:
    return question.kind in {Kind.YES_NO, Kind.NUMBER, Kind.PERCENT, Kind.CHOICE, Kind.MANY}


def _said(question: Question, random: Random) -> Said:
    if random.random() < 0.04:  # noqa: PLR2004 - few do not know
        return UNKNOWN
    if question.kind is Kind.YES_NO:
        return random.random() < HALF
    if question.kind is Kind.CHOICE:
        return random.choice(question.options)
    if question.kind is Kind.MANY:
        return frozenset(random.sample(question.options, random.randint(1, len(question.options))))
    low, high = int(question.minimum or 0), int(question.maximum or 1_000)
    near = [
        value for value in (10, 19, 20, 29, 30, 31, 49, 50, 80, 400, 10_000, 10_001, 60_000) if low <= value <= high
    ]
    return random.choice(near) if near else low


if __name__ == "__main__":
    main()
