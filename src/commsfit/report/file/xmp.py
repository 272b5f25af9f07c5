"""The metadata packet: what the document is, which standards it keeps, and which rulebook gave it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from commsfit.reporting.press import PRODUCER

RULEBOOK_NAMESPACE: Final = "urn:commsfit:rulebook:1.0"
_PROPERTIES: Final = (
    ("http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "PDF/UA identification", (("part", "Integer", "Part of PDF/UA"),)),
    (
        RULEBOOK_NAMESPACE,
        "rulebook",
        "CommsFit rulebook",
        (
            ("id", "Text", "The rulebook's name"),
            ("version", "Text", "The rulebook's version"),
            ("sha256", "Text", "The digest of the rulebook's files"),
            ("scenario", "Text", "The scenario that the report is about"),
            ("position", "Integer", "Its place among the scenarios inside, from 1"),
            ("program", "Text", "The program that made the report"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Description:
    """What is known about the document; `date` is the ISO day it was made for."""

    title: str
    author: str
    subject: str
    language: str
    date: str
    rulebook_id: str
    rulebook_version: str
    rulebook_sha256: str
    scenario: str = ""
    position: int = 1

    @property
    def moment(self) -> str:
        """Midnight of that day, in the form of XMP."""
        return f"{self.date}T00:00:00+00:00"

    @property
    def pdf_moment(self) -> str:
        """The same in the form of PDF."""
        return f"D:{self.date.replace('-', '')}000000+00'00'"


def packet(description: Description) -> bytes:
    """The XMP packet of a PDF/UA-1 and PDF/A-3a file."""
    parts = (
        _description(
            {"dc": "http://purl.org/dc/elements/1.1/"},
            _tag("dc:format", "application/pdf")
            + _tag("dc:title", _alternatives(description.title), raw=True)
            + _tag("dc:description", _alternatives(description.subject), raw=True)
            + (_tag("dc:creator", _list("Seq", description.author), raw=True) if description.author else "")
            + _tag("dc:language", _list("Bag", description.language), raw=True),
        ),
        _description(
            {"xmp": "http://ns.adobe.com/xap/1.0/", "pdf": "http://ns.adobe.com/pdf/1.3/"},
            _tag("pdf:Producer", PRODUCER)
            + _tag("xmp:CreatorTool", PRODUCER)
            + _tag("xmp:CreateDate", description.moment)
            + _tag("xmp:ModifyDate", description.moment),
        ),
        _description({"pdfuaid": "http://www.aiim.org/pdfua/ns/id/"}, _tag("pdfuaid:part", "1")),
        _description(
            {"pdfaid": "http://www.aiim.org/pdfa/ns/id/"}, _tag("pdfaid:part", "3") + _tag("pdfaid:conformance", "A")
        ),
        _description(
            {"rulebook": RULEBOOK_NAMESPACE},
            _tag("rulebook:id", description.rulebook_id)
            + _tag("rulebook:version", description.rulebook_version)
            + _tag("rulebook:sha256", description.rulebook_sha256)
            + _tag("rulebook:scenario", description.scenario)
            + _tag("rulebook:position", str(description.position))
            + _tag("rulebook:program", PRODUCER),
        ),
        _extension_schemas(),
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{"".join(parts)}</rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _description(namespaces: dict[str, str], content: str) -> str:
    declared = "".join(f" xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in namespaces.items())
    return f'<rdf:Description rdf:about=""{declared}>{content}</rdf:Description>'


def _tag(name: str, content: str, *, raw: bool = False) -> str:
    return f"<{name}>{content if raw else escape(content)}</{name}>"


def _alternatives(text: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(text)}</rdf:li></rdf:Alt>'


def _list(kind: str, text: str) -> str:
    return f"<rdf:{kind}><rdf:li>{escape(text)}</rdf:li></rdf:{kind}>"


def _extension_schemas() -> str:
    """PDF/A asks that every schema it does not know is declared."""
    schemas = "".join(
        '<rdf:li rdf:parseType="Resource">'
        + _tag("pdfaSchema:schema", title)
        + _tag("pdfaSchema:namespaceURI", uri)
        + _tag("pdfaSchema:prefix", prefix)
        + _tag("pdfaSchema:property", f"<rdf:Seq>{''.join(map(_property, properties))}</rdf:Seq>", raw=True)
        + "</rdf:li>"
        for uri, prefix, title, properties in _PROPERTIES
    )
    return _description(
        {
            "pdfaExtension": "http://www.aiim.org/pdfa/ns/extension/",
            "pdfaSchema": "http://www.aiim.org/pdfa/ns/schema#",
            "pdfaProperty": "http://www.aiim.org/pdfa/ns/property#",
        },
        f"<pdfaExtension:schemas><rdf:Bag>{schemas}</rdf:Bag></pdfaExtension:schemas>",
    )


def _property(entry: tuple[str, str, str]) -> str:
    name, kind, meaning = entry
    return (
        '<rdf:li rdf:parseType="Resource">'
        + _tag("pdfaProperty:name", name)
        + _tag("pdfaProperty:valueType", kind)
        + _tag("pdfaProperty:category", "internal")
        + _tag("pdfaProperty:description", meaning)
        + "</rdf:li>"
    )
