from __future__ import annotations

from datetime import date
from itertools import chain

import pypdfium2
import pytest

from commsfit.domain.document.assessment import Paper
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Outline
from commsfit.report.pages.style import PAGE_FORMATS
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.wishes import Wishes
from tests.report.examples import MOST, outline_of
from tests.report.expected import bare, forms_of, texts_of_outline
from tests.report.outlines import hostile, sample

LAST_SPACE = 6
"""A line that goes on ends in a space, which is painted so that it is copied."""


def says_in_order(page_texts: str, expected: list[str]) -> str | None:
    """The first expected text that does not follow the ones before; None where all do."""
    at = 0
    for text in expected:
        found = page_texts.find(bare(text), at)
        if found < 0:
            return text
        at = found + len(bare(text))
    return None


def without_furniture(outline: Outline, page: str, index: int, pages: int) -> str:
    """A page's text without its header and footer, which are painted last."""
    running = " · ".join(filter(None, (outline.edition, day(date.fromisoformat(outline.date)))))
    header = f"{outline.client or outline.subject}{running}"
    rulebook = f"Rulebook {outline.rulebook_id} {outline.rulebook_version}"
    feet = {section.foot or rulebook for section in outline.sections}
    endings = [bare(f"{header}{foot}{index + 1} of {pages}") for foot in feet]
    text = bare(page.replace("\x02", "-").replace("\ufffe", "-"))
    (ending,) = (each for each in endings if text.endswith(each))
    return text.removesuffix(ending)


@pytest.mark.parametrize("name", ["sample", *MOST])
def test_the_structure_says_what_the_outline_says_section_by_section(name: str) -> None:
    outline = sample() if name == "sample" else outline_of(name)
    said = [bare(one.text) for one in block_texts(pdf_bytes(outline, Wishes()))]
    told = "\n".join(said)
    for each in outline.sections:
        assert None in [says_in_order(told, form) for form in forms_of(each)], each.id
    words_of_outline = bare("".join(chain.from_iterable(texts_of_outline(outline))))
    assert len(words_of_outline) > 300


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", ["sample", *MOST])
def test_another_reader_finds_the_same_and_nothing_leaves_the_frame(name: str, paper: Paper) -> None:
    outline = sample() if name == "sample" else outline_of(name)
    sheet = PAGE_FORMATS[paper]
    pages: list[str] = []
    with pypdfium2.PdfDocument(pdf_bytes(outline, Wishes(paper))) as pdf:
        for page in pdf:
            text_page = page.get_textpage()
            pages.append(text_page.get_text_range())
            for index in range(text_page.count_rects()):
                left, bottom, right, top = text_page.get_rect(index)
                assert left >= sheet.left - 1
                assert right <= sheet.width - sheet.right + LAST_SPACE
                assert bottom >= 15
                assert top <= sheet.height - 15
    told = "".join(without_furniture(outline, page, index, len(pages)) for index, page in enumerate(pages))
    for each in outline.sections:
        assert None in [says_in_order(told, form) for form in forms_of(each)], each.id


def test_words_that_run_from_right_to_left_are_read_in_their_own_order() -> None:
    said = [one.text for one in block_texts(pdf_bytes(hostile(), Wishes()))]
    assert any("חברת התקשורת (2026) בע״מ" in text for text in said)
    assert any("شركة الاتصالات المتحدة" in text for text in said)


def test_faces_beyond_the_first_plane_are_copied_as_they_are() -> None:
    said = "".join(one.text for one in block_texts(pdf_bytes(hostile(), Wishes())))
    assert "😀😎" in said
    assert "and a unicorn ?" in said, "a face that no font has is a question mark, never a gap"
