"""Outline to a PDF's bytes: set, paginated, painted with its structure, and packed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from commsfit.domain.wording.lists import in_dots
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.brand import PLAIN_BRAND
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Block, Outline, Paragraph, Rule, Section, SectionFlow, Span, words
from commsfit.report.blocks.contents import contents_pieces
from commsfit.report.blocks.dispatch import block_pieces, section_pieces
from commsfit.report.blocks.headings import HeadingPiece
from commsfit.report.blocks.logo import LogoPiece
from commsfit.report.blocks.texts import TextPiece
from commsfit.report.branding.packed_brand import packed_brand
from commsfit.report.door import title
from commsfit.report.file.packing import Attachment, packed
from commsfit.report.file.xmp import Description
from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.pages.headers_and_footers import HeadersAndFooters, paint_furniture
from commsfit.report.pages.pagination import Placed, book, on_one_page
from commsfit.report.pages.pieces import Brush, Piece
from commsfit.report.pages.style import EYEBROW, LEAD, PAGE_FORMATS, Palette
from commsfit.report.structure import Node, Role, assert_headings_in_order
from commsfit.report.wishes import Wishes

ATTACHMENT_NAME: Final = "assessment.commsfit"
BRAND_NAME: Final = "brand.json"
EARLIER_NAME: Final = "earlier.commsfit"
_SET_WITH: Final = "The brand that it was set with"
_SINCE: Final = "The answers that it tells the changes since"
_NO_TITLE: Final = "Report"


def pdf_bytes(outline: Outline, wishes: Wishes) -> bytes:
    """The whole file; the same bytes for the same outline and wishes."""
    return _Book(outline, wishes).written()


@dataclass(frozen=True, slots=True)
class PageMeasure:
    """How far down a page reaches, as a share of its frame, and whether a heading is the last thing on it."""

    fill: float
    ends_with_heading: bool


def page_measures(outline: Outline, wishes: Wishes) -> list[PageMeasure]:
    """Of each page; nothing is painted."""
    return _Book(outline, wishes).measures()


class _Book:
    """One document in the making."""

    def __init__(self, outline: Outline, wishes: Wishes) -> None:
        self._outline = outline
        self._wishes = wishes
        self._sheet = PAGE_FORMATS[wishes.paper]
        self._root = Node(Role.DOCUMENT)
        self._pages_of: dict[str, int] = {}
        self._steps = len(outline.sections) + 2

    def _pages(self) -> list[list[Placed]]:
        parts = [(section.flow, self._fitting(index, section)) for index, section in enumerate(self._outline.sections)]
        parts = parts or [(SectionFlow.OWN, [*self._title(), *self._disclaimer()])]
        self._reached(len(self._outline.sections), "pages")
        return book(parts, self._sheet.measure, self._sheet.room)

    def measures(self) -> list[PageMeasure]:
        """The lowest edge of each page's pieces, and what its last one is."""
        measure, room = self._sheet.measure, self._sheet.room
        return [
            PageMeasure(
                max((one.top + one.piece.height(measure) for one in page), default=0.0) / room,
                bool(page) and isinstance(page[-1].piece, HeadingPiece),
            )
            for page in self._pages()
        ]

    def written(self) -> bytes:
        pages = self._pages()
        self._pages_of.update(_pages_of_headings(pages))
        canvas = self._painted(pages)
        assert_headings_in_order(self._root)
        self._reached(self._steps - 1, "file")
        result = packed(canvas, self._root, self._description(), self._attachments())
        self._wishes.progress(self._steps, self._steps, "")
        return result

    def _attachments(self) -> tuple[Attachment, ...]:
        """All that making the report again takes; a form without answers carries nothing."""
        answers, brand = self._wishes.attachment, self._wishes.brand
        if answers is None:
            return ()
        return (
            Attachment(ATTACHMENT_NAME, answers, "The answers behind this report"),
            *self._attached(BRAND_NAME, packed_brand(brand) if brand != PLAIN_BRAND else None, _SET_WITH),
            *self._attached(EARLIER_NAME, self._wishes.earlier, _SINCE),
        )

    def _attached(self, name: str, content: bytes | None, about: str) -> tuple[Attachment, ...]:
        return () if content is None else (Attachment(name, content, about, is_source=False),)

    def _reached(self, done: int, part: str) -> None:
        self._wishes.reached(done, self._steps, part)

    def _title(self) -> Iterator[Piece]:
        outline, brand = self._outline, self._wishes.brand
        if brand.logo is not None:
            yield LogoPiece(brand.logo, brand.name, self._root)
        yield TextPiece(
            words(title(outline.opening) or self._by_line()),
            EYEBROW,
            self._root.add(Role.PARAGRAPH),
            after=5.0,
            keep_with_next=True,
        )
        yield HeadingPiece(1, title(outline.title) or _NO_TITLE, self._root, "top")
        if outline.subtitle:
            yield TextPiece(words(outline.subtitle), LEAD, self._root.add(Role.PARAGRAPH), after=10.0)

    def _by_line(self) -> str:
        outline = self._outline
        return in_dots((title(outline.client), day(date.fromisoformat(outline.date))))

    def _section(self, index: int, section: Section) -> list[Piece]:
        """A section with what stands before the first and after the last; stopped here if somebody asks."""
        self._reached(index, section.title)
        sections = self._outline.sections
        opening = self._title() if index == 0 else ()
        annex = next((at for at, each in enumerate(sections) if at and each.flow is SectionFlow.RUNNING), None)
        contents = self._contents() if index == annex else ()
        pieces = [*opening, *contents, *section_pieces(section, self._root, self._sheet.measure)]
        return [*pieces, *self._disclaimer()] if index == len(sections) - 1 else pieces

    def _fitting(self, index: int, section: Section) -> list[Piece]:
        """The section, or its tighter form where that is what its page holds."""
        before = len(self._root.kids)
        pieces = self._section(index, section)
        if self._goes_on_a_page(pieces):
            return pieces
        left = section.tighter()
        while left and not self._goes_on_a_page(pieces):
            del self._root.kids[before:]
            pieces = self._section(index, replace(section, blocks=left))
            left = _without_the_last_band(left) if section.flow is SectionFlow.OWN else ()
        return pieces

    def _goes_on_a_page(self, pieces: list[Piece]) -> bool:
        return len(on_one_page(pieces, self._sheet.measure, self._sheet.room)) == 1

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
        rulebook = say(
            "Rulebook {rulebook_id} {rulebook_version}",
            rulebook_id=outline.rulebook_id,
            rulebook_version=outline.rulebook_version,
        )
        foot = in_dots((brand.name, brand.footer, brand.contact))
        named = in_dots((outline.edition, day(date.fromisoformat(outline.date))))
        furniture = HeadersAndFooters(outline.client or outline.subject, named, foot or rulebook)
        feet = {section.id: section.foot for section in outline.sections}
        own = ""
        for index, page in enumerate(pages):
            if index:
                canvas.next_page()
            for placed in page:
                placed.piece.paint(brush, sheet.left, sheet.top + placed.top, sheet.measure)
                if isinstance(placed.piece, HeadingPiece) and placed.piece.anchor in feet:
                    own = feet[placed.piece.anchor]
            told = in_dots((foot, own)) or rulebook
            paint_furniture(brush, sheet, replace(furniture, foot=told), index, len(pages))
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
            position=self._wishes.position,
        )


def _without_the_last_band(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """What stands before the last hairline: the band behind it is the one that the page can do without."""
    last = max((at for at, block in enumerate(blocks) if isinstance(block, Rule)), default=0)
    return blocks[:last]


def _pages_of_headings(pages: list[list[Placed]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, page in enumerate(pages):
        for placed in page:
            if isinstance(placed.piece, HeadingPiece):
                found.setdefault(placed.piece.anchor, index)
    return found
