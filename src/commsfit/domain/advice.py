"""The spine: answers in, the whole Advice out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from commsfit.domain.answers import Answers
from commsfit.domain.assumptions import Assumption
from commsfit.domain.choices import Choices
from commsfit.domain.compliance import Milestone
from commsfit.domain.costs import Costs
from commsfit.domain.explanation import Explanation
from commsfit.domain.outcome import Verdict
from commsfit.domain.readiness import Readiness
from commsfit.domain.reasons import Problem
from commsfit.domain.returns import Returns
from commsfit.domain.risks import Prospects
from commsfit.domain.roadmap import Roadmap
from commsfit.domain.signals import SignalReading


@dataclass(frozen=True, slots=True)
class Identity:
    """Which rulebook gave the advice."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Advice:
    """Everything that follows from one set of answers; window, report and terminal only print it."""

    rulebook: Identity
    today: date
    answers: Answers
    """Only the answers that count: hidden questions are left out."""
    choices: Choices
    verdict: Verdict
    signals: tuple[SignalReading, ...]
    explanation: Explanation
    problems: tuple[Problem, ...]
    soft_checks: tuple[Problem, ...]
    readiness: Readiness
    network: Readiness
    costs: Costs
    returns: Returns
    compliance: tuple[Milestone, ...]
    prospects: Prospects
    roadmap: Roadmap
    assumptions: tuple[Assumption, ...]
