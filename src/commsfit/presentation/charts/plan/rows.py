"""What the picture of a plan is made of: lanes of rows, rows of bars and marks, each with what it says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Item, Roadmap
from commsfit.presentation.sentences.plan.plan_picture import bar_note


class BarLook(StrEnum):
    """Light prepares, solid works, dashed comes later or waits, grey runs on."""

    PREPARES = "prepares"
    WORKS = "works"
    LATER = "later"
    WAITS = "waits"
    RUNS = "runs"


@dataclass(frozen=True, slots=True)
class PlanBar:
    """A stretch of days, the last one included; its words are drawn only where they fit inside."""

    starts: date
    ends: date
    look: BarLook
    words: str = ""


@dataclass(frozen=True, slots=True)
class PlanMark:
    """A day that is a gate: a diamond with something to say."""

    id: str
    on: date
    note: str
    tone: str = "text"


@dataclass(frozen=True, slots=True)
class PlanPart:
    """What of a bar can be pointed at or walked to: an item, or what of it one wave takes."""

    id: str
    starts: date
    ends: date
    note: str


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The label says all by itself and is never cut."""

    label: str
    bars: tuple[PlanBar, ...]
    marks: tuple[PlanMark, ...] = ()
    parts: tuple[PlanPart, ...] = ()

    @property
    def first(self) -> date:
        return min([*(bar.starts for bar in self.bars), *(mark.on for mark in self.marks)])

    @property
    def last(self) -> date:
        return max([*(bar.ends for bar in self.bars), *(mark.on for mark in self.marks)])


@dataclass(frozen=True, slots=True)
class PlanLane:
    """Whose rows they are."""

    title: str
    under: str
    colour: str
    rows: tuple[PlanRow, ...]


def first_day(items: Iterable[Item]) -> date:
    """The first of some dated items."""
    return min(item.starts for item in items if item.starts)


def last_day(items: Iterable[Item]) -> date:
    """The last of some dated items."""
    return max(item.ends for item in items if item.ends)


def parts_of(items: Iterable[Item]) -> tuple[PlanPart, ...]:
    """Each item to point at."""
    dated = sorted(items, key=lambda item: (item.starts or date.max, item.id))
    return tuple(
        PlanPart(item.id, item.starts, item.ends, bar_note(item)) for item in dated if item.starts and item.ends
    )


def urgent_of(items: Iterable[Item]) -> list[Item]:
    """Those in the highest tier that any of them has."""
    listed = list(items)
    order = list(Priority)
    highest = min((order.index(item.priority) for item in listed), default=0)
    return [item for item in listed if order.index(item.priority) == highest]


def gate_mark(roadmap: Roadmap, track: str, phase: int) -> PlanMark | None:
    """The gate that a phase of a track ends with, where it has a day."""
    gates = (gate for gate in roadmap.gates if gate.track == track and gate.phase == phase and gate.on)
    gate = next(gates, None)
    if gate is None or gate.on is None:
        return None
    return PlanMark(f"gate.{gate.id}", gate.on, " ".join((f"{gate.title}.", *gate.criteria)))
