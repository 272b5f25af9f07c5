"""The full edition is the Report and what the Report does not say."""

from __future__ import annotations

import pytest

from commsfit.domain.document.assessment import Edition
from commsfit.presentation.outline.outline import Chart, Section, Table
from tests.report.examples import MOST, SHEETS, outline_of
from tests.report.expected import plain, texts_of_section

EVERY = (*MOST, *SHEETS)
LONG = 40
"""Letters from which a text says something of its own; below it are names and column heads."""

REGISTER = "assumptions"
"""All of them in one place, those that the Brief names among them: a register with holes is none."""


def statements(sections: list[Section]) -> list[str]:
    """What is said; the names that head rows are how two tables speak of the same thing."""
    blocks = [block for section in sections for block in section.blocks]
    named = {plain(row[0]) for block in blocks if isinstance(block, Table) and block.row_headers for row in block.rows}
    texts = (text for section in sections for text in texts_of_section(section))
    return [text for text in texts if len(text) >= LONG and text not in named]


def report_and_annex(name: str) -> tuple[list[Section], list[Section]]:
    report = [section.id for section in outline_of(name, Edition.REPORT).sections]
    full = outline_of(name, Edition.FULL).sections
    return [each for each in full if each.id in report], [each for each in full if each.id not in report]


@pytest.mark.parametrize("name", EVERY)
def test_the_annex_repeats_no_text_of_the_report(name: str) -> None:
    report, annex = report_and_annex(name)
    assert annex
    told = set(statements(report))
    others = [section for section in annex if section.id != REGISTER]
    assert [text for text in statements(others) if text in told] == []


@pytest.mark.parametrize("name", EVERY)
def test_the_annex_repeats_no_picture_of_the_report(name: str) -> None:
    report, annex = report_and_annex(name)
    scenes = [block.scene for section in report for block in section.blocks if isinstance(block, Chart)]
    assert not [
        block.title for each in annex for block in each.blocks if isinstance(block, Chart) and block.scene in scenes
    ]


@pytest.mark.parametrize("name", EVERY)
def test_the_full_edition_holds_the_report_whole(name: str) -> None:
    report, _ = report_and_annex(name)
    assert tuple(report) == outline_of(name, Edition.REPORT).sections
