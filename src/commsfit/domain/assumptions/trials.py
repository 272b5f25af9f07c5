"""An assumption re-run at its low and at its high: through the decision, the totals and the scheduler."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import accumulate
from math import prod
from typing import Final, TypeAlias

from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.values import UNKNOWN, Band, Between
from commsfit.domain.assumptions.entries import FROM_ROADMAP, UntriedAssumption
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.engine.laid_over import AnswerSheet, sheet_of
from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costing import option_of
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import CostInput, figures_of, line_total, paid_by_month
from commsfit.domain.money.net_case import NetCase, Saving
from commsfit.domain.planning.scheduling.drafting import Draft, draft_of
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.planning.sizing.sizes import sizes_of

_NOTHING: Final = Decimal(0)


class VerdictTrial:
    """Which outcomes an assumption leaves possible over its whole range."""

    __slots__ = ("_rulebook", "_sheet", "possible")

    def __init__(self, rulebook: Rulebook, sheet: AnswerSheet) -> None:
        self._rulebook, self._sheet = rulebook, sheet
        self.possible = sheet.possible()

    def others(self, entry: UntriedAssumption) -> tuple[str, ...] | None:
        """Outcomes beyond those possible now; None where the assumption decides nothing."""
        if entry.key not in self._sheet.layout.axes:
            return None
        tried = UNKNOWN if entry.band is None else Between(entry.band.low, entry.band.high)
        answers = self._sheet.answers.having(entry.key, Answer(tried))
        reached = sheet_of(self._rulebook, answers).possible()
        return tuple(outcome for outcome in reached if outcome not in self.possible)


@dataclass(frozen=True, slots=True)
class Totals:
    """What an option costs in all with an assumption at its low and at its high."""

    low: Decimal
    high: Decimal


class MoneyTrial:
    """Totals of all options with one figure changed, worked out from the lines that hold it."""

    __slots__ = (
        "_base",
        "_holding",
        "_inputs",
        "_lines",
        "_months",
        "_named",
        "_net",
        "_of_the_net",
        "_paid",
        "_totals",
        "_values",
        "complete",
        "options",
        "shown",
        "titles",
    )

    def __init__(self, costs: Costs, planned: str | None) -> None:
        self.options = costs.options
        self.titles = {option.id: option.title for option in costs.options}
        self.complete = tuple(option.id for option in self.options if option.fits and not option.missing)
        """Only totals that fit and lack no line are compared with each other."""
        self._months = costs.months
        self._lines = {line.id: line for option in self.options for line in option.lines}
        self._paid = {option.id: frozenset(line.id for line in option.lines) for option in self.options}
        self._inputs: dict[str, CostInput] = {}
        self._holding: dict[str, list[str]] = {}
        self._named: dict[str, list[str]] = {}
        """The inputs by their own name and by the question that replaces them."""
        for line in self._lines.values():
            for known in figures_of(line):
                self._inputs[known.id] = known
                self._holding.setdefault(known.id, []).append(line.id)
        for name, known in self._inputs.items():
            for key in {name, known.question or name}:
                self._named.setdefault(key, []).append(name)
        self._values = {name: known.value.base for name, known in self._inputs.items()}
        self._base = {name: self._line(name, self._values) for name in self._lines}
        self._totals = {
            option.id: sum((self._base[line.id] for line in option.lines), start=_NOTHING) for option in self.options
        }
        cheapest = min(self.complete, key=self._totals.__getitem__, default=None)
        wanted = costs.recommended or option_of(planned) or cheapest
        self.shown = next((one.id for one in self.options if one.id == wanted and not one.no_local_price), None)
        """The option whose total is told: the outcome's, or while that is open the plan's; none where prices lack."""
        self._net = costs.net
        self._of_the_net = {line.id for net in (self._net,) if net for line in (*net.option.lines, *net.against.lines)}

    def totals(self, entry: UntriedAssumption) -> dict[str, Totals] | None:
        """Each option's totals; None where no line holds the figure."""
        moved = self._moved(entry)
        if not moved:
            return None
        low = {**self._values, **{name: band.low for name, band in moved.items()}}
        high = {**self._values, **{name: band.high for name, band in moved.items()}}
        changes = {
            line: Totals(self._line(line, low) - self._base[line], self._line(line, high) - self._base[line])
            for line in dict.fromkeys(line for name in moved for line in self._holding[name])
        }
        return {option.id: self._changed(option, changes) for option in self.options}

    def nets(self, entry: UntriedAssumption) -> tuple[tuple[Decimal, ...], tuple[Decimal, ...]] | None:
        """The cumulated net of the option shown at the low and at the high; None where nothing of it moves."""
        net, moved, band = self._net, self._moved(entry), entry.band
        if net is None or band is None:
            return None
        lines = {line for name in moved for line in self._holding[name]} & self._of_the_net
        if not lines and not any(entry.key in _keys_of(saving) for saving in net.savings):
            return None
        low = {name: ends.low for name, ends in moved.items()}
        high = {name: ends.high for name, ends in moved.items()}
        return self._net_at(net, entry.key, (lines, low), band.low), self._net_at(
            net, entry.key, (lines, high), band.high
        )

    def _net_at(
        self, net: NetCase, key: str, moved: tuple[set[str], Mapping[str, Decimal]], value: Decimal
    ) -> tuple[Decimal, ...]:
        lines, changed = moved
        flows, values = list(net.by_month), {**self._values, **changed}
        for sign, option in ((-1, net.option), (1, net.against)):
            for line in (each for each in option.lines if each.id in lines):
                now, before = (paid_by_month(line, self._months, each) for each in (values, self._values))
                flows = [flow + sign * (new - old) for flow, new, old in zip(flows, now, before, strict=True)]
        for saving in (each for each in net.savings if key in _keys_of(each)):
            amounts = [value if key in _keys(known) else known.value.base for known in saving.inputs]
            more = prod(amounts) - saving.amount.base
            flows = [flow + (more if month >= saving.first_month else 0) for month, flow in enumerate(flows)]
        return tuple(accumulate(flows))

    def base(self, option: str) -> Decimal:
        """The total as it stands."""
        return self._totals[option]

    def _changed(self, option: CostOption, changes: Mapping[str, Totals]) -> Totals:
        low = high = self._totals[option.id]
        for line in changes.keys() & self._paid[option.id]:
            low, high = low + changes[line].low, high + changes[line].high
        return Totals(low, high)

    def _line(self, line: str, values: Mapping[str, Decimal]) -> Decimal:
        return line_total(self._lines[line], self._months, values)

    def _moved(self, entry: UntriedAssumption) -> dict[str, Band]:
        if entry.key == "efforts":
            return {name: known.value for name, known in self._inputs.items() if name in FROM_ROADMAP}
        if entry.band is None:
            return {}
        return dict.fromkeys(self._named.get(entry.key, ()), entry.band)


