"""The validator is worth its verdict only if it sees faults: twelve are put into a good report, each must be seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Array, Dictionary, Name, Object, Pdf

from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.wishes import Wishes
from tests.report.outlines import sample
from tests.report.validators import needs_verapdf, verdicts

Fault = Callable[[Pdf], None]


def elements(pdf: Pdf, role: str) -> Iterator[Object]:
    def walk(element: Object) -> Iterator[Object]:
        kids = element.get(Name.K, Array())
        for kid in kids if isinstance(kids, Array) else [kids]:
            if isinstance(kid, Dictionary) and Name.S in kid:
                if Name(role) == kid.S:
                    yield kid
                yield from walk(kid)

    yield from walk(pdf.Root.StructTreeRoot)


def figure_without_words(pdf: Pdf) -> None:
    del next(elements(pdf, "/Figure"))[Name.Alt]


def heads_without_scope(pdf: Pdf) -> None:
    for head in elements(pdf, "/TH"):
        del head[Name.A]


def no_language(pdf: Pdf) -> None:
    del pdf.Root[Name.Lang]


def metadata_without_claim(pdf: Pdf) -> None:
    packet = pdf.Root.Metadata.read_bytes()
    pdf.Root.Metadata.write(packet.replace(b"<pdfuaid:part>1</pdfuaid:part>", b""))


def title_not_shown(pdf: Pdf) -> None:
    del pdf.Root[Name.ViewerPreferences]


def no_way_back_from_the_pages(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array())


def a_level_skipped(pdf: Pdf) -> None:
    for heading in elements(pdf, "/H2"):
        heading.S = Name.H4


def a_row_that_is_none(pdf: Pdf) -> None:
    next(elements(pdf, "/TR")).S = Name.P


def a_footer_read_out(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    start = content.rindex(b"/Artifact <</Type /Pagination /Subtype /Footer>> BDC")
    end = content.index(b"EMC", start)
    opened = content.index(b"BDC", start) + 3
    pdf.pages[0].Contents.write(content[:start] + content[opened:end] + content[end + 3 :])


def a_piece_that_nothing_owns(pdf: Pdf) -> None:
    content = pdf.pages[0].Contents.read_bytes()
    pdf.pages[0].Contents.write(content.replace(b"<</MCID 1>>", b"<</MCID 9999>>"))


def no_structure(pdf: Pdf) -> None:
    del pdf.Root[Name.StructTreeRoot]


def a_link_without_words(pdf: Pdf) -> None:
    for page in pdf.pages:
        for note in page.obj.get(Name.Annots, Array()):
            del note[Name.Contents]


FAULTS: tuple[Fault, ...] = (
    figure_without_words,
    heads_without_scope,
    no_language,
    metadata_without_claim,
    title_not_shown,
    no_way_back_from_the_pages,
    a_level_skipped,
    a_row_that_is_none,
    a_footer_read_out,
    a_piece_that_nothing_owns,
    no_structure,
    a_link_without_words,
)


def with_fault(content: bytes, fault: Fault) -> bytes:
    with Pdf.open(BytesIO(content)) as pdf:
        fault(pdf)
        written = BytesIO()
        pdf.save(written)
        return written.getvalue()


@needs_verapdf
@pytest.mark.long
def test_each_of_twelve_faults_is_seen_and_the_sound_report_passes(tmp_path: Path) -> None:
    sound = pdf_bytes(sample(), Wishes(attachment=b"{}"))
    files = {"sound": tmp_path / "sound.pdf"} | {fault.__name__: tmp_path / f"{fault.__name__}.pdf" for fault in FAULTS}
    files["sound"].write_bytes(sound)
    for fault in FAULTS:
        files[fault.__name__].write_bytes(with_fault(sound, fault))
    found = verdicts(*files.values())
    seen = {name: {each.outcome for each in found if each.file == str(file)} for name, file in files.items()}
    assert seen.pop("sound") == {"pass"}
    assert len(seen) == 12
    assert [name for name, outcomes in seen.items() if "fail" not in outcomes] == []
