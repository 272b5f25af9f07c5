"""P9 to P11: on which days something happens, what is done about a date that is missed, and when it counts as met."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from tests.plan_checks.case import Case
from tests.plan_checks.load import DEVELOPERS, goes_live
from tests.plan_checks.order import VENDOR_OF, procured
from tests.plan_checks.plan import Dated, last_end
from tests.plan_checks.rulebook_data import MONITORING, PHONES, PORT, SWITCH_OFF, TRAINING
from tests.plan_checks.working_days import A_DAY, SATURDAY, days

IN_TIME: Final = frozenset({"hours", "fewer_musts"})
STAFF_REMEDIES: Final = frozenset({"extend", "bridge", "first_wave"})
MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def nothing_goes_live_on_a_day_off(case: Case) -> Iterator[str]:
    """P9: no weekend, no public holiday of the buyer's countries, no change freeze."""
    for each in case.plan.dated:
        objection = case.calendar.objection(each.ends) if goes_live(case, each) else ""
        if objection:
            yield f"{each.name} goes live on {objection}"
    for key in ("first_value", "staff_live"):
        on = case.plan.day(key)
        if on and case.calendar.objection(on):
            yield f"{key} {on} is {case.calendar.objection(on)}"


def freezes_are_told(case: Case) -> Iterator[str]:
    """P9: the stretches in which nothing goes live are those of the calendar, each whole, as far as the plan goes."""
    told = [
        (date.fromisoformat(each["starts"]), date.fromisoformat(each["ends"]))
        for each in case.result["roadmap"]["freezes"]
    ]
    start, end = case.plan.day("start"), case.plan.day("ends")
    for first, last in told:
        outside = [day for day in days(first, last) if not case.calendar.is_frozen(day)]
        if outside or case.calendar.is_frozen(first - A_DAY) or case.calendar.is_frozen(last + A_DAY):
            yield f"{first} to {last} is told as a freeze, and it is another one"
    for day in days(start, end) if start and end else ():
        if case.calendar.is_frozen(day) and not any(first <= day <= last for first, last in told):
            yield f"{day} is in a change freeze that is not told"
            return


def nobody_works_on_weekends(case: Case) -> Iterator[str]:
    """P9: work begins and ends on weekdays that the buyer has not taken out."""
    for each in case.plan.dated:
        for day in (each.starts, each.ends):
            if day.weekday() >= SATURDAY or day in case.calendar.own:
                yield f"{each.name} begins or ends on {day:%A} {day}"
        if each.ends < each.starts:
            yield f"{each.name} ends before it begins"


def nothing_begins_before_the_plan(case: Case) -> Iterator[str]:
    """Days: work and waits begin on the plan's start or later; that is the first working day after today.

    Or the first from the start that a person chose.
    """
    start = case.plan.day("start")
    assert start is not None
    earliest = case.sheet.choices.start or case.sheet.today + A_DAY
    if start < earliest:
        yield f"the plan starts on {start}, before {earliest}"
    skipped = [
        day for day in days(earliest, start - A_DAY) if day.weekday() < SATURDAY and not case.calendar.is_holiday(day)
    ]
    if skipped:
        yield f"the plan starts on {start}, and work could begin on {skipped[0]}"
    begun = [(each.name, each.starts) for each in case.plan.dated] + [
        (wait.id, wait.starts) for wait in case.plan.waits
    ]
    for name, on in begun:
        if on < start:
            yield f"{name} begins on {on}, before the plan does on {start}"


def late_musts(case: Case) -> tuple[Dated, ...]:
    """The Musts that the deadline does not wait for."""
    deadline = case.plan.day("deadline")
    return tuple(each for each in musts(case) if deadline and each.ends > deadline)


def musts(case: Case) -> tuple[Dated, ...]:
    """Every dated Must outside closing."""
    return tuple(
        each
        for each in case.plan.dated
        if each.work.tier == "must" and not case.library.has(each.work.feature, "closes")
    )


def remedies_act_on_what_is_late(case: Case) -> Iterator[str]:
    """P10: a remedy works on the track that is late: no developer hours for a tenant.

    Read as: where all late Musts are on the staff track, a remedy of hours names no developers.
    """
    late = late_musts(case)
    if not late or any(each.work.track == "cpaas" or each.work.role == DEVELOPERS for each in late):
        return
    for remedy in case.result["roadmap"]["remedies"]:
        if DEVELOPERS in remedy["hours"] or "developer_hours_per_week" in remedy["answers"]:
            yield f"{late[0].name} is late on the staff track, and the remedy is developers: {remedy['words']}"