PlanAtEnds: TypeAlias = Callable[[Band], tuple[Draft, Draft]]
"""The plan with a figure at its low, and at its high."""


class DatesTrial:
    """The end of the Musts with one figure of the plan changed."""

    __slots__ = ("_ways",)

    def __init__(self, plan: Plan | None) -> None:
        self._ways: Mapping[str, PlanAtEnds] = {} if plan is None or plan.musts_end is None else _ways(plan)

    def ends(self, entry: UntriedAssumption) -> tuple[date | None, date | None] | None:
        """The Musts' end at the low and at the high; None where the plan does not rest on the figure."""
        way = self._ways.get(entry.key)
        if way is None:
            return None
        low, high = way(entry.band or Band.exactly(0))
        return low.musts_end(), high.musts_end()


def _ways(plan: Plan) -> Mapping[str, PlanAtEnds]:
    draft, book = plan.draft, plan.book
    low = {name: band.low for name, band in draft.efforts.items()}
    high = {name: band.high for name, band in draft.efforts.items()}
    ways: dict[str, PlanAtEnds] = {
        "efforts": lambda _: (draft.with_efforts(plan.setting, low), draft.with_efforts(plan.setting, high)),
        "lead_times": lambda _: (draft.at_best(), draft.at_worst()),
        "weeks_until_capacity": lambda weeks: (
            draft.opening(book.developers, int(weeks.low * 7)),
            draft.opening(book.developers, int(weeks.high * 7)),
        ),
        book.hours_question: lambda hours: (_hours(plan, hours.low), _hours(plan, hours.high)),
    }
    for capacity in book.capacities:
        ways[capacity.id] = _other_hours(plan, capacity.id)
    for question in sizes_of(plan.rulebook):
        ways[question] = _other_size(plan, question)
    return ways


def _hours(plan: Plan, hours: Decimal) -> Draft:
    book = plan.book
    counted = max(hours, plan.time.least) if plan.time.waits else hours
    return plan.draft.with_hours(book, book.developers, counted)


def _other_hours(plan: Plan, worker: str) -> PlanAtEnds:
    book = plan.book
    return lambda hours: (
        plan.draft.with_hours(book, worker, hours.low),
        plan.draft.with_hours(book, worker, hours.high),
    )


def _other_size(plan: Plan, question: str) -> PlanAtEnds:
    """The plan at another size: efforts, waves and buying grow with it; a person's own effort stays."""

    def resized(size: Decimal) -> Draft:
        facts = plan.facts
        other = Facts(facts.answers.having(question, Answer(size)), facts.thresholds, facts.truths)
        return draft_of(replace(plan.setting, facts=other), plan.settled.tiers, plan.time)

    return lambda sizes: (resized(sizes.low), resized(sizes.high))


def _keys(known: CostInput) -> set[str]:
    """The names under which a figure may be tried."""
    return {known.id, known.question or known.id}


def _keys_of(saving: Saving) -> set[str]:
    return {key for known in saving.inputs for key in _keys(known)}
