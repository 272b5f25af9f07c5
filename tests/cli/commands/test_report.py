from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf

from commsfit import bootstrap
from commsfit.cli.main import run
from commsfit.report.readback.extraction import extract_assessment
from commsfit.report.readback.reading_text import block_texts

(EXAMPLE,) = (path for path in bootstrap.examples() if path.stem == "logistics")
DAY = ["--today", "2026-11-20"]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report as the command writes it."""
    out = tmp_path_factory.mktemp("paper") / "report.pdf"
    assert run(["report", str(EXAMPLE), "-o", str(out), *DAY]) == 0
    return out


def test_the_ending_decides_the_form(tmp_path: Path, paper: Path) -> None:
    word = tmp_path / "report.DOCX"
    assert run(["report", str(EXAMPLE), "-o", str(word), *DAY]) == 0
    assert word.read_bytes().startswith(b"PK")
    assert paper.read_bytes().startswith(b"%PDF-1.7")


def test_an_ending_that_says_nothing_is_refused_before_anything_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(EXAMPLE), "-o", str(tmp_path / "report.txt")]) == 2
    assert "ends in .pdf, .docx" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_the_same_day_gives_the_same_bytes(tmp_path: Path, paper: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    again = tmp_path / "again.pdf"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795132800")  # 2026-11-20
    assert run(["report", str(EXAMPLE), "-o", str(again)]) == 0
    assert again.read_bytes() == paper.read_bytes()


def test_letter_paper_is_letter_paper(tmp_path: Path) -> None:
    out = tmp_path / "letter.pdf"
    assert run(["report", str(EXAMPLE), "-o", str(out), "--paper", "letter", *DAY]) == 0
    with Pdf.open(BytesIO(out.read_bytes())) as pdf:
        assert [float(edge) for edge in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
    assert run(["verify", str(out)]) == 0


def test_a_brand_is_printed_and_does_not_disturb_verifying(tmp_path: Path) -> None:
    brand = tmp_path / "brand.toml"
    brand.write_text('name = "Harbour"\naccent = "#8A1538"\ndisclaimer = "Confidential."\n', encoding="utf-8")
    out = tmp_path / "branded.pdf"
    assert run(["report", str(EXAMPLE), "-o", str(out), "--brand", str(brand), *DAY]) == 0
    assert block_texts(out.read_bytes())[-1].text == "Confidential."
    assert run(["verify", str(out)]) == 0
    assert str(tmp_path).encode() not in extract_assessment(out.read_bytes()).assessment


def test_a_scrubbed_report_names_nobody(tmp_path: Path) -> None:
    out = tmp_path / "scrubbed.pdf"
    assert run(["report", str(EXAMPLE), "-o", str(out), "--scrub", *DAY]) == 0
    said = "\n".join(one.text for one in block_texts(out.read_bytes()))
    for name in ("Northwind", "sales director"):
        assert name not in said
        assert name.encode() not in extract_assessment(out.read_bytes()).assessment
        assert name not in str(Pdf.open(BytesIO(out.read_bytes())).docinfo)


def test_private_notes_never_leave_the_file(tmp_path: Path) -> None:
    file = tmp_path / "noted.commsfit"
    text = EXAMPLE.read_text(encoding="utf-8").rstrip().removesuffix("}")
    file.write_text(text + ', "private": {"notes": "the CFO is leaving"}}', encoding="utf-8")
    for ending in ("pdf", "docx"):
        out = tmp_path / f"report.{ending}"
        assert run(["report", str(file), "-o", str(out), *DAY]) == 0
        assert b"CFO" not in out.read_bytes()
    assert b"CFO" not in extract_assessment((tmp_path / "report.pdf").read_bytes()).assessment
    assert "CFO" not in "".join(one.text for one in block_texts((tmp_path / "report.pdf").read_bytes()))


def test_only_the_sections_asked_for_are_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "short.pdf"
    assert run(["report", str(EXAMPLE), "-o", str(out), "--section", "costs", "--section", "summary", *DAY]) == 0
    headings = [one.text for one in block_texts(out.read_bytes()) if one.role == "/H2"]
    assert len(headings) == 3, "the summary's two pages and the costs"
    assert "costs about" in headings[-1]
    assert run(["verify", str(out)]) == 0
    assert run(["report", str(EXAMPLE), "-o", str(out), "--section", "cost"]) == 2
    assert 'Did you mean "costs"?' in capsys.readouterr().err


def test_a_scenario_that_is_not_there_is_refused_with_those_that_are(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["report", str(EXAMPLE), "-o", str(tmp_path / "x.pdf"), "--scenario", "Tody"]) == 2
    assert "Today" in capsys.readouterr().err
