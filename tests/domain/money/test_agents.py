"""A contact centre is told with its agents, their dated price and what it takes, on every first page."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.settings import Settings
from commsfit.domain.answers.values import Band
from commsfit.domain.money.cost_spread import swings_of
from commsfit.domain.money.lines.cost_lines import CostInput, figures_of, line_total
from commsfit.domain.money.lines.cost_parts import CostPart
from tests.domain.advised import advised, priced

CALLS = {"goals": ["replace_pbx", "contact_centre"], "internal_users": 80, "contact_centre_agents": 12}


def told(answers: dict[str, Any], **given: Any) -> str:
    return priced(answers, **given)[0].agents_words


def test_twelve_agents_at_the_listed_price() -> None:
    """12 at 65 to 140 are 780 to 1,680 a month."""
    assert told(CALLS).startswith("12 agents are priced apart, at $65 to $140 each a month (")
    assert "$780 to $1,680 a month" in told(CALLS)
    assert "2026" in told(CALLS), "the price has its day"


@pytest.mark.parametrize("answers", [CALLS, {key: CALLS[key] for key in ("goals", "internal_users")}])
def test_it_says_what_a_contact_centre_takes(answers: dict[str, Any]) -> None:
    assert "queues and routing" in told(answers)


def test_agents_that_are_not_counted_are_said_to_be_missing() -> None:
    assert told({"goals": ["contact_centre"], "internal_users": 80}).startswith("How many agents")


def test_without_a_local_price_none_stands_in() -> None:
    assert told(CALLS | {"regions": ["india"]}, settings=Settings(currency="INR")).startswith("No local price")


def test_an_own_figure_is_named_as_such() -> None:
    own = Choices(own_figures=(OwnFigure("agents", Band.exactly(1500), "Framework"),))
    assert "your own figure: $1,500 a month" in advised(CALLS, own).costs.agents_words


def test_nobody_else_reads_of_agents() -> None:
    assert told({"goals": ["replace_pbx"], "internal_users": 80}) == ""


SEATED = ("seats", "agents", "seat_taxes")


def seated(answers: dict[str, Any]) -> Decimal:
    """What seats, agents and the taxes on seats come to over the horizon, at the middle."""
    option = priced(answers)[0].option("ucaas")
    assert option is not None
    lines = [line for line in option.lines if line.id in SEATED]
    values = {known.id: known.value.base for line in lines for known in figures_of(line)}
    return sum((line_total(line, 36, values) for line in lines), start=Decimal(0))


def test_an_agent_more_is_a_plain_seat_less_in_the_tornado() -> None:
    """From 8 to 20 agents each takes the place of a plain seat: the swing is that of both lines together."""
    costs = priced(CALLS | {"contact_centre_agents": {"between": [8, 20]}})[0]
    swings = {swing.input: swing for swing in swings_of(costs, "ucaas")}
    assert "plain_seats" not in swings
    few, many = seated(CALLS | {"contact_centre_agents": 8}), seated(CALLS | {"contact_centre_agents": 20})
    found = swings["contact_centre_agents"]
    assert found.high_total - found.low_total == many - few
    assert many > few


def test_both_are_drawn_together_in_the_likely_range() -> None:
    """With seats as dear as agents it does not matter who is one: the range of agents leaves no spread."""
    prices = {"seat_price": 100, "internal_users": 80}
    own_ = Choices(own_figures=(OwnFigure("seat_taxes", Band.exactly(0), "none"),))
    for agents in (14, {"between": [8, 20]}):
        costs = priced(CALLS | prices | {"contact_centre_agents": agents}, own_)[0]
        option = costs.option("ucaas")
        assert option is not None
        part = option.part(frozenset({"seats", "agents"}))
        priced_alike = [replace(line, inputs=tuple(hundred(known) for known in line.inputs)) for line in part.lines]
        found = CostPart(tuple(priced_alike)).monthly
        assert found.low == found.median == found.high == Decimal(8000)


def hundred(known: CostInput) -> CostInput:
    return replace(known, value=Band.exactly(100)) if known.id == "agent_price" else known
