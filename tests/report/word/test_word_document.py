from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from commsfit.domain.document.assessment import Edition
from commsfit.presentation.outline.outline import SectionFlow
from commsfit.report.pages.one_line import on_one_line
from commsfit.report.pages.style import PAGE_FORMATS
from commsfit.report.type.words import RunStyle
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from commsfit.report.word.word_text import MARKS
from tests.report.examples import MOST, outline_of
from tests.report.expected import bare, forms_of
from tests.report.outlines import hostile, sample


def opened(content: bytes) -> Document:
    return docx.Document(BytesIO(content))


def texts(document: Document) -> Iterator[str]:
    """Every run in reading order, those in tables within tables and in links too."""
    yield from (node.text or "" for node in document.element.body.iter(qn("w:t")))


@pytest.mark.parametrize("name", ["sample", *MOST])
def test_word_says_what_the_outline_says_section_by_section(name: str) -> None:
    outline = sample() if name == "sample" else outline_of(name)
    told = bare("".join(texts(opened(word_bytes(outline, Wishes())))))
    for mark in MARKS.values():
        told = told.replace(mark, "")
    at = 0
    for section in outline.sections:
        # A page of its own takes its tighter form here: nobody measures Word's pages.
        whole, tighter = forms_of(section)
        for text in tighter if section.flow is SectionFlow.OWN and tighter else whole:
            place = told.find(bare(text.replace("•", "")), at)
            assert place >= 0, text
            at = place + len(bare(text))


def test_headings_have_word_s_own_styles() -> None:
    document = opened(word_bytes(sample(), Wishes()))
    styled = [(paragraph.style.name, paragraph.text) for paragraph in document.paragraphs if paragraph.style]
    levels = [name for name, _ in styled if name and name.startswith("Heading")]
    assert levels == [
        "Heading 1",
        "Heading 2",
        "Heading 3",
        "Heading 2",
        "Heading 3",
        "Heading 2",
        "Heading 3",
    ]


def test_the_contents_are_a_field_with_page_numbers_that_word_works_out_anew() -> None:
    body = opened(word_bytes(outline_of("logistics", Edition.REPORT), Wishes())).element.body
    asked = [node.text.split()[0] for node in body.iter(qn("w:instrText"))]
    assert asked.count("TOC") == 1
    dirty = [node for node in body.iter(qn("w:fldChar")) if node.get(qn("w:dirty")) == "true"]
    assert len(dirty) == 1
    lines = [one for one in body.iter(qn("w:p")) if one.style == "TOC1"]
    pages = [int("".join(node.text for node in list(line.iter(qn("w:t")))[-1:])) for line in lines]
    assert pages == sorted(pages)
    assert pages[-1] == 12


def test_tables_have_the_house_s_style_and_captions_that_count() -> None:
    document = opened(word_bytes(outline_of("logistics", Edition.REPORT), Wishes()))
    styles = {table.style.name for table in document.tables if table.style is not None}
    assert "CommsFit Table" in styles
    captions = [one.text for one in document.paragraphs if one.style is not None and one.style.name == "Caption"]
    tables = [one for one in captions if one.startswith("Table ")]
    assert [one.split(".")[0] for one in tables] == [f"Table {count}" for count in range(1, len(tables) + 1)]


def test_a_brief_s_pages_begin_without_an_empty_paragraph() -> None:
    body = opened(word_bytes(outline_of("logistics", Edition.BRIEF), Wishes())).element.body
    breaks = [node.getparent().getparent() for node in body.iter(qn("w:pageBreakBefore"))]
    assert len(breaks) == 1
    assert "".join(node.text for node in breaks[0].iter(qn("w:t"))).strip()


def test_header_rows_are_repeated_and_rows_stay_whole() -> None:
    document = opened(word_bytes(sample(), Wishes()))
    table = document.tables[0]
    assert table.rows[0]._tr.trPr is not None
    assert table.rows[0]._tr.find(f".//{qn('w:tblHeader')}") is not None
    assert all(row._tr.find(f".//{qn('w:tblHeader')}") is None for row in list(table.rows)[1:])
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_numbered_lists_begin_anew() -> None:
    document = opened(word_bytes(sample(2), Wishes()))
    numbered = [one for one in document.paragraphs if one.style is not None and one.style.name == "List Number"]
    numbers = [one._p.xpath("./w:pPr/w:numPr/w:numId/@w:val")[0] for one in numbered]
    assert len(numbers) == 4
    assert numbers[0] == numbers[1] != numbers[2] == numbers[3]


@pytest.mark.parametrize("client", ["W" * 200, "The Northern Harbour and Inland Waterways Company, " * 4])
def test_the_running_head_keeps_to_one_line(client: str) -> None:
    document = opened(word_bytes(replace(sample(1), client=client), Wishes()))
    name, subject = document.sections[0].header.paragraphs[0].text.split("\t")
    assert name.endswith("…")
    assert name[:30] == client[:30]
    taken = on_one_line(name, RunStyle(8.5)).width + on_one_line(subject, RunStyle(8.5)).width
    assert taken < PAGE_FORMATS[Wishes().paper].measure


def test_charts_are_pictures_with_words() -> None:
    document = opened(word_bytes(sample(1), Wishes()))
    (picture,) = document.inline_shapes
    assert "rises from 0 to 48" in picture._inline.docPr.get("descr")


def test_links_lead_out_only_where_that_is_allowed() -> None:
    document = opened(word_bytes(hostile(), Wishes()))
    out = {relation.target_ref for relation in document.part.rels.values() if relation.is_external}
    assert out == {"mailto:someone@example.com", "https://example.com/good"}


def test_the_bytes_are_the_same_each_time_and_hold_no_hour_and_nobody_s_name() -> None:
    first, second = word_bytes(sample(1), Wishes()), word_bytes(sample(1), Wishes())
    assert first == second
    with ZipFile(BytesIO(first)) as package:
        assert {part.date_time for part in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core = package.read("docProps/core.xml").decode()
    assert "2026-11-20T00:00:00Z" in core
    assert "python-docx" not in core
    known = opened(first).core_properties
    assert (known.author, known.last_modified_by, known.language) == ("A. Consultant", "A. Consultant", "en")


def test_the_worst_texts_are_written() -> None:
    told = "".join(texts(opened(word_bytes(hostile(), Wishes()))))
    assert told.count("word ") >= 40_000
    assert "שורת" in told
    assert "<img src='/etc/passwd'/>" in told
