"""What a person decided on top of the answers: moves, own figures, evidence, another verdict."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from commsfit.domain.answers.values import Band


class Priority(StrEnum):
    """A MoSCoW tier."""

    MUST = "must"
    SHOULD = "should"
    COULD = "could"
    WONT = "wont"


@dataclass(frozen=True, slots=True)
class Move:
    """A roadmap item that a person put into another tier."""

    item: str
    to: Priority
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class OwnFigure:
    """A cost line whose amount a person replaced, a month or once as the line is."""

    line: str
    amount: Band
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A check or milestone that a person marked as done."""

    item: str
    note: str = ""
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class OwnDecision:
    """A person's verdict where it differs from the tool's; both are printed."""

    outcome: str
    reason: str
    by: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Choices:
    """All of a scenario's choices; empty means the tool's own plan."""

    moves: tuple[Move, ...] = ()
    own_figures: tuple[OwnFigure, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    decision: OwnDecision | None = None
    start: date | None = None
    holidays: frozenset[date] = frozenset()
    effort: Mapping[str, Band] = field(default_factory=dict)
    bridge: bool = False
    """A partner builds the first channels while the buyer has nobody."""
    first_wave: int | None = None
    """So many people are to have the staff tool first; None for a pilot of the usual size."""

    def moved(self, item: str) -> Move | None:
        """The move of one item, if a person moved it; the latest counts."""
        return next((move for move in reversed(self.moves) if move.item == item), None)
