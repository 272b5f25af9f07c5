"""Return on SMS and on video: the source's formula beside the fully loaded figure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from math import ceil

from commsfit.domain.answers.values import Band
from commsfit.domain.definitions.money.returns import ChannelRule, ChannelWords, ReturnWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import Cadence, CostInput, CostLine
from commsfit.domain.money.lines.efforts import Efforts
from commsfit.domain.money.lines.likelihood import Likely, Term, likely_sum
from commsfit.domain.money.lines.months import to_the_cent
from commsfit.domain.money.prices.price_book import PriceBook
from commsfit.domain.wording.figures import number_words


@dataclass(frozen=True)
class Return:
    """Net benefit a month of one channel; not valid without a measured baseline. None: an input is missing."""

    channel: str
    net_benefit_per_month: Band | None
    fully_loaded_per_month: Band | None
    valid: bool
    formula: str
    inputs: tuple[CostInput, ...]
    words: str
    terms: tuple[Term, ...] = ()
    """What it saves, and less that, what it costs to send; for its likely range."""
    load: tuple[Term, ...] = ()
    """What building and running take off."""
    figures: Mapping[str, Band] = field(default_factory=dict)

    @cached_property
    def likely(self) -> Likely | None:
        """Where the net benefit of a month probably lies."""
        return self._likely(self.terms, self.net_benefit_per_month)

    @cached_property
    def likely_loaded(self) -> Likely | None:
        """The same with building and running."""
        return self._likely((*self.terms, *self.load), self.fully_loaded_per_month)

    def _likely(self, terms: tuple[Term, ...], within: Band | None) -> Likely | None:
        return None if within is None else likely_sum(terms, self.figures, within)


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
        sentences = (words.valid if valid else words.invalid, self._even(sending), "" if loaded else words.not_loaded)
        said = {figure: self._said(known) for figure, known in self.found.items()}
        formula = self.words.formula.format_map({**said, "net": in_words.money_band(net)})
        load = tuple(self._loads(cpaas, share))
        return Return(
            channel=self.name,
            net_benefit_per_month=net,
            fully_loaded_per_month=loaded,
            valid=valid,
            formula=formula,
            inputs=inputs,
            words=" ".join(filter(None, sentences)),
            terms=(Term(1.0, self.rule.saves), *(Term(-1.0, pair) for pair in self.rule.costs)),
            load=tuple(
                Term(-float(line.scale * part), tuple(known.id for known in line.inputs)) for line, part in load
            ),
            figures={known.id: known.value for known in (*inputs, *(one for line, _ in load for one in line.inputs))},
        )

    def _sending(self) -> Band:
        products = (self._value(many).by(self._value(each)) for many, each in self.rule.costs)
        return sum(products, start=Band.exactly(0))

    def _load(self, cpaas: CostOption, share: Decimal) -> Band:
        parts = (line.amount.times(part) for line, part in self._loads(cpaas, share))
        return sum(parts, start=Band.exactly(0))

    def _loads(self, cpaas: CostOption, share: Decimal) -> Iterator[tuple[CostLine, Decimal]]:
        """What the channel bears of building and running, a month; work is shared by days, fees are not."""
        for line in cpaas.lines:
            if line.id in self.rule.loaded_with:
                part = share if line.id in self.rule.shared else Decimal(1)
                yield line, part / (self.prices.book.months if line.cadence is Cadence.ONCE else 1)

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
