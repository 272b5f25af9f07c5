"""Advice to the plain values of the result document; money as strings, dates as ISO."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.advice import Advice
from commsfit.domain.reading.answer_reading import write_said
from commsfit.domain.verdict.explanation import Change, Flip
from commsfit.domain.verdict.signals import SignalReading
from commsfit.presentation.result.duties_json import fact_json, milestone_json, prospects_json, readiness_json
from commsfit.presentation.result.money_json import cheapest_change_json, costs_json, returns_json
from commsfit.presentation.result.roadmap_json import assumption_json, roadmap_json


def result_of(advice: Advice) -> dict[str, Any]:
    """The whole result."""
    verdict = advice.verdict
    return {
        "rulebook": {"id": advice.rulebook.id, "version": advice.rulebook.version, "sha256": advice.rulebook.sha256},
        "verdict": {
            "outcome": verdict.outcome,
            "platform": verdict.platform,
            "timing": verdict.timing,
            "reasons": list(verdict.reasons),
            "settled": verdict.settled,
            "possible": list(verdict.possible),
            "next_question": verdict.next_question,
            "row": verdict.row,
            "sentence": verdict.sentence,
            "detail": verdict.detail,
            "notes": list(verdict.notes),
        },
        "signals": [_signal(signal) for signal in advice.signals],
        "sufficient": list(advice.explanation.sufficient),
        "flips": [_flip(flip) for flip in advice.explanation.flips],
        "why_not": [
            {"outcome": other.outcome, "because": other.because, "signals": list(other.signals)}
            for other in advice.explanation.why_not
        ],
        "conflicts": [
            {"signals": list(conflict.signals), "disagree": conflict.disagree, "settled_by": conflict.settled_by}
            for conflict in advice.explanation.conflicts
        ],
        "open_questions": [
            {"question": one.question, "matters": one.matters, "gain": round(one.gain, 4)}
            for one in advice.explanation.open_questions
        ],
        "disagreements": [
            {"question": one.question, "matters": one.matters, "message": one.words}
            for one in advice.explanation.disagreements
        ],
        "readiness": readiness_json(advice.readiness),
        "network": readiness_json(advice.network),
        "costs": costs_json(advice.costs) | {"cheapest_change": cheapest_change_json(advice.changes)},
        "roi": returns_json(advice.returns),
        "compliance": [milestone_json(milestone) for milestone in advice.compliance],
        "prospects": prospects_json(advice.prospects),
        "facts": [fact_json(fact) for fact in advice.facts],
        "roadmap": roadmap_json(advice.roadmap),
        "assumptions": [assumption_json(assumption) for assumption in advice.assumptions],
        "problems": [
            {"questions": list(problem.questions), "message": f"{problem.message} {problem.remedy}".strip()}
            for problem in advice.problems
        ],
        "doubts": [
            {"questions": list(doubt.questions), "message": f"{doubt.message} {doubt.remedy}".strip()}
            for doubt in advice.soft_checks
        ],
    }


def _signal(signal: SignalReading) -> dict[str, Any]:
    return {
        "id": signal.id,
        "state": signal.state.value,
        "because": signal.because,
        "source": {"document": signal.source.document, "quote": signal.source.quote},
    }


def _flip(flip: Flip) -> dict[str, Any]:
    return {"to": flip.to, "changes": [_change(change) for change in flip.changes]}


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
