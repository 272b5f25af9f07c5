from __future__ import annotations

import zlib
from contextlib import suppress
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.readback.extraction import LARGEST_ASSESSMENT, extract_assessment
from commsfit.report.readback.opening import NotOurReport
from commsfit.report.readback.reading_text import block_texts
from commsfit.report.wishes import Wishes
from tests.report.outlines import sample

INSIDE = '{"format": "commsfit-assessment", "name": "Ünïcode"}'.encode()
REPORT = pdf_bytes(sample(1, rows=2), Wishes(attachment=INSIDE, scenario="Today & <tomorrow>"))


def changed(**parts: object) -> bytes:
    """The report with some entries of its attached file replaced."""
    with Pdf.open(BytesIO(REPORT)) as pdf:
        specification = pdf.Root.Names.EmbeddedFiles.Names[1]
        if "content" in parts:
            assert isinstance(parts["content"], bytes)
            packed = zlib.compress(parts["content"], 9)
            stream = Stream(pdf, packed, Filter=Name.FlateDecode)
            specification.EF = Dictionary(F=pdf.make_indirect(stream))
        if "file" in parts:
            specification.EF = parts["file"]
        if "name" in parts:
            pdf.Root.Names.EmbeddedFiles.Names[0] = parts["name"]
        written = BytesIO()
        pdf.save(written)
        return written.getvalue()


def test_the_attached_bytes_come_back_with_what_the_report_was_made_for() -> None:
    inside = extract_assessment(REPORT)
    assert inside.assessment == INSIDE
    assert (inside.rulebook.id, inside.rulebook.version, inside.rulebook.sha256) == (
        "commsfit-core",
        "1.0.0",
        "ab" * 32,
    )
    assert (inside.scenario, inside.date) == ("Today & <tomorrow>", "2026-11-20")
    assert inside.program.startswith("CommsFit ")
    assert (inside.position, inside.dress) == (1, None)


def test_it_is_attached_as_the_source_of_the_document() -> None:
    with Pdf.open(BytesIO(REPORT)) as pdf:
        (specification,) = pdf.Root.AF
        assert specification.AFRelationship == Name.Source
        assert str(specification.UF) == "assessment.commsfit"
        assert pdf.attachments["assessment.commsfit"].get_file().read_bytes() == INSIDE


def test_a_report_without_attachment_is_told_so() -> None:
    with pytest.raises(NotOurReport, match="no assessment inside"):
        extract_assessment(pdf_bytes(sample(1), Wishes()))


def test_an_attachment_under_another_name_does_not_count() -> None:
    with pytest.raises(NotOurReport, match="no assessment inside"):
        extract_assessment(changed(name=String("malware.exe")))


def test_a_bomb_is_not_unfolded() -> None:
    with pytest.raises(NotOurReport, match="unfolds to more"):
        extract_assessment(changed(content=b" " * (LARGEST_ASSESSMENT + 1)))


@pytest.mark.parametrize(
    "wrong", [Dictionary(), Dictionary(F=Array()), Dictionary(F=String("x")), Array(), String("x")]
)
def test_an_attachment_of_the_wrong_kind_is_refused(wrong: object) -> None:
    with pytest.raises(NotOurReport):
        extract_assessment(changed(file=wrong))


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x00" * 100, REPORT[: len(REPORT) // 2], b"{}"])
def test_what_is_no_pdf_is_refused(content: bytes) -> None:
    with pytest.raises(NotOurReport):
        extract_assessment(content)
    with pytest.raises(NotOurReport):
        block_texts(content)


@settings(max_examples=60)
@given(st.integers(0, len(REPORT) - 1), st.binary(min_size=1, max_size=30))
def test_bytes_changed_anywhere_are_refused_or_harmless(place: int, other: bytes) -> None:
    damaged = REPORT[:place] + other + REPORT[place + len(other) :]
    for read in (extract_assessment, block_texts):
        with suppress(NotOurReport):
            read(damaged)
