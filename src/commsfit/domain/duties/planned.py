"""What every outcome that may be planned for holds, as truths that conditions can name; open where outcomes differ."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.engine.facts import Facts
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.readiness import Gate
from commsfit.domain.wording.because import PLANS

_HOLDING: Final[Mapping[str, frozenset[str]]] = {
    "plan_ucaas": frozenset({"ucaas", "dual_stack", "dual_stack_phased"}),
    "plan_cpaas": frozenset({"cpaas", "cpaas_blocked", "dual_stack", "dual_stack_phased"}),
    "plan_dual": frozenset({"dual_stack", "dual_stack_phased"}),
    "plan_phased": frozenset({"dual_stack_phased"}),
    "plan_blocked": frozenset({"cpaas_blocked"}),
}


def planned(
    rulebook: Rulebook, facts: Facts, outcomes: tuple[str, ...], gates: Mapping[str, Gate], roadmap: Roadmap
) -> Facts:
    """The same answers with what the outcomes that may be planned for, the two gates and the roadmap say."""
    truths: dict[str, bool | None] = {name: _certain(outcomes, among) for name, among in _HOLDING.items()}
    for name, gate in gates.items():
        truths[f"{name}_open"] = gate is Gate.OPEN
        truths[f"{name}_fix_first"] = gate is Gate.FIX_FIRST
    truths["plan_late"] = roadmap.deadline_met is False
    if roadmap.plans_for is not None:
        items = {item.id for item in roadmap.items if item.priority is not Priority.WONT}
        truths |= {f"{PLANS}{feature}": feature in items for feature in rulebook.features_by_id}
    return facts.knowing(truths=truths)


def plan_truths(rulebook: Rulebook) -> frozenset[str]:
    """The names of all that a plan settles, for whoever checks a rulebook."""
    gates = {f"{gate}_{state}" for gate in ("cpaas_gate", "network_gate") for state in ("open", "fix_first")}
    return frozenset(_HOLDING) | gates | {"plan_late"} | {f"{PLANS}{feature}" for feature in rulebook.features_by_id}


def _certain(possible: tuple[str, ...], among: frozenset[str]) -> bool | None:
    held = {outcome in among for outcome in possible}
    return held.pop() if len(held) == 1 else None
