"""Which inputs move the recommended option's total most: a bar each from its low to its high, widest first."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from commsfit.domain.money.costs import Swing
from commsfit.domain.wording.messages import say, word
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.canvas.axis import ChartAxis
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.formats.formats import money, short_money
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Box, Fill, Pattern, Stroke

_MOST: Final = 8
_MIDDLE: Final = word("all at base: {amount}")


def tornado(swings: Sequence[Swing], base: Decimal, currency: str, *, width: float, size: float = 9.0) -> Chart | None:
    """None where no input moves the total."""
    moving = [swing for swing in swings if swing.low_total != swing.high_total]
    ranked = sorted(moving, key=lambda swing: abs(swing.high_total - swing.low_total), reverse=True)[:_MOST]
    if not ranked:
        return None
    drawing = Drawing(width, size)
    figure = max(
        width_of(short_money(total, currency), size * SMALL_SCALE)
        for swing in ranked
        for total in (swing.low_total, swing.high_total)
    )
    left = min(max(width_of(swing.words, size) for swing in ranked), width * 0.38) + size + figure
    lowest = float(min(base, *(min(swing.low_total, swing.high_total) for swing in ranked)))
    highest = float(max(base, *(max(swing.low_total, swing.high_total) for swing in ranked)))
    axis = ChartAxis(lowest, highest, left + size, width - figure - size)
    middle = axis.at(float(base))
    top = size * 2.0
    for index, swing in enumerate(ranked):
        _draw_swing(drawing, swing, currency, axis, (middle, top + index * size * 2.3, left - figure - size))
    bottom = top + len(ranked) * size * 2.3
    drawing.line((middle, top - size * 0.4), (middle, bottom - size * 0.4), Stroke("text", 1.2), "base")
    named = say(_MIDDLE, amount=short_money(base, currency))
    wide = width_of(named, size * SMALL_SCALE, strong=True) / 2
    drawing.small(
        min(max(middle, wide), width - wide),
        size * 1.0,
        named,
        strong=True,
        colour="text",
        anchor=Anchor.MIDDLE,
    )
    title = "What moves the total most"
    at_base = say("With all figures at base: {amount}.", amount=money(base, currency))
    alt = in_a_row(at_base, *(_told(swing, currency) for swing in ranked))
    return Chart(title, drawing.scene(bottom), alt, _table(ranked, currency, title))


def _draw_swing(drawing: Drawing, swing: Swing, currency: str, axis: ChartAxis, at: tuple[float, float, float]) -> None:
    middle, y, room = at
    size, height = drawing.size, drawing.size * 1.5
    drawing.label(0, y + size * 1.1, swing.words, room=room)
    ends = sorted(((swing.low_total, Pattern.HATCHED), (swing.high_total, Pattern.SOLID)), key=lambda end: end[0])
    for side, (total, pattern) in enumerate(ends):
        x = axis.at(float(total))
        start, across = min(x, middle), abs(x - middle)
        drawing.add(
            Box(
                start,
                y,
                across,
                height,
                Fill("accent", 1.0, pattern),
                Stroke("accent", 1.0),
                0,
                f"{swing.input}-{side}",
            )
        )
        if side == 0:
            drawing.small(min(x, middle) - size * 0.4, y + size * 1.05, short_money(total, currency), anchor=Anchor.END)
        else:
            drawing.small(max(x, middle) + size * 0.4, y + size * 1.05, short_money(total, currency))
        drawing.note(f"{swing.input}-{side}", _told(swing, currency))


def _told(swing: Swing, currency: str) -> str:
    low, high = money(swing.low_total, currency), money(swing.high_total, currency)
    return say("{what}: {low} at its low, {high} at its high.", what=swing.words, low=low, high=high)


def _table(ranked: Sequence[Swing], currency: str, title: str) -> Table:
    rows = tuple(
        (words(swing.words), words(money(swing.low_total, currency)), words(money(swing.high_total, currency)))
        for swing in ranked
    )
    return Table(
        title,
        (Column("Input", 2.0), Column("Total at its low", figures=True), Column("Total at its high", figures=True)),
        rows,
        row_headers=True,
    )
