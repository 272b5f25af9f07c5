"""The public result as the checks read it: the one place that knows the names of its keys."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import Any, Final

Json = dict[str, Any]
TIERS: Final = ("must", "should", "could", "wont")


@dataclass(frozen=True)
class Work:
    """An item of the plan or of its closing, one a wave."""

    id: str
    feature: str
    wave: int | None
    tier: str | None
    track: str
    phase: int
    role: str
    days: tuple[float, float, float]
    starts: date | None
    ends: date | None
    procures: str | None
    moved: bool
    requires: tuple[str, ...]
    waits_for: tuple[str, ...]

    @property
    def hours(self) -> float:
        """At base, eight a day."""
        return self.days[1] * 8

    @property
    def name(self) -> str:
        """As a breach calls it."""
        return f"{self.id} ({self.starts} to {self.ends})"


@dataclass(frozen=True)
class Dated:
    """Work that has its days."""

    work: Work
    starts: date
    ends: date

    @property
    def name(self) -> str:
        return self.work.name


@dataclass(frozen=True)
class Gate:
    """The end of a phase."""

    track: str
    phase: int
    on: date | None
    criteria: tuple[str, ...]


@dataclass(frozen=True)
class Wait:
    """Something from outside that work waits for."""

    id: str
    wave: int | None
    starts: date
    ends: date
    blocks: tuple[str, ...]


@dataclass(frozen=True)
class Load:
    """What one role does in one week."""

    role: str
    week: date
    hours: float
    capacity: float
    overbooked: bool


@dataclass(frozen=True)
class Plan:
    """The roadmap of a result, read."""

    json: Json

    @cached_property
    def items(self) -> tuple[Work, ...]:
        return tuple(_work(item) for item in self.json["items"])

    @cached_property
    def closing(self) -> tuple[Work, ...]:
        return tuple(_work(item) for item in self.json.get("closing") or ())

    @cached_property
    def dated(self) -> tuple[Dated, ...]:
        """Everything with days, closing work among it."""
        works = chain(self.items, self.closing)
        return tuple(Dated(work, work.starts, work.ends) for work in works if work.starts and work.ends)

    def of(self, *features: str) -> tuple[Dated, ...]:
        """The dated work of these features, all waves."""
        return tuple(each for each in self.dated if each.work.feature in features)

    def in_wave(self, feature: str, wave: int | None) -> tuple[Dated, ...]:
        """The dated work of a feature that a wave needs: its own, and what is done once for all."""
        return tuple(each for each in self.of(feature) if wave is None or each.work.wave in {wave, None})

    @cached_property
    def waves(self) -> tuple[int | None, ...]:
        """The waves of the roll-out, pilot first; one that has no name where nothing is parted."""
        found = {each.work.wave for each in self.dated}
        return tuple(sorted(wave for wave in found if wave is not None)) or ((None,) if self.of("U08") else ())

    @cached_property
    def gates(self) -> tuple[Gate, ...]:
        return tuple(
            Gate(gate["track"], gate["phase"], _day(gate["on"]), tuple(gate["criteria"])) for gate in self.json["gates"]
        )

    @cached_property
    def waits(self) -> tuple[Wait, ...]:
        return tuple(
            Wait(
                lead["id"],
                lead.get("wave"),
                date.fromisoformat(lead["starts"]),
                date.fromisoformat(lead["typical_end"]),
                tuple(lead["blocks"]),
            )
            for lead in self.json["lead_times"]
        )

    @cached_property
    def load(self) -> tuple[Load, ...]:
        return tuple(
            Load(
                row["role"],
                date.fromisoformat(row["week"]),
                float(row["hours"]),
                float(row["capacity"]),
                bool(row.get("overbooked", False)),
            )
            for row in self.json.get("load") or ()
        )

    def day(self, key: str) -> date | None:
        """A key figure that is a day."""
        return _day(self.json.get(key))

    def span(self, named: str) -> tuple[date, date] | None:
        """From when to when a span of the plan runs."""
        found = (span for span in self.json["spans"] if span["id"] == named)
        return next(((date.fromisoformat(span["starts"]), date.fromisoformat(span["ends"])) for span in found), None)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Every text in the roadmap."""
        return tuple(_texts(self.json))


def last_end(*groups: tuple[Dated, ...]) -> date | None:
    """The last day on which any of the work ends."""
    return max((each.ends for group in groups for each in group), default=None)


def _work(item: Json) -> Work:
    low, base, high = (float(days) for days in item["effort_days"])
    lead = re.match(r"[A-Za-z]+\d+", item["id"])
    return Work(
        id=item["id"],
        feature=item.get("feature") or (lead.group() if lead else item["id"]),
        wave=item.get("wave"),
        tier=item.get("priority"),
        track=item["track"],
        phase=item["phase"],
        role=item["worked_by"],
        days=(low, base, high),
        starts=_day(item["starts"]),
        ends=_day(item["ends"]),
        procures=item.get("procures"),
        moved=item.get("moved") is not None,
        requires=tuple(item["requires"]),
        waits_for=tuple(item["waits_for"]),
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)
