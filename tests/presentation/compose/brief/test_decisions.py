"""What a board decides, day by day."""

from __future__ import annotations

import pytest

from commsfit.domain.document.assessment import Edition
from commsfit.presentation.formats.formats import short_day
from commsfit.presentation.outline.outline import SideBySide, Steps
from commsfit.presentation.sentences.plan import board
from tests.exports.workbook.sheets import advice_of
from tests.report.examples import assessment_of, outline_of


def decisions(name: str) -> list[tuple[str, str]]:
    """Day and words of each decision on the second page."""
    blocks = outline_of(name, Edition.BRIEF).sections[1].blocks
    beside = [part for block in blocks if isinstance(block, SideBySide) for _, parts in block.columns for part in parts]
    steps = [block for block in (*blocks, *beside) if isinstance(block, Steps)]
    return [(day, "".join(span.text for span in what)) for found in steps for day, what, _ in found.steps]


@pytest.mark.parametrize("name", ["logistics", "clinic"])
def test_the_approval_stands_first_and_the_release_of_the_second_step_is_never_left_out(name: str) -> None:
    told = decisions(name)
    assert told[0] == (short_day(advice_of(assessment_of(name)).roadmap.start), board.APPROVE_FIRST)
    assert board.RELEASE_SECOND_STEP in [what for _, what in told]
