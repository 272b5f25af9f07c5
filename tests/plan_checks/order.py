"""P1 to P5: what must come before what."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from typing import Any, Final

from tests.plan_checks.case import Case
from tests.plan_checks.plan import TIERS, Dated, Gate, last_end
from tests.plan_checks.rulebook_data import (
    CALL_FLOWS,
    EMERGENCY,
    MEASURED_BY,
    NETWORK_TEST,
    PHONES,
    PORT,
    PROVIDER,
    SPECIAL_LINES,
    SWITCH_OFF,
    TENANT,
    TRAINING,
)

STAGES: Final = ("requirements", "offers", "choice", "contract")
VENDOR_OF: Final = {"ucaas": TENANT, "cpaas": PROVIDER}
SHORT: Final = 30
"""Days to go live under which the deadline itself makes the steps."""
AT_ONCE: Final = 3
"""Working days: the one of the signature, the one on which the build begins, and one between."""
A_MONTH: Final = timedelta(days=30)
LATEST_GATE: Final = timedelta(days=5)
"""A gate stands with the last of its work; where that is on one day with the gate before, on the next working day."""


def procured(case: Case, track: str, stage: str) -> tuple[Dated, ...]:
    """The dated work of a stage of choosing a vendor."""
    return tuple(each for each in case.plan.dated if (each.work.procures, each.work.track) == (stage, track))


def stage_features(case: Case, track: str, stage: str) -> list[str]:
    """The features of a stage on a track."""
    features = case.library.features.items()
    return [feature for feature, data in features if (data.get("procures"), data["track"]) == (stage, track)]


def needing_vendor(case: Case, track: str) -> tuple[Dated, ...]:
    """What cannot begin before a contract: the account itself and whatever cannot be without it."""
    account, library = VENDOR_OF[track], case.library
    return tuple(
        each for each in case.plan.dated if each.work.feature == account or library.needs(each.work.feature, account)
    )


def vendor_is_chosen_in_stages(case: Case) -> Iterator[str]:
    """P1: requirements, offers, choice, contract, one after another, on each track that buys.

    Read as: a stage may begin on the day on which the one before ends. What a person moved in against the verdict needs
    a vendor like anything else; only a stage that a person moved may be missing.
    """
    for track in VENDOR_OF:
        if not needing_vendor(case, track):
            continue
        stages = [(stage, procured(case, track, stage)) for stage in STAGES]
        for stage, found in stages:
            if not found and not any(case.was_moved(feature) for feature in stage_features(case, track, stage)):
                yield f"{track}: no item for the {stage} of a vendor"
        for (before, first), (after, second) in pairwise((stage, found) for stage, found in stages if found):
            if min(each.starts for each in second) < max(each.ends for each in first):
                yield f"{track}: {after} {second[0].name} begins before {before} {first[0].name} ends"


def contract_before_what_needs_it(case: Case) -> Iterator[str]:
    """P1: nothing that stands on the vendor's account begins before the contract is signed.

    Read as: on the contract's last day at the earliest.
    """
    for track in VENDOR_OF:
        signed = last_end(procured(case, track, "contract"))
        if signed is None:
            continue
        for each in needing_vendor(case, track):
            if each.starts < signed:
                yield f"{each.name} begins before the {track} contract is signed on {signed}"


def by_steps_the_staff_tool_comes_first(case: Case) -> Iterator[str]:
    """DOMAIN 3: dual-stack by steps, UCaaS first: nothing is built for customers before the tenant stands.

    Where a short deadline makes the steps, the build begins at once; where capacity does, it waits for that instead.
    """
    ahead = case.sheet.exactly("days_to_go_live")
    by_steps = case.result["roadmap"]["for"] == "dual_stack_phased" and case.plan.span("waiting") is None
    stands = last_end(case.plan.of(TENANT))
    if not by_steps or stands is None or ahead is None or ahead < SHORT or case.sheet.choices.bridge:
        return
    for each in case.plan.dated:
        if each.work.role == "developers" and each.starts <= stands:
            yield f"{each.name} begins before the tenant stands on {stands}, and the plan goes by steps"


def both_now_are_begun_now(case: Case) -> Iterator[str]:
    """DOMAIN 3: where both come now, or channels alone, the build waits for its own vendor and nothing else."""
    if case.result["roadmap"]["for"] not in {"dual_stack", "cpaas"} or case.plan.span("waiting"):
        return
    signed = last_end(procured(case, "cpaas", "contract"))
    builds = [each for each in case.plan.dated if each.work.role == "developers"]
    if signed is None or not builds or case.sheet.choices.moves:
        return
    first = min(builds, key=lambda each: each.starts)
    if not first.work.waits_for and case.calendar.surely_worked(signed, first.starts) > AT_ONCE:
        yield f"{first.name} begins though the vendor is signed since {signed}, and nothing goes by steps"


def calls_of(case: Case, wave: int | None) -> date | None:
    """The day on which a wave first calls."""
    return last_end(case.plan.in_wave(PHONES, wave))


def trained_before_first_calls(case: Case) -> Iterator[str]:
    """P2: a wave's people are trained by the day on which they first call."""
    for wave in case.plan.waves:
        calls = calls_of(case, wave)
        training = case.plan.in_wave(TRAINING, wave)
        if calls and not training and not case.was_moved(TRAINING):
            yield f"wave {wave} calls from {calls} and is never trained"
        for each in training:
            if calls and each.ends > calls:
                yield f"training {each.name} ends after wave {wave} first calls on {calls}"