def remedies_begin_once_a_vendor_can_be_signed(case: Case) -> Iterator[str]:
    """P10: a remedy that puts people to work starts no earlier than the contract of its track, and says when.

    Nor does any other act before the plan begins.
    """
    start = case.plan.day("start")
    for remedy in case.result["roadmap"]["remedies"]:
        on = date.fromisoformat(remedy["starts"]) if remedy.get("starts") else None
        if on is None and remedy["hours"]:
            yield f"a remedy does not say from when: {remedy['words']}"
        if on and start and on < start:
            yield f"a remedy acts from {on}, before the plan does on {start}: {remedy['words']}"
        track = remedy.get("track") or ("cpaas" if DEVELOPERS in remedy["hours"] else "ucaas")
        signed = last_end(procured(case, track, "contract")) if track in VENDOR_OF else None
        if on and signed and on < signed:
            yield f"a remedy acts from {on}, before a vendor is signed on {signed}: {remedy['words']}"


def remedies_help(case: Case) -> Iterator[str]:
    """P10: a remedy ends no later than the plan does without it, and one is there wherever the date is missed.

    Hours and fewer Musts are offered only where they meet the date. A later date itself may plan more.
    """
    roadmap = case.result["roadmap"]
    musts_end, deadline = case.plan.day("musts_end"), case.plan.day("deadline")
    for remedy in roadmap["remedies"]:
        if deadline and remedy["kind"] in IN_TIME and date.fromisoformat(remedy["ends"]) > deadline:
            yield f"a remedy ends on {remedy['ends']}, after the deadline {deadline}: {remedy['words']}"
        if (
            musts_end
            and date.fromisoformat(remedy["ends"]) > musts_end
            and remedy["kind"] not in {"date", *STAFF_REMEDIES}
        ):
            yield f"a remedy ends on {remedy['ends']}, after the plan without it on {musts_end}: {remedy['words']}"
    if roadmap["deadline_met"] is False and not roadmap["remedies"]:
        yield f"the deadline {roadmap['deadline']} is missed and no remedy is told"


def worst_is_no_better(case: Case) -> Iterator[str]:
    """P10: with every outside answer at its worst the Musts end no earlier."""
    worst, base = case.plan.day("musts_end_at_worst"), case.plan.day("musts_end")
    if worst and base and worst < base:
        yield f"at worst the Musts end on {worst}, else on {base}"


def old_contract_is_told(case: Case) -> Iterator[str]:
    """P10: the old contract stands in the plan with its end and its notice, as they were answered."""
    end, notice = case.sheet.on("legacy_contract_end"), case.sheet.exactly("legacy_notice_days")
    told = case.result["roadmap"].get("old_contract")
    if end is None or "replace_pbx" not in case.sheet.chosen("goals") or not case.plan.of(SWITCH_OFF):
        return
    wanted = {"ends": end, "needed_until": last_end(case.plan.of(SWITCH_OFF))}
    wanted |= {} if notice is None else {"notice_by": end - timedelta(days=int(notice))}
    for key, day in wanted.items():
        if not told or told.get(key) != (day.isoformat() if day else None):
            yield f"the old contract is told {key} {told and told.get(key)}, by the answers and the plan it is {day}"


def old_contract_is_minded(case: Case) -> Iterator[str]:
    """P10: a plan beyond the end of the old contract names its day and offers to extend, bridge or start smaller.

    Asked of whoever replaces the phone system. Beyond means: the old system is still needed after the contract's end.
    """
    end = case.sheet.on("legacy_contract_end")
    off = last_end(case.plan.of(SWITCH_OFF))
    if end is None or off is None or "replace_pbx" not in case.sheet.chosen("goals"):
        return
    roadmap = case.result["roadmap"]
    extensions = [remedy for remedy in roadmap["remedies"] if remedy["kind"] == "extend"]
    extended = [remedy["words"] for remedy in extensions]
    days = (off - case.sheet.today).days
    if days <= case.library.questions["legacy_contract_end"].get("maximum", days):
        for remedy in extensions:
            if remedy["answers"] != {"legacy_contract_end": days}:
                yield f"extending to {off} differs in {days} days, the remedy names {remedy['answers']}"
    if off <= end and extended:
        yield f"the old contract ends on {end}, the old system is off on {off} in time: {extended[0]}"
    if off > end:
        if not any(written(end) in warning for warning in roadmap["warnings"]):
            yield f"the old contract ends on {end}, the old system is off on {off}, and no warning names that day"
        if not STAFF_REMEDIES & {remedy["kind"] for remedy in roadmap["remedies"]}:
            yield f"the old contract ends on {end}, the old system is off on {off}, and nothing extends or bridges it"
    notice = case.sheet.exactly("legacy_notice_days")
    told = None if notice is None else end - timedelta(days=int(notice))
    if told and told >= case.sheet.today and not any(written(told) in words for words in case.plan.sentences):
        yield f"notice of the old contract is due by {told}, and the plan does not name that day"


