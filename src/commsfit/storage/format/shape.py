"""The file format as strict frozen models, key by key; answers stay raw until the rulebook's questions read them."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Final, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from commsfit.domain.answers.choices import Priority
from commsfit.domain.answers.values import Number
from commsfit.domain.document.assessment import LONGEST_NAME, LONGEST_PROSE, Edition, Paper
from commsfit.domain.wording.messages import say

ASSESSMENT_FORMAT: Final = "commsfit-assessment"
ASSESSMENT_VERSION: Final = 2
_LARGEST: Final = 10**15
_MOST_DAYS: Final = 10_000
_LARGEST_RATE: Final = 1_000_000
_LEAP_YEAR: Final = 2024
_YEAR_DAY: Final = re.compile(r"\d{2}-\d{2}", re.ASCII)
_ISO_DATE: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def _read_date(value: object) -> date:
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise PydanticCustomError("no_date", "This is not a date.", {"allowed": "a date such as 2026-11-20"})


def _read_number(value: object) -> Number:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        if -_LARGEST <= value <= _LARGEST:
            return value
        raise PydanticCustomError(
            "too_large", "This number is too large.", {"allowed": say("up to {largest:,}", largest=_LARGEST)}
        )
    raise PydanticCustomError("no_number", "This is not a number.", {"allowed": "a number such as 45 or 27.50"})


Name = Annotated[str, StringConstraints(max_length=LONGEST_NAME)]
Prose = Annotated[str, StringConstraints(max_length=LONGEST_PROSE)]
Key = Annotated[str, StringConstraints(min_length=1, max_length=80)]
Day = Annotated[date, PlainValidator(_read_date), WithJsonSchema({"type": "string", "format": "date"})]
Amount = Annotated[Number, PlainValidator(_read_number), WithJsonSchema({"type": "number"})]


def _read_year_day(value: object) -> tuple[int, int]:
    if isinstance(value, str) and _YEAR_DAY.fullmatch(value):
        try:
            found = date.fromisoformat(f"{_LEAP_YEAR}-{value}")
        except ValueError:
            pass
        else:
            return found.month, found.day
    raise PydanticCustomError("no_year_day", "This is no day of the year.", {"allowed": "month and day such as 12-15"})


def _read_rate(value: object) -> Decimal:
    found = _read_number(value)
    if 0 < found <= _LARGEST_RATE:
        return Decimal(found)
    raise PydanticCustomError(
        "no_rate",
        "This is no exchange rate.",
        {"allowed": say("over 0, up to {largest_rate:,}", largest_rate=_LARGEST_RATE)},
    )


YearDay = Annotated[tuple[int, int], PlainValidator(_read_year_day), WithJsonSchema({"type": "string"})]
Rate = Annotated[Decimal, PlainValidator(_read_rate), WithJsonSchema({"type": "number"})]
Currency = Literal["", "USD", "CAD", "EUR", "GBP", "AUD", "INR"]


class FileShape(BaseModel):
    """A group of the file: knows its keys and says which key was meant."""

    model_config: ClassVar[ConfigDict] = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _knows_its_keys(cls, value: Any) -> Any:
        for key in value if isinstance(value, dict) else ():
            known = [field.alias or name for name, field in cls.model_fields.items()]
            if key not in known:
                context = {"key": key, "known": known}
                raise PydanticCustomError("unknown_key", "This key is not known here.", context)
        return value


class ClientShape(FileShape):
    name: Name = ""
    prepared_by: Name = ""
    date: Day | None = None


class BandShape(FileShape):
    low: Amount
    base: Amount
    high: Amount

    @model_validator(mode="after")
    def _rises(self) -> Self:
        if not self.low <= self.base <= self.high:
            context = {"allowed": "low, base and high in rising order"}
            raise PydanticCustomError("no_band", "These three figures do not rise.", context)
        return self


class EffortShape(BandShape):
    """Person-days that somebody thinks right for one item."""

    @model_validator(mode="after")
    def _is_work(self) -> Self:
        if self.low < 0 or self.high > _MOST_DAYS:
            raise PydanticCustomError(
                "no_effort",
                "This is no effort.",
                {"allowed": say("0 to {most_days:,} person-days", most_days=_MOST_DAYS)},
            )
        return self


class MoveShape(FileShape):
    item: Key
    to: Priority
    reason: Prose = ""
    by: Name = ""


class OwnFigureShape(FileShape):
    line: Key
    amount: BandShape
    reason: Prose = ""
    by: Name = ""


class EvidenceShape(FileShape):
    item: Key
    note: Prose = ""
    by: Name = ""
    on: Day | None = None


class DecisionShape(FileShape):
    outcome: Key
    reason: Prose
    by: Name = ""
    on: Day | None = None


class ChoicesShape(FileShape):
    moves: tuple[MoveShape, ...] = Field(default=(), max_length=1_000)
    own_figures: tuple[OwnFigureShape, ...] = Field(default=(), max_length=1_000)
    evidence: tuple[EvidenceShape, ...] = Field(default=(), max_length=1_000)
    decision: DecisionShape | None = None
    start: Day | None = None
    holidays: tuple[Day, ...] = Field(default=(), max_length=2_000)
    effort: dict[Key, EffortShape] = Field(default={}, max_length=1_000)
    bridge: bool = False
    first_wave: Annotated[int, Field(ge=1, le=1_000_000)] | None = None


class RulebookShape(FileShape):
    id: Name
    version: Name
    sha256: Name = ""


class RecordedShape(FileShape):
    outcome: Key | None
    possible: tuple[Key, ...] = Field(max_length=100)
    rulebook: RulebookShape


class ScenarioShape(FileShape):
    name: Annotated[str, StringConstraints(min_length=1, max_length=200, pattern=r"\S")]
    answers: dict[str, Any] = Field(default={}, max_length=2_000)
    choices: ChoicesShape = ChoicesShape()
    notes: Prose = ""
    recorded: RecordedShape | None = None


class PersonShape(FileShape):
    name: Annotated[str, StringConstraints(min_length=1, max_length=200)]
    role: Name = ""


class LogEntryShape(FileShape):
    words: Prose
    by: Name = ""
    on: Day | None = None
    question: Name = ""


class ParkedShape(FileShape):
    question: Key
    note: Prose = ""
    by: Name = ""


class ReportShape(FileShape):
    sections: Annotated[tuple[Key, ...], Field(max_length=200)] | None = None
    edition: Edition = Edition.BRIEF
    paper: Paper = Paper.A4
    brand: Annotated[str, StringConstraints(max_length=4_096)] = ""


class FreezeShape(FileShape):
    starts: YearDay = Field(alias="from")
    ends: YearDay = Field(alias="to")


class ExchangeRateShape(FileShape):
    currency: Literal["USD", "CAD", "EUR", "GBP", "AUD", "INR"]
    rate: Rate
    on: Day
    by: Name = ""


class PrivateShape(FileShape):
    notes: Prose = ""
    by_question: dict[Key, Prose] = Field(default={}, max_length=1_000)


class DocumentShape(FileShape):
    """The whole file."""

    format: Literal["commsfit-assessment"] = ASSESSMENT_FORMAT
    version: Literal[2] = ASSESSMENT_VERSION
    client: ClientShape = ClientShape()
    currency: Currency = ""
    language: Annotated[str, StringConstraints(max_length=35)] = ""
    freeze: Annotated[tuple[FreezeShape, ...], Field(max_length=100)] | None = None
    holidays: Annotated[tuple[Key, ...], Field(max_length=300)] | None = None
    exchange_rates: tuple[ExchangeRateShape, ...] = Field(default=(), max_length=100)
    rulebook: RulebookShape | None = None
    scenarios: tuple[ScenarioShape, ...] = Field(min_length=1, max_length=500)
    people: tuple[PersonShape, ...] = Field(default=(), max_length=1_000)
    decisions: tuple[LogEntryShape, ...] = Field(default=(), max_length=10_000)
    parked: tuple[ParkedShape, ...] = Field(default=(), max_length=1_000)
    report: ReportShape = ReportShape()
    private: PrivateShape = PrivateShape()
