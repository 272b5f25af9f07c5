from __future__ import annotations

import pytest

from commsfit.report.pages import operators


def test_a_colour_is_three_shares_of_one() -> None:
    assert operators.colour_operands("#FF0080") == "1 0 0.502"


def test_every_code_survives_as_a_string() -> None:
    written = operators.string(bytes(range(256)))
    assert written.isascii()
    assert written.startswith("(\\000\\001")
    assert "\\(\\)" in written
    assert "\\\\" in written


def test_a_closed_line_ends_where_it_began() -> None:
    assert operators.line_through([(0, 0), (1, 2)], closed=False) == "0.00 0.00 m 1.00 2.00 l"
    assert operators.line_through([(0, 0), (1, 2)], closed=True).endswith("l h")


def test_a_disc_is_a_square_whose_corners_are_all_round() -> None:
    assert operators.rounded(0, 0, 10, 10, 5).count(" c") == 4


@pytest.mark.parametrize(
    ("fill", "stroke", "operator"), [(True, True, "B"), (True, False, "f"), (False, True, "S"), (False, False, "n")]
)
def test_a_path_is_filled_and_stroked_as_asked(fill: bool, stroke: bool, operator: str) -> None:
    assert operators.painted(fill=fill, stroke=stroke) == operator
