"""PDFs made to hold up, fill or mislead whoever opens them: each by a name, from a report of ours or by hand."""

from __future__ import annotations

import base64
import json
import struct
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, ObjectStreamMode, Page, Pdf, Stream, String

Maker: TypeAlias = Callable[[bytes], bytes]
Content: TypeAlias = Callable[[], bytes]
"""Made when its test wants it: all of them together fill a gigabyte."""
MILLION: Final = 1_000_000


def _by_hand(objects: Mapping[int, bytes], trailer: bytes = b"/Root 1 0 R") -> bytes:
    """Objects as they are given, with a plain table of where they lie."""
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    at = {}
    for number, content in objects.items():
        at[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    table, most = out.tell(), max(objects) + 1
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % most)
    for number in range(1, most):
        out.write(b"%010d 00000 n \n" % at.get(number, 0))
    out.write(b"trailer <</Size %d %s>>\nstartxref\n%d\n%%%%EOF" % (most, trailer, table))
    return out.getvalue()


def _stream(content: bytes, entries: bytes = b"") -> bytes:
    return b"<<%s/Length %d>>\nstream\n" % (entries, len(content)) + content + b"\nendstream"


def _packed_list(inner: bytes) -> bytes:
    """A file whose list of pages lies in a packed stream: a few kilobytes that unfold to what is given."""
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    at = {}
    for number, content in {
        1: b"<</Type/Catalog/Pages 10 0 R>>",
        3: b"<</Type/Page/Parent 10 0 R/MediaBox[0 0 9 9]>>",
        5: _stream(zlib.compress(b"10 0 " + inner, 9), b"/Type/ObjStm/N 1/First 5/Filter/FlateDecode"),
    }.items():
        at[number] = out.tell()
        out.write(b"%d 0 obj\n" % number + content + b"\nendobj\n")
    at[11] = out.tell()
    rows = [
        struct.pack(">BIH", 2, 5, 0) if number == 10 else struct.pack(">BIH", number in at, at.get(number, 0), 0)
        for number in range(12)
    ]
    table = zlib.compress(b"".join(rows))
    out.write(b"11 0 obj\n" + _stream(table, b"/Type/XRef/Size 12/W[1 4 2]/Root 1 0 R/Filter/FlateDecode"))
    out.write(b"\nendobj\nstartxref\n%d\n%%%%EOF" % at[11])
    return out.getvalue()


def _table_bomb(_report: bytes) -> bytes:
    content = zlib.compress(bytes(300 * MILLION), 9)
    body = b"%PDF-1.7\n1 0 obj\n" + _stream(content, b"/Type/XRef/Size 42000000/W[1 4 2]/Root 1 0 R/Filter/FlateDecode")
    return body + b"\nendobj\nstartxref\n9\n%%EOF"


def _edited(change: Callable[[Pdf], None]) -> Maker:
    def make(report: bytes) -> bytes:
        with Pdf.open(BytesIO(report)) as pdf:
            change(pdf)
            written = BytesIO()
            pdf.save(
                written,
                object_stream_mode=ObjectStreamMode.disable,
                compress_streams=False,
                fix_metadata_version=False,
            )
            return written.getvalue()

    return make


def _packed(pdf: Pdf, content: bytes, times: int = 1) -> Stream:
    for _ in range(times):
        content = zlib.compress(content, 9)
    names = Array([Name.FlateDecode] * times) if times > 1 else Name.FlateDecode
    return Stream(pdf, content, Filter=names)


def _painted(content: Content) -> Maker:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_indirect(_packed(pdf, content()))

    return _edited(change)


def _same_stream_on_fifty_pages(pdf: Pdf) -> None:
    stream = pdf.make_indirect(_packed(pdf, b"q Q " * (5 * MILLION)))
    for _ in range(50):
        page = Dictionary(Type=Name.Page, MediaBox=Array([0, 0, 9, 9]), Resources=Dictionary(), Contents=stream)
        pdf.pages.append(Page(pdf.make_indirect(page)))


def _structure_back_to_itself(pdf: Pdf) -> None:
    element = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect))
    element.K = Array([element, element])
    pdf.Root.StructTreeRoot.K = Array([element, element])


def _branching_structure(pdf: Pdf) -> None:
    below = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, K=Array()))
    for _ in range(25):
        below = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, K=Array([below, below])))
    pdf.Root.StructTreeRoot.K = Array([below])


def _wide_structure(pdf: Pdf) -> None:
    kid = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, K=Array()))
    pdf.Root.StructTreeRoot.K = Array([kid] * 300_000)


def _deep_structure(pdf: Pdf) -> None:
    below = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, K=Array()))
    for _ in range(30_000):
        below = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Sect, K=below))
    pdf.Root.StructTreeRoot.K = below


