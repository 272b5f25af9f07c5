"""The assessment inside a report, and which rulebook, scenario and day the report says it was made for."""

from __future__ import annotations

from typing import Final

from pikepdf import Array, Dictionary, Name, Object, Pdf

from commsfit.domain.definitions.rulebook import Identity
from commsfit.domain.wording.messages import say
from commsfit.report.file.xmp import RULEBOOK_NAMESPACE
from commsfit.report.pdf_document import ATTACHMENT_NAME, BRAND_NAME, EARLIER_NAME
from commsfit.report.readback.opening import NotOurReport, bounded, opened_pdf
from commsfit.report.readback.packet import LARGEST_PACKET, Properties, properties
from commsfit.reporting.press import Inside

LARGEST_ASSESSMENT: Final = 10_000_000
_LARGEST_BRAND: Final = 4_000_000
_CREATED: Final = "http://ns.adobe.com/xap/1.0/ CreateDate"
_PRODUCER: Final = "http://ns.adobe.com/pdf/1.3/ Producer"
_LONGEST: Final = 2_000
_NAMES_LOOKED_AT: Final = 200
_LONGEST_POSITION: Final = 7
_MOST_NOTES: Final = 10_000
_PAGES_LOOKED_AT: Final = 2_000


def extract_assessment(content: bytes) -> Inside:
    """What a report's bytes hold; refuses what is no report of ours."""
    with opened_pdf(content) as pdf:
        _refuse_crowds(pdf)
        attached = _attachment(pdf, ATTACHMENT_NAME)
        if attached is None:
            raise NotOurReport(
                "There is no assessment inside this PDF: it is no report of CommsFit, "
                "or somebody took the attachment out."
            )
        brand, earlier = (_attachment(pdf, name) for name in (BRAND_NAME, EARLIER_NAME))
        told = properties(bounded(pdf.Root.get(Name.Metadata), LARGEST_PACKET))
        return Inside(
            bounded(attached, LARGEST_ASSESSMENT),
            Identity(*(_ours(told, part) for part in ("id", "version", "sha256"))),
            _ours(told, "scenario"),
            _property(told, _CREATED, "xmp:CreateDate").partition("T")[0],
            # Before 0.2 the producer's line alone told it, which any tool rewrites.
            _ours(told, "program", otherwise="") or _property(told, _PRODUCER, "pdf:Producer"),
            _position(_ours(told, "position", otherwise="")),
            None if brand is None else bounded(brand, _LARGEST_BRAND),
            None if earlier is None else bounded(earlier, LARGEST_ASSESSMENT),
        )


def _refuse_crowds(pdf: Pdf) -> None:
    """So many notes on a page are no report's, and each further opening would cost their price again."""
    for page, _ in zip(pdf.pages, range(_PAGES_LOOKED_AT), strict=False):
        notes = page.obj.get(Name.Annots)
        if isinstance(notes, Array) and len(notes) > _MOST_NOTES:
            raise NotOurReport(say("A page of the PDF has more than {most:,} notes and links.", most=_MOST_NOTES))


def _attachment(pdf: Pdf, wanted: str) -> Object | None:
    """The stream of the file that is attached under this name."""
    names = pdf.Root.get(Name.Names, Dictionary())
    files = names.EmbeddedFiles.Names if Name.EmbeddedFiles in names else Array()
    listed = list(files)[:_NAMES_LOOKED_AT]
    for name, specification in zip(listed[::2], listed[1::2], strict=False):
        if str(name) == wanted:
            stream: Object = specification.EF.F
            return stream
    return None


def _position(told: str) -> int | None:
    return int(told) if told.isascii() and told.isdecimal() and len(told) < _LONGEST_POSITION else None


def _ours(told: Properties, part: str, otherwise: str | None = None) -> str:
    return _property(told, f"{RULEBOOK_NAMESPACE} {part}", f"rulebook:{part}", otherwise)


def _property(told: Properties, name: str, shown: str, otherwise: str | None = None) -> str:
    found = told.get(name, ())
    if len(found) == 1 and len(found[0]) <= _LONGEST:
        return found[0]
    if otherwise is not None and not found:
        return otherwise
    raise NotOurReport(
        say(
            "The PDF's metadata lacks {name}: it is no report of CommsFit, or was saved by another program.", name=shown
        )
    )
