"""Answers as a file would hold them to Advice, and the hand-checked tables of tests/cases."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from commsfit import bootstrap
from commsfit.domain.advice import Advice, advise
from commsfit.domain.answers.answers import Answers
from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.settings import Settings
from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.engine.laid_over import sheet_of
from commsfit.domain.money.costing import costs_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.phasing import Phasing
from commsfit.domain.money.prices.market import market_of
from commsfit.domain.money.returns import Returns, returns
from commsfit.domain.planning.making import plan_efforts
from commsfit.domain.reading.answer_reading import read_answers
from commsfit.domain.verdict.open_questions import open_questions
from commsfit.domain.verdict.outcome import judge

TODAY = date(2026, 11, 20)
CASES = Path(__file__).resolve().parent.parent / "cases"


def rulebook() -> Rulebook:
    return bootstrap.rulebook()


def answered(answers: Mapping[str, Any]) -> Answers:
    read, wrong = read_answers(rulebook(), dict(answers))
    assert not wrong
    return read


def facts(**answers: Any) -> Facts:
    return Facts(answered(answers), rulebook().thresholds)


def advised(answers: Mapping[str, Any], choices: Choices | None = None, settings: Settings | None = None) -> Advice:
    return advise(rulebook(), answered(answers), TODAY, choices or Choices(), settings or Settings())


def priced(
    answers: Mapping[str, Any],
    choices: Choices | None = None,
    phasing: Phasing | None = None,
    settings: Settings | None = None,
) -> tuple[Costs, Returns]:
    """The money alone, for tests that ask it of very many sheets."""
    book, chosen = rulebook(), choices or Choices()
    sheet = sheet_of(book, answered(answers))
    efforts = plan_efforts(book, sheet.facts, chosen)
    verdict = judge(sheet, open_questions(sheet))
    market = market_of(book.prices, sheet.facts, settings or Settings())
    reckoned = costs_of(book, sheet.facts, chosen, market, verdict, efforts, phasing or Phasing())
    return reckoned, returns(book, sheet.facts, efforts, reckoned)


def own(figures: Mapping[str, Any]) -> tuple[OwnFigure, ...]:
    """Own figures as a table writes them: one amount, or low, base and high."""
    return tuple(OwnFigure(line, _band(amount), reason="as in the case") for line, amount in figures.items())


def months(plan: Mapping[str, Any]) -> Phasing:
    """Months of a plan as a table writes them; seats are [month, share live from then on]."""
    steps = tuple((month, Decimal(share)) for month, share in plan.get("seats", ()))
    return Phasing(**{**plan, "seats": steps})


def cases(file: str) -> list[Any]:
    """The cases of a table, each under its own name."""
    read = tomllib.loads((CASES / file).read_text(encoding="utf-8"), parse_float=Decimal)
    return [pytest.param(case, id=case["name"]) for case in read["cases"]]


def _band(amount: Any) -> Band:
    if isinstance(amount, list):
        return Band(*(Decimal(end) for end in amount))
    return Band.exactly(amount)