def phones_before_numbers(case: Case) -> Iterator[str]:
    """P2: a wave's phones are there, and its people trained, before its numbers move."""
    for port in case.plan.of(PORT):
        for feature, what in ((PHONES, "phones"), (TRAINING, "training")):
            for each in case.plan.in_wave(feature, port.work.wave):
                if each.ends > port.ends:
                    yield f"numbers {port.name} move before the {what} {each.name}"


def port_asked_for_a_day_on_which_both_hold(case: Case) -> Iterator[str]:
    """P2: the day asked of the carrier is not before phones and training, and the numbers do not move before it.

    Holds where the count of numbers is unknown too: any plan that moves numbers asks a carrier.
    """
    plan = case.plan
    ports = [wait for wait in plan.waits if wait.id.startswith("port")]
    if plan.of(PORT) and not ports:
        yield f"numbers {plan.of(PORT)[0].name} move and no carrier is asked"
    for wait in ports:
        for feature in (PHONES, TRAINING):
            for each in plan.in_wave(feature, wait.wave):
                if wait.ends < each.ends:
                    yield f"{wait.id} of wave {wait.wave} is asked for {wait.ends}, before {each.name}"


def outside_answers_are_awaited(case: Case) -> Iterator[str]:
    """P8 and the rulebook: a wait takes its typical days, both ends included, and what it blocks is not done before."""
    for wait in case.plan.waits:
        typical = case.library.lead_times.get(wait.id, {}).get("typical")
        if typical is not None and (wait.ends - wait.starts).days + 1 < int(typical):
            yield f"{wait.id} from {wait.starts} to {wait.ends} is shorter than its {typical} days"
        for blocked in wait.blocks:
            for each in case.plan.in_wave(blocked, wait.wave):
                if each.ends < wait.ends:
                    yield f"{each.name} ends before {wait.id} answers on {wait.ends}"


def waits_begin_with_their_cause(case: Case) -> Iterator[str]:
    """P2 and P8: whoever is asked from outside is asked when what the question stands on is there.

    By the rulebook's `after`: the end of that work, or where an item asks itself (a port) the day on which it begins.
    """
    for wait in case.plan.waits:
        cause = case.library.lead_times.get(wait.id, {}).get("after")
        for each in case.plan.in_wave(cause, wait.wave) if cause else ():
            on = each.starts if cause in wait.blocks else each.ends
            if wait.starts < on:
                yield f"{wait.id} of wave {wait.wave} is asked on {wait.starts}, before {each.name}"


