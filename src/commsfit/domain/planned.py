"""What every possible outcome holds, as truths that conditions can name; open where outcomes differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from commsfit.domain.facts import Facts
from commsfit.domain.outcome import Verdict
from commsfit.domain.readiness import Gate, Readiness
from commsfit.domain.roadmap import Roadmap

_HOLDING: Final[Mapping[str, frozenset[str]]] = {
    "plan_ucaas": frozenset({"ucaas", "dual_stack", "dual_stack_phased"}),
    "plan_cpaas": frozenset({"cpaas", "cpaas_blocked", "dual_stack", "dual_stack_phased"}),
    "plan_dual": frozenset({"dual_stack", "dual_stack_phased"}),
    "plan_phased": frozenset({"dual_stack_phased"}),
    "plan_blocked": frozenset({"cpaas_blocked"}),
}


def planned(facts: Facts, verdict: Verdict, readiness: Readiness, network: Readiness, roadmap: Roadmap) -> Facts:
    """The same answers with what the possible outcomes, the two gates and the roadmap's dates say."""
    truths: dict[str, bool | None] = {name: _certain(verdict.possible, among) for name, among in _HOLDING.items()}
    for name, checked in (("cpaas_gate", readiness), ("network_gate", network)):
        truths[f"{name}_open"] = checked.gate is Gate.OPEN
        truths[f"{name}_fix_first"] = checked.gate is Gate.FIX_FIRST
    truths["plan_late"] = roadmap.deadline_met is False
    return facts.knowing(truths=truths)


def _certain(possible: tuple[str, ...], among: frozenset[str]) -> bool | None:
    held = {outcome in among for outcome in possible}
    return held.pop() if len(held) == 1 else None
