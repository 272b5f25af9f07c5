"""How the verdict was reached, from which sources, and what the report cannot promise."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.advice import Advice
from commsfit.domain.definitions.base import Source
from commsfit.domain.verdict.signals import SignalState
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.reasons import Cited
from commsfit.presentation.compose.material import Material
from commsfit.presentation.formats.formats import day
from commsfit.presentation.outline.outline import Block, Fields, Heading, ListOf, Paragraph, Section, Span, Spans, words


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


_HOW = (
    "Your answers are compared with the thresholds of a rulebook. Each rule applies, does not apply, or is open.",
    "A table with {rows} rows turns the rules into one of {outcomes} outcomes. Every case hits exactly one row.",
    "An unknown answer or a range counts as all that it may be. The verdict is every outcome possible, never a guess.",
    "Each smallest change that leads elsewhere is run through the same table before it is listed.",
)
_LIMITS = (
    "This is not legal advice. Rules of law are summaries, most of them of the United States.",
    "Prices and lead times carry the date on which they were read, and change.",
    "Efforts are our estimates. Replace them with your own where you know better.",
    "Where a source claims a result without evidence, we print it as its claim.",
    "Costs are before taxes unless a line says otherwise.",
)


def method_section(material: Material) -> Section:
    return Section("method", "Method, sources, limits", tuple(_blocks(material)))


def _blocks(material: Material) -> Iterator[Block]:
    rulebook, book, row = material.advice.rulebook, material.rulebook.decision, material.advice.verdict.row
    yield Heading(2, "The same answers give the same verdict, and each rule names its source")
    counts = {"rows": len(book.rows), "outcomes": len(book.outcomes)}
    yield ListOf(tuple(words(step.format_map(counts)) for step in _HOW), numbered=True)
    yield Fields(
        (
            ("Rulebook", words(rulebook.id)),
            ("Version", words(rulebook.version)),
            ("Counted from", words(day(material.advice.today))),
            ("Digest (SHA-256)", words(rulebook.sha256)),
            *((("Row of the table", words(row)),) if row else ()),
        )
    )
    cited = [signal for signal in material.advice.signals if signal.source.quote]
    if cited:
        yield Heading(3, "What the rules rest on")
        yield ListOf(
            tuple(
                (
                    Span(f"{signal.title}: ", strong=True),
                    Span(f"“{signal.source.quote}”"),
                    Span(f" ({signal.source.document})", muted=True),
                )
                for signal in cited
            )
        )
    yield Heading(3, "Limits")
    yield ListOf(tuple(words(limit) for limit in _LIMITS))
    used = cited_documents(material.advice)
    sources = [source for source in material.rulebook.sources if source.title in used]
    if sources:
        yield Heading(3, "Sources that this report rests on")
        yield ListOf(tuple(_source(source) for source in sources))
    yield Paragraph(
        (
            Span(
                "The answers travel inside the PDF as an attachment, so that anyone can open and check them.",
                muted=True,
            ),
        )
    )


def _source(source: Source) -> Spans:
    link = source.url if source.url.startswith("https://") else ""
    note = f" {source.note}" if source.note else ""
    return (
        Span(source.title, link=link),
        Span(say(", read on {read_on}.{note}", read_on=day(source.read_on), note=note), muted=True),
    )
