"""The answers that a command works on: a file or standard input, one scenario of it, and --set on top."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

from commsfit.domain.answer_reading import read_answers
from commsfit.domain.answers import Answers
from commsfit.domain.choices import Choices
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.refusals import Refusal


def read_sheet(
    rulebook: Rulebook, file: str, *, scenario: str | None, settings: tuple[str, ...]
) -> tuple[Answers, Choices]:
    """Answers and choices of one scenario, with the settings of the command line on top."""
    try:
        text = sys.stdin.read() if file == "-" else Path(file).read_text(encoding="utf-8")
    except FileNotFoundError:
        raise Refusal(f"There is no file {file}.") from None
    try:
        document = json.loads(text, parse_float=Decimal)
    except ValueError as problem:
        raise Refusal(f"{file} is no JSON document: {problem}.") from None
    raw = dict(_answers_of(document, scenario))
    for setting in settings:
        question, equals, value = setting.partition("=")
        if not equals:
            raise Refusal(f"--set {setting}: write it as ID=VALUE, for example --set days_to_go_live=45.")
        try:
            raw[question] = json.loads(value, parse_float=Decimal)
        except ValueError:
            raw[question] = value
    answers, wrong = read_answers(rulebook, raw)
    if wrong:
        raise Refusal(" ".join(f"{one.place}: {one.message}." for one in wrong))
    return answers, Choices()


def _answers_of(document: Any, scenario: str | None) -> Mapping[str, Any]:
    if isinstance(document, dict) and isinstance(document.get("answers"), dict):
        return dict(document["answers"])
    scenarios = document.get("scenarios") if isinstance(document, dict) else None
    if not isinstance(scenarios, list) or not scenarios:
        raise Refusal('The document has neither "scenarios" nor "answers".')
    for one in scenarios:
        if scenario is None or one.get("name") == scenario:
            return dict(one.get("answers", {}))
    raise Refusal(f"There is no scenario {scenario!r}; the file has {', '.join(one['name'] for one in scenarios)}.")
