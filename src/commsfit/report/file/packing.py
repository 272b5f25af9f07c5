"""Painted pages and their structure to the finished file: PDF/UA-1 and PDF/A-3a, packed, the same bytes each time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Final

from pikepdf import Array, Dictionary, Name, Object, ObjectStreamMode, Pdf, Stream, String

from commsfit.locations import resources
from commsfit.report.file.navigation import add_bookmarks, add_links, add_page_labels
from commsfit.report.file.tagging import TreeWriter
from commsfit.report.file.xmp import Description, packet
from commsfit.report.pages.canvas import TaggedCanvas
from commsfit.report.structure import Node
from commsfit.reporting.press import PRODUCER

_SRGB: Final = "sRGB IEC61966-2.1"
_BEYOND_THE_FIRST_PLANE: Final = re.compile(rb"(<[0-9A-Fa-f]{2}> )<([0-9A-Fa-f]{5,6})>")
ATTACHMENT_MIME: Final = "application/json"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the file."""

    name: str
    content: bytes
    about: str
    is_source: bool = True
    """Whether the document is made from it, or it only stands beside."""


def packed(canvas: TaggedCanvas, root: Node, description: Description, attachments: Sequence[Attachment]) -> bytes:
    """The whole file."""
    with Pdf.open(BytesIO(canvas.finish())) as pdf:
        pages = [page.obj for page in pdf.pages]
        for page in pages:
            page.Tabs = Name.S
        annotations = add_links(pdf, pages, canvas.links, canvas.anchors)
        TreeWriter(pdf, pages, annotations).write(root, canvas.owners)
        add_bookmarks(pdf, pages, canvas.bookmarks)
        add_page_labels(pdf)
        _describe(pdf, description)
        _add_output_intent(pdf)
        _mend_unicode_maps(pages)
        if attachments:
            _attach(pdf, attachments, description)
        del pdf.trailer[Name.ID]  # reportlab's own depends on the environment; the new one follows from the content
        written = BytesIO()
        pdf.save(
            written,
            min_version="1.7",
            object_stream_mode=ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
            fix_metadata_version=False,
        )
        return written.getvalue()


def _describe(pdf: Pdf, description: Description) -> None:
    """Metadata twice, as the standards ask, and equal both times."""
    metadata = Stream(pdf, packet(description), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = pdf.make_indirect(metadata)
    pdf.Root.Lang = String(description.language)
    pdf.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    info = Dictionary(
        Title=String(description.title),
        Subject=String(description.subject),
        Creator=String(PRODUCER),
        Producer=String(PRODUCER),
        CreationDate=String(description.pdf_moment),
        ModDate=String(description.pdf_moment),
    )
    if description.author:
        info.Author = String(description.author)
    pdf.trailer.Info = pdf.make_indirect(info)


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    return (resources() / "colour" / "sRGB.icc").read_bytes()


def _add_output_intent(pdf: Pdf) -> None:
    """What our colours mean."""
    profile = pdf.make_indirect(Stream(pdf, _srgb(), N=3))
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String(_SRGB),
        Info=String(_SRGB),
        DestOutputProfile=profile,
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attachments: Sequence[Attachment], description: Description) -> None:
    """What the report is made from, by name and as associated files."""
    specifications = [_specification(pdf, one, description) for one in attachments]
    named = [part for one, made in zip(attachments, specifications, strict=True) for part in (String(one.name), made)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(named)))
    pdf.Root.AF = Array(specifications)


def _specification(pdf: Pdf, attachment: Attachment, description: Description) -> Object:
    parameters = Dictionary(Size=len(attachment.content), ModDate=String(description.pdf_moment))
    stream = pdf.make_indirect(
        Stream(pdf, attachment.content, Type=Name.EmbeddedFile, Subtype=Name(f"/{ATTACHMENT_MIME}"), Params=parameters)
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            Desc=String(attachment.about),
            AFRelationship=Name.Source if attachment.is_source else Name.Supplement,
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _mend_unicode_maps(pages: Sequence[Object]) -> None:
    """Characters beyond U+FFFF stand in reportlab's maps with five digits, which readers mistake: write UTF-16."""
    seen: set[tuple[int, int]] = set()
    for page in pages:
        for font in page.Resources.get(Name.Font, Dictionary()).values():
            if Name.ToUnicode not in font or font.objgen in seen:
                continue
            seen.add(font.objgen)
            before = font.ToUnicode.read_bytes()
            after = _BEYOND_THE_FIRST_PLANE.sub(_as_utf16, before)
            if after != before:
                font.ToUnicode.write(after)


def _as_utf16(found: re.Match[bytes]) -> bytes:
    character = chr(int(found[2], 16))
    return found[1] + b"<" + character.encode("utf-16-be").hex().upper().encode() + b">"
