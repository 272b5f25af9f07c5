"""A sheet to its case: through the spine and the public result, as any user's script would see it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from commsfit import bootstrap
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.settings import Settings
from commsfit.domain.document.assessment import Client, Scenario
from commsfit.domain.reading.answer_reading import read_answers, write_answers
from commsfit.presentation.result.result_json import result_of
from commsfit.storage.format.reading import read_document
from tests.plan_checks.case import Case
from tests.plan_checks.sheets import Sheet


def advised(sheet: Sheet) -> Advice:
    """What the program says."""
    return bootstrap.advise_with_days_off(bootstrap.rulebook(), read(sheet), sheet.today, sheet.choices, sheet.settings)


def read(sheet: Sheet) -> Answers:
    """Its answers, which must all be allowed."""
    answers, wrong = read_answers(bootstrap.rulebook(), dict(sheet.answers))
    assert not wrong, [one.sentence for one in wrong]
    return answers


def case_of(sheet: Sheet) -> Case:
    """The sheet with its result; answers to hidden questions do not count, as the program says itself."""
    advice = advised(sheet)
    return Case(replace(sheet, answers=_plain(write_answers(advice.answers))), result_of(advice))


def examples() -> tuple[Sheet, ...]:
    """Every scenario of every bundled example, on the day of its file."""
    return tuple(
        Sheet(_plain(write_answers(scenario.answers)), scenario.choices, settings, client.date or Sheet({}).today)
        for client, settings, scenario in _scenarios(bootstrap.examples())
    )


def _scenarios(files: tuple[Path, ...]) -> list[tuple[Client, Settings, Scenario]]:
    documents = [read_document(file.read_bytes(), bootstrap.rulebook()).document.assessment for file in files]
    return [(document.client, document.settings, scenario) for document in documents for scenario in document.scenarios]


def _plain(value: Any) -> Any:
    """Decimals stay where they are exact; the program reads them back as they were."""
    if isinstance(value, Decimal) and value == int(value):
        return int(value)
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    return [_plain(part) for part in value] if isinstance(value, list) else value
