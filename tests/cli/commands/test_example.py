from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from commsfit import bootstrap
from commsfit.cli.main import run
from commsfit.domain.advice import Advice, advise
from commsfit.storage.format.reading import read_document
from tests.domain.by_hand import PLACE

NAMES = [path.stem for path in bootstrap.examples()]


def advice_of(name: str) -> list[Advice]:
    path = next(path for path in bootstrap.examples() if path.stem == name)
    rulebook = bootstrap.rulebook()
    document = read_document(path.read_bytes(), rulebook).document
    return [
        advise(rulebook, scenario.answers, date(2026, 11, 20), scenario.choices)
        for scenario in document.assessment.scenarios
    ]


def test_there_are_at_least_eight_and_the_list_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "--list"]) == 0
    assert capsys.readouterr().out.split() == NAMES
    assert len(NAMES) >= 8
    assert {"logistics", "clinic", "shop", "bank", "saas", "manufacturer", "half-filled", "contradictory"} <= {*NAMES}


def test_between_them_they_show_every_outcome_and_every_gate() -> None:
    every = [advice for name in NAMES for advice in advice_of(name)]
    assert {advice.verdict.outcome for advice in every} == {*PLACE, None}
    assert {advice.readiness.gate.value for advice in every} == {"go", "caution", "fix_first", "open"}
    assert any(advice.problems for advice in every)
    assert any(advice.explanation.disagreements for advice in every)


def test_an_example_is_written_to_a_file_or_printed(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    target = tmp_path / "sheet.commsfit"
    assert run(["example", "clinic", "-o", str(target)]) == 0
    capsys.readouterr()
    assert run(["example", "clinic"]) == 0
    assert capsys.readouterr().out == target.read_text(encoding="utf-8")


def test_an_example_that_is_not_there_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["example", "airline"]) == 2
    assert "logistics" in capsys.readouterr().err


@pytest.mark.parametrize("name", NAMES)
def test_the_result_of_every_example_keeps_what_the_schema_promises(name: str) -> None:
    from commsfit.presentation.result.result_json import result_of
    from commsfit.presentation.result.result_shape import ResultShape

    for advice in advice_of(name):
        ResultShape.model_validate(result_of(advice))