def _maps(pdf: Pdf) -> None:
    content = b"<41> <00410041>\n" * 62_000
    for page in pdf.pages:
        for key in page.Resources.Font.keys():  # noqa: SIM118 - pikepdf's own
            page.Resources.Font[key].ToUnicode = pdf.make_indirect(_packed(pdf, content))


def _metadata(content: Content) -> Maker:
    def change(pdf: Pdf) -> None:
        pdf.Root.Metadata = pdf.make_indirect(_packed(pdf, content()))

    return _edited(change)


def _attached(content: Content, name: str = "assessment.commsfit", times: int = 1) -> Maker:
    def change(pdf: Pdf) -> None:
        stream = pdf.make_indirect(_packed(pdf, content(), times))
        names = pdf.Root.Names.EmbeddedFiles.Names
        if name == "assessment.commsfit":
            names[1].EF = Dictionary(F=stream)
            return
        names.append(String(name))
        names.append(pdf.make_indirect(Dictionary(Type=Name.Filespec, EF=Dictionary(F=stream))))

    return _edited(change)


def _many_names(pdf: Pdf) -> None:
    names = pdf.Root.Names.EmbeddedFiles.Names
    pdf.Root.Names.EmbeddedFiles.Names = Array([String("x"), names[1]] * 150_000)


def _many_notes(pdf: Pdf) -> None:
    note = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=Array([0, 0, 1, 1])))
    pdf.pages[0].obj.Annots = Array([note] * 300_000)


def _filtered(name: str, content: Content) -> Maker:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].obj.Contents = pdf.make_indirect(Stream(pdf, content(), Filter=Name(name)))

    return _edited(change)


def _bookmarks_in_a_circle(pdf: Pdf) -> None:
    first = pdf.Root.Outlines.First
    first.Next = first
    first.First = pdf.Root.Outlines.First


def _answers(document: Callable[[], object]) -> Maker:
    return _attached(lambda: json.dumps(document()).encode())


def _brand(logo: Content) -> Maker:
    said = {"name": "", "accent": "#000000", "heading": "#000000", "contact": "", "disclaimer": "", "footer": ""}
    return _attached(
        lambda: json.dumps({**said, "logo": base64.b64encode(logo()).decode()}).encode(),
        "brand.json",
    )


def _picture(width: int, height: int) -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(50 * MILLION), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def _cut(share: float) -> Maker:
    return lambda report: report[: int(len(report) * share)]


_CATALOG: Final = {1: b"<</Type/Catalog/Pages 2 0 R>>"}
_LAUGHS: Final = (
    b'<!DOCTYPE x [<!ENTITY a "ha">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + level, b"&%c;" % (97 + level) * 10) for level in range(10))
    + b"]><x>&k;</x>"
)
_SHEET: Final = {"name": "A", "answers": {"sites": 3}}
_NOTE: Final = {"on": "2026-11-20", "kind": "decision", "text": "x"}

