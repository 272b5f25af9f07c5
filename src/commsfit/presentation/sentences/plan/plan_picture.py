"""What stands on the picture of the plan: lanes, bars, days and hours, as whole templates."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from types import MappingProxyType
from typing import Final

from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Frozen, Item, OldContract, Roadmap, Wave
from commsfit.domain.wording.messages import say, say_many, word
from commsfit.presentation.formats.formats import calendar_day, day, days_between, number, short_day
from commsfit.presentation.sentences.states import tier_word

_SOON: Final = 300
"""Days: a day so far ahead is told with its year."""
_SIGNED: Final = MappingProxyType(
    {Track.UCAAS: word("Staff tool signed {day}"), Track.CPAAS: word("Customer channels signed {day}")}
)


def plan_day(roadmap: Roadmap, on: date) -> str:
    """2 Mar, with its year where it is far ahead."""
    return short_day(on) if on <= days_after(roadmap.start, _SOON) else calendar_day(on)


def ready_on(what: str, on: str) -> str:
    """Something and the day it is done: Messages 8 Jun."""
    return say("{what} {day}", what=what, day=on)


def signed_on(track: Track, on: str) -> str:
    """The end of buying."""
    return say(_SIGNED[track], day=on)


def papers_by(count: int, on: str) -> str:
    """Law, papers and choices that no channel waits for alone."""
    return say_many(count, "{count} paper or choice by {day}", "{count} papers and choices by {day}", day=on)


def later_by(count: int, on: str) -> str:
    """What is done after all that must be there."""
    return say_many(count, "{count} more by {day}", "{count} more, the last by {day}", day=on)


def wave_calls(roadmap: Roadmap, wave: Wave) -> str:
    """When a wave's people call with the new system."""
    on = plan_day(roadmap, wave.calls) if wave.calls else ""
    if not on:
        return wave.title
    if len(roadmap.waves) == 1:
        return say("Everybody calls {day}", day=on)
    if wave.sites > 1:
        return say(
            "{wave}, {people} people at {sites} sites: call {day}",
            wave=wave.title,
            people=number(wave.people),
            sites=number(wave.sites),
            day=on,
        )
    return say_many(
        wave.people, "{wave}, {people} person: calls {day}", "{wave}, {people} people: call {day}",
        wave=wave.title, people=number(wave.people), day=on,
    )  # fmt: skip


def people_under(roadmap: Roadmap) -> str:
    """How many people, and how they begin."""
    people = sum(wave.people for wave in roadmap.waves)
    if not people:
        return ""
    if len(roadmap.waves) == 1:
        return say_many(people, "{people} person, in one go", "{people} people, in one go", people=number(people))
    return say("{people} people, pilot first", people=number(people))


def old_system_off(roadmap: Roadmap, on: date | None) -> str:
    """When the old system goes, and what its contract says to that."""
    contract = roadmap.old_contract
    if on is None:
        return say("Old system, no date yet for switching it off")
    off = plan_day(roadmap, on)
    if contract is None:
        return say("Old system off {off}", off=off)
    ends = plan_day(roadmap, contract.ends)
    if contract.notice_by is None:
        return say("Old system off {off}, contract ends {ends}", off=off, ends=ends)
    notice = plan_day(roadmap, contract.notice_by)
    return say("Old system off {off}, contract ends {ends}, notice by {notice}", off=off, ends=ends, notice=notice)


def contract_note(contract: OldContract) -> str:
    """The end of the old contract as one points at it."""
    return say("The old contract ends on {ends}", ends=day(contract.ends))


def quiet_month(on: str) -> str:
    """Between the last number and the switch."""
    return say("Old system silent but still there until {day}", day=on)


def waits_until(what: str, on: str) -> str:
    """What idles the customers' side."""
    return say("{what} until {day}", what=what, day=on)


def wave_note(item: Item, wave: str, starts: date, ends: date) -> str:
    """The part of an item that one wave takes."""
    return say("{item}, {wave}: {days}", item=item.title, wave=wave, days=days_between(starts, ends))


def wave_moved(wave: Wave, on: date) -> str:
    """The numbers of one wave."""
    return say("{wave}: own numbers moved on {day}", wave=wave.title, day=day(on))


def bar_note(item: Item) -> str:
    """An item in a line: its tier, its days, whose work it is."""
    assert item.starts is not None
    assert item.ends is not None
    told = {"item": item.title, "days": days_between(item.starts, item.ends), "owner": item.owner}
    return say("{item}, {tier}: {days}, {owner}", tier=tier_word(item.priority), **told)


def closing_note(item: Item) -> str:
    """Work that no date waits for."""
    assert item.starts is not None
    assert item.ends is not None
    days = days_between(item.starts, item.ends)
    return say("{item}, after all else: {days}, {owner}", item=item.title, days=days, owner=item.owner)


def musts_on(roadmap: Roadmap, on: date) -> str:
    """The day on which all is there that the date waits for."""
    return say("All must-haves {day}", day=plan_day(roadmap, on))


def your_date(roadmap: Roadmap, on: date) -> str:
    """The date that was asked for."""
    return say("Your date {day}", day=plan_day(roadmap, on))


def hours_under(most: float) -> str:
    """What a role has."""
    return say("up to {hours} a week", hours=number(round(most)))


def hours_note(role: str, weeks: int, peak: tuple[float, float], week: date) -> str:
    """A role's load as one points at it."""
    return say_many(
        weeks,
        "{role}: work in {count} week; most in the week of {week}, {hours} of {have} hours",
        "{role}: work in {count} weeks; most in the week of {week}, {hours} of {have} hours",
        role=role,
        week=day(week),
        hours=number(round(peak[0])),
        have=number(round(peak[1])),
    )


def over_note(role: str, week: date, over: float) -> str:
    """A week in which more is planned than a role has."""
    return say(
        "{role}: {hours} hours too many in the week of {week}", role=role, hours=number(round(over)), week=day(week)
    )


def change_freezes(freezes: Sequence[Frozen]) -> str:
    """What the grey ground behind a plan means, with the days of the first one."""
    first = freezes[0]
    days = {"starts": short_day(first.starts), "ends": short_day(first.ends)}
    return say_many(
        len(freezes),
        "Grey: change freeze, nothing goes live from {starts} to {ends}.",
        "Grey: change freezes, nothing goes live; the first is from {starts} to {ends}.",
        **days,
    )


def freeze_note(freeze: Frozen) -> str:
    """A change freeze as one points at it."""
    return say("Change freeze, nothing goes live: {days}", days=days_between(freeze.starts, freeze.ends))


PLAN_TITLE: Final = word("The plan on one page")
BUYING: Final = word("Buying and papers")
BUYING_UNDER: Final = word("vendor, contract, law")
YOUR_PEOPLE: Final = word("Your people")
MOVING: Final = word("Numbers and old system")
CUSTOMERS: Final = word("Your customers")
CUSTOMERS_UNDER: Final = word("one channel at a time")
PLAN_HOURS: Final = word("Hours a week")
NOBODY_OVER: Final = word("Dashed: the hours they have. Nobody is over.")
SOMEBODY_OVER: Final = word("Dashed: the hours they have. Hatched: a week over them.")
OFFERS: Final = word("Offers, contract")
SET_UP: Final = word("Set-up")
OLD_SYSTEM: Final = word("Old system")
