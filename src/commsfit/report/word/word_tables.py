"""Tables as WordprocessingML: data tables in the house's style, and grids without lines for what stands beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from commsfit.presentation.outline.outline import Span, Table, words
from commsfit.report.blocks.tables import column_widths
from commsfit.report.blocks.texts import SetText
from commsfit.report.door import title
from commsfit.report.pages.style import CELL, CELL_HEAD
from commsfit.report.word.word_styles import TABLE_STYLE
from commsfit.report.word.word_text import TextWriter, paragraph

TWENTIETHS: Final = 20
_INSET: Final = 9.5
"""What the margins of a cell take."""
_RIGHT: Final = '<w:jc w:val="right"/>'
EMPTY_PARAGRAPH: Final = '<w:p><w:pPr><w:pStyle w:val="Gap"/></w:pPr></w:p>'


def data_table(block: Table, writer: TextWriter, width: float) -> str:
    """A header row that is repeated, rows kept whole, figures at the right."""
    widths = _widths(block, width)
    last = len(block.rows) - 1
    rows = [_header(block, writer, widths)]
    for index, texts in enumerate(block.rows):
        total = block.total_row and index == last
        tint = writer.palette["accent_soft"] if block.tinted == index else ""
        cells = []
        for place, (text, column) in enumerate(zip(texts, block.columns, strict=True)):
            heading = total or (block.row_headers and place == 0)
            written = paragraph("Tabletext", writer.runs(text, strong=heading), _RIGHT if column.figures else "")
            cells.append(cell(written, widths[place], fill=tint))
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    flags = f'w:firstRow="1" w:lastRow="{int(block.total_row)}" w:firstColumn="{int(block.row_headers)}"'
    look = f'<w:tblLook w:val="0400" {flags} w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    return _table(rows, widths, f'<w:tblStyle w:val="{TABLE_STYLE}"/>', look) + EMPTY_PARAGRAPH


def _widths(block: Table, width: float) -> list[int]:
    """As on paper: its share for each column, but room enough for its longest word."""
    texts = [
        [SetText(words(title(column.title, 120)), CELL_HEAD), *(SetText(row[place], CELL) for row in block.rows)]
        for place, column in enumerate(block.columns)
    ]
    inner = width - _INSET * len(block.columns)
    shared = column_widths(texts, [column.share for column in block.columns], inner)
    return [round((each + _INSET) * TWENTIETHS) for each in shared]


def _header(block: Table, writer: TextWriter, widths: Sequence[int]) -> str:
    cells = (
        cell(
            paragraph(
                "Tabletext",
                writer.runs((Span(title(column.title, 120), strong=True, muted=True),)),
                f"<w:keepNext/>{_RIGHT if column.figures else ''}",
            ),
            width,
        )
        for column, width in zip(block.columns, widths, strict=True)
    )
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(cells)}</w:tr>"


def grid(contents: Sequence[str], shares: Sequence[float], width: float, *, fill: str = "", rule: str = "") -> str:
    """What stands beside each other, in cells without lines, but for a hairline between them where there is a rule."""
    whole = sum(shares)
    widths = [round(width * TWENTIETHS * share / whole) for share in shares]
    cells = (
        cell(content or EMPTY_PARAGRAPH, at, fill=fill, left=rule if place else "")
        for place, (content, at) in enumerate(zip(contents, widths, strict=True))
    )
    return _table([f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"], widths, "", "")


def _table(rows: Sequence[str], widths: Sequence[int], style: str, look: str) -> str:
    sized = f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblLayout w:type="fixed"/>'
    margins = '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="110" w:type="dxa"/></w:tblCellMar>'
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    properties = f"<w:tblPr>{style}{sized}{margins}{look}</w:tblPr>"
    return f"<w:tbl>{properties}<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"


def cell(content: str, width: int, *, fill: str = "", left: str = "") -> str:
    """A cell and what it holds; its last part must be a paragraph."""
    line = (
        f'<w:tcBorders><w:left w:val="single" w:sz="4" w:space="0" w:color="{left.removeprefix("#")}"/></w:tcBorders>'
        if left
        else ""
    )
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill.removeprefix("#")}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{line}{ground}</w:tcPr>{content}</w:tc>'
