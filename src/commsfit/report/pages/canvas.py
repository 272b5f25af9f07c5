"""Pages to paint on, where every stroke is content of a structure element or an artifact; origin top left, y down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TypeAlias

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from commsfit.report.pages import operators
from commsfit.report.structure import ContentMark, LinkArea, Node
from commsfit.report.type.fonts import Run, face


class Artifact(StrEnum):
    """Why something painted is no content: decoration, or repeated on each page."""

    LAYOUT = "/Type /Layout"
    HEADER = "/Type /Pagination /Subtype /Header"
    FOOTER = "/Type /Pagination /Subtype /Footer"
    REPEATED = "/Type /Pagination"


Frame: TypeAlias = tuple[float, float, float, float]
"""Left, top, width and height."""


@dataclass(frozen=True, slots=True)
class Ink:
    """What a shape is filled and drawn round with; colours as #hex."""

    fill: str | None = None
    opacity: float = 1.0
    stroke: str | None = None
    line: float = 0.5
    dashes: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A spot that a link or bookmark leads to."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline beside the pages."""

    level: int
    words: str
    place: Place


class TaggedCanvas:
    """Wraps reportlab's canvas; what structure it collects is written into the file by `tagging`."""

    def __init__(self, width: float, height: float) -> None:
        self.width = width
        self.height = height
        self.owners: list[list[Node]] = [[]]
        """For each page, the element that owns each numbered piece of marked content."""
        self.links: list[LinkArea] = []
        self.anchors: dict[str, Place] = {}
        self.bookmarks: list[Bookmark] = []
        self._buffer = BytesIO()
        self._pen = Canvas(
            self._buffer,
            pagesize=(width, height),
            invariant=1,
            pageCompression=0,  # the packer compresses, always in the same way
            pdfVersion=(1, 7),
            initialFontName=face("regular").name,  # type: ignore[arg-type] # the stub takes it for a size
        )
        self._owner: Node | None = None
        self._in_artifact = False
        self._colour = ""
        self._font = ""

    @property
    def page(self) -> int:
        """Index of the page being painted."""
        return len(self.owners) - 1

    def next_page(self) -> None:
        """Ends the page being painted and begins another."""
        self._end_page()
        self.owners.append([])

    def finish(self) -> bytes:
        """Ends the last page; the file as reportlab writes it, without any structure yet."""
        self._end_page()
        self._pen.save()
        return self._buffer.getvalue()

    def _end_page(self) -> None:
        assert self._owner is None
        assert not self._in_artifact
        self._pen.showPage()
        self._forget()

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """What is painted inside belongs to this element; inside an artifact it stays part of that."""
        if self._in_artifact:
            yield
            return
        assert self._owner is None, "content is painted inside other content"
        owners = self.owners[-1]
        self._pen.addLiteral(f"/{node.role} <</MCID {len(owners)}>> BDC")
        node.kids.append(ContentMark(self.page, len(owners)))
        owners.append(node)
        self._owner = node
        try:
            yield
        finally:
            self._owner = None
            self._pen.addLiteral("EMC")

    @contextmanager
    def artifact(self, kind: Artifact = Artifact.LAYOUT) -> Iterator[None]:
        """What is painted inside is decoration or repeated: no reader reads it out."""
        if self._in_artifact:
            yield
            return
        assert self._owner is None
        self._pen.addLiteral(f"/Artifact <<{kind}>> BDC")
        self._in_artifact = True
        try:
            yield
        finally:
            self._in_artifact = False
            self._pen.addLiteral("EMC")

    @contextmanager
    def spoken(self, logical: str) -> Iterator[None]:
        """What is painted inside is read and copied as this text instead."""
        encoded = ("\ufeff" + logical).encode("utf-16-be").hex().upper()
        self._pen.addLiteral(f"/Span <</ActualText <{encoded}>>> BDC")
        yield
        self._pen.addLiteral("EMC")

    def text(self, x: float, baseline: float, runs: Sequence[Run], size: float, colour: str) -> None:
        """Runs one after the other from x."""
        self._assert_claimed()
        self._fill_with(colour)
        document = self._pen._doc  # type: ignore[attr-defined] # noqa: SLF001 - the owner of the fonts' subsets
        parts = [f"BT 1 0 0 1 {x:.2f} {self.height - baseline:.2f} Tm"]
        for run in runs:
            font = run.face.font
            for subset, codes in font.splitString(run.text, document):
                set_font = f"{font.getSubsetInternalName(subset, document)} {size:.4g} Tf"
                if set_font != self._font:
                    parts.append(set_font)
                    self._font = set_font
                parts.append(f"{operators.string(codes)} Tj")
        self._pen.addLiteral(" ".join([*parts, "ET"]))

    def box(self, frame: Frame, ink: Ink, radius: float = 0.0) -> None:
        """A rectangle, with round corners where there is a radius."""
        x, top, width, height = frame
        bottom = self.height - top - height
        if radius > 0:
            self._paint(operators.rounded(x, bottom, width, height, min(radius, width / 2, height / 2)), ink)
        else:
            self._paint(operators.rectangle(x, bottom, width, height), ink)

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        side = 2 * radius
        self._paint(operators.rounded(x - radius, self.height - y - radius, side, side, radius), ink)

    def path(self, points: Sequence[tuple[float, float]], ink: Ink) -> None:
        """A polyline, closed where it is filled."""
        self._paint(operators.line_through(self._up(points), closed=ink.fill is not None), ink)

    def strokes(self, segments: Sequence[tuple[tuple[float, float], tuple[float, float]]], ink: Ink) -> None:
        """Many short lines with round ends in one go; one without length is a dot."""
        drawn = " ".join(operators.line_through(self._up(segment), closed=False) for segment in segments)
        if drawn:
            self._paint(f"1 J {drawn}", ink)
            self._pen.addLiteral("0 J")

    def rule(self, x: float, y: float, to_x: float, colour: str, line: float = 0.5) -> None:
        """A horizontal hairline."""
        self.path(((x, y), (to_x, y)), Ink(stroke=colour, line=line))

    @contextmanager
    def clipped(self, points: Sequence[tuple[float, float]]) -> Iterator[None]:
        """What is painted inside shows only within this polygon."""
        self._pen.saveState()
        self._pen.addLiteral(f"{operators.line_through(self._up(points), closed=True)} W n")
        yield
        self._pen.restoreState()
        self._forget()

    def picture(self, image: ImageReader, frame: Frame) -> None:
        """An image that we decoded and encoded ourselves."""
        self._assert_claimed()
        x, top, width, height = frame
        self._pen.drawImage(image, x, self.height - top - height, width, height)

    def link(self, node: Node, frame: Frame, target: str, words: str) -> None:
        """A clickable area of a Link element."""
        x, top, width, height = frame
        corners = (x, self.height - top - height, x + width, self.height - top)
        area = LinkArea(self.page, corners, target, words)
        node.kids.append(area)
        self.links.append(area)

    def anchor(self, name: str, top: float) -> None:
        """A place that #name leads to; the first of a name counts."""
        self.anchors.setdefault(name, Place(self.page, self.height - max(0.0, top)))

    def bookmark(self, level: int, words: str, top: float) -> None:
        self.bookmarks.append(Bookmark(level, words, Place(self.page, self.height - max(0.0, top))))

    def _assert_claimed(self) -> None:
        assert self._in_artifact or self._owner is not None, "painted outside of content and artifacts"

    def _up(self, points: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
        return [(x, self.height - y) for x, y in points]

    def _fill_with(self, colour: str) -> None:
        if colour != self._colour:
            self._pen.addLiteral(f"{operators.colour_operands(colour)} rg")
            self._colour = colour

    def _paint(self, outline: str, ink: Ink) -> None:
        """Fills and strokes a path."""
        self._assert_claimed()
        parts = []
        if ink.fill is not None:
            self._fill_with(ink.fill)
            if ink.opacity < 1:
                self._pen.setFillAlpha(ink.opacity)
        if ink.stroke is not None:
            parts.append(f"{operators.colour_operands(ink.stroke)} RG {ink.line:.3g} w")
            if ink.dashes:
                parts.append(f"[{' '.join(f'{dash:.3g}' for dash in ink.dashes)}] 0 d")
        parts += [outline, operators.painted(fill=ink.fill is not None, stroke=ink.stroke is not None)]
        if ink.stroke is not None and ink.dashes:
            parts.append("[] 0 d")
        self._pen.addLiteral(" ".join(parts))
        if ink.fill is not None and ink.opacity < 1:
            self._pen.setFillAlpha(1)

    def _forget(self) -> None:
        """The page's colour and font are no longer known."""
        self._colour = self._font = ""
