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


class RulebookShape(Promise):
    id: str
    version: str
    sha256: str


class VerdictShape(Promise):
    outcome: str | None
    platform: str | None
    timing: str | None
    reasons: list[str]
    settled: bool
    possible: list[str]
    next_question: str | None


class QuotedShape(Promise):
    document: str
    quote: str


class SignalShape(Promise):
    id: str
    state: Literal["fired", "clear", "open"]
    because: str
    source: QuotedShape


class ChangeShape(Promise):
    question: str
    to: object


class FlipShape(Promise):
    to: str
    changes: list[ChangeShape]


class CheckShape(Promise):
    id: str
    state: Literal["pass", "caution", "high_risk", "fail", "open"]
    action: str


class ReadinessShape(Promise):
    gate: Literal["go", "caution", "fix_first", "open"]
    checks: list[CheckShape]


class BandShape(Promise):
    low: Money
    base: Money
    high: Money


class EndsShape(Promise):
    low: Money
    high: Money


class OptionShape(Promise):
    """Where `priced` is false a main line waits for an answer: its amounts are a part, and no price."""

    id: str
    priced: bool
    monthly: BandShape
    total: BandShape


class CostsShape(Promise):
    currency: str
    months: int
    options: list[OptionShape]
    break_even_messages_per_month: int | None


class ReturnShape(Promise):
    """`net_benefit_per_month` is null while a figure that it needs is missing."""

    net_benefit_per_month: EndsShape | None
    valid: bool


class ReturnsShape(Promise):
    sms: ReturnShape
    video: ReturnShape


class ItemShape(Promise):
    """`starts` and `ends` are null for what is left out or cannot be scheduled yet."""

    id: str
    title: str
    priority: Literal["must", "should", "could", "wont"]
    phase: int
    effort_days: Annotated[list[float], Field(min_length=3, max_length=3)]
    starts: date | None
    ends: date | None
    because: list[str]
    requires: list[str]


class RoadmapShape(Promise):
    for_: Annotated[str | None, Field(alias="for")]
    provisional: bool
    items: list[ItemShape]
    must_share_of_effort: Share | None
    deadline_met: bool | None
    warnings: list[str]


class AssumptionShape(Promise):
    question: str
    value: str
    basis: Literal["stated", "estimate", "default"]
    source: str
    matters: bool


class ProblemShape(Promise):
    questions: list[str]
    message: str


class ResultShape(Promise):
    """The result of `commsfit assess --format json`."""

    rulebook: RulebookShape
    verdict: VerdictShape
    signals: list[SignalShape]
    flips: list[FlipShape]
    readiness: ReadinessShape
    costs: CostsShape
    roi: ReturnsShape
    roadmap: RoadmapShape
    assumptions: list[AssumptionShape]
    problems: list[ProblemShape]
