"""A contact centre is told with its agents, their dated price and what it takes, on every first page."""

from __future__ import annotations

from typing import Any

import pytest

from commsfit.domain.answers.choices import Choices, OwnFigure
from commsfit.domain.answers.settings import Settings
from commsfit.domain.answers.values import Band
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
