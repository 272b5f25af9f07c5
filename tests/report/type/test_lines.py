from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from commsfit.presentation.outline.outline import Span, Tone, words
from commsfit.report.pages.style import BODY
from commsfit.report.type.fonts import width
from commsfit.report.type.lines import SetLine, break_lines
from commsfit.report.type.words import words_of_spans


def lines(text: str, room: float) -> tuple[SetLine, ...]:
    return break_lines(words_of_spans(words(text), BODY.looks), room)


def said(line: SetLine) -> str:
    return "".join(stretch.text for stretch in line.stretches)


def test_lines_are_filled_with_as_many_words_as_fit() -> None:
    room = width("one two", BODY.size) + 0.1
    assert [said(line).strip() for line in lines("one two three", room)] == ["one two", "three"]


def test_a_space_at_a_line_s_end_is_kept_for_who_copies_the_text() -> None:
    assert [said(line) for line in lines("one two", 30)] == ["one ", "two"]


def test_a_line_may_end_after_a_hyphen_between_letters_but_never_inside_a_date() -> None:
    first, *_ = lines("dual-stack", width("dual-", BODY.size) + 1)
    assert said(first) == "dual-"
    assert len(lines("2026-11-20", width("2026-11-20", BODY.size) + 0.1)) == 1


def test_a_word_without_end_is_parted() -> None:
    found = lines("a" * 2_000, 100)
    assert "".join(map(said, found)) == "a" * 2_000
    assert all(line.width <= 100.001 for line in found)


def test_new_lines_stay() -> None:
    assert [said(line).strip() for line in lines("one\ntwo", 500)] == ["one", "two"]


def test_chinese_may_break_between_any_two_characters() -> None:
    assert len(lines("北京通信有限公司", 45)) > 1


def test_right_to_left_text_stands_at_the_right() -> None:
    (line,) = lines("שלום עולם", 300)
    assert line.right_to_left
    assert line.stretches[0].text == "שלום עולם"
    assert "".join(run.text for run in line.stretches[0].runs) == "םלוע םולש"


def test_a_mark_takes_room_before_its_word_only() -> None:
    (line,) = break_lines(words_of_spans((Span("High risk", tone=Tone.BAD),), BODY.looks), 300)
    assert [stretch.marked for stretch in line.stretches] == [True]
    assert line.width > width("High risk", BODY.size)


@given(st.text(st.sampled_from("ab -/–של北0123.,\n"), max_size=80), st.floats(20, 300))
def test_no_line_is_wider_than_its_room_and_no_letter_is_lost(text: str, room: float) -> None:
    found = lines(text, room)
    assert all(line.width <= room + 0.01 for line in found)
    assert sorted("".join(map(said, found)).replace(" ", "")) == sorted(text.replace(" ", "").replace("\n", ""))
