"""Readiness checks as data: what passes, what fails, whose work it is; the words stand beside."""

from __future__ import annotations

from typing import Literal

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Citation, Definition, Id
from commsfit.domain.definitions.conditions import Condition


class CheckRule(Definition):
    """One check: it passes or fails by a condition and is a caution between the two."""

    id: Id
    platform: Literal["cpaas", "ucaas"]
    passes: Condition
    fails: Condition | None = None
    """Without one, whatever does not pass is a caution."""
    fails_as: Literal["fail", "high_risk"] = "fail"
    owner: Id
    due_phase: int
    questions: tuple[Id, ...]
    cites: Citation


class UplinkRule(Definition):
    """The line to the internet must carry the calls that run at once, with headroom."""

    id: Id
    concurrent_percent: Number
    kbps_per_call: Number
    headroom: Number
    owner: Id
    due_phase: int
    questions: tuple[Id, ...]
    cites: Citation


class ReadinessBook(Definition):
    """The limits by name, and the checks that compare answers with them."""

    limits: dict[Id, Number]
    checks: tuple[CheckRule, ...]
    uplink: UplinkRule

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all checks, in the order shown."""
        return (*(check.id for check in self.checks), self.uplink.id)


class CheckWords(Definition):
    """What a person reads of a check; `because` and `action` by state."""

    title: str
    limits: str
    because: dict[str, str]
    action: dict[str, str] = {}


class ReadinessWords(Definition):
    """Words of the checks and of the gate, by platform and by state of the gate."""

    checks: dict[Id, CheckWords]
    gates: dict[Id, dict[str, str]]
    done: str
    done_without_note: str
    marked: str
    done_by: str
    done_on: str
