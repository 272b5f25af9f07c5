"""Checks, milestones and risks to the plain values of the result document."""

from __future__ import annotations

from typing import Any

from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.duties.facts import MarketFact
from commsfit.domain.duties.risks import Prospects, Risk, TradeOff
from commsfit.domain.readiness import Check, Readiness
from commsfit.domain.wording.reasons import Cited


def readiness_json(readiness: Readiness) -> dict[str, Any]:
    """A gate and its checks."""
    return {
        "gate": readiness.gate.value,
        "words": readiness.words,
        "checks": [_check(check) for check in readiness.checks],
    }


def milestone_json(milestone: Milestone) -> dict[str, Any]:
    """A legal or security milestone; `applies` is null where an open answer decides."""
    return {
        "id": milestone.id,
        "title": milestone.title,
        "applies": milestone.applies,
        "mandatory": milestone.mandatory,
        "why": milestone.why,
        "owner": milestone.owner,
        "evidence": milestone.evidence,
        "due_phase": milestone.due_phase,
        "due_on": None if milestone.due_on is None else milestone.due_on.isoformat(),
        "late": milestone.late,
        "track": milestone.track.value,
        "because": list(milestone.because),
        "source": _source(milestone.source),
        "done": milestone.done,
        "items": list(milestone.items),
    }


def prospects_json(prospects: Prospects) -> dict[str, Any]:
    """Risks, trade-offs, limits, phased against big bang."""
    return {
        "risks": [_risk(risk) for risk in prospects.risks],
        "trade_offs": [_trade_off(trade_off) for trade_off in prospects.trade_offs],
        "limits": [_trade_off(limit) for limit in prospects.limits],
        "isolation": prospects.isolation,
        "phased_or_big_bang": [
            {"aspect": row.aspect, "phased": row.phased, "big_bang": row.big_bang}
            for row in prospects.phased_or_big_bang
        ],
    }


def _check(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "state": check.state.value,
        "action": check.action,
        "title": check.title,
        "because": check.because,
        "limits": check.limits,
        "owner": check.owner,
        "due_phase": check.due_phase,
        "source": _source(check.source),
        "done": check.done,
    }


def _risk(risk: Risk) -> dict[str, Any]:
    return {
        "id": risk.id,
        "title": risk.title,
        "trigger": risk.trigger,
        "likelihood": risk.likelihood.value,
        "impact": risk.impact.value,
        "mitigation": risk.mitigation,
        "owner": risk.owner,
        "because": list(risk.because),
        "source": _source(risk.source),
    }


def _trade_off(trade_off: TradeOff) -> dict[str, Any]:
    return {
        "id": trade_off.id,
        "title": trade_off.title,
        "what": trade_off.what,
        "mitigation": trade_off.mitigation,
        "source": _source(trade_off.source),
    }


def _source(cited: Cited | None) -> dict[str, str] | None:
    return None if cited is None else {"document": cited.document, "as_of": cited.as_of}


def fact_json(fact: MarketFact) -> dict[str, Any]:
    """A fact of the market."""
    return {
        "id": fact.id,
        "title": fact.title,
        "what": fact.what,
        "countries": list(fact.countries),
        "holds_from": None if fact.holds_from is None else fact.holds_from.isoformat(),
        "source": fact.source,
        "as_of": fact.as_of.isoformat(),
        "old_after": fact.stale_after.isoformat(),
        "old": fact.old,
    }
