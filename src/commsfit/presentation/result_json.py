"""Advice to the plain values of the result document; money as strings, dates as ISO."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.advice import Advice
from commsfit.domain.answer_reading import write_said
from commsfit.domain.explanation import Change, Flip
from commsfit.domain.roadmap import Roadmap
from commsfit.domain.signals import SignalReading
from commsfit.presentation.duties_json import milestone_of, prospects_of, readiness_of
from commsfit.presentation.money_json import costs_of, returns_of


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
        "readiness": readiness_of(advice.readiness),
        "network": readiness_of(advice.network),
        "costs": costs_of(advice.costs),
        "roi": returns_of(advice.returns),
        "compliance": [milestone_of(milestone) for milestone in advice.compliance],
        "prospects": prospects_of(advice.prospects),
        "roadmap": _roadmap(advice.roadmap),
        "assumptions": [
            {
                "question": assumption.question,
                "value": assumption.value,
                "basis": assumption.basis.value,
                "source": assumption.source,
                "matters": assumption.matters,
            }
            for assumption in advice.assumptions
        ],
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
    to = plain(write_said(change.to))
    return {"question": change.question, "to": to if change.kind == "value" else {change.kind: to}}


def plain(value: Any) -> Any:
    """Decimals as JSON numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == int(value) else float(value)
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    return [plain(part) for part in value] if isinstance(value, list) else value


def _roadmap(roadmap: Roadmap) -> dict[str, Any]:
    return {
        "for": roadmap.plans_for,
        "provisional": roadmap.provisional,
        "items": [
            {
                "id": item.id,
                "title": item.title,
                "priority": item.priority.value,
                "phase": item.phase,
                "effort_days": [
                    plain(item.effort_days.low),
                    plain(item.effort_days.base),
                    plain(item.effort_days.high),
                ],
                "starts": None if item.starts is None else item.starts.isoformat(),
                "ends": None if item.ends is None else item.ends.isoformat(),
                "because": list(item.because),
                "requires": list(item.requires),
            }
            for item in roadmap.items
        ],
        "must_share_of_effort": None
        if roadmap.must_share_of_effort is None
        else float(round(roadmap.must_share_of_effort, 4)),
        "deadline_met": roadmap.deadline_met,
        "warnings": list(roadmap.warnings),
    }
