"""Tables about money that page and paper share: ready-made routes, licences by kind of user, what to measure first."""

from __future__ import annotations

from collections.abc import Sequence

from commsfit.domain.duties.measures import ToMeasure
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.prices.ready_made import ReadyMade
from commsfit.domain.wording.messages import say
from commsfit.presentation.formats.formats import dated
from commsfit.presentation.outline.outline import Column, Span, Spans, Table, words
from commsfit.presentation.sentences.money.likely import in_all


def routes_table(costs: Costs) -> Table | None:
    """A row a route; None where none serves a chosen goal."""
    if not costs.ready_made:
        return None
    columns = (
        Column(say("Ready-made route"), 1.5),
        Column(say("A month"), 1.3),
        Column(say("What it takes"), 2.4),
        Column(say("Where it ends"), 2.8),
    )
    rows = tuple(_route(one, costs.currency) for one in costs.ready_made)
    return Table(say("Ready-made instead of built"), columns, rows, row_headers=True)


def _route(route: ReadyMade, currency: str) -> tuple[Spans, ...]:
    price = route.price_words if route.likely is None else in_all(route.likely, currency)
    source = (Span(f"\n{dated(route.source, route.as_of)}", muted=True),) if route.likely is not None else ()
    return words(route.title), (Span(price), *source), words(route.needs), words(route.limits)


def licences_table(costs: Costs) -> Table | None:
    """A row a kind of user; None where no suite is paid for that it is known of."""
    if not costs.licences:
        return None
    columns = (Column(say("Kind of user"), 1.5), Column(say("Licence that it needs for calls"), 4.5))
    rows = tuple((words(one.kind), words(one.needs)) for one in costs.licences)
    return Table(say("Licences by kind of user"), columns, rows, row_headers=True)


def measures_table(measures: Sequence[ToMeasure]) -> Table | None:
    """A row a measure; None where a baseline was measured already."""
    if not measures:
        return None
    columns = (
        Column(say("What to measure"), 2.2),
        Column(say("How"), 3.2),
        Column(say("Who"), 1.3),
        Column(say("When"), 2.0),
    )
    rows = tuple((words(one.what), words(one.how), words(one.owner), words(one.when)) for one in measures)
    return Table(say("Measure this before it begins, or nobody can show what it changed"), columns, rows, True)
