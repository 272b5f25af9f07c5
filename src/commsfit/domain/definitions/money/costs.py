"""The price book and the cost lines as data: figures with source and date, and which of them each line multiplies."""

from __future__ import annotations

from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from commsfit.domain.answers.values import Number
from commsfit.domain.definitions.base import Definition, Id, SourcedFigure
from commsfit.domain.definitions.conditions import Condition
from commsfit.domain.definitions.money.price_band import PriceBand

Stage = Literal["build", "channel", "video", "staff"]
Option = Literal["ucaas", "cpaas", "dual_stack", "stay"]

_NO_SINCE: Final = "line {line}: it has `lasts`, so it is paid from the start; leave out `since`"
_STRAY: Final = "line {line}: `main_of` names {option}, which `options` does not"
_BEFORE: Final = "line {line}: the line that it is a share of, {of}, must stand before it"


class PriceFigure(SourcedFigure, PriceBand):
    """A price or quantity as low, base and high; the answer to `question` stands in its place."""

    kind: Literal["money", "number", "percent"]
    sold: Literal["", "at_home", "by_message", "anywhere"] = ""
    """Where the price is paid: at home, where messages go to, or at one price in the world; no price: nowhere."""
    only_in: tuple[Id, ...] = ()
    """The countries that charge it; elsewhere it is nothing."""
    question: Id | None = None
    quote: str = ""

    @property
    def is_local(self) -> bool:
        """Whether it holds in its own country only."""
        return self.kind == "money" or bool(self.sold)


class LineRule(Definition):
    """A cost line: the product of its factors (and of the lines in `of`), divided by `per`."""

    id: Id
    options: tuple[Option, ...]
    cadence: Literal["once", "monthly"]
    factors: tuple[Id, ...]
    main_of: tuple[Option, ...] = ()
    """The options that have no price without it: what is left is no total, however small or large."""
    per: Number = 1
    of: Id | None = None
    lasts: Id | None = None
    """The figure that says for how many months it is paid; without one it is paid for good."""
    since: Stage | None = None
    """The stage of the plan with which it begins; without one it is paid from the start."""
    by_wave: bool = False
    """Paid for the share of seats that is live."""
    grows: bool = False
    """Grows by the stated share a year."""
    when: Condition | None = None
    """Left out where this is definitely false; an open answer keeps the line in."""
    if_answered: Id | None = None
    unless_answered: Id | None = None

    @model_validator(mode="after")
    def _what_ends_begins_at_once(self) -> Self:
        if self.lasts and self.since:
            raise ValueError(_NO_SINCE.format(line=self.id))
        return self

    @model_validator(mode="after")
    def _main_where_it_is_paid(self) -> Self:
        if stray := [option for option in self.main_of if option not in self.options]:
            raise ValueError(_STRAY.format(line=self.id, option=stray[0]))
        return self


class Discount(SourcedFigure):
    """By how much money of next year is worth less than money of today."""

    percent: Number


class PlainSeats(Definition):
    """Seats that are no agents' seats: people less agents, where the goal asks for agents."""

    id: Id
    people: Id
    agents: Id
    when: Condition


class SavingRule(Definition):
    """What is avoided a month times what each is worth, from the month after the gate of its stage."""

    id: Id
    avoided: Id
    worth: Id
    since: Stage


class Misfit(Definition):
    """What an option cannot do for a buyer of whom `when` is true."""

    id: Id
    option: Option
    when: Condition
    fits: bool = False
    """True where it is worth knowing and yet the option does fit."""


class BreakEvenRule(Definition):
    """Seats times their price, divided by the price of one message."""

    users: Id
    seat_price: Id
    message_price: Id
    all_in_price: Id


class CostBook(Definition):
    """Everything that money is computed from."""

    currency: str
    months: Annotated[int, Field(ge=36)]
    """The horizon; a year and three years are always told."""
    discount: Discount
    growth: Id
    """The question by how many percent a year what `grows` does so."""
    billed_ahead: Id
    """The figure that says how many months before they are live seats are billed."""
    plain_seats: PlainSeats
    savings: tuple[SavingRule, ...]
    ties: tuple[tuple[Id, ...], ...] = ()
    """Figures that rise and fall together; all others are drawn by themselves."""
    figures: dict[Id, PriceFigure]
    lines: tuple[LineRule, ...]
    misfits: tuple[Misfit, ...]
    break_even: BreakEvenRule

    @model_validator(mode="after")
    def _lines_follow_what_they_rest_on(self) -> Self:
        seen: set[str] = set()
        for line in self.lines:
            if line.of is not None and line.of not in seen:
                raise ValueError(_BEFORE.format(line=line.id, of=line.of))
            seen.add(line.id)
        return self


class FigureWords(Definition):
    """Its name and its unit."""

    name: str
    unit: str = ""


class LineWords(Definition):
    """`formula` names its factors in braces: "{internal_users} users x {seat_price}"."""

    title: str
    formula: str


class CostWords(Definition):
    """What a person reads of the money."""

    options: dict[Id, str]
    figures: dict[Id, FigureWords]
    lines: dict[Id, LineWords]
    misfits: dict[Id, str]
    from_answer: str
    from_roadmap: str
    from_plan: str
    no_local_price: str
    converted: str
    converted_by: str
    share_of: str
    published_by: str
    not_charged: str
    less_agents: str
    grows: str
    own_source: str
    own_formula: str
    own_no_reason: str
    own_by: str
    once: str
    monthly: str
    if_it_applies: str
    open_answer: str
    for_months: str
    once_since: str
    monthly_since: str
    since: dict[Stage, str]
    break_even: str
    break_even_seats: str
    break_even_seat: str
    break_even_own: str
    break_even_open: str
    break_even_free: str
    with_savings: str
    savings: dict[Id, str]
    savings_not_measured: str
    budgets: dict[Id, str]
    agents: dict[Id, str]
    no_savings: str
    saving: str
    saving_more: str
