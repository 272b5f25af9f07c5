"""The papers for buying as tables: what to ask, what to agree, and the sheet on which offers are written down."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from commsfit.domain.definitions.planning.procurement import BuyingSide, PointKind
from commsfit.domain.duties.procurement import Procurement, ProcurementPoint
from commsfit.domain.wording.figures import listed
from commsfit.domain.wording.messages import say
from commsfit.presentation.outline.outline import Column, Span, Spans, Table, words
from commsfit.presentation.sentences.plan import procurement as told

TO_AGREE = (PointKind.TERM, PointKind.CONTRACT, PointKind.EXIT, PointKind.INVOICE)


def questions_table(points: Sequence[ProcurementPoint]) -> Table:
    """Each question with whom it goes to and why it stands here."""
    columns = (Column(say(told.ASKED_OF), 1.1), Column(say(told.TO_ASK), 4.2), Column(say(told.WHY_ASKED), 2))
    rows = tuple((words(told.asked_of(point.side)), point_spans(point), words(why(point))) for point in points)
    return Table(told.paper_title(PointKind.QUESTION), columns, rows)


def agreement_table(kind: PointKind, points: Sequence[ProcurementPoint]) -> Table:
    """Each point to agree, with room for what was."""
    columns = (Column(say(told.ASKED_OF), 1.1), Column(say(told.WHAT_TO_AGREE), 4.8), Column(say(told.AGREED), 1.4))
    rows = tuple((words(told.asked_of(point.side)), point_spans(point), words("")) for point in points)
    return Table(told.paper_title(kind), columns, rows)


def offers_table(procurement: Procurement) -> Table:
    """What each offer has to say, first whether it carries what must be there; the cells are the buyer's."""
    rows = [(told.needed_part(part.title), say(told.YES_OR_HOW)) for part in procurement.needed]
    rows += [(point.title, point.text) for point in procurement.of(PointKind.OFFER)]
    offers = tuple(Column(say(offer), 1.3) for offer in told.OFFER_COLUMNS)
    columns = (Column(say(told.OFFER_ROW), 2.6), Column(say(told.TO_ENTER), 1.3), *offers)
    empty = tuple(words("") for _ in offers)
    return Table(
        told.paper_title(PointKind.OFFER), columns, tuple((words(row), words(unit), *empty) for row, unit in rows), True
    )


def point_spans(point: ProcurementPoint) -> Spans:
    """Its name and what is said."""
    return (Span(f"{point.title}. ", strong=True), Span(point.text))


def why(point: ProcurementPoint) -> str:
    """The answers behind it."""
    return listed(point.because) or "–"


def by_turns(points: Sequence[ProcurementPoint]) -> list[ProcurementPoint]:
    """One of each side in turn, so that the first few speak for all."""
    sides = [[point for point in points if point.side is side] for side in BuyingSide]
    return [point for row in zip_longest(*sides) for point in row if point is not None]
