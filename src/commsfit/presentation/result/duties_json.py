"""Checks, milestones, risks and facts to the plain values of the result document."""

from __future__ import annotations

from typing import Any

from commsfit.domain.duties.compliance import Milestone
from commsfit.domain.duties.facts import MarketFact
from commsfit.domain.duties.risks import Prospects, Risk, TradeOff
from commsfit.domain.readiness import Check, Readiness
from commsfit.presentation.result.plain import of_fields


def readiness_json(readiness: Readiness) -> dict[str, Any]:
    """A gate and its checks."""
    return of_fields(readiness, "gate", "words", ("checks", [_check(check) for check in readiness.checks]))


def milestone_json(milestone: Milestone) -> dict[str, Any]:
    """A legal or security milestone; `applies` is null where an open answer decides."""
    return of_fields(
        milestone,
        *("id", "title", "applies", "mandatory", "why", "owner", "evidence", "due_phase", "due_on", "late", "track"),
        *("because", "source", "done", "items"),
    )


def prospects_json(prospects: Prospects) -> dict[str, Any]:
    """Risks, trade-offs, limits, phased against big bang."""
    return of_fields(
        prospects,
        ("risks", [_risk(risk) for risk in prospects.risks]),
        ("trade_offs", [_trade_off(trade_off) for trade_off in prospects.trade_offs]),
        ("limits", [_trade_off(limit) for limit in prospects.limits]),
        "isolation",
        (
            "phased_or_big_bang",
            [of_fields(row, "aspect", "phased", "big_bang") for row in prospects.phased_or_big_bang],
        ),
    )


def fact_json(fact: MarketFact) -> dict[str, Any]:
    """A fact of the market."""
    named = ("id", "title", "what", "countries", "holds_from", "source", "as_of")
    return of_fields(fact, *named, ("old_after", fact.stale_after), "old")


def _check(check: Check) -> dict[str, Any]:
    named = ("id", "state", "action", "title", "because", "limits", "owner", "due_phase", "source", "done")
    return of_fields(check, *named)


def _risk(risk: Risk) -> dict[str, Any]:
    named = ("id", "title", "trigger", "likelihood", "impact", "mitigation", "owner", "because", "source")
    return of_fields(risk, *named)


def _trade_off(trade_off: TradeOff) -> dict[str, Any]:
    return of_fields(trade_off, "id", "title", "what", "mitigation", "source")
