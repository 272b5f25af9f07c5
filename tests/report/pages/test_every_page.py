"""Every page of every edition: half full or more but the last, no heading at its foot, no label cut in a picture."""

from __future__ import annotations

from functools import cache
from random import Random

import pytest

from commsfit import bootstrap
from commsfit.domain.document.assessment import Edition, Paper
from commsfit.presentation.outline.outline import Outline
from commsfit.report.pdf_document import page_measures
from commsfit.report.wishes import Wishes
from commsfit.reporting.orders import ReportOrder
from tests.presentation.charts.colliding import collisions
from tests.report.examples import FEW, NAMES, SHEETS, TODAY, outline_of
from tests.report.expected import charts_of, cut_labels
from tests.report.random_assessments import random_assessment

RANDOM = 12
"""Of the 200 that `dev.py bench pages` measures; all of those keep to the same."""
EVERY = (
    *FEW,
    *(pytest.param(name, marks=pytest.mark.long) for name in (*NAMES, *SHEETS) if name not in FEW),
    *(pytest.param(number, marks=pytest.mark.long) for number in range(RANDOM)),
)


@cache
def made(name: str | int, edition: Edition) -> Outline:
    """Of an example by its name, or of random answers by their number."""
    if isinstance(name, str):
        return outline_of(name, edition)
    assessment = random_assessment(Random(20261121 + name))
    order = ReportOrder(assessment, assessment.scenarios[0].name, TODAY, edition=edition)
    return bootstrap.report_maker(bootstrap.rulebook()).outline(order)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", EVERY)
def test_no_page_but_the_last_is_less_than_half_full_and_no_heading_stands_at_a_foot(
    name: str | int, edition: Edition, paper: Paper
) -> None:
    measures = page_measures(made(name, edition), Wishes(paper))
    assert [f"page {page}" for page, one in enumerate(measures, start=1) if one.ends_with_heading] == []
    assert [f"page {page}: {one.fill:.0%}" for page, one in enumerate(measures[:-1], start=1) if one.fill < 0.5] == []


@pytest.mark.parametrize("edition", Edition)
@pytest.mark.parametrize("name", EVERY)
def test_no_label_is_cut_in_a_picture_and_none_stands_on_another(name: str | int, edition: Edition) -> None:
    outline = made(name, edition)
    assert list(cut_labels(outline)) == []
    pictures = [(section.id, chart) for section in outline.sections for chart in charts_of(section.blocks)]
    assert [(section, pair) for section, chart in pictures for pair in collisions(chart.scene)] == []