def deadline_is_met_when_all_musts_are_live(case: Case) -> Iterator[str]:
    """P11: met means that every Must outside closing ends by the deadline, the moved numbers among them."""
    roadmap, deadline = case.result["roadmap"], case.plan.day("deadline")
    last = max((each.ends for each in musts(case)), default=None)
    undated = [work.id for work in case.plan.items if work.tier == "must" and work.ends is None]
    if case.plan.day("musts_end") != last:
        yield f"musts_end is {roadmap['musts_end']}, the last Must outside closing ends on {last}"
    met = None if deadline is None or last is None else last <= deadline and not undated
    if roadmap["deadline_met"] != met:
        yield f"deadline_met is {roadmap['deadline_met']} for {deadline}, the last Must ends on {last}"


def ends_when_the_last_work_ends(case: Case) -> Iterator[str]:
    """P15: the plan's end is that of its last work."""
    last = last_end(case.plan.dated)
    if case.plan.day("ends") != last:
        yield f"the plan ends on {case.plan.day('ends')}, its last work on {last}"


def deadline_is_the_one_answered(case: Case) -> Iterator[str]:
    """P11: an exact number of days is counted from today; an open answer gives no deadline."""
    ahead = case.sheet.exactly("days_to_go_live")
    if ahead is not None and case.plan.day("deadline") != case.sheet.today + timedelta(days=int(ahead)):
        yield f"the deadline is {case.plan.day('deadline')}, {ahead} days from {case.sheet.today}"
    if case.sheet.said("days_to_go_live") is None and case.plan.day("deadline"):
        yield f"the deadline is {case.plan.day('deadline')}, and nobody named one"


def what_a_must_needs_is_a_must(case: Case) -> Iterator[str]:
    """P11: prerequisites of a Must, training for a Must's calls, monitoring for a Must's gate."""
    must = [work for work in case.plan.items if work.tier == "must" and not case.library.has(work.feature, "closes")]
    for work in must:
        for needed in lower(case, *work.requires):
            yield f"{work.id} is a Must and needs {needed}"
    phones = [work for work in must if work.feature == PHONES]
    channels = [work for work in must if work.track == "cpaas" and case.library.has(work.feature, "delivers")]
    for wanted, works in ((TRAINING, phones), (MONITORING, channels)):
        beneath = [wanted, *(feature for feature in case.library.features if case.library.needs(wanted, feature))]
        if works and not any(map(case.was_moved, beneath)):
            for needed in lower(case, wanted) or ([] if case.plan.of(wanted) else [f"no {wanted}"]):
                yield f"{works[0].id} is a Must and needs {needed}"


def lower(case: Case, *needed: str) -> list[str]:
    """Those of these that stand below Must, by wave."""
    found = (work for work in case.plan.items if {work.id, work.feature} & {*needed})
    return [f"{work.id}, a {work.tier}" for work in found if work.tier != "must"]


def closing_has_no_tier(case: Case) -> Iterator[str]:
    """P11: switching off is listed apart, without a tier; it is planned wherever a phone system is replaced."""
    for work in case.plan.items:
        if case.library.has(work.feature, "closes") and work.tier != "wont":
            yield f"{work.id} closes the old system and stands among the items as a {work.tier}"
    for work in case.plan.closing:
        if work.tier is not None:
            yield f"{work.id} is closing work and a {work.tier}"
    replaces = "replace_pbx" in case.sheet.chosen("goals") and bool(case.plan.of(PHONES))
    if replaces and not case.plan.closing and not any(move.item == SWITCH_OFF for move in case.sheet.choices.moves):
        yield "a phone system is replaced and nothing in closing switches it off"


def staff_live_is_the_last_wave(case: Case) -> Iterator[str]:
    """P11: staff are live on the day on which the last wave calls, with its own numbers where numbers move."""
    last = last_end(case.plan.of(PHONES, PORT))
    staff = case.plan.day("staff_live")
    if case.plan.of(PHONES) and staff != last:
        yield f"staff_live is {staff}, the last wave calls with its own numbers on {last}"


def written(day: date) -> str:
    """A day as the plan's sentences say it."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
