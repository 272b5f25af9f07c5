"""Parts that python-docx lacks: links, bookmarks, lists that count anew, shading, header rows, alternative texts."""

from __future__ import annotations

from typing import Any, Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape
from docx.table import _Cell as Cell
from docx.table import _Row as Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

EXTERNAL: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"


def xml_of(part: Any) -> Any:
    """The XML behind a paragraph, run, row or cell, which python-docx keeps to itself."""
    return part._element  # noqa: SLF001 - there is no public way


def element(tag: str, **attributes: str) -> Any:
    """A new XML element of Word's own namespace."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made


def link(paragraph: Paragraph, run: Run, target: str) -> None:
    """Makes a run a link: #name leads to a bookmark, all else out of the document."""
    holder = OxmlElement("w:hyperlink")
    if target.startswith("#"):
        holder.set(qn("w:anchor"), target[1:])
    else:
        holder.set(qn("r:id"), paragraph.part.relate_to(target, EXTERNAL, is_external=True))
    xml_of(paragraph).append(holder)
    holder.append(xml_of(run))


def bookmark(paragraph: Paragraph, name: str, number: int) -> None:
    """Makes a paragraph a place that links lead to."""
    xml_of(paragraph).insert(
        1 if xml_of(paragraph).pPr is not None else 0, element("w:bookmarkStart", id=str(number), name=name[:40])
    )
    xml_of(paragraph).append(element("w:bookmarkEnd", id=str(number)))


def new_count(document: Document) -> int:
    """A numbering that begins at 1, built on that of the style List Number."""
    numbering = document.part.numbering_part.element
    properties = document.styles["List Number"].element.pPr
    assert properties is not None
    based_on = properties.numPr.numId.val
    abstract = next(num.abstractNumId.val for num in numbering.num_lst if num.numId == based_on)
    number = numbering.add_num(abstract)
    number.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(number.numId)


def count_with(paragraph: Paragraph, number: int) -> None:
    """Puts a paragraph into a numbering."""
    properties = xml_of(paragraph).get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_ilvl().val = 0
    properties.get_or_add_numId().val = number


def shade(paragraph: Paragraph, ground: str, bar: str) -> None:
    """A tinted paragraph with a bar at its left."""
    properties = xml_of(paragraph).get_or_add_pPr()
    borders = element("w:pBdr")
    borders.append(element("w:left", val="single", sz="24", space="8", color=bar.removeprefix("#")))
    shading = element("w:shd", val="clear", color="auto", fill=ground.removeprefix("#"))
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")
    properties.insert_element_before(shading, "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def repeat_as_header(row: Row) -> None:
    """The row stands again on each page that the table runs over."""
    xml_of(row).get_or_add_trPr().append(element("w:tblHeader", val="true"))


def keep_whole(row: Row) -> None:
    """The row is never parted by a page break."""
    xml_of(row).get_or_add_trPr().insert(0, element("w:cantSplit", val="true"))


def rule_below(cell: Cell, shade_of_line: str, eighths: int) -> None:
    """A hairline under a cell."""
    borders = element("w:tcBorders")
    borders.append(element("w:bottom", val="single", sz=str(eighths), space="0", color=shade_of_line.removeprefix("#")))
    xml_of(cell).get_or_add_tcPr().append(borders)


def describe(picture: InlineShape, alt: str, title: str) -> None:
    """Words for who cannot see the picture."""
    properties = picture._inline.docPr  # noqa: SLF001 - python-docx knows no alternative texts
    properties.set("descr", alt)
    if title:
        properties.set("title", title)
