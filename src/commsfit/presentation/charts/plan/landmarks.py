"""The days of a plan that everybody asks for: staff live, the first customer channel, the old system off."""

from __future__ import annotations

from datetime import date

from commsfit.domain.answers.choices import Priority
from commsfit.domain.definitions.planning.roadmap import Track
from commsfit.domain.planning.dates.working_days import days_after
from commsfit.domain.planning.roadmap import Item, PhaseGate, Roadmap


def dated_gates(roadmap: Roadmap, track: Track) -> list[PhaseGate]:
    """The dated gates of a side, the first first."""
    return sorted(
        (gate for gate in roadmap.gates if gate.track is track and gate.on), key=lambda gate: gate.on or date.max
    )


def dated_items(roadmap: Roadmap, tracks: tuple[Track, ...]) -> list[Item]:
    """What is planned with dates on these sides."""
    return [
        item
        for item in roadmap.items
        if item.track in tracks and item.starts and item.ends and item.priority is not Priority.WONT
    ]


def staff_live(roadmap: Roadmap) -> date | None:
    """The gate of the phase in which people begin to use it, or the end of the first phase."""
    dated = dated_items(roadmap, (Track.UCAAS,))
    if not dated:
        return None
    using = [gate.on for gate in dated_gates(roadmap, Track.UCAAS) if gate.on and gate.phase == 1]
    if using:
        return using[0]
    first = min(item.phase for item in dated)
    return max(item.ends for item in dated if item.ends and item.phase == first)


def first_channel(roadmap: Roadmap) -> PhaseGate | None:
    """The gate behind which customers are first served."""
    phases = [item.phase for item in dated_items(roadmap, (Track.CPAAS,)) if item.live]
    gates = dated_gates(roadmap, Track.CPAAS)
    if not phases:
        return None
    return next((gate for gate in gates if gate.phase >= min(phases)), None)


def release_of(roadmap: Roadmap) -> date | None:
    """When the customers' side may begin, where it has to wait."""
    waiting = [span.ends for span in roadmap.spans if span.track is Track.CPAAS]
    return days_after(max(waiting), 1) if waiting else None
