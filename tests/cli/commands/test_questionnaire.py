from __future__ import annotations

from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.cli.main import run
from commsfit.report.readback.reading_text import block_texts
from tests.report.validators import assert_conforms, needs_verapdf

DAY = ["--today", "2026-11-20"]


def test_every_question_stands_on_the_form_with_its_help_and_room_for_not_knowing(tmp_path: Path) -> None:
    out = tmp_path / "blank.pdf"
    assert run(["questionnaire", "-o", str(out), *DAY]) == 0
    said = [one.text for one in block_texts(out.read_bytes())]
    questions = bootstrap.rulebook().words.questions.questions
    for question in bootstrap.rulebook().questions.questions:
        told = questions[question.id]
        assert told.ask in said
        assert not told.help or told.help in said
        assert all(any(option in text for text in said) for option in told.options.values())
    unanswerable = sum(text.count("I don’t know") for text in said)
    assert unanswerable >= len(bootstrap.rulebook().questions.questions)


@needs_verapdf
@pytest.mark.long
def test_the_form_conforms(tmp_path: Path) -> None:
    files = []
    for paper in ("a4", "letter"):
        files.append(tmp_path / f"{paper}.pdf")
        assert run(["questionnaire", "-o", str(files[-1]), "--paper", paper, *DAY]) == 0
    assert_conforms(*files)


def test_it_comes_as_word_too(tmp_path: Path) -> None:
    assert run(["questionnaire", "-o", str(tmp_path / "blank.docx"), *DAY]) == 0
    assert (tmp_path / "blank.docx").read_bytes().startswith(b"PK")
