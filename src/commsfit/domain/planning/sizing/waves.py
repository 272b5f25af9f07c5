"""How the people of a roll-out are cut into a pilot and growing waves, and what share of the work each takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate

from commsfit.domain.definitions.planning.roadmap import WaveSizes
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.sizing.sizes import size_of


@dataclass(frozen=True, slots=True)
class WaveSize:
    """One wave: 0 is the pilot; `upto` is the share of the whole once it is done."""

    number: int
    people: int
    sites: int
    upto: Decimal


def waves_of(rulebook: Rulebook, facts: Facts, first: int | None = None) -> tuple[WaveSize, ...]:
    """Empty where everybody begins together; `first` is how many a person wants in the first wave."""
    book = rulebook.roadmap
    people = int(size_of(rulebook, facts, book.people_question, 25).base)
    sites = int(size_of(rulebook, facts, book.sites_question, 1).base)
    cut = book.waves
    chosen = first is not None and first < people
    alone = people <= cut.alone_people and sites <= cut.alone_sites
    if people <= 1 or (alone and not chosen):
        return ()
    usual = min(max(people * cut.pilot_percent // 100, cut.pilot_least), cut.pilot_most, people // 2)
    pilot = first if chosen and first is not None else usual
    pilot_sites = min(max(sites * pilot // people, 1), cut.pilot_most_sites)
    weights = _weights(cut, people - pilot, sites - pilot_sites)
    weights = _no_smaller_than(min(pilot, usual), people - pilot, weights, cut.people[-1])
    parts = (pilot, *_with_one_each(people - pilot, weights))
    at = (pilot_sites, *_with_one_each(max(sites - pilot_sites, 0), weights))
    reached = tuple(accumulate(parts))
    return tuple(
        WaveSize(number, parts[number], at[number], Decimal(reached[number]) / people) for number in range(len(parts))
    )


def _weights(cut: WaveSizes, people: int, sites: int) -> tuple[int, ...]:
    """The waves after the pilot, cut by whatever needs more of them."""
    by_people, by_sites = tuple(_until(cut.people, people)), tuple(_until(cut.sites, sites))
    longer = by_people if len(by_people) >= len(by_sites) else by_sites
    return longer[: min(cut.most, people)]


def _no_smaller_than(pilot: int, people: int, weights: tuple[int, ...], largest: int) -> tuple[int, ...]:
    """Without the first waves that would be smaller than the pilot: what was tried on few is done for more."""
    fewer = (weights[skipped:] for skipped in range(len(weights)))
    kept = next((each for each in fewer if min(_with_one_each(people, each)) >= pilot), weights[-1:])
    # Those whom a wave left out would have held must not make another larger than waves may be.
    more = (*kept, kept[-1])
    is_fuller = len(kept) < len(weights) and max(_with_one_each(people, kept)) > largest
    return more if is_fuller and min(_with_one_each(people, more)) >= pilot else kept


def _until(most: Sequence[int], amount: int) -> Iterator[int]:
    """As many waves as it takes; the last size goes on."""
    place, left = 0, amount
    while left > 0 or place == 0:
        size = most[min(place, len(most) - 1)]
        yield size
        left -= size
        place += 1
        if place > _MOST_TRIED:
            return


_MOST_TRIED = 64
"""More waves than any plan shows: what is left over joins the last ones."""


def _with_one_each(amount: int, weights: tuple[int, ...]) -> tuple[int, ...]:
    """As divided, but nobody goes without as long as there is enough for all."""
    if amount < len(weights):
        return _divided(amount, weights)
    return tuple(1 + part for part in _divided(amount - len(weights), weights))


def _divided(amount: int, weights: tuple[int, ...]) -> tuple[int, ...]:
    """Whole parts of an amount in these proportions; together they are the amount."""
    whole = sum(weights)
    ends = [amount * reached // whole for reached in accumulate(weights)]
    return tuple(end - before for end, before in zip(ends, [0, *ends], strict=False))
