"""Which sources a report rests on: Advice in, the titles of the documents that its conclusions name out."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.verdict.signals import SignalState
from commsfit.domain.wording.reasons import Cited


def cited_documents(advice: Advice) -> frozenset[str]:
    """Only what applies to this buyer: no law of a country that it has nothing to do with."""
    return frozenset(filter(None, (*_of_conclusions(advice), *_of_figures(advice))))


def _of_conclusions(advice: Advice) -> Iterator[str]:
    prospects = advice.prospects
    cited: tuple[Cited | None, ...] = (
        *(signal.source for signal in advice.signals if signal.state is not SignalState.CLEAR),
        *(check.source for check in (*advice.readiness.checks, *advice.network.checks)),
        *(milestone.source for milestone in advice.compliance if milestone.applies is not False),
        *(risk.source for risk in prospects.risks),
        *(entry.source for entry in (*prospects.trade_offs, *prospects.limits)),
    )
    return (one.document for one in cited if one is not None)


def _of_figures(advice: Advice) -> Iterator[str]:
    yield from (lead.source for lead in advice.roadmap.lead_times)
    yield from (one.source for one in advice.assumptions)
    yield from (one.source for one in advice.roadmap.capacities)
    yield from (route.source for route in advice.costs.ready_made)
    yield from (licence.source for licence in advice.costs.licences)
    for option in advice.costs.options:
        yield from (figure.source for line in option.lines for figure in line.inputs)
