"""Ways through the file: link annotations, bookmarks beside the pages, and page labels."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, String

from commsfit.report.links import is_internal
from commsfit.report.pages.canvas import Bookmark, Place
from commsfit.report.structure import LinkArea

_PRINTED = 4
"""The annotation flag that PDF/A asks for."""


def add_links(
    pdf: Pdf, pages: Sequence[Object], links: Sequence[LinkArea], anchors: Mapping[str, Place]
) -> dict[int, Object]:
    """An annotation for each link area, by the area's identity; a place that does not exist leads to the top."""
    made: dict[int, Object] = {}
    for area in links:
        annotation = pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Link,
                Rect=Array([round(corner, 2) for corner in area.rectangle]),
                Border=Array([0, 0, 0]),
                F=_PRINTED,
                Contents=String(area.words),
            )
        )
        if is_internal(area.target):
            annotation.Dest = _destination(pages, anchors.get(area.target[1:], Place(0, 10_000)))
        else:
            annotation.A = Dictionary(S=Name.URI, URI=String(area.target))
        page = pages[area.page]
        if Name.Annots not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        made[id(area)] = annotation
    return made


def _destination(pages: Sequence[Object], place: Place) -> Array:
    return Array([pages[place.page], Name.XYZ, 0, round(place.top, 2), 0])


def add_bookmarks(pdf: Pdf, pages: Sequence[Object], bookmarks: Sequence[Bookmark]) -> None:
    """The outline, each entry under the nearest one before it of a higher level."""
    with pdf.open_outline() as outline:
        open_items: list[tuple[int, OutlineItem]] = []
        for bookmark in bookmarks:
            item = OutlineItem(bookmark.words, _destination(pages, bookmark.place))
            item.is_closed = bookmark.level > 1
            while open_items and open_items[-1][0] >= bookmark.level:
                open_items.pop()
            (open_items[-1][1].children if open_items else outline.root).append(item)
            open_items.append((bookmark.level, item))
    pdf.Root.PageMode = Name.UseOutlines


def add_page_labels(pdf: Pdf) -> None:
    """Pages are called 1, 2, 3."""
    pdf.Root.PageLabels = Dictionary(Nums=Array([0, Dictionary(S=Name.D)]))
