from __future__ import annotations

from commsfit.report.readback.comparing import first_difference
from commsfit.report.readback.reading_text import BlockText

TITLE = BlockText("/H1", "UCaaS")
SAME = [BlockText("/P", "Brand A · 20 November"), TITLE, BlockText("/H2", "Costs"), BlockText("/P", "It costs $5.")]


def test_the_same_texts_have_no_difference() -> None:
    assert first_difference(SAME, list(SAME)) is None


def test_what_stands_before_the_title_counts() -> None:
    found = first_difference([BlockText("/P", "Brand B"), *SAME[1:]], SAME)
    assert found is not None
    assert found.place == "the title"


def test_the_first_block_that_differs_is_told_with_the_heading_it_stands_under() -> None:
    found = first_difference([*SAME[:3], BlockText("/P", "It costs $4.")], SAME)
    assert found is not None
    assert (found.place, found.printed, found.derived) == ("“Costs”", "It costs $4.", "It costs $5.")


def test_one_closing_paragraph_more_is_a_difference() -> None:
    assert first_difference([*SAME, BlockText("/P", "Confidential.")], SAME) is not None


def test_a_missing_end_is_told() -> None:
    found = first_difference(SAME[:-1], SAME)
    assert found is not None
    assert (found.printed, found.derived) == ("(nothing)", "It costs $5.")


def test_a_block_of_another_kind_is_another_block() -> None:
    assert first_difference([TITLE, BlockText("/H3", "Costs")], [TITLE, BlockText("/H2", "Costs")]) is not None


def test_a_long_text_is_told_short() -> None:
    found = first_difference([TITLE, BlockText("/P", "x" * 900)], [TITLE, BlockText("/P", "y")])
    assert found is not None
    assert len(found.printed) == 160