def items_name_what_they_wait_for(case: Case) -> Iterator[str]:
    """P8: an item says that it waits for just those answers from outside that block it, or its wave."""
    for each in case.plan.dated:
        blocking = {
            wait.id
            for wait in case.plan.waits
            if {each.work.id, each.work.feature} & {*wait.blocks} and wait.wave in {None, each.work.wave}
        }
        if blocking != {*each.work.waits_for}:
            yield f"{each.name} says it waits for {sorted(each.work.waits_for)}, it is blocked by {sorted(blocking)}"


def old_system_off_a_month_after_the_numbers(case: Case) -> Iterator[str]:
    """P3: 30 days or more between the last number moved and the old system off, also where their count is unknown.

    Where no number moves, the month runs from the last first call: the gate asks for a month of calls without it.
    """
    plan = case.plan
    moved = last_end(plan.of(PORT), plan.of(PHONES))
    for off in plan.of(SWITCH_OFF):
        if moved and off.ends < moved + A_MONTH:
            yield f"old system {off.name} off {(off.ends - moved).days} days after the last move on {moved}"


def old_system_off_last(case: Case) -> Iterator[str]:
    """P2 and P3: nothing that staff stand on is still undone when the old system goes."""
    plan = case.plan
    needed = plan.of(TENANT, EMERGENCY, CALL_FLOWS, SPECIAL_LINES, TRAINING, PHONES, PORT)
    for off in plan.of(SWITCH_OFF):
        for each in needed:
            if each.ends > off.ends:
                yield f"old system {off.name} off before {each.name}"


def prerequisites_first(case: Case) -> Iterator[str]:
    """Order: what an item cannot be without is there before the item is done; a wave asks its own wave's."""
    for each in case.plan.dated:
        for needed in each.work.requires:
            for before in case.plan.in_wave(needed, each.work.wave):
                if before.ends > each.ends:
                    yield f"{each.name} needs {before.name}"


def what_matters_as_much_comes_in_its_order(case: Case) -> Iterator[str]:
    """Order, by the rulebook: an item begins after what it comes after, and is live after what must be live before.

    As long as that matters as much: a Must waits for no Should. Switching off, which has no tier, waits for all of it.
    """
    for each in case.plan.dated:
        data = case.library.features.get(each.work.feature, {})
        for key, on in (("after", each.starts), ("live_after", each.ends)):
            for before in (one for name in data.get(key, ()) for one in case.plan.in_wave(name, each.work.wave)):
                if before.ends > on and _rank(before) <= _rank(each):
                    yield f"{each.name} comes before {before.name}"


def gates_wait_for_what_they_measure(case: Case) -> Iterator[str]:
    """P4: a gate stands after all work that its criteria measure, and asks for nothing that nobody does.

    Without monitoring, say, no share of delivered messages is known.
    """
    for gate, criterion in _criteria(case):
        measured = MEASURED_BY.get(criterion)
        if measured is None:
            yield f"{criterion} of gate {gate.track} {gate.phase}: nobody told the checker what it measures"
        if measured and not case.plan.of(*measured) and not any(map(case.was_moved, measured)):
            yield f"gate {gate.track} {gate.phase} on {gate.on} measures {criterion}, and no {measured[0]} is planned"
        for each in case.plan.of(*(measured or ())):
            if gate.on and each.ends > gate.on:
                yield f"gate {gate.track} {gate.phase} on {gate.on} measures {criterion} before {each.name}"


def closing_gate_waits_for_a_month_of_calls(case: Case) -> Iterator[str]:
    """P3 and P4: a gate that asks for a full month of calls stands 30 days after the last numbers and phones."""
    moved = last_end(case.plan.of(PORT), case.plan.of(PHONES))
    for gate, criterion in _criteria(case):
        if criterion == "month_of_calls" and gate.on and moved and gate.on < moved + A_MONTH:
            yield f"gate {gate.track} {gate.phase} on {gate.on} asks for a month of calls, the last moved on {moved}"


