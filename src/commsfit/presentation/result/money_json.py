"""Costs and returns to the plain values of the result document; money as strings."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from commsfit.domain.answers.values import Band, Number
from commsfit.domain.changes import DateChanges
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import CostInput, CostLine
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.net_case import NetCase
from commsfit.domain.money.prices.ready_made import ReadyMade
from commsfit.domain.money.returns import Return, Returns
from commsfit.domain.reading.answer_reading import write_said
from commsfit.presentation.sentences.money.net_case import payback_sentence


def cents(amount: Number) -> str:
    """To the cent, as a decimal string."""
    return f"{Decimal(amount):.2f}"


def band_json(band: Band) -> dict[str, str]:
    """An amount as low, base and high."""
    return {"low": cents(band.low), "base": cents(band.base), "high": cents(band.high)}


def costs_json(costs: Costs) -> dict[str, Any]:
    """All options with their lines."""
    return {
        "currency": costs.currency,
        "months": costs.months,
        "recommended": costs.recommended,
        "options": [_option(option) for option in costs.options],
        "lines": _lines(costs),
        "inputs": _inputs(costs),
        "break_even_messages_per_month": costs.break_even_messages_per_month,
        "break_even": costs.break_even_words,
        "payback_month": costs.payback_month,
        "payback": payback_sentence(costs),
        "likely": _likely(costs.likely),
        "net": _net(costs),
        "savings": costs.savings_words,
        "budgets": [
            {"of": one.id, "ceiling": cents(one.ceiling), "state": one.state.value, "words": one.words}
            for one in costs.budgets
        ],
        "ready_made": [_route(route) for route in costs.ready_made],
        "licences": [{"kind": one.kind, "needs": one.needs, "source": one.source} for one in costs.licences],
        "contact_centre": costs.agents_words,
        "own_figures_without_a_line": [
            {"line": own.line, "amount": band_json(own.amount), "reason": own.reason, "by": own.by}
            for own in costs.unplaced
        ],
    }


def _likely(found: Likely | None) -> dict[str, str] | None:
    if found is None:
        return None
    return {"low": cents(found.low), "median": cents(found.median), "high": cents(found.high)}


def _net(costs: Costs) -> dict[str, Any] | None:
    """In full scope, and beside it for the Musts alone; null while either side has no price."""
    net, musts = costs.net, costs.net_of_musts
    if net is None:
        return None
    return {**_net_case(net), "musts_only": None if musts is None else _net_case(musts)}


def _net_case(net: NetCase) -> dict[str, Any]:
    return {
        "by_month": [cents(amount) for amount in net.by_month],
        "total": cents(net.total),
        "likely": _likely(net.likely),
        "payback_month": net.payback_month,
        "likely_payback_month": net.likely_payback,
        "npv": cents(net.npv),
        "likely_npv": _likely(net.likely_months.present),
        "roi": None if net.roi is None else f"{net.roi:f}",
        "likely_roi": None if net.likely_roi is None else f"{net.likely_roi:f}",
        "saved": cents(net.saved),
    }


def cheapest_change_json(changes: DateChanges | None) -> dict[str, Any] | None:
    """What keeps a missed date for the least money; null where it is met, nobody set one or nothing keeps it."""
    kept = changes.keeping_the_date if changes is not None else ()
    if not kept:
        return None
    first = kept[0]
    return {
        "kind": first.remedy.kind,
        "words": first.remedy.words,
        "hours": dict(first.remedy.hours),
        "items": list(first.remedy.items),
        "answers": {question: write_said(said) for question, said in first.remedy.answers.items()},
        "musts_end": first.ends.isoformat(),
        "more": _likely(first.more),
        "total": _likely(first.total),
    }


def _route(route: ReadyMade) -> dict[str, Any]:
    return {
        "id": route.id,
        "title": route.title,
        "serves": list(route.serves),
        "monthly": None if route.monthly is None else band_json(route.monthly),
        "likely": _likely(route.likely),
        "price": route.price_words,
        "needs": route.needs,
        "limits": route.limits,
        "source": route.source,
        "as_of": route.as_of,
    }


def returns_json(returns: Returns) -> dict[str, Any]:
    """Both channels."""
    return {"sms": _return(returns.sms), "video": _return(returns.video)}


def _option(option: CostOption) -> dict[str, Any]:
    return {
        "id": option.id,
        "title": option.title,
        "once": band_json(option.once),
        "monthly": band_json(option.monthly),
        "total": band_json(option.total),
        "total_12": band_json(option.total_12),
        "total_36": band_json(option.total_36),
        "likely": _likely(option.likely if option.is_priced else None),
        "priced": option.is_priced,
        "fits": option.fits,
        "note": option.note,
        "missing": list(option.missing),
        "no_local_price": list(option.no_local_price),
        "lines": [line.id for line in option.lines],
    }


def _lines(costs: Costs) -> dict[str, Any]:
    """Every line that an option names, once: it costs the same in each."""
    return {line.id: _line(line) for option in costs.options for line in option.lines}


def _line(line: CostLine) -> dict[str, Any]:
    return {
        "title": line.title,
        "cadence": line.cadence.value,
        "amount": band_json(line.amount),
        "formula": line.formula,
        "first_month": line.first_month,
        "last_month": line.last_month,
        "own": line.own,
        "inputs": [known.id for known in line.inputs],
    }


def _inputs(costs: Costs) -> dict[str, Any]:
    """Every figure that a line names, once."""
    used = (known for option in costs.options for line in option.lines for known in line.inputs)
    return {known.id: _input(known) for known in used}


def _input(known: CostInput) -> dict[str, Any]:
    ends = {"low": known.value.low, "base": known.value.base, "high": known.value.high}
    return {
        "name": known.words,
        **{end: f"{value:f}" for end, value in ends.items()},
        "unit": known.unit,
        "basis": known.basis.value,
        "source": known.source,
        "as_of": known.as_of,
    }


def _return(channel: Return) -> dict[str, Any]:
    net, loaded = channel.net_benefit_per_month, channel.fully_loaded_per_month
    return {
        "net_benefit_per_month": None if net is None else band_json(net),
        "fully_loaded_per_month": None if loaded is None else band_json(loaded),
        "valid": channel.valid,
        "formula": channel.formula,
        "words": channel.words,
    }
