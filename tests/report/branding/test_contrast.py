from __future__ import annotations

import pytest

from commsfit.presentation.tokens import PAPER
from commsfit.report.branding.contrast import ENOUGH, contrast_on_white, softened


@pytest.mark.parametrize(
    ("colour", "ratio"), [("#000000", 21.0), ("#FFFFFF", 1.0), ("#767676", 4.54), ("#FF0000", 4.0)]
)
def test_contrast_is_that_of_wcag(colour: str, ratio: float) -> None:
    assert contrast_on_white(colour) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize("token", ["text", "muted", "accent", "good", "caution", "bad", "ucaas", "cpaas"])
def test_every_colour_that_text_is_set_in_can_be_read_on_paper(token: str) -> None:
    assert contrast_on_white(PAPER[token]) >= ENOUGH


def test_a_soft_ground_is_pale() -> None:
    assert softened("#000000") == "#E0E0E0"
    assert contrast_on_white(softened("#2F4BD8")) < 1.3
