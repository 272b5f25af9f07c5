from __future__ import annotations

from pathlib import Path

import pytest

from commsfit.cli.main import run
from commsfit.domain.document.assessment import Edition
from tests.report.validators import assert_conforms, needs_verapdf

SAMPLES = [Path(__file__).resolve().parents[2] / "docs" / f"sample-{edition}.pdf" for edition in Edition]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.stem)
def test_the_report_that_the_documents_show_still_says_what_its_answers_give(
    sample: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """After a change of words or rules: `python3 dev.py report --sample`."""
    assert run(["verify", str(sample)]) == 0, capsys.readouterr().out


@needs_verapdf
@pytest.mark.long
def test_it_conforms() -> None:
    assert_conforms(*SAMPLES)
