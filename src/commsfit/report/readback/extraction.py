"""The assessment inside a report, and which rulebook, scenario and day the report says it was made for."""

from __future__ import annotations

import re
from typing import Final
from xml.sax.saxutils import unescape

from pikepdf import Array, Dictionary, Name, Object, Pdf

from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.wording.messages import say
from commsfit.report.pdf_document import ATTACHMENT_NAME
from commsfit.report.readback.opening import NotOurReport, bounded, opened_pdf
from commsfit.reporting.press import Inside

LARGEST_ASSESSMENT: Final = 10_000_000
_LARGEST_METADATA: Final = 1_000_000
_NAMES_LOOKED_AT: Final = 200


def extract_assessment(content: bytes) -> Inside:
    """What a report's bytes hold; refuses what is no report of ours."""
    with opened_pdf(content) as pdf:
        attached = bounded(_attachment(pdf), LARGEST_ASSESSMENT)
        metadata = bounded(pdf.Root.get(Name.Metadata), _LARGEST_METADATA).decode("utf-8", "replace")
        identity = Identity(*(_property(metadata, f"rulebook:{part}") for part in ("id", "version", "sha256")))
        day = _property(metadata, "xmp:CreateDate").partition("T")[0]
        return Inside(
            attached, identity, _property(metadata, "rulebook:scenario"), day, _property(metadata, "pdf:Producer")
        )


def _attachment(pdf: Pdf) -> Object:
    """The stream of the file that is attached under our name."""
    names = pdf.Root.get(Name.Names, Dictionary())
    files = names.EmbeddedFiles.Names if Name.EmbeddedFiles in names else Array()
    listed = list(files)[:_NAMES_LOOKED_AT]
    for name, specification in zip(listed[::2], listed[1::2], strict=False):
        if str(name) == ATTACHMENT_NAME:
            stream: Object = specification.EF.F
            return stream
    raise NotOurReport(
        "There is no assessment inside this PDF: it is no report of CommsFit, or somebody took the attachment out."
    )


def _property(metadata: str, name: str) -> str:
    found = re.search(f"<{name}>([^<]{{0,2000}})</{name}>", metadata)
    if found is None:
        raise NotOurReport(
            say(
                "The PDF's metadata lacks {name}: it is no report of CommsFit, or was saved by another program.",
                name=name,
            )
        )
    return unescape(found[1])
