"""Everything in use that nobody stated as fact: estimates, defaults of the price book and of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Final

from commsfit.domain.answers.answers import Answer, Basis
from commsfit.domain.answers.values import UNKNOWN, Band
from commsfit.domain.definitions.questions import Kind
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Figure
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.ledger import APPLIES
from commsfit.domain.money.lines.cost_lines import CostInput, figures_of
from commsfit.domain.money.returns import Returns
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.sizing.capacity import team_hours
from commsfit.domain.planning.sizing.sizes import sizes_of
from commsfit.domain.wording.figures import ValueWords, number_words

_HUNDRED: Final = 100
_CENT: Final = Decimal("0.01")
FROM_ROADMAP: Final = frozenset(
    {
        "build_days",
        "setup_days",
        "middleware_days",
        "video_days",
        "legal_days",
        "common_days",
        "cpaas_setup_days",
    }
)
"""Inputs of the costs that the efforts of the plan stand behind; one entry speaks for them all."""


@dataclass(frozen=True, slots=True)
class UntriedAssumption:
    """One assumption before it is tried; `band` is what it is tried at, None where no number stands behind it."""

    key: str
    title: str
    value: str
    basis: Basis
    source: str
    as_of: str = ""
    band: Band | None = None
    kind: str = "number"
    plain: str = ""


class Entries:
    """Collects the entries of one advice, each key once, the answers first."""

    __slots__ = ("_costs", "_in_words", "_plan", "_returns", "_rulebook", "_sheet", "_words")

    def __init__(
        self, sheet: AnswerSheet, rulebook: Rulebook, costs: Costs, returns: Returns, plan: Plan | None
    ) -> None:
        self._sheet, self._rulebook, self._costs, self._returns, self._plan = sheet, rulebook, costs, returns, plan
        self._in_words = ValueWords(rulebook, costs.currency)
        self._words = rulebook.words.assumptions

    def all(self) -> tuple[UntriedAssumption, ...]:
        """Each assumption once."""
        found: dict[str, UntriedAssumption] = {}
        for entry in (*self._answers(), *self._plan_figures(), *self._prices()):
            found.setdefault(entry.key, entry)
        return tuple(found.values())

    def written(self, kind: str, value: Decimal) -> str:
        """A figure of a kind as it stands in a sentence."""
        if kind == "money":
            return self._in_words.money(value)
        if kind == "applies":
            return self._in_words.words.yes if value else self._in_words.words.no
        # An estimate of a hundred and more is not known to its hundredths.
        figure = number_words(value, 0 if abs(value) >= _HUNDRED else 2)
        return self._words.say["percent"].format(value=figure) if kind == "percent" else figure

    # Answers -----------------------------------------------------------------

    def _answers(self) -> Iterator[UntriedAssumption]:
        for question in self._rulebook.every_question:
            answer = self._sheet.answers.get(question.id)
            if answer is not None and answer.basis is not Basis.STATED and answer.said is not UNKNOWN:
                yield self._answered(question.id, answer)

    def _answered(self, question: str, answer: Answer) -> UntriedAssumption:
        say = self._words.say
        figure = self._sheet.facts.number(question)
        kind = self._rulebook.question(question).kind
        return UntriedAssumption(
            key=question,
            title=self._in_words.short(question),
            value=self._in_words.answer(self._sheet.facts, question),
            basis=answer.basis,
            source=say["from_note"].format(note=answer.note) if answer.note else say["from_person"],
            band=None if figure is None else self._tried(question, figure),
            kind=_kind(kind),
            plain="" if figure is None else _plain(figure.value.base, _kind(kind)),
        )

    def _tried(self, question: str, figure: Figure) -> Band:
        """A range is tried at its ends; a single figure a spread lower and higher, inside what may be answered."""
        if figure.value.low != figure.value.high:
            return figure.value
        share = Decimal(self._rulebook.assumptions.spread.percent) / _HUNDRED
        asked = self._rulebook.question(question)
        base = figure.value.base
        low, high = base * (1 - share), base * (1 + share)
        if asked.whole:
            low, high = low.to_integral_value(ROUND_FLOOR), high.to_integral_value(ROUND_CEILING)
        if asked.minimum is not None:
            low = max(low, Decimal(asked.minimum))
        if asked.maximum is not None:
            high = min(high, Decimal(asked.maximum))
        return Band(low, base, high)

    # Plan ----------------------------------------------------------------------

    def _plan_figures(self) -> Iterator[UntriedAssumption]:
        plan = self._plan
        if plan is None or not plan.days:
            return
        book, estimate = plan.book, plan.rulebook.features.effort_from
        days = sum((plan.draft.efforts[name] for name in plan.spans), start=Band.exactly(0))
        yield self._own("efforts", days, self._source(estimate.source), estimate.as_of.isoformat())
        if plan.draft.lead_times:
            yield self._lead_times(plan)
        if plan.time.waits and plan.builds:
            weeks = book.weeks_until_capacity
            band = Band(Decimal(weeks.low), Decimal(weeks.base), Decimal(weeks.high))
            yield self._own("weeks_until_capacity", band, self._source(weeks.source), weeks.as_of.isoformat())
        yield from self._sizes(plan)
        working = {plan.worker(name) for name in plan.spans}
        for capacity in book.capacities:
            if capacity.id in working:
                yield self._own(
                    capacity.id,
                    team_hours(plan.rulebook, plan.facts, capacity),
                    self._source(capacity.source),
                    capacity.as_of.isoformat(),
                )

    def _sizes(self, plan: Plan) -> Iterator[UntriedAssumption]:
        """Answers that nobody gave and that the plan counts with: hours, sites, users."""
        planned = (plan.rulebook.feature(name) for name in plan.spans)
        grown = (growth for feature in planned for growth in feature.grows)
        missing = {growth.by: Decimal(growth.without) for growth in grown if growth.by in sizes_of(plan.rulebook)}
        if plan.builds:
            missing[plan.book.hours_question] = plan.time.hours
        for question in sorted(missing):
            if plan.facts.number(question) is None:
                band = self._tried(question, Figure(Band.exactly(missing[question]), Basis.DEFAULT, question))
                value, source = number_words(band.base), self._words.say["plan_counts"]
                plain = _plain(band.base)
                yield UntriedAssumption(
                    question, self._in_words.short(question), value, Basis.DEFAULT, source, "", band, plain=plain
                )

    def _lead_times(self, plan: Plan) -> UntriedAssumption:
        rules = plan.draft.lead_times
        return UntriedAssumption(
            key="lead_times",
            title=self._words.titles["lead_times"],
            value=self._words.say["lead_count"].format(count=number_words(len(rules))),
            basis=Basis.DEFAULT,
            source=self._words.say["by_each"],
            as_of=max(rule.as_of for rule in rules).isoformat(),
        )

    def _own(self, key: str, band: Band, source: str, as_of: str) -> UntriedAssumption:
        title = self._words.titles[key]
        value, plain = self._ranged("number", band), _plain(band.base)
        return UntriedAssumption(key, title, value, Basis.DEFAULT, source, as_of, band, plain=plain)

    # Prices ----------------------------------------------------------------------

    def _prices(self) -> Iterator[UntriedAssumption]:
        for known in self._inputs():
            if known.basis is Basis.DEFAULT and known.id not in FROM_ROADMAP:
                figure = self._rulebook.costs.figures.get(known.id)
                kind = "applies" if known.id.startswith(APPLIES) else "number" if figure is None else figure.kind
                value = self._ranged(kind, known.value)
                if kind == "number" and known.unit:
                    value = self._words.say["with_unit"].format(value=value, unit=known.unit)
                yield UntriedAssumption(
                    key=known.question or known.id,
                    title=known.words,
                    value=value,
                    basis=known.basis,
                    source=known.source,
                    as_of=known.as_of,
                    band=known.value,
                    kind=kind,
                    plain=_plain(known.value.base, kind),
                )

    def _inputs(self) -> Iterable[CostInput]:
        for option in self._costs.options:
            for line in option.lines:
                yield from figures_of(line)
        yield from self._returns.sms.inputs
        yield from self._returns.video.inputs

    def _ranged(self, kind: str, band: Band) -> str:
        base = self.written(kind, band.base)
        if band.low == band.high:
            return base
        low, high = self.written(kind, band.low), self.written(kind, band.high)
        return self._words.say["range"].format(base=base, low=low, high=high)

    def _source(self, source: str) -> str:
        return self._rulebook.source[source].title


def _kind(kind: Kind) -> str:
    return {Kind.MONEY: "money", Kind.PERCENT: "percent"}.get(kind, "number")


def _plain(value: Decimal, kind: str = "number") -> str:
    """A bare number; money to the cent at least."""
    if kind == "money" and value == value.quantize(_CENT):
        return f"{value:.2f}"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
