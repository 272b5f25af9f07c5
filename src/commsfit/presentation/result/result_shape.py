"""What the result document promises: the keys that scripts rely on; it may hold more, never less."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

Money = Annotated[str, StringConstraints(pattern=r"^-?\d+\.\d{2}$")]
Share = Annotated[float, Field(ge=0, le=1)]


class Promise(BaseModel):
    """A group of the result; further keys may stand beside these."""

    model_config = ConfigDict(extra="allow")


class ResultRulebook(Promise):
    id: str
    version: str
    sha256: str


class ResultVerdict(Promise):
    outcome: str | None
    platform: str | None
    timing: str | None
    reasons: list[str]
    settled: bool
    possible: list[str]
    next_question: str | None


class ResultQuotation(Promise):
    document: str
    quote: str


class ResultSignal(Promise):
    id: str
    state: Literal["fired", "clear", "open"]
    because: str
    source: ResultQuotation


class ResultChange(Promise):
    question: str
    to: object


class ResultFlip(Promise):
    to: str
    changes: list[ResultChange]


class ResultCheck(Promise):
    id: str
    state: Literal["pass", "caution", "high_risk", "fail", "open"]
    action: str


class ResultReadiness(Promise):
    gate: Literal["go", "caution", "fix_first", "open"]
    checks: list[ResultCheck]


class ResultBand(Promise):
    low: Money
    base: Money
    high: Money


class ResultEnds(Promise):
    low: Money
    high: Money


class ResultOption(Promise):
    """Where `priced` is false a main line waits for an answer: its amounts are a part, and no price."""

    id: str
    priced: bool
    monthly: ResultBand
    total: ResultBand


class ResultLikely(Promise):
    low: Money
    median: Money
    high: Money


class ResultDateChange(Promise):
    """The cheapest priced change with which a missed date is met when all is planned anew."""

    kind: str
    words: str
    musts_end: date
    more: ResultLikely
    total: ResultLikely


class ResultCosts(Promise):
    """`cheapest_change` is null where the date is met, none is set or nothing keeps it."""

    currency: str
    months: int
    options: list[ResultOption]
    break_even_messages_per_month: int | None
    cheapest_change: ResultDateChange | None


class ResultReturn(Promise):
    """`net_benefit_per_month` is null while a figure that it needs is missing."""

    net_benefit_per_month: ResultEnds | None
    valid: bool


class ResultReturns(Promise):
    sms: ResultReturn
    video: ResultReturn


class ResultItem(Promise):
    """`starts` and `ends` are null for what is left out or cannot be scheduled yet; closing work has no priority."""

    id: str
    title: str
    priority: Literal["must", "should", "could", "wont"] | None
    wave: int | None
    phase: int
    effort_days: Annotated[list[float], Field(min_length=3, max_length=3)]
    starts: date | None
    ends: date | None
    because: list[str]
    requires: list[str]


class ResultWeek(Promise):
    """The hours of one role in one week, against those that it has."""

    role: str
    week: date
    hours: float
    capacity: float


class ResultGoal(Promise):
    """How a chosen goal is served."""

    goal: str
    how: Literal["planned", "ready_made", "not_served"]
    item: str
    words: str


class ResultRoadmap(Promise):
    for_: Annotated[str | None, Field(alias="for")]
    provisional: bool
    items: list[ResultItem]
    closing: list[ResultItem]
    load: list[ResultWeek]
    goals: list[ResultGoal]
    must_share_of_effort: Share | None
    deadline_met: bool | None
    warnings: list[str]


class ResultAssumption(Promise):
    question: str
    value: str
    basis: Literal["stated", "estimate", "default"]
    source: str
    matters: bool


class ResultProblem(Promise):
    questions: list[str]
    message: str


class ResultShape(Promise):
    """The result of `commsfit assess --format json`."""

    rulebook: ResultRulebook
    verdict: ResultVerdict
    signals: list[ResultSignal]
    flips: list[ResultFlip]
    readiness: ResultReadiness
    costs: ResultCosts
    roi: ResultReturns
    roadmap: ResultRoadmap
    assumptions: list[ResultAssumption]
    problems: list[ResultProblem]
