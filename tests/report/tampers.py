"""What somebody may change in a report: each takes an open PDF of ours and leaves it saying or doing something else."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Final, TypeAlias

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, Stream, String

from commsfit.presentation.formats.brand import Brand
from commsfit.report.branding.packed_brand import packed_brand

Tamper: TypeAlias = Callable[[Pdf], None]


def tampered(report: bytes, tamper: Tamper) -> bytes:
    with Pdf.open(BytesIO(report)) as pdf:
        tamper(pdf)
        written = BytesIO()
        pdf.save(written, fix_metadata_version=False)
    assert written.getvalue() != report
    return written.getvalue()


def _painted(more: bytes, *, before: bytes = b"") -> Tamper:
    def paint(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.Contents.write(before + page.Contents.read_bytes() + more)

    return paint


def _written(pattern: bytes, by: bytes, page: int = 0) -> Tamper:
    """The first place of a page's content that is so, made otherwise."""

    def write(pdf: Pdf) -> None:
        content = pdf.pages[page].Contents
        before = content.read_bytes()
        after = re.sub(pattern, by, before, count=1)
        assert after != before
        content.write(after)

    return write


def _text(mode: bytes = b"") -> bytes:
    return b" BT " + mode + b" /F1+0 12 Tf 1 0 0 1 80 400 Tm (!!!!) Tj ET "


def _font_of(pdf: Pdf) -> bytes:
    return str(next(iter(pdf.pages[0].Resources.Font.keys()))).encode()


def _over(wrap: Callable[[bytes], bytes]) -> Tamper:
    def paint(pdf: Pdf) -> None:
        _painted(wrap(_text().replace(b"/F1+0", _font_of(pdf))))(pdf)

    return paint


def _form(pdf: Pdf) -> None:
    form = Stream(pdf, b"1 0 0 rg 0 0 100 100 re f", Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 100, 100]))
    pdf.pages[0].Resources.XObject = Dictionary(Fm0=pdf.make_indirect(form))
    _painted(b" /Fm0 Do ")(pdf)


def _note(subtype: Name) -> Tamper:
    def add(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        if Name.Annots not in page:
            page.Annots = Array()
        note = Dictionary(Type=Name.Annot, Subtype=subtype, Rect=Array([10, 10, 90, 90]), Contents=String("Approved"))
        page.Annots.append(pdf.make_indirect(note))

    return add


def _page(at: int | None) -> Tamper:
    def add(pdf: Pdf) -> None:
        size = Array([0, 0, 595, 842])
        sheet = Dictionary(
            Type=Name.Page, MediaBox=size, Resources=Dictionary(), Contents=Stream(pdf, b"0 0 90 90 re f")
        )
        pdf.pages.insert(len(pdf.pages) if at is None else at, Page(pdf.make_indirect(sheet)))

    return add


def _last_paragraph(pdf: Pdf) -> None:
    """Tagged as ours are, with its place in the order of reading."""
    page, tree = pdf.pages[-1].obj, pdf.Root.StructTreeRoot
    font = str(next(iter(page.Resources.Font.keys()))).encode()
    page.Contents.write(
        page.Contents.read_bytes() + b" /P <</MCID 990>> BDC " + _text().replace(b"/F1+0", font) + b" EMC "
    )
    document = tree.K[0]
    kid = Dictionary(Type=Name.MCR, Pg=page, MCID=990)
    document.K.append(pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.P, P=document, K=Array([kid]))))


def _set(owner: Callable[[Pdf], Object], key: str, value: Callable[[Pdf], object]) -> Tamper:
    def change(pdf: Pdf) -> None:
        owner(pdf)[key] = value(pdf)

    return change


def _root(pdf: Pdf) -> Object:
    return pdf.Root


def _first_page(pdf: Pdf) -> Object:
    return pdf.pages[0].obj


def _info(pdf: Pdf) -> Object:
    return pdf.trailer.Info


def _file(pdf: Pdf, content: bytes = b"{}", name: str = "other.json") -> Object:
    stream = pdf.make_indirect(Stream(pdf, content, Type=Name.EmbeddedFile))
    return pdf.make_indirect(Dictionary(Type=Name.Filespec, F=String(name), UF=String(name), EF=Dictionary(F=stream)))


def _attached(name: str, content: bytes = b"{}") -> Tamper:
    def attach(pdf: Pdf) -> None:
        names = pdf.Root.Names.EmbeddedFiles.Names
        names.append(String(name))
        names.append(_file(pdf, content, name))

    return attach


_brand = _attached("brand.json", packed_brand(Brand(name="Acme")))


def _other_file_by_the_unicode_name(pdf: Pdf) -> None:
    pdf.Root.Names.EmbeddedFiles.Names[1].EF.UF = pdf.make_indirect(Stream(pdf, b"{}", Type=Name.EmbeddedFile))


