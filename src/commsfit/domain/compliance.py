"""Legal and security milestones that this buyer's regions, industry and answers trigger."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.reasons import Cited


@dataclass(frozen=True, slots=True)
class Milestone:
    """Something to have in place by a phase, with its evidence. `open` where an unanswered question decides it."""

    id: str
    title: str
    why: str
    owner: str
    evidence: str
    due_phase: int
    mandatory: bool
    applies: bool | None
    because: tuple[str, ...]
    questions: tuple[str, ...]
    source: Cited | None = None
    done: str = ""
