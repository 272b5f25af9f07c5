"""P7: the waves of the roll-out as the plan tells them agree with its items, its answers and the rulebook."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from math import ceil, floor
from typing import Any, Final

from tests.plan_checks.case import Case
from tests.plan_checks.order import calls_of
from tests.plan_checks.plan import last_end
from tests.plan_checks.rulebook_data import PHONES, PORT, TRAINING

TWO_PILOTS: Final = 2
"""So few people that they are hardly two pilots are parted by their sites alone."""


def told_waves(case: Case) -> list[dict[str, Any]]:
    """The waves in the order of the result, pilot first."""
    return list(case.result["roadmap"].get("waves") or ())


def waves_are_told_as_they_are_planned(case: Case) -> Iterator[str]:
    """P7: each wave's days are the ends of its own items, and every wave of the phones is told."""
    told = {wave["wave"]: wave for wave in told_waves(case)}
    waves = [wave for wave in case.plan.waves if wave is not None]
    if told and not case.plan.of(PHONES):
        yield f"waves {[*told]} are told and nobody gets a phone"
    if [*told] != waves and case.plan.of(PHONES) and (waves or len(told) > 1):
        yield f"waves {[*told]} are told, {waves} are planned"
    for wave in waves:
        for key, feature in (("trained", TRAINING), ("calls", PHONES), ("numbers", PORT)):
            ends = last_end(case.plan.in_wave(feature, wave))
            if wave in told and told[wave][key] != (None if ends is None else ends.isoformat()):
                yield f"wave {wave} is told {key} on {told[wave][key]}, its {feature} ends on {ends}"


def waves_hold_everybody(case: Case) -> Iterator[str]:
    """P7: all people and all sites are in some wave, and none is empty.

    Several waves of one site count it once; more sites than people are sites without people. Where nobody said how many
    there are, there is one.
    """
    told = told_waves(case)
    people, sites = case.sheet.exactly("internal_users"), case.sheet.exactly("sites")
    for key, question in (("people", "internal_users"), ("sites", "sites")):
        count = case.sheet.exactly(question)
        if told and count is not None and sum(wave[key] for wave in told) != count:
            yield f"the waves hold {sum(wave[key] for wave in told)} of {count} {key}"
    if told and sites is None and case.sheet.is_open("sites") and sum(wave["sites"] for wave in told) != 1:
        yield f"nobody said how many sites there are, and the waves count {sum(wave['sites'] for wave in told)}"
    for wave in told:
        empty = wave["people"] < 1 and people and (sites is None or sites <= people)
        if empty or (wave["sites"] < 1 and sites and sites >= len(told)):
            yield f"wave {wave['wave']} has {wave['people']} people at {wave['sites']} sites"


def the_pilot_is_small(case: Case) -> Iterator[str]:
    """P7: the pilot keeps within the sizes of the rulebook, and no wave after it is smaller.

    No wave is larger than the rulebook allows either, while there may be more of them.
    """
    told = told_waves(case)
    limits = case.library.topics["roadmap"].get("waves", {})
    if len(told) < 2 or not limits or case.sheet.choices.first_wave:
        return
    people = case.sheet.exactly("internal_users")
    if people is not None and people >= TWO_PILOTS * int(limits["pilot_least"]):
        share = people * float(limits["pilot_percent"]) / 100
        wanted = min(max(share, float(limits["pilot_least"])), float(limits["pilot_most"]))
        if not floor(wanted) <= told[0]["people"] <= ceil(wanted):
            yield f"the pilot has {told[0]['people']} of {people} people, by the rulebook {wanted:.1f}"
    for wave in told[1:]:
        if wave["people"] < told[0]["people"]:
            yield f"the pilot has {told[0]['people']} people, wave {wave['wave']} only {wave['people']}"
        if len(told) <= int(limits["most"]) and wave["people"] > max(map(int, limits["people"])):
            yield f"wave {wave['wave']} has {wave['people']} people, the rulebook allows {max(limits['people'])}"
    if told[0]["sites"] > int(limits["pilot_most_sites"]):
        yield f"the pilot has {told[0]['sites']} sites, the rulebook allows {limits['pilot_most_sites']}"
    if len(told) > int(limits["most"]) + 1:
        yield f"{len(told)} waves, the rulebook allows {limits['most']} and a pilot"


def waves_leave_time_to_learn(case: Case) -> Iterator[str]:
    """P7: the pilot calls for as long as the rulebook says before the next wave does, and each wave after it."""
    limits = case.library.topics["roadmap"].get("waves", {})
    calls = [(wave, on) for wave in case.plan.waves if (on := calls_of(case, wave))]
    for place, ((before, first), (after, second)) in enumerate(pairwise(calls)):
        days = int(limits.get("wave_days" if place else "pilot_days", 0))
        if second < first + timedelta(days=days):
            yield f"wave {after} calls on {second}, {(second - first).days} days after wave {before}: {days} are due"


def the_pilot_teaches(case: Case) -> Iterator[str]:
    """P7: nobody else's phones are begun before the pilot calls: what it teaches is used on them."""
    waves = [wave for wave in case.plan.waves if wave is not None]
    pilot = calls_of(case, waves[0]) if waves else None
    for each in case.plan.of(PHONES):
        if pilot and each.work.wave is not None and each.work.wave != waves[0] and each.starts < pilot:
            yield f"{each.name} is begun on {each.starts}, before the pilot calls on {pilot}"