HOSTILE: Final[Mapping[str, Maker]] = {
    "four million pages in 35 kB": lambda _: _packed_list(
        b"<</Type/Pages/Count 4000000/Kids[" + b"3 0 R " * (4 * MILLION) + b"]>>"
    ),
    "300 MB of blanks in 300 kB": lambda _: _packed_list(b" " * (300 * MILLION) + b"<</Type/Pages/Kids[3 0 R]>>"),
    "five million brackets": lambda _: _packed_list(b"[" * (5 * MILLION)),
    "ten million empty lists": lambda _: _packed_list(
        b"<</Type/Pages/Count 1/Kids[3 0 R]/A[" + b"[]" * (10 * MILLION) + b"]>>"
    ),
    "ten million numbers": lambda _: _packed_list(
        b"<</Type/Pages/Count 1/Kids[3 0 R]/A[" + b"1 " * (10 * MILLION) + b"]>>"
    ),
    "a long name": lambda _: _packed_list(b"<</Type/Pages/Count 1/Kids[3 0 R]/" + b"A" * (100 * MILLION) + b" 1>>"),
    "a long string": lambda _: _packed_list(b"<</Type/Pages/Kids[3 0 R]/A(" + b"(" * (50 * MILLION)),
    "a table of 42 million objects": _table_bomb,
    "a list of pages that holds itself": lambda _: _by_hand({**_CATALOG, 2: b"<</Type/Pages/Count 1/Kids[2 0 R]>>"}),
    "a page that is its own parent": lambda _: _by_hand(
        {**_CATALOG, 2: b"<</Type/Pages/Count 1/Kids[3 0 R]>>", 3: b"<</Type/Page/Parent 3 0 R>>"}
    ),
    "a chain of ten thousand lists of pages": lambda _: _by_hand(
        {
            **_CATALOG,
            **{
                number: b"<</Type/Pages/Count 1/Parent %d 0 R/Kids[%d 0 R]>>" % (number - 1, number + 1)
                for number in range(2, 10_000)
            },
            10_000: b"<</Type/Page>>",
        }
    ),
    "a table that names itself before": lambda _: _by_hand(
        {**_CATALOG, 2: b"<</Type/Pages/Count 0/Kids[]>>"}, b"/Root 1 0 R/Prev 9"
    ),
    "no catalog": lambda _: _by_hand({1: b"null"}),
    "a catalog that is a list": lambda _: _by_hand({1: b"[1 0 R]"}),
    "twenty million operators in 40 kB": _painted(lambda: b"q Q " * (10 * MILLION)),
    "operators without operands": _painted(lambda: b"EMC " * MILLION),
    "operands without operators": _painted(lambda: b"1 " * (10 * MILLION)),
    "lists in lists": _painted(lambda: b"[" * (5 * MILLION)),
    "dictionaries in dictionaries": _painted(lambda: b"<</A " * (2 * MILLION)),
    "a string that never ends": _painted(lambda: b"(" + b"\\(" * (10 * MILLION)),
    "brackets within a string": _painted(lambda: b"(" * (10 * MILLION)),
    "a number of ten million digits": _painted(lambda: b"9" * (10 * MILLION) + b" w"),
    "a name of ten million letters": _painted(lambda: b"/" + b"A" * (10 * MILLION) + b" gs"),
    "a comment of twenty megabytes": _painted(lambda: b"%" + b"x" * (20 * MILLION)),
    "a hexadecimal string of ten megabytes": _painted(lambda: b"<" + b"41" * (5 * MILLION) + b"> Tj"),
    "a picture between operators": _painted(lambda: b"BI /W 9 /H 9 ID " + b"\x00" * (10 * MILLION) + b" EI"),
    "marks never closed": _painted(lambda: b"/P <</MCID 1>> BDC " * MILLION),
    "a font that is not there": _painted(lambda: b"BT /Nobody 12 Tf (x) Tj ET"),
    "one stream on fifty pages": _edited(_same_stream_on_fifty_pages),
    "nine times packed": _attached(lambda: b"{}", times=9),
    "a bomb packed twice": _attached(lambda: b" " * (200 * MILLION), times=2),
    "another way of packing": _filtered("/LZWDecode", lambda: b"\x80\x0b\x60\x50\x22\x0c\x0c\x85\x01" * 1000),
    "hexadecimal packing": _filtered("/ASCIIHexDecode", lambda: b"41" * MILLION + b">"),
    "an unknown way of packing": _filtered("/NoSuchDecode", lambda: b"x"),
    "a structure that holds itself": _edited(_structure_back_to_itself),
    "a structure that doubles 25 times": _edited(_branching_structure),
    "a structure of 300,000 kids": _edited(_wide_structure),
    "a structure 30,000 deep": _edited(_deep_structure),
    "a megabyte of characters for each font": _edited(_maps),
    "300,000 notes on a page": _edited(_many_notes),
    "150,000 attached names": _edited(_many_names),
    "bookmarks in a circle": _edited(_bookmarks_in_a_circle),
    "metadata that laughs": _metadata(lambda: _LAUGHS),
    "metadata of a hundred megabytes": _metadata(lambda: b" " * (100 * MILLION)),
    "metadata a hundred thousand deep": _metadata(lambda: b"<a>" * 100_000),
    "metadata that is no XML": _metadata(lambda: b"\x00\xff<<<"),
    "an attachment of 300 MB": _attached(lambda: b" " * (300 * MILLION)),
    "an attachment of ten megabytes of brackets": _attached(lambda: b"[" * (10 * MILLION - 10)),
    "an attachment of a million keys": _attached(
        lambda: b'{"answers":{' + b",".join(b'"k%d":1' % number for number in range(600_000)) + b"}}"
    ),
    "an attachment with a number of a million digits": _attached(
        lambda: b'{"answers":{"sites":' + b"9" * MILLION + b"}}"
    ),
    "an attachment of five thousand scenarios": _answers(lambda: {"scenarios": [_SHEET] * 5_000}),
    "an attachment of a hundred thousand log entries": _answers(
        lambda: {"scenarios": [_SHEET], "decisions": [_NOTE] * 100_000}
    ),
    "a brand of 300 MB": _attached(lambda: b" " * (300 * MILLION), "brand.json"),
    "a logo of ten gigapixels": _brand(lambda: _picture(100_000, 100_000)),
    "a logo that lies about its size": _brand(lambda: _picture(900, 900)),
    "the first tenth of a report": _cut(0.1),
    "half of a report": _cut(0.5),
    "a report without its last bytes": lambda report: report[:-40],
    "nothing but a head": lambda _: b"%PDF-1.7\n",
    "fifty megabytes of nothing": lambda _: b"%PDF-1.7\n" + bytes(50 * MILLION),
    "more bytes than a report may have": lambda report: report + bytes(100 * MILLION),
    "a thousand later versions": lambda report: report + b"\n1 0 obj\nnull\nendobj\nstartxref\n0\n%%EOF" * 1_000,
}
