"""What to measure before the roll-out, by whom and by when: the plan's days in, a sheet of measures out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from commsfit.domain.definitions.money.returns import Measure, ReturnWords
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.figures import ValueWords


@dataclass(frozen=True, slots=True)
class ToMeasure:
    """One row of the sheet."""

    id: str
    what: str
    how: str
    owner: str
    last: date | None
    """The last day before it would be too late; None while the plan has no day for it."""
    when: str


def measures_of(rulebook: Rulebook, facts: Facts, roadmap: Roadmap, today: date) -> tuple[ToMeasure, ...]:
    """What applies to this buyer; nothing where a baseline was measured already or no plan is settled."""
    if facts.said("baseline_measured") is True or roadmap.plans_for is None or roadmap.provisional:
        return ()
    book, opens = rulebook.returns, _opens(rulebook, roadmap)
    wanted = (rule for rule in book.measures if rule.before in opens)
    return tuple(
        _row(rulebook, rule, opens[rule.before], today)
        for rule in wanted
        if rule.when is None or facts.holds(rule.when) is not False
    )


def _opens(rulebook: Rulebook, roadmap: Roadmap) -> Mapping[str, date | None]:
    """The day on which each part that is planned begins to change what would be measured."""
    delivers = {feature.id: feature for feature in rulebook.every_feature if feature.delivers}
    ends = {item.id: item.ends for item in roadmap.items if item.id in delivers and item.ends is not None}
    videos = [day for name, day in ends.items() if delivers[name].video]
    found: dict[str, date | None] = {}
    if "ucaas" in roadmap.platforms:
        calls = (wave.calls for wave in roadmap.waves if wave.calls)
        found["staff"] = min(calls, default=roadmap.staff_live)
    if "cpaas" in roadmap.platforms:
        found["channel"] = min(ends.values(), default=None)
    if videos:
        found["video"] = min(videos)
    return found


def _row(rulebook: Rulebook, rule: Measure, opens: date | None, today: date) -> ToMeasure:
    words, book = rulebook.words.returns, rulebook.returns
    told, last = words.measures[rule.id], None if opens is None else days_after(opens, -1)
    when = _when(words, ValueWords(rulebook), book.measuring_days, last, today)
    return ToMeasure(rule.id, told.what, told.how, rulebook.role(rule.owner), last, when)


def _when(words: ReturnWords, in_words: ValueWords, lasting: int, last: date | None, today: date) -> str:
    """So long that it ends the day before; where fewer days are left, that it begins at once."""
    if last is None:
        return words.measure_open
    first = days_after(last, 1 - lasting)
    if first <= today:
        return words.measure_now.format(days=max(0, (last - today).days), last=in_words.day(last))
    return words.measure_by.format(first=in_words.day(first), last=in_words.day(last))
