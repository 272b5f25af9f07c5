"""The assumptions register: every default and estimate in use, and whether it matters."""

from __future__ import annotations

from dataclasses import dataclass

from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import Band


@dataclass(frozen=True, slots=True)
class Assumption:
    """One figure that nobody stated as fact."""

    question: str
    title: str
    value: str
    basis: Basis
    source: str
    as_of: str
    matters: bool
    effect: str
    """What re-running at its low and high changes, in words."""
    decides: bool = False
    """Whether the verdict itself may be another one there."""
    plain: str = ""
    """The value as a bare number, where it is one."""
    band: Band | None = None
    """From where to where it was tried; None where it is one figure or no number."""
