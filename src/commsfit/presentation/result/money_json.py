"""Costs and returns to the plain values of the result document; money as strings."""

from __future__ import annotations

from typing import Any

from commsfit.domain.changes import DateChanges
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Budget, Costs
from commsfit.domain.money.lines.cost_lines import CostInput, CostLine
from commsfit.domain.money.net_case import NetCase
from commsfit.domain.money.prices.ready_made import ReadyMade
from commsfit.domain.money.returns import Return, Returns
from commsfit.domain.reading.answer_reading import write_said
from commsfit.presentation.result.plain import cents, of_fields
from commsfit.presentation.sentences.money.net_case import payback_sentence


def costs_json(costs: Costs) -> dict[str, Any]:
    """All options with their lines."""
    return of_fields(
        costs,
        *("currency", "months", "recommended"),
        ("options", [_option(option) for option in costs.options]),
        ("lines", _lines(costs)),
        ("inputs", _inputs(costs)),
        "break_even_messages_per_month",
        ("break_even", costs.break_even_words),
        "payback_month",
        ("payback", payback_sentence(costs)),
        "likely",
        ("net", _net(costs)),
        ("savings", costs.savings_words),
        ("budgets", [_budget(budget) for budget in costs.budgets]),
        ("ready_made", [_route(route) for route in costs.ready_made]),
        ("licences", [of_fields(licence, "kind", "needs", "source") for licence in costs.licences]),
        ("contact_centre", costs.agents_words),
        ("own_figures_without_a_line", [of_fields(own, "line", "amount", "reason", "by") for own in costs.unplaced]),
    )


def _budget(budget: Budget) -> dict[str, Any]:
    return of_fields(budget, ("of", budget.id), ("ceiling", cents(budget.ceiling)), "state", "words")


def _net(costs: Costs) -> dict[str, Any] | None:
    """In full scope, and beside it for the Musts alone; null while either side has no price."""
    net, musts = costs.net, costs.net_of_musts
    if net is None:
        return None
    return {**_net_case(net), "musts_only": None if musts is None else _net_case(musts)}


def _net_case(net: NetCase) -> dict[str, Any]:
    return of_fields(
        net,
        ("by_month", [cents(amount) for amount in net.by_month]),
        ("total", cents(net.total)),
        *("likely", "payback_month"),
        ("likely_payback_month", net.likely_payback),
        ("npv", cents(net.npv)),
        ("likely_npv", net.likely_months.present),
        ("roi", None if net.roi is None else f"{net.roi:f}"),
        ("likely_roi", None if net.likely_roi is None else f"{net.likely_roi:f}"),
        ("saved", cents(net.saved)),
    )


def cheapest_change_json(changes: DateChanges | None) -> dict[str, Any] | None:
    """What keeps a missed date for the least money; null where it is met, nobody set one or nothing keeps it."""
    kept = changes.keeping_the_date if changes is not None else ()
    if not kept:
        return None
    first = kept[0]
    answers = {question: write_said(said) for question, said in first.remedy.answers.items()}
    told = of_fields(first.remedy, "kind", "words", ("hours", dict(first.remedy.hours)), "items", ("answers", answers))
    return {**told, **of_fields(first, ("musts_end", first.ends), "more", "total")}


def _route(route: ReadyMade) -> dict[str, Any]:
    named = ("id", "title", "serves", "monthly", "likely", ("price", route.price_words), "needs", "limits", "source")
    return of_fields(route, *named, "as_of")


def returns_json(returns: Returns) -> dict[str, Any]:
    """Both channels."""
    return {"sms": _return(returns.sms), "video": _return(returns.video)}


def _option(option: CostOption) -> dict[str, Any]:
    return of_fields(
        option,
        *("id", "title", "once", "monthly", "total", "total_12", "total_36"),
        ("likely", option.likely if option.is_priced else None),
        ("priced", option.is_priced),
        *("fits", "note", "missing", "no_local_price"),
        ("lines", [line.id for line in option.lines]),
    )


def _lines(costs: Costs) -> dict[str, Any]:
    """Every line that an option names, once: it costs the same in each."""
    return {line.id: _line(line) for option in costs.options for line in option.lines}


def _line(line: CostLine) -> dict[str, Any]:
    named = ("title", "cadence", "amount", "formula", "first_month", "last_month", "own")
    return of_fields(line, *named, ("inputs", [known.id for known in line.inputs]))


def _inputs(costs: Costs) -> dict[str, Any]:
    """Every figure that a line names, once."""
    used = (known for option in costs.options for line in option.lines for known in line.inputs)
    return {known.id: _input(known) for known in used}


def _input(known: CostInput) -> dict[str, Any]:
    ends = {"low": known.value.low, "base": known.value.base, "high": known.value.high}
    in_figures = ((end, f"{value:f}") for end, value in ends.items())
    return of_fields(known, ("name", known.words), *in_figures, "unit", "basis", "source", "as_of")


def _return(channel: Return) -> dict[str, Any]:
    return of_fields(channel, "net_benefit_per_month", "fully_loaded_per_month", "valid", "formula", "words")
