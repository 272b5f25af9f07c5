"""Effort by MoSCoW tier as one bar, against the 60/20/20 that keeps a plan deliverable."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from commsfit.domain.answers.choices import Priority
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.lists import in_commas
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.canvas.drawing import Drawing
from commsfit.presentation.charts.canvas.looks import TIERS
from commsfit.presentation.charts.canvas.placing import Shelf
from commsfit.presentation.formats.formats import percent
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Box, Fill, Stroke
from commsfit.presentation.sentences.states import tier_word

LIMITS: Final = ((Priority.MUST, Decimal("0.6")), (Priority.SHOULD, Decimal("0.8")))
"""Where Must, and Must with Should, should end: DSDM's 60% and about 20% of contingency in Could."""
TARGETS: Final = {Priority.MUST: "at most 60%", Priority.SHOULD: "about 20%", Priority.COULD: "about 20%"}


def effort_shares(roadmap: Roadmap, *, width: float, size: float = 9.0) -> Chart | None:
    """None while nothing is planned."""
    shares = [(tier, roadmap.shares.get(tier, Decimal(0))) for tier in TARGETS]
    if not any(share for _, share in shares):
        return None
    drawing = Drawing(width, size)
    top, height = size * 1.9, size * 2.2
    x = 0.0
    names = Shelf(size * 0.8)
    for tier, share in shares:
        across = float(share) * width
        if across > 0:
            _draw_tier(drawing, tier, share, (x, top, across, height), names)
        x += across
    for tier, limit in LIMITS:
        at = float(limit) * width
        drawing.line(
            (at, top - size * 0.4), (at, top + height + size * 0.5), Stroke("text", 1.2, (2.0, 2.0)), f"limit-{tier}"
        )
    drawing.small(0.6 * width, top + height + size * 1.5, "60%: Must at most", anchor=Anchor.END)
    drawing.small(0.8 * width, top + height + size * 1.5, "80%", anchor=Anchor.START)
    return Chart("Effort by tier", drawing.scene(top + height + size * 2.0), _alt(shares), _table(shares))


def _draw_tier(
    drawing: Drawing, tier: Priority, share: Decimal, at: tuple[float, float, float, float], names: Shelf
) -> None:
    x, top, across, height = at
    look = TIERS[tier]
    size = drawing.size
    drawing.add(
        Box(
            x,
            top,
            max(across - 1.5, 0.5),
            height,
            Fill(look.colour, 1.0, look.pattern),
            Stroke(look.colour, 1.0),
            size * 0.2,
            tier,
        )
    )
    text = f"{tier_word(tier)} {percent(share)}"
    drawing.note(tier, say("{share} of the effort; {target} is sound", share=text, target=TARGETS[tier]))
    wide = width_of(text, size, strong=True)
    left = max(0.0, min(x, drawing.width - wide))
    if names.takes(left, left + wide):
        drawing.label(left, top - size * 0.7, text, strong=True)


def _alt(shares: list[tuple[Priority, Decimal]]) -> str:
    told = in_commas(f"{tier_word(tier)} {percent(share)}" for tier, share in shares)
    return say("Share of effort: {told}. Must should stay at or under 60%, with about 20% in Could.", told=told)


def _table(shares: list[tuple[Priority, Decimal]]) -> Table:
    rows = tuple((words(tier_word(tier)), words(percent(share)), words(TARGETS[tier])) for tier, share in shares)
    return Table(
        "Effort by tier", (Column("Tier"), Column("Share", figures=True), Column("Sound")), rows, row_headers=True
    )
