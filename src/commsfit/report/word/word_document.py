"""Outline to a Word file's bytes: real headings, lists and tables to edit, charts as pictures with words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from io import BytesIO
from typing import Final, assert_never

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    Chart,
    Column,
    Fields,
    Heading,
    ListOf,
    Outline,
    PageBreak,
    Section,
    Span,
    Spans,
    Steps,
    Table,
    Tone,
    words,
)
from commsfit.presentation.outline.outline import Paragraph as Running
from commsfit.report.blocks.marks import tone_colour
from commsfit.report.door import clean, title
from commsfit.report.links import allowed
from commsfit.report.pages.style import PAGE_FORMATS, Palette
from commsfit.report.wishes import Wishes
from commsfit.report.word import word_parts as parts
from commsfit.report.word.pictures import png
from commsfit.report.word.word_package import repacked
from commsfit.report.word.word_styles import set_page, set_styles, word_colour
from commsfit.reporting.press import PRODUCER

MARKS: Final = {
    Tone.NEUTRAL: "•",
    Tone.GOOD: "✓",
    Tone.CAUTION: "▲",
    Tone.BAD: "✗",
    Tone.OPEN: "○",
    Tone.UCAAS: "■",
    Tone.CPAAS: "◆",
}
"""The shape that stands before a state's word."""
_LINE: Final = 24
_STEPS: Final = (Column("When", 1.2), Column("What", 4), Column("Who", 1.4))


def word_bytes(outline: Outline, wishes: Wishes) -> bytes:
    """The whole file; the same bytes for the same outline and wishes."""
    return _Book(outline, wishes).written()


