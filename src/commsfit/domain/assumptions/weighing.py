"""Each assumption with what its trials showed: the register, what matters first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from commsfit.domain.assumptions.assumptions import Assumption
from commsfit.domain.assumptions.entries import Entries, UntriedAssumption
from commsfit.domain.assumptions.plan_trials import PlanTrial
from commsfit.domain.assumptions.trials import DatesTrial, MoneyTrial, Totals, VerdictTrial
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.laid_over import AnswerSheet
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.net_case import payback_of
from commsfit.domain.money.returns import Return, Returns
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.scheduling.plan import Plan
from commsfit.domain.wording.figures import ValueWords, alternatives, listed, number_words
from commsfit.domain.wording.plan_sentences import PlanSentences

_HUNDRED: Final = 100
_OUTCOME, _NET, _PAYBACK, _TOTAL, _DATES, _LAST = range(6)


@dataclass(frozen=True, slots=True)
class Effect:
    """One sentence about what a trial showed."""

    matters: bool
    words: str
    rank: int = 9
    """What weighs most comes first: the outcome, the net, the payback, the total, the dates."""


def weigh_assumptions(  # noqa: PLR0913, PLR0917 - everything that an assumption may move
    rulebook: Rulebook, sheet: AnswerSheet, costs: Costs, returns: Returns, plan: Plan | None, today: date
) -> tuple[Assumption, ...]:
    """Every default and estimate in use, each tried at its low and at its high."""
    if not sheet.cells:
        return ()
    entries = Entries(sheet, rulebook, costs, returns, plan)
    trials = _Trials(rulebook, sheet, costs, returns, plan, today)
    made = [trials.tried(entry, entries) for entry in entries.all()]
    return tuple(assumption for _, assumption in sorted(made, key=lambda found: found[0]))


class _Trials:
    """All trials of one advice, and their sentences."""

    def __init__(  # noqa: PLR0913, PLR0917 - the same
        self, rulebook: Rulebook, sheet: AnswerSheet, costs: Costs, returns: Returns, plan: Plan | None, today: date
    ) -> None:
        self._rulebook, self._costs, self._returns, self._plan, self._today = rulebook, costs, returns, plan, today
        self._say, self._book = rulebook.words.assumptions.say, rulebook.assumptions
        self._sentences, self._in_words = PlanSentences(rulebook), ValueWords(rulebook, costs.currency)
        self._verdict = VerdictTrial(rulebook, sheet)
        self._money = MoneyTrial(costs, None if plan is None else plan.outcome)
        self._plans = PlanTrial(rulebook, sheet, plan)
        self._dates = DatesTrial(plan)
        deadline = sheet.facts.number(rulebook.roadmap.deadline_question)
        self._deadline = None if deadline is None else days_after(today, int(deadline.value.base))

    def tried(self, entry: UntriedAssumption, entries: Entries) -> tuple[int, Assumption]:
        """The assumption with what its trials showed, and its place: the weightiest effect that matters."""
        low = high = ""
        if entry.band is not None:
            low, high = (entries.written(entry.kind, end) for end in (entry.band.low, entry.band.high))
        on_verdict = self._on_verdict(entry, low, high)
        stays = on_verdict is None or not on_verdict.matters
        tried = (
            on_verdict,
            self._on_net(entry, low, high),
            self._on_money(entry, low, high),
            self._on_dates(entry, low, high, replanned=stays),
            self._on_returns(entry),
        )
        effects = [effect for effect in tried if effect is not None]
        place = min((effect.rank for effect in effects if effect.matters), default=_LAST)
        return place, Assumption(
            question=entry.key,
            title=entry.title,
            value=entry.value,
            basis=entry.basis,
            source=entry.source,
            as_of=entry.as_of,
            matters=any(effect.matters for effect in effects),
            effect=" ".join(effect.words for effect in effects) or self._say["nothing"],
            decides=not stays,
            plain=entry.plain,
            band=entry.band,
        )

    def _on_verdict(self, entry: UntriedAssumption, low: str, high: str) -> Effect | None:
        others = self._verdict.others(entry)
        if others is None:
            return None
        or_ = self._rulebook.phrases.or_
        outcomes = alternatives(tuple(self._rulebook.outcome_name(outcome) for outcome in others), or_)
        sentence = "verdict_moves" if others else "verdict_same"
        words = self._say[sentence if entry.band is not None else f"{sentence}_any"]
        return Effect(bool(others), words.format(low=low, high=high, outcomes=outcomes), _OUTCOME)

    def _on_money(self, entry: UntriedAssumption, low: str, high: str) -> Effect | None:
        totals, shown = self._money.totals(entry), self._money.shown
        if totals is None or shown is None:
            return None
        if entry.band is not None and entry.band.low == entry.band.high:
            return Effect(matters=False, words=self._say["one_figure"])
        base = self._money.base(shown)
        least, most = sorted((totals[shown].low, totals[shown].high))
        limit = base * Decimal(self._book.material_percent) / _HUNDRED
        matters = max(most - base, base - least) >= limit > 0
        titles = self._where_the_cheapest_changes(totals)
        if titles:
            words = self._say["cheapest_moves"].format(low=low, high=high, options=self._sentences.listed(titles))
            return Effect(matters, words, _TOTAL)
        if least == most:
            moved = tuple(option.title for option in self._money.options if _moves(totals[option.id]))
            words = self._say["others_move"].format(options=self._sentences.listed(moved))
            return Effect(matters=False, words=words) if moved else None
        still = self._amount(least) == self._amount(most)
        sentence = "total_still" if still else "cheapest_same" if low else "total_moves"
        words = self._say[sentence].format(
            low=low,
            high=high,
            option=self._money.titles[shown],
            months=number_words(self._costs.months),
            at_low=self._amount(totals[shown].low),
            at_high=self._amount(totals[shown].high),
        )
        return Effect(matters, words, _TOTAL)

    def _where_the_cheapest_changes(self, totals: Mapping[str, Totals]) -> tuple[str, ...]:
        compared = {option: totals[option] for option in self._money.complete}
        cheapest = {
            min(compared, key=lambda option: compared[option].low, default=""),
            min(compared, key=lambda option: compared[option].high, default=""),
        }
        return tuple(title for option, title in self._money.titles.items() if len(cheapest) > 1 and option in cheapest)

    def _on_net(self, entry: UntriedAssumption, low: str, high: str) -> Effect | None:
        """Whether the net turns its sign, or the payback moves by as many months as matter."""
        nets = self._money.nets(entry)
        if nets is None or not low:
            return None
        ends = [net[-1] for net in nets]
        if min(ends) < 0 <= max(ends):
            at_low, at_high = (self._amount(end) for end in ends)
            words = self._say["net_turns"].format(low=low, high=high, at_low=at_low, at_high=at_high)
            return Effect(True, words, _NET)
        early, late = sorted(payback_of(net) or len(net) for net in nets)
        if late - early < self._book.material_months or max(ends) < 0:
            return None
        words = self._say["payback_moves"].format(low=low, high=high, early=early, late=late)
        return Effect(True, words, _PAYBACK)

    def _amount(self, value: Decimal) -> str:
        return self._in_words.about_money(value)

    def _on_dates(self, entry: UntriedAssumption, low: str, high: str, *, replanned: bool) -> Effect | None:
        """`replanned` unless the verdict may move: then there is no one plan to make anew."""
        if entry.key == self._rulebook.roadmap.deadline_question and entry.band is not None:
            return self._on_deadline(entry.band.low, entry.band.high, low, high)
        ends = (self._plans.ends(entry) if replanned else None) or self._dates.ends(entry)
        if ends is None:
            return None
        known = sorted(end for end in ends if end is not None)
        if len(known) < len(ends):
            return Effect(True, self._say["not_dated"].format(low=low), _DATES)
        early, late = (self._sentences.day(end) for end in known)
        flips = self._deadline is not None and known[0] <= self._deadline < known[1]
        sentence = "deadline_flips" if flips else "dates_still" if early == late else "dates_same"
        words = self._say[sentence if low else f"{sentence}_all"].format(low=low, high=high, early=early, late=late)
        apart = (known[-1] - known[0]).days >= self._book.material_days
        return Effect(flips or apart, words, _DATES)

    def _on_deadline(self, least: Decimal, most: Decimal, low: str, high: str) -> Effect | None:
        ends = None if self._plan is None else self._plan.musts_end
        if ends is None:
            return None
        met = [ends <= days_after(self._today, int(days)) for days in (least, most)]
        sentence = "deadline_moves" if met[0] is not met[1] else "deadline_met" if met[0] else "deadline_missed"
        return Effect(met[0] is not met[1], self._say[sentence].format(low=low, high=high), _DATES)

    def _on_returns(self, entry: UntriedAssumption) -> Effect | None:
        resting = [
            channel
            for channel in (self._returns.sms, self._returns.video)
            if channel.net_benefit_per_month is not None
            and any(entry.key in {known.id, known.question} for known in channel.inputs)
        ]
        if not resting:
            return None
        flipping = [channel for channel in resting if _turns(channel)]
        names = listed(tuple(self._say[f"channel_{channel.channel}"] for channel in flipping or resting))
        return Effect(False, self._say["return_flips" if flipping else "return_same"].format(channel=names))


def _moves(totals: Totals) -> bool:
    return totals.low != totals.high


def _turns(channel: Return) -> bool:
    """Also where building and running turn it."""
    return any(
        band is not None and band.low < 0 < band.high
        for band in (channel.net_benefit_per_month, channel.fully_loaded_per_month)
    )
