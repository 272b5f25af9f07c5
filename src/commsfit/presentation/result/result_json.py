"""Advice to the plain values of the result document; money as strings, dates as ISO."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.advice import Advice
from commsfit.domain.reading.answer_reading import write_said
from commsfit.domain.verdict.explanation import Change
from commsfit.domain.verdict.signals import SignalReading
from commsfit.domain.wording.reasons import Problem
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.result.duties_json import fact_json, milestone_json, prospects_json, readiness_json
from commsfit.presentation.result.money_json import cheapest_change_json, costs_json, returns_json
from commsfit.presentation.result.plain import of_fields
from commsfit.presentation.result.roadmap_json import assumption_json, roadmap_json


def result_of(advice: Advice) -> dict[str, Any]:
    """The whole result."""
    verdict, told = advice.verdict, advice.explanation
    return {
        "rulebook": of_fields(advice.rulebook, "id", "version", "sha256"),
        "verdict": of_fields(
            verdict,
            *("outcome", "platform", "timing", "reasons", "settled", "possible", "next_question", "row", "sentence"),
            *("detail", "notes"),
        ),
        "signals": [_signal(signal) for signal in advice.signals],
        "sufficient": list(told.sufficient),
        "flips": [
            of_fields(flip, "to", ("changes", [_change(change) for change in flip.changes])) for flip in told.flips
        ],
        "why_not": [of_fields(other, "outcome", "because", "signals") for other in told.why_not],
        "conflicts": [of_fields(conflict, "signals", "disagree", "settled_by") for conflict in told.conflicts],
        "open_questions": [
            of_fields(one, "question", "matters", ("gain", round(one.gain, 4))) for one in told.open_questions
        ],
        "disagreements": [of_fields(one, "question", "matters", ("message", one.words)) for one in told.disagreements],
        "readiness": readiness_json(advice.readiness),
        "network": readiness_json(advice.network),
        "costs": costs_json(advice.costs) | {"cheapest_change": cheapest_change_json(advice.changes)},
        "roi": returns_json(advice.returns),
        "compliance": [milestone_json(milestone) for milestone in advice.compliance],
        "prospects": prospects_json(advice.prospects),
        "facts": [fact_json(fact) for fact in advice.facts],
        "roadmap": roadmap_json(advice.roadmap),
        "assumptions": [assumption_json(assumption) for assumption in advice.assumptions],
        "problems": [_problem(problem) for problem in advice.problems],
        "doubts": [_problem(doubt) for doubt in advice.soft_checks],
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return of_fields(problem, "questions", ("message", in_a_row(problem.message, problem.remedy)))


def _signal(signal: SignalReading) -> dict[str, Any]:
    return of_fields(signal, "id", "state", "because", ("source", of_fields(signal.source, "document", "quote")))


def _change(change: Change) -> dict[str, Any]:
    to = json_value(write_said(change.to))
    return {"question": change.question, "to": to if change.kind == "value" else {change.kind: to}}


def json_value(value: Any) -> Any:
    """Decimals as JSON numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, dict):
        return {key: json_value(part) for key, part in value.items()}
    return [json_value(part) for part in value] if isinstance(value, list) else value
