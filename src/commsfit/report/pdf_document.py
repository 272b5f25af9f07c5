"""Outline to a PDF's bytes: set, paginated, painted with its structure, and packed."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.presentation.outline import Outline, Paragraph, Section, Span, words
from commsfit.report.canvas import TaggedCanvas
from commsfit.report.contents import contents_pieces
from commsfit.report.door import title
from commsfit.report.furniture import Furniture, paint_furniture
from commsfit.report.headings import HeadingPiece
from commsfit.report.logo import LogoPiece
from commsfit.report.packing import Attachment, packed
from commsfit.report.pagination import Placed, paginate
from commsfit.report.pieces import BreakBefore, Brush, Piece
from commsfit.report.setting import block_pieces, section_pieces
from commsfit.report.structure import Node, Role, assert_headings_in_order
from commsfit.report.style import EYEBROW, LEAD, SHEETS, Palette, Sheet
from commsfit.report.texts import TextPiece
from commsfit.report.writing import Wishes
from commsfit.report.xmp import Description

ATTACHMENT_NAME = "assessment.commsfit"


def pdf_bytes(outline: Outline, wishes: Wishes) -> bytes:
    """The whole file; the same bytes for the same outline and wishes."""
    sheet = SHEETS[wishes.paper]
    root = Node(Role.DOCUMENT)
    pages_of: dict[str, int] = {}
    steps = len(outline.sections) + 2
    pieces = list(_pieces(outline, wishes, root, sheet, pages_of))
    wishes.reached(len(outline.sections), steps, "pages")
    pages = paginate(pieces, sheet.measure, sheet.room)
    pages_of.update(_pages_of_headings(pages))
    canvas = _painted(outline, wishes, sheet, pages)
    assert_headings_in_order(root)
    wishes.reached(steps - 1, steps, "file")
    attachment = None
    if wishes.attachment is not None:
        attachment = Attachment(ATTACHMENT_NAME, wishes.attachment, "The answers behind this report")
    result = packed(canvas, root, _description(outline, wishes), attachment)
    wishes.progress(steps, steps, "")
    return result


def _pieces(outline: Outline, wishes: Wishes, root: Node, sheet: Sheet, pages_of: dict[str, int]) -> Iterator[Piece]:
    """Title and first section, contents, the other sections; stopped between two sections if somebody asks."""
    yield from _title(outline, wishes, root)
    for index, section in enumerate(outline.sections):
        wishes.reached(index, len(outline.sections) + 2, section.title)
        if index == 1:
            yield BreakBefore()
            yield from _contents(outline, root, pages_of)
        yield from section_pieces(section, root, sheet.measure)
    if wishes.brand.disclaimer:
        disclaimer = Paragraph((Span(wishes.brand.disclaimer, muted=True),))
        yield from block_pieces(disclaimer, root, sheet.measure, Section("", "", ()))


def _title(outline: Outline, wishes: Wishes, root: Node) -> Iterator[Piece]:
    if wishes.brand.logo is not None:
        yield LogoPiece(wishes.brand.logo, wishes.brand.name, root)
    by_line = " · ".join(filter(None, (outline.client, outline.date)))
    if by_line:
        yield TextPiece(words(title(by_line)), EYEBROW, root.add(Role.PARAGRAPH), after=6.0, keep_with_next=True)
    yield HeadingPiece(1, title(outline.title) or "Report", root, "top")
    if outline.subtitle:
        yield TextPiece(words(outline.subtitle), LEAD, root.add(Role.PARAGRAPH), after=10.0)


def _contents(outline: Outline, root: Node, pages_of: dict[str, int]) -> Iterator[Piece]:
    node = root.add(Role.SECTION)
    yield HeadingPiece(2, "Contents", node, "contents")
    entries = [(section.title, section.id) for section in outline.sections]
    yield from contents_pieces(entries, node, pages_of)


def _pages_of_headings(pages: list[list[Placed]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for index, page in enumerate(pages):
        for placed in page:
            if isinstance(placed.piece, HeadingPiece):
                found.setdefault(placed.piece.anchor, index)
    return found


def _painted(outline: Outline, wishes: Wishes, sheet: Sheet, pages: list[list[Placed]]) -> TaggedCanvas:
    canvas = TaggedCanvas(sheet.width, sheet.height)
    brush = Brush(canvas, Palette().branded(wishes.brand.accent, wishes.brand.soft))
    foot = " · ".join(filter(None, (wishes.brand.name, wishes.brand.footer, wishes.brand.contact)))
    furniture = Furniture(outline.client or outline.title, outline.subject, foot or _rulebook(outline))
    for index, page in enumerate(pages):
        if index:
            canvas.next_page()
        for placed in page:
            placed.piece.paint(brush, sheet.left, sheet.top + placed.top, sheet.measure)
        paint_furniture(brush, sheet, furniture, index, len(pages))
    return canvas


def _rulebook(outline: Outline) -> str:
    return f"Rulebook {outline.rulebook_id} {outline.rulebook_version}"


def _description(outline: Outline, wishes: Wishes) -> Description:
    return Description(
        title=title(outline.title) or "Report",
        author=title(outline.prepared_by or wishes.brand.name),
        subject=title(outline.subject),
        language=outline.language,
        date=outline.date,
        rulebook_id=title(outline.rulebook_id),
        rulebook_version=title(outline.rulebook_version),
        rulebook_sha256=outline.rulebook_sha256,
    )
