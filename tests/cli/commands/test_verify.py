from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest
from pikepdf import Pdf

from commsfit import bootstrap
from commsfit.cli.main import run
from tests.cli.commands.test_report import DAY, EXAMPLE, paper
from tests.report.tampers import IDENTITIES, TAMPERS, tampered

__all__ = ["paper"]


def changed(report: Path, into: Path, answers: dict[str, object], recorded: dict[str, object] | None = None) -> Path:
    """The report with other answers inside."""
    with Pdf.open(BytesIO(report.read_bytes())) as pdf:
        specification = pdf.Root.Names.EmbeddedFiles.Names[1]
        inside = json.loads(specification.EF.F.read_bytes())
        inside["scenarios"][0]["answers"].update(answers)
        inside["scenarios"][0]["recorded"].update(recorded or {})
        specification.EF.F.write(json.dumps(inside).encode())
        pdf.save(into)
    return into


def test_a_report_says_what_its_answers_give(paper: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(paper)]) == 0
    assert "The report says what its answers give: Buy phones and chat for your people now." in capsys.readouterr().out


def test_other_answers_inside_are_found_by_the_verdict(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = changed(paper, tmp_path / "forged.pdf", {"developer_hours_per_week": 40})
    assert run(["verify", str(forged)]) == 3
    told = capsys.readouterr().out
    assert "first at the verdict" in told
    assert "The answers give: dual_stack" in told


def test_answers_that_leave_the_verdict_alone_are_found_by_the_text(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forged = changed(paper, tmp_path / "forged.pdf", {"sites": 3})
    assert run(["verify", str(forged)]) == 3
    told = capsys.readouterr().out
    assert "The report says:" in told
    assert "The answers give:" in told


def test_a_text_changed_by_hand_is_found(paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The title's first line is taken out of the page."""
    with Pdf.open(BytesIO(paper.read_bytes())) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
        end = content.index(b") Tj", content.index(b"/H1 "))
        start = content.rindex(b"(", 0, end) + 1
        pdf.pages[0].Contents.write(content[:start] + content[end:])
        pdf.save(tmp_path / "edited.pdf")
    assert run(["verify", str(tmp_path / "edited.pdf")]) == 3
    assert "The answers give: Buy phones and chat for your people now." in capsys.readouterr().out


def test_a_report_of_another_rulebook_is_compared_by_its_verdict_and_texts_and_not_called_the_same(
    paper: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Pdf.open(BytesIO(paper.read_bytes())) as pdf:
        packet = pdf.Root.Metadata.read_bytes()
        digest = bootstrap.rulebook().manifest.sha256.encode()
        pdf.Root.Metadata.write(packet.replace(digest, b"0" * 64))
        pdf.save(tmp_path / "older.pdf")
    assert run(["verify", str(tmp_path / "older.pdf")]) == 5
    told = capsys.readouterr().out
    assert "made with the rulebook commsfit-core" in told
    assert "could not be compared whole" in told


@pytest.mark.parametrize("content", [b"", b"not a pdf", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_report_is_refused(content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "x.pdf"
    file.write_bytes(content)
    assert run(["verify", str(file)]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_the_questionnaire_is_no_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "blank.pdf"
    assert run(["questionnaire", "-o", str(out), *DAY]) == 0
    assert run(["verify", str(out)]) == 2
    assert "no assessment inside" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", str(tmp_path / "none.pdf")]) == 2
    assert "none.pdf" in capsys.readouterr().err


def two_scenarios(name: str, client: str) -> bytes:
    """The logistics example with a second scenario of this name."""
    document = json.loads(EXAMPLE.read_text(encoding="utf-8"))
    first = document["scenarios"][0]
    document["scenarios"] = [first, {**first, "name": name}]
    document["client"]["name"] = client
    return json.dumps(document).encode()


@pytest.fixture(scope="module")
def full_paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """With links, charts, bookmarks, and a client whose name is read from right to left."""
    folder = tmp_path_factory.mktemp("full")
    (folder / "two.commsfit").write_bytes(two_scenarios("Later", "شركة الاتصالات"))
    out = folder / "full.pdf"
    assert run(["report", str(folder / "two.commsfit"), "-o", str(out), "--edition", "full", *DAY]) == 0
    return out.read_bytes()


@pytest.mark.long
@pytest.mark.parametrize("name", [*TAMPERS, *IDENTITIES])
def test_no_report_that_was_tampered_with_ends_well(
    full_paper: bytes, tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """3 with words that name what differs, 5 where it says that another program or rulebook made it."""
    forged = tmp_path / "forged.pdf"
    forged.write_bytes(tampered(full_paper, TAMPERS.get(name) or IDENTITIES[name]))
    ends = run(["verify", str(forged)])
    told = capsys.readouterr().out
    if name in IDENTITIES:
        assert (ends, "It was made" in told) == (5, True)
    else:
        assert (ends, "first at" in told) == (3, True)


def test_a_branded_report_is_compared_in_its_brand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    brand, out = tmp_path / "brand.toml", tmp_path / "branded.pdf"
    brand.write_text('name = "Acme"\naccent = "#884400"\nfooter = "Confidential"\ndisclaimer = "No advice."\n')
    assert run(["report", str(EXAMPLE), "-o", str(out), "--edition", "brief", "--brand", str(brand), *DAY]) == 0
    brand.unlink()
    assert run(["verify", str(out)]) == 0
    assert "The report says what its answers give" in capsys.readouterr().out


def test_a_scenario_whose_name_paper_cannot_show_verifies(tmp_path: Path) -> None:
    file, out = tmp_path / "odd.commsfit", tmp_path / "odd.pdf"
    file.write_bytes(two_scenarios("\u202eToday  twice", "Acme"))
    wanted = ["--edition", "brief", "--scenario", "\u202eToday  twice"]
    assert run(["report", str(file), "-o", str(out), *wanted, *DAY]) == 0
    assert run(["verify", str(out)]) == 0
