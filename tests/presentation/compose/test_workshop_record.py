"""The workshop's record: one page of decisions, questions put aside, where people differ, and who does what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from commsfit import bootstrap
from commsfit.domain.document.assessment import Edition, LogEntry, Paper, Parked, Person
from commsfit.presentation.outline.outline import Heading, Steps, Table
from commsfit.reporting.orders import ReportForm, ReportOrder
from tests.report.examples import FEW, MOST, TODAY, assessment_of, order_of, outline_of

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft " * 200


def pages_of(order: ReportOrder) -> int:
    content = bootstrap.report_maker(bootstrap.rulebook()).write(order, ReportForm.PDF)
    return len(PdfReader(BytesIO(content)).pages)


@pytest.mark.parametrize("name", [*MOST, "disputed", "empty"])
def test_it_is_one_page(name: str) -> None:
    assert pages_of(order_of(name, Edition.WORKSHOP)) == 1


def test_it_tells_what_was_decided_and_put_aside_and_where_people_differ() -> None:
    (section,) = outline_of("workshop", Edition.WORKSHOP).sections
    heads = [block.text for block in section.blocks if isinstance(block, Heading)]
    assert heads == [
        "3 decisions were written down",
        "2 questions were put aside",
        "Where people differ",
        "Who does what next",
    ]
    decided = next(block for block in section.blocks if isinstance(block, Table))
    assert [row[2][0].text for row in decided.rows] == ["Head of IT", "Lead developer", "Service desk"]
    assert any(isinstance(block, Steps) for block in section.blocks)


@pytest.mark.parametrize("paper", list(Paper))
def test_nothing_that_anybody_wrote_makes_it_a_second_page(paper: Paper) -> None:
    assessment = replace(
        assessment_of("workshop"),
        decisions=tuple(LogEntry(LONG, LONG, date(2026, 11, 20)) for _ in range(60)),
        parked=tuple(Parked("numbers_to_port", LONG, LONG) for _ in range(40)),
        people=tuple(Person(LONG, LONG) for _ in range(30)),
    )
    name = assessment.scenarios[0].name
    assert pages_of(ReportOrder(assessment, name, TODAY, paper, edition=Edition.WORKSHOP)) == 1


@pytest.mark.parametrize("name", FEW)
def test_without_a_decision_it_says_so(name: str) -> None:
    (section,) = outline_of(name, Edition.WORKSHOP).sections
    assert any(isinstance(block, Heading) and "No decision" in block.text for block in section.blocks)
