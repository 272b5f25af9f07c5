from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from commsfit import bootstrap
from commsfit.domain.answers.answers import Answers
from commsfit.domain.document.assessment import Client, Edition, Paper
from commsfit.presentation.outline.outline import Outline
from commsfit.report.branding.brand_file import read_brand
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.wishes import Wishes
from commsfit.report.word.word_document import word_bytes
from commsfit.reporting.orders import ReportStopped
from tests.report.branding.test_brand_file import GOOD, brand_in, picture
from tests.report.examples import MOST, NAMES, SHEETS, UNSETTLED, order_of, outline_of
from tests.report.outlines import WORST, hostile, sample
from tests.report.validators import assert_conforms, needs_verapdf

IN_ANOTHER_PROCESS = """
import sys
from commsfit import bootstrap
from commsfit.domain.answers.answers import Answers
from commsfit.domain.document.assessment import Client, Edition, Paper
from commsfit.presentation.outline.outline import Outline
from commsfit.report.pdf_document import pdf_bytes
from commsfit.report.wishes import Wishes
from commsfit.report.branding.brand_file import read_brand
from tests.report.examples import MOST, NAMES, SHEETS, UNSETTLED, outline_of
from tests.report.outlines import sample
sys.stdout.buffer.write(pdf_bytes(sample(), Wishes(Paper.A4, attachment=b'{}')))
"""


@needs_verapdf
@pytest.mark.long
@pytest.mark.timeout(600)
def test_every_example_every_block_and_the_worst_texts_conform_on_both_papers(tmp_path: Path) -> None:
    outlines = {"sample": sample(), "hostile": hostile()}
    outlines |= {f"{name}-{each}": outline_of(name, each) for name in (*NAMES, *SHEETS) for each in Edition}
    files = []
    for name, outline in outlines.items():
        # What the Full edition is made of stands in the others too: they need no second sheet of paper.
        for paper in Paper if name.endswith(("full", "sample", "hostile")) else (Paper.A4,):
            file = tmp_path / f"{name}-{paper}.pdf"
            file.write_bytes(pdf_bytes(outline, Wishes(paper, attachment=b'{"format": "x"}')))
            files.append(file)
    branded = tmp_path / "branded.pdf"
    brand = read_brand(brand_in(tmp_path, GOOD, picture()))
    branded.write_bytes(pdf_bytes(sample(), Wishes(brand=brand)))
    files.append(branded)
    assert len(files) >= 29
    # The record of a workshop that decided nothing is a page with a few lines.
    short = [file for file in files if "-workshop-" in file.name and "contradictory" in file.name]
    assert len(short) == 1
    assert_conforms(*(file for file in files if file not in short))
    assert_conforms(*short, least=500)


@pytest.mark.parametrize("paper", list(Paper))
@pytest.mark.parametrize("name", MOST)
def test_each_edition_keeps_to_its_pages_and_the_report_to_a_quarter_of_a_megabyte(name: str, paper: Paper) -> None:
    few = {"contradictory": (1, 1)} | dict.fromkeys(UNSETTLED, (2, 4))
    brief, most = few.get(name, (2, 12))
    for edition, pages in ((Edition.BRIEF, range(brief, brief + 1)), (Edition.REPORT, range(min(most, 8), most + 1))):
        content = pdf_bytes(outline_of(name, edition), Wishes(paper, attachment=b"{}"))
        assert len(content) < 250_000
        with pikepdf.open(BytesIO(content)) as pdf:
            assert len(pdf.pages) in pages, edition


def test_the_annex_begins_with_the_contents() -> None:
    content = pdf_bytes(outline_of("logistics"), Wishes())
    with pikepdf.open(BytesIO(content)) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root[0].children]
        assert titles.index("Contents") == titles.index("Situation and inputs") - 1


def test_the_worst_texts_take_less_than_five_seconds_and_leak_nothing() -> None:
    before = time.process_time()
    content = pdf_bytes(hostile(), Wishes())
    assert time.process_time() - before < 5, "of the processor, since other programs may run beside"
    with pikepdf.open(BytesIO(content)) as pdf:
        assert not any("/XObject" in page.Resources for page in pdf.pages), "no picture was read from anywhere"
        targets = {
            str(note.A.URI)
            for page in pdf.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        }
    assert targets == {"mailto:someone@example.com", "https://example.com/good"}


@pytest.mark.parametrize("form", [pdf_bytes, word_bytes])
@pytest.mark.parametrize("edition", list(Edition))
def test_the_worst_assessment_takes_less_than_five_seconds_in_each_edition_and_form(
    edition: Edition, form: Callable[[Outline, Wishes], bytes]
) -> None:
    """Names, notes and scenarios are what people type: each is the worst of texts."""
    bad = " | ".join(WORST)
    order = order_of("logistics", edition)
    notes = {
        name: replace(answer, note="word " * 4_000) for name, answer in order.assessment.scenarios[0].answers.items()
    }
    first = replace(order.assessment.scenarios[0], name=bad, answers=Answers(notes), notes=bad * 5)
    scenarios = (first, replace(order.assessment.scenarios[1], name=bad[::-1]))
    worst = replace(order.assessment, client=Client(bad, bad), scenarios=scenarios)
    before = time.process_time()
    outline = bootstrap.report_maker(bootstrap.rulebook()).outline(replace(order, assessment=worst, scenario=bad))
    content = form(outline, Wishes())
    assert time.process_time() - before < 5, "of the processor, since other programs may run beside"
    assert len(content) > 10_000
    if edition is Edition.BRIEF and form is pdf_bytes:
        with pikepdf.open(BytesIO(content)) as pdf:
            assert len(pdf.pages) == 2


@pytest.mark.parametrize(("seed", "zone"), [("0", "UTC"), ("7", "Asia/Kolkata")])
def test_the_bytes_are_the_same_in_another_process(seed: str, zone: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", seed)
    monkeypatch.setenv("TZ", zone)
    root = Path(__file__).resolve().parents[2]
    run = subprocess.run([sys.executable, "-c", IN_ANOTHER_PROCESS], cwd=root, check=True, capture_output=True)
    assert run.stdout == pdf_bytes(sample(), Wishes(attachment=b"{}"))


def test_progress_is_told_section_by_section_and_ends_at_the_whole() -> None:
    told: list[tuple[int, int, str]] = []
    pdf_bytes(sample(), Wishes(progress=lambda done, of, part: told.append((done, of, part))))
    assert [part for _, _, part in told] == ["Part 0", "Part 1", "Part 2", "pages", "file", ""]
    assert [done for done, _, _ in told] == [0, 1, 2, 3, 4, 5]
    assert {of for _, of, _ in told} == {5}


def test_the_writer_stops_between_two_sections() -> None:
    seen: list[str] = []
    wishes = Wishes(progress=lambda _done, _of, part: seen.append(part), stop=lambda: len(seen) == 2)
    with pytest.raises(ReportStopped):
        pdf_bytes(sample(), wishes)
    assert seen == ["Part 0", "Part 1"]


def test_a_report_stays_small() -> None:
    assert len(pdf_bytes(sample(10), Wishes(attachment=b"{}"))) < 250_000
