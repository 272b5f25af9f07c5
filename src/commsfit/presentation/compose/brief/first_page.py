"""The page that stands alone: the verdict, what to approve, five figures, one picture, what decides, why not else."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.wording.messages import say, word
from commsfit.presentation.charts.plan.landmarks import first_channel, staff_live
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.compose.brief.approval import approval
from commsfit.presentation.compose.brief.deciding import deciding, why_not
from commsfit.presentation.compose.brief.figures import figures
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence, sentences
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.formats.formats import short_day
from commsfit.presentation.outline.outline import (
    Block,
    Callout,
    Chart,
    Heading,
    Paragraph,
    Rule,
    Section,
    SectionFlow,
    Span,
    Tone,
    words,
)
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.goals import (
    BY_NOTHING,
    BY_READY_MADE,
    goals_served,
    goals_told,
    not_served_title,
    served_otherwise,
)
from commsfit.presentation.sentences.verdict.standing import settled

_AGENTS = word("{title}: ")
_MOST, _FEWER = 3, 1
"""How many blockers are named."""


def first_page(material: Material) -> Section:
    blocks = tuple(_blocks(material, tight=False))
    return Section(
        "summary", "Brief", blocks, SectionFlow.OWN, board.ESTIMATES, lambda: tuple(_blocks(material, tight=True))
    )


def _blocks(material: Material, *, tight: bool) -> Iterator[Block]:
    yield from opening_blocks(material)
    yield from goal_blocks(material)
    asked = approval(material, tight=tight)
    if asked is not None:
        yield asked
    agents = material.advice.costs.agents
    if agents is not None:
        title = material.rulebook.words.costs.agents["title"]
        told = agents.in_brief if tight else agents.words
        yield Paragraph((Span(say(_AGENTS, title=title), strong=True), Span(told)))
    yield figures(material, most_named=_FEWER if tight else _MOST, tight=tight)
    chart = verdict_timeline(material.advice, width=MEASURE, size=6.6 if tight else 8.25)
    if chart is not None:
        yield Rule()
        yield Heading(2, live_title(material), quiet=True)
        yield Chart("", chart.scene, chart.alt)
    yield from deciding(material)
    others = why_not(material, ways_at_most=2 if tight else 3)
    if others is not None:
        yield others


def opening_blocks(material: Material) -> Iterator[Block]:
    """How sure the verdict is, and what else must be known before anything is approved."""
    advice = material.advice
    sure = settled(advice)
    if sure and advice.verdict.outcome is not None:
        name = board.IN_TRADE_TERMS.format(name=material.outcome(advice.verdict.outcome))
        state, _, rest = sure.partition(" ")
        yield Paragraph((Span(state, strong=True, tone=Tone.GOOD), Span(f" {rest} {name}")), lead=True)
    decision = advice.choices.decision
    if decision is not None:
        form = board.DECIDED_BY if decision.by else board.DECIDED_OTHERWISE
        title = form.format(outcome=material.outcome(decision.outcome), by=decision.by)
        yield Callout(Tone.NEUTRAL, title, words(sentence(decision.reason)))
    if advice.roadmap.provisional and advice.roadmap.provisional_words:
        yield Callout(Tone.OPEN, board.PROVISIONAL, words(sentences((advice.roadmap.provisional_words,))))


def goal_blocks(material: Material) -> Iterator[Block]:
    """Chosen goals that the plan does not hold: those that nothing serves first, then the ready-made routes by name."""
    roadmap = material.advice.roadmap
    missing, otherwise = goals_served(roadmap, BY_NOTHING), goals_served(roadmap, BY_READY_MADE)
    if missing:
        told = words(sentences(goals_told(missing)))
        yield Callout(Tone.CAUTION, not_served_title(len(missing)), told)
    if otherwise:
        routes = sentences(goals_told(otherwise))
        yield Paragraph((Span(served_otherwise(otherwise), strong=True), Span(f" {routes}")))


def live_title(material: Material) -> str:
    """From when on it serves whom."""
    roadmap = material.advice.roadmap
    staff, channel = staff_live(roadmap), first_channel(roadmap)
    customers = channel.on if channel is not None else None
    if staff and customers:
        return board.BOTH_LIVE.format(staff=short_day(staff), customers=short_day(customers))
    if staff:
        return board.STAFF_ONLY.format(staff=short_day(staff))
    return board.CUSTOMERS_ONLY.format(customers=short_day(customers)) if customers else board.PLAN_AS_PICTURE