def _elements(pdf: Pdf) -> list[Object]:
    every: list[Object] = list(pdf.objects)
    return [each for each in every if isinstance(each, Dictionary) and each.get(Name.Type) == Name.StructElem]


def _alternative_text(pdf: Pdf) -> None:
    next(each for each in _elements(pdf) if Name.Alt in each).Alt = String("All is well")


def _role(pdf: Pdf) -> None:
    next(each for each in _elements(pdf) if each.S == Name.H2).S = Name.P


def _links(pdf: Pdf) -> list[Object]:
    return [note for page in pdf.pages for note in page.obj.get(Name.Annots, Array())]


def _link_elsewhere(pdf: Pdf) -> None:
    next(link for link in _links(pdf) if Name.A in link)["/A"] = Dictionary(
        S=Name.URI, URI=String("https://phish.example")
    )


def _link_moved(pdf: Pdf) -> None:
    _links(pdf)[0].Rect = Array([0, 0, 595, 842])


def _bookmark(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Approved", 0))


def _bookmark_renamed(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Approved"


def _fonts_swapped(pdf: Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    first, second = list(fonts.keys())[:2]
    fonts[first], fonts[second] = fonts[second], fonts[first]


def _font_file(pdf: Pdf) -> None:
    fonts = pdf.pages[0].Resources.Font
    files = [fonts[key].FontDescriptor for key in fonts.keys() if Name.FontDescriptor in fonts[key]]  # noqa: SIM118 - pikepdf's own
    content = files[0].FontFile2.read_bytes()
    files[0].FontFile2.write(content[:-40] + b"\x00" * 40)


def _unicode_map(pdf: Pdf) -> None:
    """Of a font that holds the letter: which one comes first on the page depends on what the page says."""
    fonts = pdf.pages[0].Resources.Font
    maps = (fonts[key].ToUnicode for key in fonts.keys() if Name.ToUnicode in fonts[key])  # noqa: SIM118 - pikepdf's own
    stream = next(each for each in maps if b"<0065>" in each.read_bytes())
    stream.write(stream.read_bytes().replace(b"<0041>", b"<0042>").replace(b"<0065>", b"<0066>"))


def _false_glyphs(pdf: Pdf) -> None:
    """What is read aloud and copied stays; what is seen does not."""
    for page in pdf.pages:
        before = page.Contents.read_bytes()
        after = re.sub(rb"(?s)(/ActualText.*?)\(((?:[^()\\]|\\.)+)\) Tj", rb"\1(!!) Tj", before, count=1)
        if after != before:
            page.Contents.write(after)
            return
    raise AssertionError("nothing is spoken for")


def _packet(before: str, after: str) -> Tamper:
    def write(pdf: Pdf) -> None:
        text = pdf.Root.Metadata.read_bytes().decode()
        found = re.sub(before, after, text, count=1)
        assert found != text
        pdf.Root.Metadata.write(found.encode())

    return write


def _inside(change: Callable[[dict[str, object]], None]) -> Tamper:
    def write(pdf: Pdf) -> None:
        stream = pdf.Root.Names.EmbeddedFiles.Names[1].EF.F
        document = json.loads(stream.read_bytes())
        change(document)
        stream.write(json.dumps(document).encode())

    return write


def _answer(question: str, value: object) -> Tamper:
    def change(document: dict[str, object]) -> None:
        document["scenarios"][0]["answers"][question] = value  # type: ignore[index] # JSON of any shape

    return _inside(change)


def _client(document: dict[str, object]) -> None:
    document["client"]["name"] = "Somebody else"  # type: ignore[index] # JSON of any shape


def _page_removed(pdf: Pdf) -> None:
    del pdf.pages[-1]


def _page_moved(pdf: Pdf) -> None:
    pages = list(pdf.pages)
    pdf.pages[0] = pages[1]  # the same list, the first two the other way round
    pdf.pages[1] = pages[0]


def _page_shown_twice(pdf: Pdf) -> None:
    pdf.pages.append(pdf.pages[0])


def _turned_by_the_tree(pdf: Pdf) -> None:
    del pdf.pages[0].obj["/Rotate"]
    pdf.Root.Pages.Rotate = 180


def _layer(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Hidden")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
    pdf.pages[0].Resources.Properties = Dictionary(MC0=group)
    content = pdf.pages[0].Contents
    content.write(b"/OC /MC0 BDC " + content.read_bytes() + b" EMC")


def _script(_pdf: Pdf) -> Object:
    return Dictionary(S=Name.JavaScript, JS=String("app.alert('x')"))


def _launch(_pdf: Pdf) -> Object:
    return Dictionary(S=Name.Launch, F=String("calc.exe"))


TAMPERS: Final[Mapping[str, Tamper]] = {
    "untagged text over a page": _over(lambda text: text),
    "artifact text over a page": _over(lambda text: b" /Artifact BMC " + text + b" EMC "),
    "invisible text": _over(lambda text: text.replace(b" BT ", b" BT 3 Tr ")),
    "text by another operator": _over(lambda text: text.replace(b"Tj", b"'")),
    "a form object": _form,
    "a picture between operators": _painted(b" BI /W 1 /H 1 /BPC 8 /CS /G ID \x00 EI "),
    "a page painted white": _painted(b" 1 1 1 rg 0 0 595 842 re f "),
    "a page painted white below its text": _painted(b"", before=b"0 0 0 rg 0 0 595 842 re f "),
    "a free text note": _note(Name.FreeText),
    "a stamp": _note(Name.Stamp),
    "a film": _note(Name.Screen),
    "an untagged page first": _page(0),
    "an untagged page last": _page(None),
    "one extra last paragraph": _last_paragraph,
    "a script on opening": _set(_root, "/OpenAction", _script),
    "a program on opening": _set(_root, "/OpenAction", _launch),
    "a script on leaving": _set(_root, "/AA", lambda pdf: Dictionary(WC=_script(pdf))),
    "a script of a page": _set(_first_page, "/AA", lambda pdf: Dictionary(O=_script(pdf))),
    "a script by name": lambda pdf: pdf.Root.Names.__setitem__(
        "/JavaScript", Dictionary(Names=Array([String("x"), _script(pdf)]))
    ),
    "a second attachment": _attached("other.commsfit"),
    "a second attachment of the same name": _attached("assessment.commsfit"),
    "another file under the unicode name": _other_file_by_the_unicode_name,
    "another associated file": _set(_root, "/AF", lambda pdf: Array([_file(pdf)])),
    "a brand that was not used": _brand,
    "a bar of a chart": _written(rb"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re", rb"\1 \2 1\3 \4 re"),
    "a line of a chart": _written(rb"([\d.]+) ([\d.]+) l\b", rb"\1 9\2 l"),
    "a colour": _written(rb"[\d.]+ [\d.]+ [\d.]+ rg", b"1 0 0 rg"),
    "an alternative text": _alternative_text,
    "a heading's role": _role,
    "the target of a link": _link_elsewhere,
    "the place of a link": _link_moved,
    "a footer": _written(rb"(?s)(/Footer.*?)\(([^)]{4,})\) Tj", rb"\1() Tj"),
    "a further bookmark": _bookmark,
    "a bookmark's words": _bookmark_renamed,
    "the document's title": _set(_info, "/Title", lambda _pdf: String("Approved")),
    "the document's author": _set(_info, "/Author", lambda _pdf: String("The board")),
    "the title in the metadata": _packet("(<dc:title>.*?<rdf:li[^>]*>)", r"\1Approved "),
    "the standard it claims": _packet("<pdfaid:part>3", "<pdfaid:part>1"),
    "the document's language": _set(_root, "/Lang", lambda _pdf: String("fr")),
    "swapped fonts": _fonts_swapped,
    "a font's glyphs": _font_file,
    "a font's characters": _unicode_map,
    "false glyphs under their spoken text": _false_glyphs,
    "a word of the body": _written(rb"\(([^)]{12,})\) Tj", b"() Tj"),
    "changed answers": _answer("sites", 3),
    "answers of another verdict": _answer("developer_hours_per_week", 40),
    "another client": _inside(_client),
    "a page removed": _page_removed,
    "two pages changed about": _page_moved,
    "a page shown twice": _page_shown_twice,
    "a page turned": _set(_first_page, "/Rotate", lambda _pdf: 180),
    "all pages turned by their list": _turned_by_the_tree,
    "a page cut": _set(_first_page, "/CropBox", lambda _pdf: Array([0, 0, 595, 300])),
    "a page that is larger in print": _set(_first_page, "/UserUnit", lambda _pdf: 3),
    "a hidden layer": _layer,
    "a form": _set(_root, "/AcroForm", lambda _pdf: Dictionary(Fields=Array())),
    "another day": _packet("<xmp:CreateDate>2026-11", "<xmp:CreateDate>2026-12"),
    "another scenario's place": _packet("<rulebook:position>1<", "<rulebook:position>2<"),
    "another scenario's name": _packet("<rulebook:scenario>", "<rulebook:scenario>Not "),
}
"""Each must be found."""

IDENTITIES: Final[Mapping[str, Tamper]] = {
    "the rulebook's digest": _packet("<rulebook:sha256>....", "<rulebook:sha256>0000"),
    "the rulebook's version": _packet("<rulebook:version>", "<rulebook:version>9"),
    "the rulebook's name": _packet("<rulebook:id>", "<rulebook:id>x"),
    "the program": _packet("<rulebook:program>", "<rulebook:program>x"),
}
"""What the file says made it: compared as far as possible, and told."""
