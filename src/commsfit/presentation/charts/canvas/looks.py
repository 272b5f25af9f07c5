"""How options, outcomes, tiers and states are told apart: a colour token, and a pattern or letter without it."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.readiness import CheckState
from commsfit.presentation.outline.scene import Pattern


@dataclass(frozen=True, slots=True)
class Marking:
    """A colour, and what stands for it in greyscale."""

    colour: str
    pattern: Pattern = Pattern.SOLID
    dashes: tuple[float, ...] = ()
    letter: str = ""


OUTCOMES: Final = MappingProxyType(
    {
        "ucaas": Marking("ucaas", Pattern.SOLID, (), "U"),
        "cpaas": Marking("cpaas", Pattern.HATCHED, (7.0, 3.0), "C"),
        "dual_stack": Marking("accent", Pattern.SOLID, (2.0, 2.5), "D"),
        "dual_stack_phased": Marking("accent", Pattern.HATCHED, (2.0, 2.5), "P"),
        "cpaas_blocked": Marking("cpaas", Pattern.DOTTED, (7.0, 3.0, 2.0, 3.0), "B"),
        "stay": Marking("muted", Pattern.DOTTED, (1.0, 3.0), "S"),
    }
)
OTHER: Final = Marking("muted", Pattern.NONE, (4.0, 2.0), "?")
TIERS: Final = MappingProxyType(
    {
        Priority.MUST: Marking("accent", Pattern.SOLID, (), "M"),
        Priority.SHOULD: Marking("accent", Pattern.HATCHED, (), "S"),
        Priority.COULD: Marking("accent", Pattern.DOTTED, (), "C"),
        Priority.WONT: Marking("muted", Pattern.NONE, (3.0, 2.0), "W"),
    }
)
TRACKS: Final = MappingProxyType({Track.FOUNDATION: "muted", Track.UCAAS: "ucaas", Track.CPAAS: "cpaas"})
STATES: Final = MappingProxyType(
    {
        CheckState.PASS: "good",
        CheckState.CAUTION: "caution",
        CheckState.HIGH_RISK: "bad",
        CheckState.FAIL: "bad",
        CheckState.OPEN: "edge",
    }
)


def outcome_marking(outcome: str) -> Marking:
    """The look of an outcome or a cost option; one that the house does not know still gets one."""
    return OUTCOMES.get(outcome, OTHER)
