"""Readiness checks of the CPaaS part and of the network; a separate axis that never changes the outcome."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from commsfit.domain.reasons import Cited


class CheckState(StrEnum):
    """`high_risk` and `fail` both close the gate."""

    PASS = "pass"
    CAUTION = "caution"
    HIGH_RISK = "high_risk"
    FAIL = "fail"
    OPEN = "open"


class Gate(StrEnum):
    """What the checks together allow."""

    GO = "go"
    CAUTION = "caution"
    FIX_FIRST = "fix_first"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Check:
    """One check with what to do about it and who does it."""

    id: str
    title: str
    state: CheckState
    said: str
    limits: str
    because: str
    action: str
    owner: str
    due_phase: int
    questions: tuple[str, ...]
    source: Cited | None = None
    done: str = ""
    """The evidence, where a person marked it as done."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """The checks of one platform and their gate."""

    gate: Gate
    checks: tuple[Check, ...]
    words: str = ""
