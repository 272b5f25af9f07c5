from __future__ import annotations

from commsfit.report.pages.headers_and_footers import fitted_line
from commsfit.report.pages.one_line import on_one_line
from commsfit.report.type.fonts import Weight
from commsfit.report.type.words import RunStyle

LOOK = RunStyle(8.0)


def said(text: str, room: float) -> str:
    return "".join(stretch.text for stretch in fitted_line(text, room, LOOK).stretches)


def test_what_fits_stays_whole() -> None:
    assert said("Northwind Freight", 300) == "Northwind Freight"


def test_what_does_not_fit_ends_in_an_ellipsis_inside_its_room() -> None:
    shown = fitted_line("Northwind Freight and Sons of the Northern Harbour", 90, LOOK)
    assert shown.width <= 90
    assert "".join(stretch.text for stretch in shown.stretches).endswith("…")


def test_a_name_that_runs_from_right_to_left_is_turned_for_the_eye() -> None:
    (stretch,) = on_one_line("חברת התקשורת", RunStyle(8.0, Weight.STRONG)).stretches
    assert stretch.turned
    assert "".join(run.text for run in stretch.runs) == "תרושקתה תרבח"


def test_nothing_is_a_line_without_width() -> None:
    assert on_one_line("", LOOK).width == 0
    assert fitted_line("", 10, LOOK).stretches == ()
