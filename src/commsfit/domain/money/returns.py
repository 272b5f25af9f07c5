"""Return on SMS and on video: the source's formula beside the fully loaded figure."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from math import ceil

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.returns import ChannelRule, ChannelWords, ReturnWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_lines import Cadence, CostInput
from commsfit.domain.money.costs import CostOption, Costs
from commsfit.domain.money.efforts import Efforts
from commsfit.domain.money.months import to_the_cent
from commsfit.domain.money.price_book import PriceBook
from commsfit.domain.wording.figures import number_words


@dataclass(frozen=True, slots=True)
class Return:
    """Net benefit a month of one channel; not valid without a measured baseline. None: an input is missing."""

    channel: str
    net_benefit_per_month: Band | None
    fully_loaded_per_month: Band | None
    valid: bool
    formula: str
    inputs: tuple[CostInput, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Returns:
    """Both channels."""

    sms: Return
    video: Return


def returns(rulebook: Rulebook, facts: Facts, efforts: Efforts, reckoned: Costs) -> Returns:
    """Both channels; they inform and never decide."""
    assert reckoned.market is not None
    prices = PriceBook(rulebook, facts, reckoned.market, efforts)
    cpaas = next(option for option in reckoned.options if option.id == "cpaas")
    valid = facts.said("baseline_measured") is True
    video = efforts.video.base / efforts.build.base if efforts.build.base else Decimal(0)
    book, words = rulebook.returns, rulebook.words.returns
    wanted = book.video.wanted_when is None or facts.holds(book.video.wanted_when) is not False
    asked = words.missing if wanted else words.video.not_wanted
    return Returns(
        sms=_Channel("sms", book.sms, words.sms, prices).result(words, words.missing, cpaas, 1 - video, valid=valid),
        video=_Channel("video", book.video, words.video, prices).result(words, asked, cpaas, video, valid=valid),
    )


class _Channel:
    """One channel being reckoned: its rule, its words and the figures that were found."""

    def __init__(self, name: str, rule: ChannelRule, words: ChannelWords, prices: PriceBook) -> None:
        self.name, self.rule, self.words, self.prices = name, rule, words, prices
        self.ids = (*rule.saves, *(figure for pair in rule.costs for figure in pair))
        found = {figure: prices.find(figure) for figure in self.ids}
        self.found = {figure: known for figure, known in found.items() if known is not None}

    def result(self, words: ReturnWords, asked: str, cpaas: CostOption, share: Decimal, *, valid: bool) -> Return:
        """The return, or what is asked for where a figure is missing."""
        missing = tuple(figure for figure in self.ids if figure not in self.found)
        inputs, in_words = tuple(self.found.values()), self.prices.in_words
        if missing:
            needs = asked.format(questions=in_words.listed(tuple(in_words.short(figure) for figure in missing)))
            return Return(self.name, None, None, valid=False, formula="", inputs=inputs, words=needs)
        sending = self._sending()
        saved = self._value(self.rule.saves[0]).by(self._value(self.rule.saves[1]))
        net = to_the_cent(_less(saved, sending))
        loaded = to_the_cent(_less(net, self._load(cpaas, share))) if share else None
        told = words.loaded.format(months=self.prices.book.months, amount=in_words.money_band(loaded)) if loaded else ""
        sentences = (words.valid if valid else words.invalid, self._even(sending), told or words.not_loaded)
        said = {figure: self._said(known) for figure, known in self.found.items()}
        formula = self.words.formula.format_map({**said, "net": in_words.money_band(net)})
        return Return(self.name, net, loaded, valid, formula, inputs, " ".join(filter(None, sentences)))

    def _sending(self) -> Band:
        products = (self._value(many).by(self._value(each)) for many, each in self.rule.costs)
        return sum(products, start=Band.exactly(0))

    def _load(self, cpaas: CostOption, share: Decimal) -> Band:
        """What the channel bears of building and running, a month; work is shared by days, fees are not."""
        whole = Band.exactly(0)
        for line in cpaas.lines:
            if line.id in self.rule.loaded_with:
                part = share if line.id in self.rule.shared else Decimal(1)
                months = self.prices.book.months if line.cadence is Cadence.ONCE else 1
                whole += line.amount.times(part / months)
        return whole

    def _even(self, sending: Band) -> str:
        worth = self._value(self.rule.saves[1])
        if not worth.low:
            return ""
        few, many = ceil(sending.low / worth.high), ceil(sending.high / worth.low)
        if few == many == 1:
            return self.words.even_one
        return self.words.even.format(many=self.prices.in_words.span(number_words(few), number_words(many)))

    def _value(self, figure: str) -> Band:
        return self.found[figure].value

    def _said(self, figure: CostInput) -> str:
        low, high = (self.prices.said(figure.id, end) for end in (figure.value.low, figure.value.high))
        return self.prices.in_words.span(low, high)


def _less(band: Band, other: Band) -> Band:
    """The difference: lowest where most is taken off."""
    return Band(band.low - other.high, band.base - other.base, band.high - other.low)
