"""Blocks of an outline as the body of a Word file: text of XML, put together once and parsed once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, assert_never
from xml.sax.saxutils import quoteattr

from commsfit.presentation.outline.outline import (
    Blank,
    Block,
    Callout,
    CardGround,
    Cards,
    Chart,
    Column,
    Fields,
    Heading,
    ListOf,
    OneCard,
    PageBreak,
    Paragraph,
    Rule,
    Section,
    SideBySide,
    Span,
    Spans,
    Steps,
    Table,
    Tone,
    words,
)
from commsfit.report.blocks.marks import tone_colour
from commsfit.report.door import title
from commsfit.report.word.pictures import png
from commsfit.report.word.word_tables import EMPTY_PARAGRAPH, data_table, grid
from commsfit.report.word.word_text import TextWriter, bookmarked, field, paragraph, text_run

_LINE: Final = 24
_STEPS: Final = (Column("When", 1.2), Column("What", 4), Column("Who", 1.4))
_NARROW: Final = 300.0
_EMU: Final = 12_700
_INSET: Final = 9.0
_PAGE: Final = "<w:pageBreakBefore/>"
_KEEP: Final = "<w:keepNext/>"


class Body:
    """The body in the making; `picture` gives the id of an image, `count` that of a numbering which begins at 1."""

    def __init__(self, writer: TextWriter, picture: Callable[[bytes], str], count: Callable[[], int]) -> None:
        self._writer, self._picture, self._count = writer, picture, count
        self._numbers: dict[str, int] = {}
        self._bookmarks = 0
        self._drawings = 0

    def section(self, section: Section, width: float, *, page: bool, named: bool) -> str:
        """A section; on a page of its own where it is to begin one."""
        written: list[str] = []
        if named:
            written.append(paragraph("Sectionname", text_run(title(section.title)), _PAGE if page else ""))
        for index, block in enumerate(section.blocks):
            first = index == 0 and page and not named
            if isinstance(block, Heading):
                anchor = block.anchor or (section.id if block.level == 2 and index == 0 else "")  # noqa: PLR2004 - sections' level
                written.append(self.heading(block, anchor, _PAGE if first else ""))
            else:
                written.append(self.block(block, width))
        return "".join(written)

    def heading(self, block: Heading, anchor: str, properties: str = "") -> str:
        """Level 1 to 3; a quiet one looks like the third, whatever its level."""
        style = "Bandheading" if block.quiet else f"Heading{block.level}"
        content = text_run(title(block.text))
        return paragraph(style, self._anchored(anchor, content) if anchor else content, properties)

    def _anchored(self, anchor: str, content: str) -> str:
        self._bookmarks += 1
        return bookmarked(anchor, self._bookmarks, content)

    def block(self, block: Block, width: float) -> str:  # noqa: C901, PLR0911, PLR0912 - an arm a block
        """One block at a width."""
        match block:
            case Heading():
                return self.heading(block, block.anchor)
            case Paragraph():
                style = "Lead" if block.lead else "Normal"
                return paragraph(style, self._writer.runs(block.text), _KEEP if block.keep else "")
            case ListOf():
                return self._list(block)
            case Table():
                return self._table(block, width)
            case Chart():
                return self._chart(block, width)
            case Steps():
                return self._steps(block, width)
            case Callout():
                return self._callout(block)
            case Fields():
                pairs = ((Span(f"{title(label, 120)}: ", strong=True), *value) for label, value in block.pairs)
                return "".join(paragraph("Normal", self._writer.runs(pair)) for pair in pairs)
            case Blank():
                return paragraph("Normal", text_run(_blank(block)))
            case Cards():
                return self._cards(block, width)
            case SideBySide():
                return self._band(block, width)
            case Rule():
                return paragraph("Rule", "")
            case PageBreak():
                return paragraph("Gap", "", _PAGE)
            case _:
                assert_never(block)

    def _band(self, block: SideBySide, width: float) -> str:
        whole = sum(columns for columns, _ in block.columns)
        contents = [
            "".join(self.block(inner, width * columns / whole - _INSET) for inner in blocks) + EMPTY_PARAGRAPH
            for columns, blocks in block.columns
        ]
        return grid(contents, [columns for columns, _ in block.columns], width) + EMPTY_PARAGRAPH

    def _list(self, block: ListOf) -> str:
        number = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{self._count()}"/></w:numPr>' if block.numbered else ""
        style = "ListNumber" if block.numbered else "ListBullet"
        return "".join(paragraph(style, self._writer.runs(item), number) for item in block.items)

    def _caption(self, kind: str, text: str) -> str:
        """A caption that is counted, so that a list of tables can be made of them."""
        self._numbers[kind] = count = self._numbers.get(kind, 0) + 1
        counted = field(f"SEQ {kind} \\* ARABIC", text_run(str(count)))
        return paragraph("Caption", f"{text_run(f'{kind} ')}{counted}{text_run(f'. {title(text)}')}", _KEEP)

    def _table(self, block: Table, width: float) -> str:
        if not block.rows:
            return ""
        caption = self._caption("Table", block.title) if block.title else ""
        return caption + data_table(block, self._writer, width)

    def _chart(self, block: Chart, width: float) -> str:
        caption = self._caption("Figure", block.title) if block.title else ""
        data = self._table(block.data, width) if block.data is not None else ""
        return caption + paragraph("Picture", self._drawing(block, width)) + data

    def _drawing(self, block: Chart, width: float) -> str:
        scene = block.scene
        self._drawings += 1
        scale = min(1.0, width / scene.width)
        across, down = (round(size * scale * _EMU) for size in (scene.width, scene.height))
        rid = self._picture(png(scene, self._writer.palette.colours))
        alt = quoteattr(title(block.alt, 4_000))
        named = f'id="{self._drawings}" name="Picture {self._drawings}" descr={alt}'
        picture = (
            '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr>'
            f'<pic:cNvPr {named}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{rid}"/>'
            '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
            f'<a:ext cx="{across}" cy="{down}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        )
        return (
            '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
            f'<wp:extent cx="{across}" cy="{down}"/><wp:docPr {named}/>'
            '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData '
            f'uri="http://schemas.openxmlformats.org/drawingml/2006/picture">{picture}</a:graphicData></a:graphic>'
            "</wp:inline></w:drawing></w:r>"
        )

    def _steps(self, block: Steps, width: float) -> str:
        if width < _NARROW:
            return "".join(paragraph("Cardtext", self._writer.runs(_in_line(*step))) for step in block.steps)
        rows = tuple((words(when), what, words(who)) for when, what, who in block.steps)
        return data_table(Table("", _STEPS, rows, row_headers=True), self._writer, width)

    def _callout(self, block: Callout) -> str:
        colour = self._writer.palette[tone_colour(block.tone)].removeprefix("#")
        ground = self._writer.palette["sunken"].removeprefix("#")
        edge = f'<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="{colour}"/></w:pBdr>'
        shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{ground}"/>'
        head = self._writer.runs((Span(title(block.title), strong=True, tone=block.tone),))
        body = paragraph("Callout", self._writer.runs(block.text), edge + shade) if block.text else ""
        return paragraph("Callout", head, f"{_KEEP}{edge}{shade}") + body

    def _cards(self, block: Cards, width: float) -> str:
        if not block.cards:
            return ""
        palette = self._writer.palette
        fill = palette[block.ground] if block.ground is not CardGround.NONE else ""
        shares = [card.share for card in block.cards]
        rule = palette["line"] if any(card.value for card in block.cards) else ""
        contents = [self._card(card, width * card.share / sum(shares)) for card in block.cards]
        written = grid(contents, shares, width, fill=fill, rule=rule)
        head = paragraph("Bandheading", text_run(title(block.title))) if block.title else ""
        note = (
            paragraph("Cardtext", self._writer.runs((Span(block.note, muted=True),))) if block.note else EMPTY_PARAGRAPH
        )
        return head + written + note

    def _card(self, card: OneCard, width: float) -> str:
        parts: list[str] = []
        if card.title:
            number = f"{card.number}  " if card.number is not None else ""
            named = Span(number + title(card.title, 400), strong=True)
            parts.append(paragraph("Cardtext", self._writer.runs((named,))))
        if card.under:
            parts.append(paragraph("Cardtext", self._writer.runs((Span(title(card.under, 400), muted=True),))))
        if card.value:
            tone = tone_colour(card.tone) if card.tone and card.tone is not Tone.NEUTRAL else "heading"
            colour = f'<w:color w:val="{self._writer.palette[tone].removeprefix("#")}"/>'
            unit = text_run(f" {title(card.unit, 400)}", '<w:sz w:val="18"/>') if card.unit else ""
            parts.append(paragraph("Cardfigure", text_run(title(card.value, 400), colour) + unit))
        if card.caption:
            parts.append(paragraph("Cardtext", self._writer.runs((Span(title(card.caption, 400), muted=True),))))
        if card.picture is not None:
            parts.append(paragraph("Picture", self._drawing(card.picture, width - 9)))
        parts += [paragraph("Cardtext", self._writer.runs(_short(line))) for line in card.lines]
        return "".join(parts)


def _in_line(when: str, what: Spans, who: str) -> Spans:
    """A step in a narrow column: its day, what is done, and under it by whom."""
    by = (Span(f"\n{title(who, 120)}", muted=True),) if who else ()
    return (Span(f"{title(when, 120)}  ", strong=True), *what, *by)


def _short(line: Spans) -> Spans:
    return tuple(Span(span.text[:400], span.strong, span.muted, span.tone, span.link) for span in line)


def _blank(block: Blank) -> str:
    """A line of underscores and boxes to tick."""
    line = f"{'_' * _LINE} {block.unit}".rstrip() if block.line else ""
    boxes = "   ".join(f"☐ {title(choice, 120)}" for choice in block.choices)
    return "   ".join(filter(None, (line, boxes)))
