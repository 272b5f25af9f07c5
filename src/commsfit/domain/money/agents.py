"""The contact centre in words: how many agents, at which dated price, and what it takes beside the seats."""

from __future__ import annotations

from datetime import date

from commsfit.domain.answers.answers import Basis
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.costs import AgentsNote
from commsfit.domain.money.lines.cost_lines import CostLine
from commsfit.domain.money.prices.price_book import PriceBook
from commsfit.domain.wording.figures import number_words

AGENTS_LINE = "agents"
_PRICE = "agent_price"


def agents_in_words(prices: PriceBook, facts: Facts, line: CostLine | None) -> AgentsNote | None:
    """None where nobody asks for a contact centre."""
    if facts.holds(prices.book.plain_seats.when) is not True:
        return None
    words = prices.words.agents
    return AgentsNote(_priced(prices, line), words["needs"], words["needs_in_brief"])


def _priced(prices: PriceBook, line: CostLine | None) -> str:
    words, said, agents = prices.words.agents, prices.in_words, prices.find(prices.book.plain_seats.agents)
    if line is not None and line.own:
        return words["own"].format(amount=said.about_money(line.amount.base))
    price = prices.find(_PRICE)
    if agents is None or line is None:
        return words["open"]
    if price is None:
        return words["no_price"]
    slots = {
        "agents": said.span(number_words(agents.value.low), number_words(agents.value.high)),
        "price": said.span(said.whole_money(price.value.low), said.whole_money(price.value.high)),
        "amount": said.span(said.about_money(line.amount.low), said.about_money(line.amount.high)),
    }
    if price.basis is not Basis.DEFAULT:
        return words["answered"].format_map(slots)
    return words["priced"].format(source=price.source, on=said.day(date.fromisoformat(price.as_of)), **slots)
