"""What a buyer asks of vendors as data: each point with its kind, side and condition; the words stand beside."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property

from commsfit.domain.definitions.base import Citation, Definition, Id
from commsfit.domain.definitions.conditions import Condition


class PointKind(StrEnum):
    """Which of the papers it belongs to."""

    QUESTION = "question"
    TERM = "term"
    CONTRACT = "contract"
    EXIT = "exit"
    INVOICE = "invoice"
    OFFER = "offer"


class BuyingSide(StrEnum):
    """To whom it goes: the vendor of the staff tool, of the customer channels, or each."""

    UCAAS = "ucaas"
    CPAAS = "cpaas"
    BOTH = "both"


class PointRule(Definition):
    """A question, a term, a line to check or a row of the sheet of offers."""

    id: Id
    kind: PointKind
    side: BuyingSide
    when: Condition
    cites: Citation


class ProcurementBook(Definition):
    """All of them, in the order shown."""

    points: tuple[PointRule, ...] = ()

    @cached_property
    def by_id(self) -> dict[str, PointRule]:
        """Each point under its id."""
        return {point.id: point for point in self.points}


class PointWords(Definition):
    """What a person reads of a point; in the sheet of offers the text is what is to be entered."""

    title: str
    text: str


class ProcurementWords(Definition):
    """Their words by id."""

    points: dict[Id, PointWords] = {}