def gates_wait_for_the_pilots_network(case: Case) -> Iterator[str]:
    """P4: a gate that asks for the pilot's network stands after the network test of the first wave."""
    for gate, criterion in _criteria(case):
        for each in case.plan.in_wave(NETWORK_TEST, case.plan.waves[0]) if case.plan.waves else ():
            if criterion == "network_pilot" and gate.on and each.ends > gate.on:
                yield f"gate {gate.track} {gate.phase} on {gate.on} asks for the pilot's network before {each.name}"


def sites_are_ready_before_first_calls(case: Case) -> Iterator[str]:
    """P2 and P4: before a wave first calls, its network is tested, emergency calls work and its call flows stand.

    Law and sense alike: emergency calling is owed before the first user calls, and calls must find somebody.
    """
    for wave in case.plan.waves:
        calls = calls_of(case, wave)
        for feature in (TENANT, NETWORK_TEST, EMERGENCY, CALL_FLOWS):
            for each in case.plan.in_wave(feature, wave):
                if calls and each.ends > calls and not each.work.moved:
                    yield f"wave {wave} first calls on {calls}, before {each.name}"


def gates_wait_for_readiness(case: Case) -> Iterator[str]:
    """P4: whatever settles a readiness check that does not pass is done before the first gate that asks for readiness.

    A check due in a later phase waits for that phase's gate. An open answer counts as not passed: the gate cannot be
    passed without it. What a person moved to another tier is the person's own risk.
    """
    gates = sorted((gate.phase, gate.on) for gate, criterion in _criteria(case) if criterion == "readiness" and gate.on)
    due = {check["id"]: check["due_phase"] for check in case.result["readiness"]["checks"]}
    for check in sorted(case.not_passed):
        for phase, on in gates:
            for each in case.plan.of(*case.library.covering(check)):
                if (
                    phase >= due[check]
                    and each.ends > on
                    and not each.work.moved
                    and each.work.tier in {"must", "should"}
                ):
                    yield f"gate cpaas {phase} on {on} asks for {check} before {each.name}"


def fixed_before_the_channel_is_live(case: Case) -> Iterator[str]:
    """P4: what readiness says must be fixed first is done before any customer channel is live.

    Where nothing planned settles a failing check, the plan leaves open what it says must be fixed: also a breach.
    """
    channels = [
        each
        for each in case.plan.dated
        if each.work.track == "cpaas" and case.library.has(each.work.feature, "delivers")
    ]
    if not channels:
        return
    first = min(channels, key=lambda each: each.ends)
    for check in sorted(case.failing):
        fixes = case.plan.of(*case.library.covering(check))
        if not fixes and not any(case.was_moved(feature) for feature in case.library.covering(check)):
            yield f"{first.name} goes live and nothing planned fixes {check}"
        settled = [each for each in fixes if each.ends <= first.ends]
        if fixes and not settled and not all(each.work.moved for each in fixes):
            yield f"{first.name} goes live before {check} is fixed by {fixes[0].name}"


def gates_in_the_order_of_phases(case: Case) -> Iterator[str]:
    """P5: a gate of a later CPaaS phase is not before one of an earlier."""
    gates = sorted((gate.phase, gate.on) for gate in case.plan.gates if gate.track == "cpaas" and gate.on)
    for (earlier, first), (later, second) in pairwise(gates):
        if second < first:
            yield f"gate cpaas {later} on {second} is before gate cpaas {earlier} on {first}"


def phases_end_in_their_order(case: Case) -> Iterator[str]:
    """P5 and P8: one channel after another: the channels of a later phase do not end before those of an earlier one.

    What matters less than something of a later phase belongs to that phase, whatever channel it is of. Work that opens
    no channel may be done while one waits for its day: builds may overlap, go-lives may not.
    """
    ends: dict[int, Dated] = {}
    for each in case.plan.dated:
        is_channel = each.work.track == "cpaas" and case.library.has(each.work.feature, "delivers")
        if is_channel and (each.work.phase not in ends or ends[each.work.phase].ends < each.ends):
            ends[each.work.phase] = each
    for (earlier, first), (later, second) in pairwise(sorted(ends.items())):
        if second.ends < first.ends:
            yield f"phase {later} ends with {second.name}, phase {earlier} with {first.name}"


