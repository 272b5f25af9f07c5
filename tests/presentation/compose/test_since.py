"""What changed since an earlier file or report stands on a page of its own, and `verify` checks it too."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pikepdf import Name, Pdf

from commsfit.cli.main import run
from commsfit.presentation.sentences.since import since_title
from commsfit.report.readback.reading_text import block_texts

DAY = ["--today", "2026-11-20"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The logistics example as it is now, and as it was seven weeks before."""
    made = tmp_path_factory.mktemp("since")
    assert run(["example", "logistics", "-o", str(made / "now.commsfit")]) == 0
    then = json.loads((made / "now.commsfit").read_text("utf-8"))
    then["client"] |= {"date": "2026-10-01", "prepared_by": "Adalbert Known"}
    then["scenarios"][0]["answers"]["developer_hours_per_week"] = 30
    then["scenarios"][0]["answers"]["external_messages_per_month"] = 15_000
    (made / "then.commsfit").write_text(json.dumps(then), "utf-8")
    return made


def written(folder: Path, name: str, *more: str) -> Path:
    out = folder / name
    order = ["report", str(folder / "now.commsfit"), "-o", str(out), "--edition", "brief", *DAY, *more]
    assert run(order) == 0
    return out


def test_it_tells_results_and_answers_then_and_now(folder: Path) -> None:
    paper = written(folder, "since.pdf", "--since", str(folder / "then.commsfit"))
    told = "\n".join(block.text for block in block_texts(paper.read_bytes()))
    assert "Since 1 October 2026 the verdict has changed, by two answers" in told
    assert "30 hours a week" in told
    assert "15,000" in told
    assert run(["verify", str(paper)]) == 0


def test_an_earlier_report_is_counted_from_its_own_day(folder: Path) -> None:
    old = folder / "then.pdf"
    assert run(["report", str(folder / "then.commsfit"), "-o", str(old), "--today", "2026-10-15"]) == 0
    paper = written(folder, "of-report.pdf", "--since", str(old))
    assert "Since 15 October 2026" in "\n".join(block.text for block in block_texts(paper.read_bytes()))
    assert run(["verify", str(paper)]) == 0


def test_without_an_earlier_file_there_is_no_such_page(folder: Path) -> None:
    told = "\n".join(block.text for block in block_texts(written(folder, "plain.pdf").read_bytes()))
    assert "Since " not in told


def test_names_of_the_earlier_file_are_left_out_too(folder: Path) -> None:
    paper = written(folder, "scrubbed.pdf", "--since", str(folder / "then.commsfit"), "--scrub")
    with Pdf.open(paper) as pdf:
        files = pdf.Root.Names.EmbeddedFiles.Names
        inside = b"".join(bytes(one.EF.F.read_bytes()) for one in list(files)[1::2])
    assert Name.AF in Pdf.open(paper).Root
    assert b"Adalbert" not in inside
    assert run(["verify", str(paper)]) == 0


def test_an_earlier_page_that_was_swapped_is_found(folder: Path) -> None:
    paper = written(folder, "tampered.pdf", "--since", str(folder / "then.commsfit"))
    with Pdf.open(paper, allow_overwriting_input=True) as pdf:
        files = list(pdf.Root.Names.EmbeddedFiles.Names)
        (place,) = (at for at, one in enumerate(files) if str(one) == "earlier.commsfit")
        stream = files[place + 1].EF.F
        stream.write(stream.read_bytes().replace(b"15000", b"16000"))
        pdf.save(paper)
    assert run(["verify", str(paper)]) == 3


@pytest.mark.parametrize(
    ("answers", "same", "title"),
    [
        (0, True, "Since May no answer has changed"),
        (1, True, "Since May one answer has changed, the verdict has not"),
        (3, False, "Since May the verdict has changed, by three answers"),
    ],
)
def test_its_title_says_the_finding(answers: int, *, same: bool, title: str) -> None:
    assert since_title("May", answers, same=same) == title
