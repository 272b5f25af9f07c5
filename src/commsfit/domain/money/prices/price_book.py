"""Prices and quantities: the answer where there is one, else the roadmap's effort or the default with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import Band, Number
from commsfit.domain.definitions.money.costs import CostBook, CostWords, PriceFigure
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.lines.cost_lines import CostInput
from commsfit.domain.money.lines.efforts import Efforts
from commsfit.domain.money.prices.local_prices import LocalPrices, NoPrice
from commsfit.domain.money.prices.market import Market
from commsfit.domain.wording.figures import ValueWords, number_words


class PriceBook:
    """Looks up each figure once for one set of answers."""

    __slots__ = ("_days", "_facts", "_found", "_gaps", "_local", "_rulebook", "book", "in_words", "market", "words")

    def __init__(self, rulebook: Rulebook, facts: Facts, market: Market, efforts: Efforts) -> None:
        self._rulebook = rulebook
        self._facts = facts
        self._days = _days_of(efforts)
        self._found: dict[str, CostInput | None] = {}
        self.book: CostBook = rulebook.costs
        self.words: CostWords = rulebook.words.costs
        self.market = market
        self.in_words = ValueWords(rulebook, market.currency)
        self._local = LocalPrices(rulebook, market, self.in_words)
        self._gaps: dict[str, NoPrice] = {}
        """Figures that have no price in this market."""

    def with_efforts(self, efforts: Efforts) -> PriceBook:
        """The same answers and prices with other days of work: nothing else is looked up again."""
        found = PriceBook(self._rulebook, self._facts, self.market, efforts)
        found.know(self._found, self._gaps)
        return found

    def know(self, found: Mapping[str, CostInput | None], gaps: Mapping[str, NoPrice]) -> None:
        """What was found for the same answers; days of work are its own."""
        self._found.update((figure, known) for figure, known in found.items() if figure not in self._days)
        self._gaps.update(gaps)

    def find(self, figure: str) -> CostInput | None:
        """A figure by id; None where only an answer could give it and nobody has."""
        if figure not in self._found:
            self._found[figure] = self._look_up(figure)
        return self._found[figure]

    def asked_for(self, figure: str) -> str:
        """The question whose answer a figure waits for."""
        gap = self._gaps.get(figure)
        if gap is not None and gap.question:
            return gap.question
        return self.book.plain_seats.people if figure == self.book.plain_seats.id else figure

    def lacks_price(self, figure: str) -> bool:
        """Whether no answer, only a price that somebody enters, would help."""
        gap = self._gaps.get(figure)
        return gap is not None and not gap.question

    def said(self, figure: str, value: Number) -> str:
        """A value of this figure as it stands in a formula."""
        if self._is_money(figure):
            return self.in_words.money(value)
        default = self.book.figures.get(figure)
        return f"{number_words(value)}%" if default is not None and default.kind == "percent" else number_words(value)

    def _look_up(self, figure: str) -> CostInput | None:
        if figure == self.book.plain_seats.id:
            return self._plain_seats()
        if figure in self._days:
            return self._input(figure, self._days[figure], Basis.ESTIMATE, self.words.from_roadmap)
        default = self.book.figures.get(figure)
        question = default.question if default else figure
        answered = self._facts.number(question) if question else None
        if answered is not None:
            return self._input(figure, answered.value, answered.basis, self.words.from_answer, question=question)
        if default is None:
            return None
        if default.is_local:
            return self._in_market(figure, default)
        source = self._rulebook.source[default.source].title
        as_of = default.as_of.isoformat()
        return self._input(figure, default.band, Basis.DEFAULT, source, question=question, as_of=as_of)

    def _in_market(self, figure: str, default: PriceFigure) -> CostInput | None:
        found = self._local.find(figure, default)
        if isinstance(found, NoPrice):
            self._gaps[figure] = found
            return None
        as_of = found.as_of.isoformat()
        return self._input(figure, found.value, Basis.DEFAULT, found.source, question=default.question, as_of=as_of)

    def _plain_seats(self) -> CostInput | None:
        """People; where there are agents, those less the agents, who need seats of another kind."""
        rule = self.book.plain_seats
        people, agents = self.find(rule.people), self.find(rule.agents)
        if people is None or agents is None or not self._facts.holds(rule.when):
            return people
        few, many = people.value.low - agents.value.high, people.value.high - agents.value.low
        left = Band(*(max(end, Decimal(0)) for end in (few, people.value.base - agents.value.base, many)))
        return replace(self._input(rule.id, left, people.basis, self.words.less_agents), parts=(people, agents))

    def _input(  # noqa: PLR0913 - what an input carries
        self, figure: str, value: Band, basis: Basis, source: str, *, question: str | None = None, as_of: str = ""
    ) -> CostInput:
        words = self.words.figures.get(figure)
        name, unit = (words.name, words.unit) if words else (self.in_words.short(figure), self._unit(figure))
        return CostInput(figure, name, value, unit, basis, source, as_of, question)

    def _unit(self, question: str) -> str:
        return self._rulebook.asked(question).unit

    def _is_money(self, figure: str) -> bool:
        default = self.book.figures.get(figure)
        if default is not None:
            return default.kind == "money"
        asked = self._rulebook.questions.by_id.get(figure)
        return asked is not None and asked.kind is Kind.MONEY


def _days_of(efforts: Efforts) -> dict[str, Band]:
    return {
        "build_days": efforts.build,
        "setup_days": efforts.setup,
        "middleware_days": efforts.middleware,
        "video_days": efforts.video,
        "legal_days": efforts.legal,
        "common_days": efforts.common,
        "cpaas_setup_days": efforts.cpaas_setup,
    }