def gates_dated_by_their_own_work(case: Case) -> Iterator[str]:
    """P5: a gate's date comes from its own phase's work: not before it, nor without it, nor a month after its causes.

    Read as: the phase is what stands in the highest tier that it holds; what comes later in lower tiers passes the same
    gate again, channel by channel.
    """
    known: list[date] = []
    for gate in sorted(case.plan.gates, key=lambda gate: (gate.track, gate.phase)):
        own = [each for each in case.plan.dated if _is_of(case, gate, each)]
        if gate.on and not own and not _closes(case, gate):
            yield f"gate {gate.track} {gate.phase} on {gate.on} has no work of its phase"
        highest = min((_rank(each) for each in own), default=0)
        for each in own:
            if gate.on and _rank(each) == highest and each.ends > gate.on:
                yield f"gate {gate.track} {gate.phase} on {gate.on} stands before its own {each.name}"
        causes = [each.ends for each in own] + [each.ends for each in _measured(case, gate)] + known
        if gate.on and causes and gate.on > max(causes) + LATEST_GATE:
            yield f"gate {gate.track} {gate.phase} on {gate.on} is long after all that it waits for"
        known = [*known, gate.on] if gate.on else known


def _is_of(case: Case, gate: Gate, each: Dated) -> bool:
    """Work of the gate's phase: on its track, or under both tracks and for its platform alone.

    Of what goes in waves, the pilot's: that the others are done too is what the criteria measure.
    """
    shared = each.work.track == "foundation" and gate.track in case.library.features.get(each.work.feature, {}).get(
        "needs", ()
    )
    first = each.work.wave in {None, *case.plan.waves[:1]}
    return first and each.work.phase == gate.phase and (each.work.track == gate.track or shared)


def _criteria(case: Case) -> Iterator[tuple[Gate, str]]:
    """Each dated gate with the rulebook's criteria whose sentences it prints."""
    for gate in case.plan.gates:
        for criterion in case.library.gates.get((gate.track, gate.phase), {}).get("criteria", ()):
            if gate.on and case.library.criteria[criterion] in gate.criteria:
                yield gate, criterion


def gates_print_what_they_ask(case: Case) -> Iterator[str]:
    """P4: each criterion of a gate is the rulebook's or the action of a readiness check, and there is one."""
    known = {*case.library.criteria.values()}
    for gate in case.plan.gates:
        others = [words for words in gate.criteria if words not in known]
        if gate.on and not gate.criteria:
            yield f"gate {gate.track} {gate.phase} on {gate.on} asks for nothing"
        for words in others:
            if not any(check["action"] and check["action"] in words for check in _checks(case)):
                yield f"gate {gate.track} {gate.phase} asks for what the rulebook does not know: {words}"


def _checks(case: Case) -> Iterator[dict[str, Any]]:
    yield from case.result["readiness"]["checks"]
    yield from case.result.get("network", {}).get("checks", ())


def _measured(case: Case, gate: Gate) -> Iterator[Dated]:
    for other, criterion in _criteria(case):
        if other == gate:
            yield from case.plan.of(*MEASURED_BY.get(criterion, ()))
            if criterion == "readiness":
                yield from (each for check in case.not_passed for each in case.plan.of(*case.library.covering(check)))


def _closes(case: Case, gate: Gate) -> bool:
    criteria = case.library.gates.get((gate.track, gate.phase), {}).get("criteria", ())
    return "month_of_calls" in criteria and bool(case.plan.closing)


def _rank(each: Dated) -> int:
    return TIERS.index(each.work.tier) if each.work.tier in TIERS else len(TIERS)
