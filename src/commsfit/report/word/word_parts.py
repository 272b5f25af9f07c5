"""Parts that python-docx lacks: XML of Word's own, lists that count anew, alternative texts."""

from __future__ import annotations

from typing import Any, Final

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shape import InlineShape

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


def describe(picture: InlineShape, alt: str, title: str) -> None:
    """Words for who cannot see the picture."""
    properties = picture._inline.docPr  # noqa: SLF001 - python-docx knows no alternative texts
    properties.set("descr", alt)
    if title:
        properties.set("title", title)
