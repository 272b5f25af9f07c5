"""Tables on a slide: real ones, with a heading row, each cell's text cut to the lines that its row has."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.util import Pt

from commsfit.exports.deck.scenes import give_words
from commsfit.exports.deck.texts import SMALLEST_LETTERS, rgb, style
from commsfit.exports.office_text import office_text
from commsfit.presentation.formats.breaking import LEADING, SizedText, set_into
from commsfit.presentation.outline.outline import Tone
from commsfit.presentation.outline.slides import GridCell, GridPart

_SIZE, _HEAD, _AIR = 14.0, 24.0, 5.0
_TALLEST: Final = 58.0
_TONES: Final = {Tone.GOOD: "good", Tone.CAUTION: "caution", Tone.BAD: "bad", Tone.OPEN: "muted"}
_SHAPES: Final = {Tone.GOOD: "✓ ", Tone.CAUTION: "▲ ", Tone.BAD: "✕ ", Tone.OPEN: "○ "}
"""What stands before a state, so that no colour speaks alone."""
_PLAIN: Final = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""The table style without lines or grounds."""
_EDGE: Final = (
    '<a:lnB xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" w="9525"><a:solidFill>'
    '<a:srgbClr val="{colour}"/></a:solidFill></a:lnB>'
)


def draw_grid(slide: Any, part: GridPart, palette: Mapping[str, str]) -> None:
    area, rows = part.area, part.rows
    height = min(_TALLEST, (area.height - _HEAD) / max(1, len(rows)))
    whole = (Pt(area.x), Pt(area.y), Pt(area.width), Pt(_HEAD + height * len(rows)))
    frame = slide.shapes.add_table(len(rows) + 1, len(part.titles), *whole)
    give_words(frame, part.alt, part.alt)
    table = frame.table
    frame._element.find(f".//{qn('a:tableStyleId')}").text = _PLAIN  # noqa: SLF001 - python-pptx knows one style
    table.horz_banding = False
    widths = [area.width * share / sum(part.shares) for share in part.shares]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Pt(width)
    table.rows[0].height = Pt(_HEAD)
    for place, title in enumerate(part.titles):
        text = SizedText(title, 13, colour="muted")
        _write(table.cell(0, place), text, (widths[place], _HEAD), palette, right=place in part.figures)
    for number, row in enumerate(rows, start=1):
        table.rows[number].height = Pt(height)
        for place, given in enumerate(row):
            cell = table.cell(number, place)
            _write(cell, _text(given), (widths[place], height), palette, right=place in part.figures)
            if part.tinted == number - 1:
                cell.fill.solid()
                cell.fill.fore_color.rgb = rgb(palette["accent_soft"])


def _text(cell: GridCell) -> SizedText:
    tone = cell.tone
    shape = _SHAPES.get(tone, "") if tone is not None else ""
    colour = _TONES.get(tone, "text") if tone is not None else "text"
    return SizedText(f"{shape}{cell.text.strip()}", _SIZE, cell.strong, colour)


def _write(cell: Any, text: SizedText, size: tuple[float, float], palette: Mapping[str, str], *, right: bool) -> None:
    width, height = size
    cell.margin_left = cell.margin_right = Pt(_AIR)
    cell.margin_top = cell.margin_bottom = Pt(2)
    cell.vertical_anchor = MSO_ANCHOR.MIDDLE
    clean = SizedText(office_text(text.text), text.size, text.strong, text.colour)
    room = (width - 2 * _AIR) * 0.96
    fitting = set_into((clean,), room, max(height - 4, SMALLEST_LETTERS * LEADING), smallest=SMALLEST_LETTERS)
    paragraph = cell.text_frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.RIGHT if right else PP_ALIGN.LEFT
    for said in fitting:
        for number, line in enumerate(said.text.split("\n")):
            if number:
                paragraph.add_line_break()
            run = paragraph.add_run()
            run.text = line
            style(run.font, said.size, palette[said.colour], strong=said.strong)
    edge = parse_xml(_EDGE.format(colour=palette["line"].removeprefix("#")))
    cell._tc.get_or_add_tcPr().append(edge)  # noqa: SLF001 - python-pptx knows no edges of cells
