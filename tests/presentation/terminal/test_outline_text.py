from __future__ import annotations

import pytest

from commsfit.presentation.terminal.outline_text import text_lines
from tests.report.examples import MOST, outline_of
from tests.report.expected import bare, texts_of_outline
from tests.report.outlines import sample


def test_the_title_is_the_first_line_whole() -> None:
    first, *_ = text_lines(outline_of("logistics"), 60)
    assert first.startswith("Buy phones and chat for your people now")
    assert first.endswith(".")
    assert len(first) > 60


@pytest.mark.parametrize("width", [60, 100])
@pytest.mark.parametrize("name", ["sample", *MOST])
def test_no_line_after_it_is_wider_than_the_terminal(name: str, width: int) -> None:
    _, *lines = text_lines(sample() if name == "sample" else outline_of(name), width)
    assert max(map(len, lines)) <= width


def test_every_heading_and_paragraph_of_the_outline_is_there() -> None:
    told = bare("".join(text_lines(sample(), 100)))
    for section in texts_of_outline(sample()):
        for text in section[1:3]:
            assert bare(text) in told


def test_a_state_is_a_mark_and_a_word() -> None:
    told = "\n".join(text_lines(sample(), 100))
    for state in ("[x] Pass", "[~] Caution", "[!] Fail", "[?] Open"):
        assert state in told


def test_figures_stand_at_the_right_of_their_column() -> None:
    lines = [line for line in text_lines(sample(1), 100) if line.startswith("Check number")]
    ends = {line.index(figure) + len(figure) for line, figure in zip(lines, ["0", "1,111", "2,222"], strict=False)}
    assert len(ends) == 1
