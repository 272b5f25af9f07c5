"""The deck: six slides whose titles say the finding, charts to edit, notes with the reasons, nothing that runs over."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from PIL import Image
from pptx.util import Pt

from commsfit.presentation.formats.breaking import LEADING, broken_lines
from commsfit.presentation.outline.slides import SLIDE_HEIGHT, SLIDE_WIDTH
from tests.exports.deck.slides import branded, deck_for, deck_of, deck_written, slides_in
from tests.report.examples import FEW, MOST, order_of

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
HOSTILE = ["=cmd|'/C calc'!A0", "\ufffe\x00\x07_x0041_", "\u202eredrum", "株式会社" * 80, LONG, "<a:t>&amp;"]
SMALLEST = 12.0
A_FIGURE_OF_A_PICTURE = 9.0


def every_shape(shapes: Any) -> Iterator[Any]:
    for shape in shapes:
        yield shape
        if shape.shape_type == 6:
            yield from every_shape(shape.shapes)


@pytest.mark.parametrize("name", MOST)
def test_there_are_six_slides_each_with_a_title_and_reasons(name: str) -> None:
    slides = slides_in(deck_of(name))
    assert len(slides) == 6
    for slide in slides:
        assert slide.shapes.title.text_frame.text.strip()
        assert slide.notes_slide.notes_text_frame.text.strip()


def test_the_first_title_is_the_verdict() -> None:
    (first, *_) = slides_in(deck_of("logistics"))
    assert first.shapes.title.text_frame.text == (
        "Buy phones and chat for your people now. Build for your customers once the team has 20 hours a week."
    )


@pytest.mark.parametrize("name", FEW)
def test_equal_input_gives_equal_bytes(name: str) -> None:
    assert deck_written(order_of(name)) == deck_of(name)


def test_cost_and_net_are_charts_with_their_figures_inside() -> None:
    charts = [shape.chart for slide in slides_in(deck_of("logistics")) for shape in slide.shapes if shape.has_chart]
    bars, curve = charts
    assert list(bars.plots[0].categories) == ["UCaaS", "CPaaS", "Dual-stack", "Stay put"]
    assert len(list(curve.plots[0].series[0].values)) == 37
    assert all(chart.part.chart_workbook.xlsx_part is not None for chart in charts)


def test_the_slide_of_money_tells_what_the_net_is_worth_and_the_musts_alone() -> None:
    told = [
        shape.text_frame.text
        for slide in slides_in(deck_of("logistics"))
        for shape in slide.shapes
        if shape.has_text_frame
    ]
    assert any("Present value at 8% a year: $" in text and "With the Musts alone: net $" in text for text in told)


@pytest.mark.parametrize("name", MOST)
def test_every_picture_chart_and_table_says_what_it_shows(name: str) -> None:
    for slide in slides_in(deck_of(name)):
        for shape in slide.shapes:
            if shape.shape_type == 6 or shape.has_chart or shape.has_table:
                (known,) = shape._element.xpath("./*/p:cNvPr")
                assert known.get("descr"), shape.name


@pytest.mark.parametrize("name", MOST)
def test_every_shape_lies_on_the_slide(name: str) -> None:
    for slide in slides_in(deck_of(name)):
        for shape in slide.shapes:
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= Pt(SLIDE_WIDTH) + Pt(1), shape.name
            assert shape.top + shape.height <= Pt(SLIDE_HEIGHT) + Pt(1), shape.name


def overflowing(content: bytes) -> Iterator[str]:
    """Texts that are higher than their shape, by the widths of a font wider than the one in use."""
    for slide in slides_in(content):
        for shape in slide.shapes:
            if not shape.has_text_frame or not shape.text_frame.text:
                continue
            frame = shape.text_frame
            room = (shape.width - frame.margin_left - frame.margin_right) / Pt(1)
            height = 0.0
            for paragraph in frame.paragraphs:
                (run,) = paragraph.runs
                size = run.font.size.pt
                assert size >= SMALLEST, run.text
                height += len(broken_lines(run.text, room, size, strong=bool(run.font.bold))) * size * LEADING
            if height > (shape.height - frame.margin_top - frame.margin_bottom) / Pt(1) + 1:
                yield f"{shape.name}: {frame.text[:60]}"


@pytest.mark.parametrize("name", MOST)
def test_no_text_is_higher_than_its_place(name: str) -> None:
    assert list(overflowing(deck_of(name))) == []


@pytest.mark.parametrize("client", HOSTILE)
def test_no_name_breaks_the_file_or_runs_over(client: str) -> None:
    content = deck_for("logistics", client)
    assert list(overflowing(content)) == []
    with ZipFile(BytesIO(content)) as package:
        for part in package.namelist():
            if part.endswith((".xml", ".rels")):
                etree.fromstring(package.read(part))


def test_a_brand_gives_its_colours_words_and_logo(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20), "#8A1538").save(tmp_path / "logo.png")
    brand = tmp_path / "brand.toml"
    brand.write_text('name = "Harbour"\naccent = "#8A1538"\nfooter = "Confidential"\nlogo = "logo.png"\n', "utf-8")
    for slide in slides_in(branded("logistics", str(brand))):
        assert any(shape.shape_type == 13 for shape in slide.shapes)
        assert any("Confidential" in shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


@pytest.mark.parametrize("name", MOST)
def test_a_title_counts_what_its_slide_shows(name: str) -> None:
    (*_, last) = slides_in(deck_of(name))
    counted = last.shapes.title.text_frame.text.split()[0]
    if counted.isdigit():
        (table,) = (shape.table for shape in last.shapes if shape.has_table)
        assert len(table.rows) - 1 == int(counted)


def test_a_reason_without_a_scale_names_its_answer() -> None:
    told = [shape.text_frame.text for shape in slides_in(deck_of("clinic"))[1].shapes if shape.has_text_frame]
    assert any("developer team" in text.lower() for text in told)


def test_open_answers_are_asked_for_on_the_last_slide() -> None:
    (*_, last) = slides_in(deck_of("half-filled"))
    assert "decide" in last.shapes.title.text_frame.text
    (table,) = (shape.table for shape in last.shapes if shape.has_table)
    assert len(table.rows) > 1


def test_nothing_is_told_of_money_or_dates_while_answers_contradict() -> None:
    told = [
        shape.text_frame.text
        for slide in slides_in(deck_of("contradictory"))
        for shape in every_shape(slide.shapes)
        if shape.has_text_frame
    ]
    titles = [slide.shapes.title.text_frame.text for slide in slides_in(deck_of("contradictory"))]
    assert sum("until the answers agree" in title for title in titles) == 3
    assert not [text for text in told if "$" in text or "£" in text or "€" in text]
    assert not [slide for slide in slides_in(deck_of("contradictory")) if any(s.has_chart for s in slide.shapes)]
