"""The five figures that a board asks for first say what the plan says."""

from __future__ import annotations

import pytest

from commsfit.domain.document.assessment import Edition
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.outline import Cards
from commsfit.presentation.sentences.plan import landmarks
from tests.exports.workbook.sheets import advice_of
from tests.report.examples import FEW, assessment_of, outline_of


@pytest.mark.parametrize("name", FEW)
def test_staff_are_live_when_the_last_wave_calls_with_its_own_numbers(name: str) -> None:
    live = advice_of(assessment_of(name)).roadmap.staff_live
    assert live is not None
    blocks = outline_of(name, Edition.BRIEF).sections[0].blocks
    told = {card.title: card.value for block in blocks if isinstance(block, Cards) for card in block.cards}
    said = told.get(landmarks.STAFF_AND_NUMBERS, told.get(landmarks.STAFF_LIVE))
    if said:
        assert said == calendar_day(live)
    else:
        assert name == "half-filled", "an open verdict names no day on its first page"
