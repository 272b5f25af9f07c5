from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf
from pypdf import PdfWriter

from commsfit import bootstrap
from commsfit.domain.document.assessment import Client, Edition
from commsfit.report.readback.comparing import report_difference
from commsfit.reporting.orders import ReportForm
from tests.report.examples import order_of
from tests.report.tampers import TAMPERS, Tamper, tampered

SECTIONS = ("summary", "costs", "compliance", "method")
"""With a chart, links, tables and text."""


@pytest.fixture(scope="module")
def report() -> bytes:
    """With two scenarios, so that one can be taken for the other, and a client who is read from right to left."""
    order = order_of("logistics")
    first = order.assessment.scenarios[0]
    scenarios = (first, replace(first, name="Later"))
    assessment = replace(order.assessment, client=Client("شركة الاتصالات"), scenarios=scenarios)
    asked = replace(order, assessment=assessment, edition=Edition.FULL, sections=SECTIONS)
    return bootstrap.report_maker(bootstrap.rulebook()).write(asked, ReportForm.PDF)


@pytest.mark.parametrize("tamper", TAMPERS.values(), ids=TAMPERS)
def test_whatever_is_changed_in_a_report_is_found(report: bytes, tamper: Tamper) -> None:
    found = report_difference(tampered(report, tamper), report)
    assert found is not None
    assert found.place


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("an untagged page first", "painted on page 1"),
        ("an untagged page last", "number of pages"),
        ("a page painted white", "painted on page 1"),
        ("a stamp", "links and notes of page 1"),
        ("a script on opening", "what happens on opening"),
        ("a second attachment", "attached files"),
        ("a bookmark's words", "bookmarks"),
        ("an alternative text", "reading order"),
        ("the document's title", "description"),
    ],
)
def test_the_place_that_differs_is_named(report: bytes, name: str, place: str) -> None:
    found = report_difference(tampered(report, TAMPERS[name]), report)
    assert found is not None
    assert place in found.place


def saved_by_qpdf(*options: str) -> Callable[[bytes, Path], bytes]:
    def save(report: bytes, folder: Path) -> bytes:
        before, after = folder / "before.pdf", folder / "after.pdf"
        before.write_bytes(report)
        subprocess.run(["qpdf", *options, str(before), str(after)], check=True, capture_output=True)
        return after.read_bytes()

    return save


def saved_by_pikepdf(report: bytes, _folder: Path) -> bytes:
    with Pdf.open(BytesIO(report)) as pdf:
        with pdf.open_metadata():
            pass  # it writes itself in as the producer
        written = BytesIO()
        pdf.save(written, linearize=True)
        return written.getvalue()


def saved_by_pypdf(report: bytes, _folder: Path) -> bytes:
    writer = PdfWriter(clone_from=BytesIO(report))
    writer.compress_identical_objects()
    for page in writer.pages:
        page.compress_content_streams()
    written = BytesIO()
    writer.write(written)
    return written.getvalue()


TOOLS = {
    "qpdf": saved_by_qpdf(),
    "qpdf, for the web": saved_by_qpdf("--linearize"),
    "qpdf, for an editor": saved_by_qpdf("--qdf"),
    "qpdf, packed tighter": saved_by_qpdf("--recompress-flate", "--compression-level=9"),
    "qpdf, for old readers": saved_by_qpdf("--object-streams=disable"),
    "qpdf, of a newer kind": saved_by_qpdf("--min-version=1.7.8"),
    "qpdf, locked for changes": saved_by_qpdf("--encrypt", "", "owner", "256", "--"),
    "pikepdf": saved_by_pikepdf,
    "pypdf": saved_by_pypdf,
}


@pytest.mark.parametrize("save", TOOLS.values(), ids=TOOLS)
def test_an_honest_copy_by_a_common_tool_is_the_same_report(
    report: bytes, save: Callable[[bytes, Path], bytes], tmp_path: Path
) -> None:
    copy = save(report, tmp_path)
    assert copy != report
    assert report_difference(copy, report) is None
