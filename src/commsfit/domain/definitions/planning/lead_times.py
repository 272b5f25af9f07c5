"""Outside approvals and deliveries that no amount of work shortens."""

from __future__ import annotations

from typing import Literal

from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.planning.roadmap import Track


class LeadTimeRule(SourcedFigure):
    """Calendar days at best, typically and at worst; the features it blocks do not start before it ends."""

    id: Id
    track: Track
    best: int
    typical: int
    worst: int
    blocks: tuple[Id, ...]
    after: Id | None = None
    """Begins when this feature ends, or with the request once its own work is done; all others begin in week 1."""
    holds: Literal["start", "live"] = "live"
    """Whether the work waits for it, or only going live."""
    when: Condition | None = None
    even_if_open: bool = False
    """It counts too while nobody has answered what it depends on: an unknown wait is not none."""


class LeadTimeBook(Definition):
    """All lead times."""

    lead_times: tuple[LeadTimeRule, ...]


class LeadTimeWords(Definition):
    """What a person reads of them, by id."""

    titles: dict[Id, str]
