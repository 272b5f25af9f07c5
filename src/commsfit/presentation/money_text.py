"""Readiness, money, law and risks to the lines that a terminal shows."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.compliance import Milestone
from commsfit.domain.costs import CostOption, Costs
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.readiness import CheckState, Readiness
from commsfit.domain.returns import Return
from commsfit.presentation.formats import money, money_range

_MARKS = {
    CheckState.PASS: "[x]",
    CheckState.CAUTION: "[~]",
    CheckState.HIGH_RISK: "[!]",
    CheckState.FAIL: "[!]",
    CheckState.OPEN: "[?]",
}


def money_lines(rulebook: Rulebook, advice: Advice) -> Iterator[str]:
    """What follows the verdict: is the buyer ready, what does it cost and return, what does the law ask."""
    yield from _ready("Readiness of the CPaaS part", advice.readiness)
    yield from _ready("Readiness of the network", advice.network)
    yield from _costs(rulebook, advice.costs)
    yield from _returns(advice.returns.sms, advice.returns.video)
    yield from _milestones(rulebook, advice.compliance)
    yield from _prospects(advice)


def _ready(title: str, readiness: Readiness) -> Iterator[str]:
    yield ""
    yield f"{title}: {readiness.words}"
    for check in readiness.checks:
        done = f" {check.done}." if check.done else ""
        action = f" {check.action}" if check.state is not CheckState.PASS else ""
        yield f"  {_MARKS[check.state]} {check.because}{action}{done}"


def _costs(rulebook: Rulebook, costs: Costs) -> Iterator[str]:
    yield ""
    yield f"Cost over {costs.months} months, in {costs.currency} (estimates; they inform and do not decide)"
    for option in costs.options:
        yield f"  {_option(costs, option)}"
        if option.note:
            yield f"    {option.note}"
        if option.missing:
            names = (rulebook.words.questions.questions[question].short for question in option.missing)
            yield f"    Left out, not answered: {', '.join(names)}"
    yield f"  Break-even: {costs.break_even_words}"
    yield f"  Payback: {costs.payback_words}"
    for own in costs.unplaced:
        yield f"  Own figure without a line: {own.line}"


def _option(costs: Costs, option: CostOption) -> str:
    mark = "->" if option.id == costs.recommended else "  "
    if not option.lines:
        return f"{mark} {option.title}: {'not known' if option.missing else money(option.total.base, costs.currency)}"
    total, monthly = money(option.total.base, costs.currency), money(option.monthly.base, costs.currency)
    exact = option.total.low == option.total.high
    spread = "" if exact else f" ({money_range(option.total, costs.currency)})"
    return f"{mark} {option.title}: {total}{spread}, at {monthly} in a usual month"


def _returns(*channels: Return) -> Iterator[str]:
    yield ""
    yield "Return"
    for channel in channels:
        told = f"{channel.formula}. {channel.words}" if channel.formula else channel.words
        yield f"  {channel.channel.upper() if channel.channel == 'sms' else 'Video'}: {told}"


def _milestones(rulebook: Rulebook, milestones: tuple[Milestone, ...]) -> Iterator[str]:
    if not milestones:
        return
    yield ""
    yield f"Law and security. {rulebook.words.compliance.not_legal_advice}"
    for milestone in milestones:
        if milestone.applies:
            duty = "must" if milestone.mandatory else "should"
            done = f" ({milestone.done})" if milestone.done else ""
            yield f"  [{duty}] phase {milestone.due_phase}: {milestone.title} - {milestone.owner}{done}"
    maybe = sum(milestone.applies is None for milestone in milestones)
    if maybe:
        yield f"  {maybe} more may apply; open answers decide."


def _prospects(advice: Advice) -> Iterator[str]:
    prospects = advice.prospects
    if prospects.risks:
        yield ""
        yield "Risks, the gravest first"
        for risk in prospects.risks:
            yield f"  {risk.title} ({risk.likelihood.value} likelihood, {risk.impact.value} impact). {risk.mitigation}"
    if prospects.trade_offs:
        yield ""
        yield "What this way costs"
        for trade_off in prospects.trade_offs:
            yield f"  {trade_off.title}. {trade_off.what} {trade_off.mitigation}"
    if prospects.isolation:
        yield ""
        yield prospects.isolation
