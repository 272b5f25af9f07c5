"""Outline to a PDF's bytes: set, paginated, painted with its structure, and packed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Outline, Paragraph, Section, Span, words
from commsfit.report.blocks.contents import contents_pieces
from commsfit.report.blocks.dispatch import block_pieces, section_pieces
from commsfit.report.blocks.headings import HeadingPiece
from commsfit.report.blocks.logo import LogoPiece
from commsfit.report.blocks.texts import TextPiece
from commsfit.report.door import title
from commsfit.report.file.packing import Attachment, packed
from commsfit.report.file.xmp import Description
from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.pages.headers_and_footers import HeadersAndFooters, paint_furniture
from commsfit.report.pages.pagination import Placed, on_one_page, paginate
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import EYEBROW, LEAD, PAGE_FORMATS, Palette
from commsfit.report.structure import Node, Role, assert_headings_in_order
from commsfit.report.wishes import Wishes

ATTACHMENT_NAME: Final = "assessment.commsfit"
_NO_TITLE: Final = "Report"


def pdf_bytes(outline: Outline, wishes: Wishes) -> bytes:
    """The whole file; the same bytes for the same outline and wishes."""
    return _Book(outline, wishes).written()


class _Book:
    """One document in the making."""

    def __init__(self, outline: Outline, wishes: Wishes) -> None:
        self._outline = outline
        self._wishes = wishes
        self._sheet = PAGE_FORMATS[wishes.paper]
        self._root = Node(Role.DOCUMENT)
        self._pages_of: dict[str, int] = {}
        self._steps = len(outline.sections) + 2

    def written(self) -> bytes:
        first, others = self._outline.sections[:1], self._outline.sections[1:]
        opening = [*self._title(), *self._sections(first, 0)]
        rest = [*self._contents(), *self._sections(others, 1)] if others else []
        (rest or opening).extend(self._disclaimer())
        self._reached(len(self._outline.sections), "pages")
        pages = on_one_page(opening, self._sheet.measure, self._sheet.room)
        if rest:
            pages += paginate(rest, self._sheet.measure, self._sheet.room)
        self._pages_of.update(_pages_of_headings(pages))
        canvas = self._painted(pages)
        assert_headings_in_order(self._root)
        self._reached(self._steps - 1, "file")
        content = self._wishes.attachment
        about = "The answers behind this report"
        attachment = Attachment(ATTACHMENT_NAME, content, about) if content is not None else None
        result = packed(canvas, self._root, self._description(), attachment)
        self._wishes.progress(self._steps, self._steps, "")
        return result

    def _reached(self, done: int, part: str) -> None:
        self._wishes.reached(done, self._steps, part)

    def _title(self) -> Iterator[Piece]:
        outline, brand = self._outline, self._wishes.brand
        if brand.logo is not None:
            yield LogoPiece(brand.logo, brand.name, self._root)
        by_line = " · ".join(filter(None, (title(outline.client), day(date.fromisoformat(outline.date)))))
        yield TextPiece(words(by_line), EYEBROW, self._root.add(Role.PARAGRAPH), after=6.0, keep_with_next=True)
        yield HeadingPiece(1, title(outline.title) or _NO_TITLE, self._root, "top")
        if outline.subtitle:
            yield TextPiece(words(outline.subtitle), LEAD, self._root.add(Role.PARAGRAPH), after=10.0)

    def _sections(self, sections: tuple[Section, ...], first: int) -> Iterator[Piece]:
        """Section after section; stopped between two of them if somebody asks."""
        for index, section in enumerate(sections, start=first):
            self._reached(index, section.title)
            yield from section_pieces(section, self._root, self._sheet.measure)

    def _contents(self) -> Iterator[Piece]:
        node = self._root.add(Role.SECTION)
        yield HeadingPiece(2, "Contents", node, "contents")
        entries = [(section.title, section.id) for section in self._outline.sections]
        yield from contents_pieces(entries, node, self._pages_of)

    def _disclaimer(self) -> Iterator[Piece]:
        if self._wishes.brand.disclaimer:
            text = Paragraph((Span(self._wishes.brand.disclaimer, muted=True),))
            yield from block_pieces(text, self._root, self._sheet.measure, Section("", "", ()))

    def _painted(self, pages: list[list[Placed]]) -> TaggedCanvas:
        sheet, brand, outline = self._sheet, self._wishes.brand, self._outline
        canvas = TaggedCanvas(sheet.width, sheet.height)
        brush = Brush(canvas, Palette().branded(brand.accent, brand.heading))
        rulebook = f"Rulebook {outline.rulebook_id} {outline.rulebook_version}"
        foot = " · ".join(filter(None, (brand.name, brand.footer, brand.contact)))
        furniture = HeadersAndFooters(outline.client or outline.title, outline.subject, foot or rulebook)
        for index, page in enumerate(pages):
            if index:
                canvas.next_page()
            for placed in page:
                placed.piece.paint(brush, sheet.left, sheet.top + placed.top, sheet.measure)
            paint_furniture(brush, sheet, furniture, index, len(pages))
        return canvas

    def _description(self) -> Description:
        outline = self._outline
        named = " – ".join(filter(None, (title(outline.client), title(outline.subject))))
        return Description(
            title=named or title(outline.title) or _NO_TITLE,
            author=title(outline.prepared_by or self._wishes.brand.name),
            subject=title(outline.title),
            language=outline.language,
            date=outline.date,
            rulebook_id=title(outline.rulebook_id),
            rulebook_version=title(outline.rulebook_version),
            rulebook_sha256=outline.rulebook_sha256,
            scenario=title(self._wishes.scenario),
        )


def _pages_of_headings(pages: list[list[Placed]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, page in enumerate(pages):
        for placed in page:
            if isinstance(placed.piece, HeadingPiece):
                found.setdefault(placed.piece.anchor, index)
    return found