class _Book:
    """One document in the making."""

    def __init__(self, outline: Outline, wishes: Wishes) -> None:
        self._outline = outline
        self._wishes = wishes
        self._sheet = PAGE_FORMATS[wishes.paper]
        self._palette = Palette().branded(wishes.brand.accent, wishes.brand.heading)
        self._document: Document = docx.Document()
        self._bookmarks = 0

    def written(self) -> bytes:
        outline, brand = self._outline, self._wishes.brand
        set_styles(self._document, self._palette, outline.language)
        foot = " · ".join(filter(None, (brand.name, brand.footer, brand.contact)))
        rulebook = f"Rulebook {title(outline.rulebook_id)} {title(outline.rulebook_version)}"
        set_page(self._document, self._sheet, (title(outline.client), title(outline.subject), foot or rulebook))
        self._describe()
        self._title()
        steps = len(outline.sections) + 1
        for index, section in enumerate(outline.sections):
            self._wishes.reached(index, steps, section.title)
            if index == 1:
                self._contents()
            self._section(section)
        if brand.disclaimer:
            self._paragraph((Span(brand.disclaimer, muted=True),))
        self._wishes.reached(len(outline.sections), steps, "file")
        written = BytesIO()
        self._document.save(written)
        self._wishes.progress(steps, steps, "")
        return repacked(written.getvalue())

    def _describe(self) -> None:
        """Metadata, with nobody's name that the report does not print."""
        outline, known = self._outline, self._document.core_properties
        made = datetime.combine(date.fromisoformat(outline.date), datetime.min.time(), UTC)
        known.title = " – ".join(filter(None, (title(outline.client, 100), title(outline.subject, 100))))
        known.author = title(outline.prepared_by or self._wishes.brand.name)
        known.last_modified_by = known.author
        known.subject = title(outline.title)
        known.language = outline.language
        known.comments = PRODUCER
        known.created = known.modified = made
        known.revision = 1

    def _title(self) -> None:
        outline, logo = self._outline, self._wishes.brand.logo
        if logo is not None:
            picture = self._document.add_picture(BytesIO(logo.png), height=Pt(36))
            parts.describe(picture, f"Logo of {self._wishes.brand.name}".strip(), "")
        by_line = " · ".join(filter(None, (title(outline.client), day(date.fromisoformat(outline.date)))))
        self._document.add_paragraph(by_line, "Section name")
        self._heading(Heading(1, outline.title or "Report", "top"))
        if outline.subtitle:
            self._paragraph(words(outline.subtitle))

    def _contents(self) -> None:
        self._new_page()
        self._heading(Heading(2, "Contents", "contents"))
        for section in self._outline.sections:
            self._paragraph((Span(title(section.title), link=f"#{section.id}"),))

    def _new_page(self) -> None:
        self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)

    def _section(self, section: Section) -> None:
        self._document.add_paragraph(title(section.title), "Section name")
        for block in section.blocks:
            if isinstance(block, Heading) and not block.anchor and block.level == 2:  # noqa: PLR2004 - sections' level
                self._heading(Heading(2, block.text, section.id))
            else:
                self._block(block)

    def _block(self, block: Block) -> None:  # noqa: C901 - an arm a block
        match block:
            case Heading():
                self._heading(block)
            case Running():
                self._paragraph(block.text, size=11.5 if block.lead else None)
            case ListOf():
                self._list(block)
            case Table():
                self._table(block)
            case Chart():
                self._chart(block)
            case Steps():
                rows = tuple((words(when), what, words(who)) for when, what, who in block.steps)
                self._table(Table("", _STEPS, rows, row_headers=True))
            case Callout():
                self._callout(block)
            case Fields():
                for label, value in block.pairs:
                    self._paragraph((Span(f"{title(label, 120)}: ", strong=True), *value))
            case Blank():
                self._paragraph(words(_blank(block)))
            case PageBreak():
                self._new_page()
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> None:
        paragraph = self._document.add_paragraph(title(block.text), f"Heading {block.level}")
        if block.anchor:
            self._bookmarks += 1
            parts.bookmark(paragraph, block.anchor, self._bookmarks)

    def _paragraph(self, text: Spans, style: str = "Normal", size: float | None = None) -> Paragraph:
        paragraph = self._document.add_paragraph(style=style)
        self._write(paragraph, text, size)
        return paragraph

    def _write(self, paragraph: Paragraph, text: Spans, size: float | None = None, *, strong: bool = False) -> None:
        for span in text:
            link = span.link if span.link and allowed(span.link) else ""
            mark = f"{MARKS[span.tone]} " if span.tone is not None else ""
            run = paragraph.add_run(mark + clean(span.text))
            run.bold = True if span.strong or strong else None
            if size is not None:
                run.font.size = Pt(size)
            token = tone_colour(span.tone) if span.tone else "accent" if link else "muted" if span.muted else ""
            if token:
                run.font.color.rgb = word_colour(self._palette, token)
            if link:
                run.underline = True
                parts.link(paragraph, run, link)

    def _list(self, block: ListOf) -> None:
        number = parts.new_count(self._document) if block.numbered else None
        for item in block.items:
            paragraph = self._paragraph(item, "List Number" if block.numbered else "List Bullet")
            if number is not None:
                parts.count_with(paragraph, number)

    def _callout(self, block: Callout) -> None:
        ground, bar = self._palette["sunken"], self._palette[tone_colour(block.tone)]
        head = self._paragraph((Span(title(block.title), strong=True, tone=block.tone),))
        head.paragraph_format.keep_with_next = True
        head.paragraph_format.space_after = Pt(0)
        body = self._paragraph(block.text)
        body.paragraph_format.space_after = Pt(10)
        for paragraph in (head, body):
            parts.shade(paragraph, ground, bar)

    def _chart(self, block: Chart) -> None:
        if block.title:
            self._document.add_paragraph(title(block.title), "Caption")
        width = min(block.scene.width, self._sheet.measure)
        picture = self._document.add_picture(BytesIO(png(block.scene, self._palette.colours)), width=Pt(width))
        parts.describe(picture, title(block.alt, 4_000), title(block.title))
        if block.data is not None:
            self._table(block.data)

    def _table(self, block: Table) -> None:
        if not block.rows:
            return
        if block.title:
            self._document.add_paragraph(title(block.title), "Caption")
        table = self._document.add_table(rows=0, cols=len(block.columns))
        table.autofit = False
        shares = sum(column.share for column in block.columns)
        widths = [Pt(self._sheet.measure * column.share / shares) for column in block.columns]
        for grid, width in zip(table.columns, widths, strict=True):
            grid.width = width
        heads = tuple((Span(title(column.title, 120), strong=True, muted=True),) for column in block.columns)
        last = len(block.rows) - 1
        for index, texts in enumerate((heads, *block.rows)):
            row = table.add_row()
            parts.keep_whole(row)
            if index == 0:
                parts.repeat_as_header(row)
            line = ("edge", 6) if index == 0 else ("line", 4)
            for place, (cell, text, column) in enumerate(zip(row.cells, texts, block.columns, strict=True)):
                cell.width = widths[place]
                parts.rule_below(cell, self._palette[line[0]], line[1])
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(2)
                paragraph.paragraph_format.line_spacing = 1.0
                heading = (block.row_headers and place == 0) or (block.total_row and index == last + 1)
                self._write(paragraph, text, 9.0, strong=heading)
                if column.figures:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        self._document.add_paragraph().paragraph_format.space_after = Pt(2)


def _blank(block: Blank) -> str:
    """A line of underscores and boxes to tick."""
    line = f"{'_' * _LINE} {block.unit}".rstrip() if block.line else ""
    boxes = "   ".join(f"☐ {choice}" for choice in block.choices)
    return "   ".join(filter(None, (line, boxes)))
