"""Pages to paint on, where every stroke is content of a structure element or an artifact; origin top left, y down."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from io import BytesIO
from typing import TypeAlias

from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.pathobject import PDFPathObject

from commsfit.report.fonts import Run, face
from commsfit.report.structure import LinkArea, Mark, Node


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
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=face("regular").name,  # type: ignore[arg-type] # the stub takes it for a size
        )
        self._owner: Node | None = None
        self._in_artifact = False
        self._colour = ""

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
        self._colour = ""

    @contextmanager
    def content(self, node: Node) -> Iterator[None]:
        """What is painted inside belongs to this element; inside an artifact it stays part of that."""
        if self._in_artifact:
            yield
            return
        assert self._owner is None, "content is painted inside other content"
        owners = self.owners[-1]
        self._pen.addLiteral(f"/{node.role} <</MCID {len(owners)}>> BDC")
        node.kids.append(Mark(self.page, len(owners)))
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
        writing = self._pen.beginText(x, self.height - baseline)
        for run in runs:
            writing.setFont(run.face.name, size)
            writing.textOut(run.text)
        self._pen.drawText(writing)

    def box(self, frame: Frame, ink: Ink, radius: float = 0.0) -> None:
        """A rectangle, with round corners where there is a radius."""
        self._assert_claimed()
        x, top, width, height = frame
        fill, stroke = self._dip(ink)
        bottom = self.height - top - height
        if radius > 0:
            rounded = min(radius, width / 2, height / 2)
            self._pen.roundRect(x, bottom, width, height, rounded, stroke=stroke, fill=fill)
        else:
            self._pen.rect(x, bottom, width, height, stroke=stroke, fill=fill)
        self._wipe(ink)

    def disc(self, x: float, y: float, radius: float, ink: Ink) -> None:
        self._assert_claimed()
        fill, stroke = self._dip(ink)
        self._pen.circle(x, self.height - y, radius, stroke=stroke, fill=fill)
        self._wipe(ink)

    def path(self, points: Sequence[tuple[float, float]], ink: Ink) -> None:
        """A polyline, closed where it is filled."""
        self._assert_claimed()
        fill, stroke = self._dip(ink)
        self._pen.drawPath(self._outline(points, closed=bool(fill)), stroke=stroke, fill=fill)
        self._wipe(ink)

    def rule(self, x: float, y: float, to_x: float, colour: str, line: float = 0.5) -> None:
        """A horizontal hairline."""
        self.path(((x, y), (to_x, y)), Ink(stroke=colour, line=line))

    @contextmanager
    def clipped(self, points: Sequence[tuple[float, float]]) -> Iterator[None]:
        """What is painted inside shows only within this polygon."""
        self._pen.saveState()
        self._pen.clipPath(self._outline(points, closed=True), stroke=0, fill=0)
        yield
        self._pen.restoreState()
        self._colour = ""

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

    def _fill_with(self, colour: str) -> None:
        if colour != self._colour:
            self._pen.setFillColor(HexColor(colour))
            self._colour = colour

    def _outline(self, points: Sequence[tuple[float, float]], *, closed: bool) -> PDFPathObject:
        drawn = self._pen.beginPath()
        drawn.moveTo(points[0][0], self.height - points[0][1])
        for x, y in points[1:]:
            drawn.lineTo(x, self.height - y)
        if closed:
            drawn.close()
        return drawn

    def _dip(self, ink: Ink) -> tuple[int, int]:
        """Takes up an ink; whether to fill and whether to stroke, as reportlab wants to know it."""
        if ink.fill is not None:
            self._fill_with(ink.fill)
            if ink.opacity < 1:
                self._pen.setFillAlpha(ink.opacity)
        if ink.stroke is not None:
            self._pen.setStrokeColor(HexColor(ink.stroke))
            self._pen.setLineWidth(ink.line)
            if ink.dashes:
                self._pen.setDash(list(ink.dashes))
        return int(ink.fill is not None), int(ink.stroke is not None)

    def _wipe(self, ink: Ink) -> None:
        if ink.fill is not None and ink.opacity < 1:
            self._pen.setFillAlpha(1)
        if ink.stroke is not None and ink.dashes:
            self._pen.setDash()
