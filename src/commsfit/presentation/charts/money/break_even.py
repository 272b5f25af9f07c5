"""Where messages come to cost what the seats cost: seats as a level line, messages rising at list price and all in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from commsfit.domain.answers.values import Band
from commsfit.domain.money.costs import BreakEven, Costs
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.canvas.axis import ChartAxis, draw_levels
from commsfit.presentation.charts.canvas.drawing import SMALL_SCALE, Drawing
from commsfit.presentation.charts.canvas.looks import outcome_marking
from commsfit.presentation.charts.canvas.placing import Shelf, spread
from commsfit.presentation.formats.formats import exact_money, money, number, short_money
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart, Column, Table, words
from commsfit.presentation.outline.scene import Anchor, Fill, Path, Stroke

_TITLE: Final = "Messages against seats, a month"
_BEYOND: Final = 1.5
_MOST: Final = 40
"""Volumes further out than so many times break-even are told, not drawn."""


@dataclass(frozen=True, slots=True)
class _Plot:
    volume: ChartAxis
    money: ChartAxis
    currency: str


def break_even(costs: Costs, messages: Band | None = None, *, width: float, size: float = 9.0) -> Chart | None:
    """None while seats or prices are not known; `messages` is what the buyer sends a month."""
    basis, meets = costs.break_even, costs.break_even_messages_per_month
    if basis is None or not meets or basis.seats.base <= 0:
        return None
    drawing = Drawing(width, size)
    furthest = float(meets) * _BEYOND
    if messages and float(messages.high) <= meets * _MOST:
        furthest = max(furthest, float(messages.high) * 1.1)
    plot = _plot(drawing, costs, basis, furthest)
    _draw_seats(drawing, basis, plot)
    _draw_messages(drawing, basis, plot)
    _draw_points(drawing, basis, meets, messages, plot)
    return Chart(_TITLE, drawing.scene(plot.money.start + size * 3.6), _alt(costs, messages), _table(costs, basis))


def _plot(drawing: Drawing, costs: Costs, basis: BreakEven, furthest: float) -> _Plot:
    size = drawing.size
    highest = max(float(basis.seats.high), float(basis.list_price.base) * furthest) * 1.12
    rise = ChartAxis(0.0, highest, size * 16.8, size * 2.4)
    levels = {level: short_money(Decimal(str(level)), costs.currency) for level in rise.ticks(3)}
    left = max(width_of(text, size * SMALL_SCALE) for text in levels.values()) + size * 0.8
    names = max(width_of(text, size * SMALL_SCALE, strong=True) for text in ("Seats $000k", "All in, $0.02"))
    across = ChartAxis(0.0, furthest, left, drawing.width - names - size * 2)
    draw_levels(drawing, rise, levels, left, across.end)
    shelf = Shelf(size)
    for volume in across.ticks(5):
        x = across.at(volume)
        drawing.line((x, rise.start), (x, rise.start + size * 0.35), Stroke("edge", 0.8))
        text = number(round(volume))
        half = width_of(text, size * SMALL_SCALE) / 2
        if x + half <= drawing.width and shelf.takes(x - half, x + half):
            drawing.small(x, rise.start + size * 1.5, text, anchor=Anchor.MIDDLE)
    drawing.small(across.end, rise.start + size * 2.9, "messages a month", anchor=Anchor.END)
    return _Plot(across, rise, costs.currency)


def _draw_seats(drawing: Drawing, basis: BreakEven, plot: _Plot) -> None:
    low, base, high = (plot.money.at(float(end)) for end in (basis.seats.low, basis.seats.base, basis.seats.high))
    start, end = plot.volume.start, plot.volume.end
    if high < low:
        band = ((start, low), (end, low), (end, high), (start, high))
        drawing.add(Path(band, fill=Fill("ucaas", 0.13), id="seats-band"))
    drawing.line((start, base), (end, base), Stroke("ucaas", drawing.size * 0.2), "seats")
    drawing.note("seats", say("Seats: {amount} a month", amount=money(basis.seats.base, plot.currency)))


def _draw_messages(drawing: Drawing, basis: BreakEven, plot: _Plot) -> None:
    size = drawing.size
    ends = [
        (
            plot.money.at(float(basis.seats.base)),
            say("Seats {amount}", amount=short_money(basis.seats.base, plot.currency)),
        )
    ]
    for shape_id, name, price in (
        ("messages", "List", basis.list_price.base),
        ("messages-all-in", "All in", basis.all_in_price.base),
    ):
        reach = min(plot.volume.highest, plot.money.highest / float(price)) if price else plot.volume.highest
        x, y = plot.volume.at(reach), plot.money.at(float(price) * reach)
        look = outcome_marking("cpaas" if shape_id == "messages" else "cpaas_blocked")
        pen = Stroke("cpaas", size * (0.2 if shape_id == "messages" else 0.13), look.dashes)
        drawing.line((plot.volume.start, plot.money.start), (x, y), pen, shape_id)
        told = f"{name}, {exact_money(price, plot.currency)}"
        drawing.note(shape_id, say("Messages: {price} each", price=told.lower()))
        if reach < plot.volume.highest:
            drawing.small(x + size * 0.6, y + size * 0.9, told, strong=True, colour="text")
        else:
            ends.append((y, told))
    x = plot.volume.end
    for (end, text), y in zip(
        ends, spread([end for end, _ in ends], size * 1.35, size * 2.4, plot.money.start), strict=True
    ):
        drawing.line((x, end), (x + size * 0.7, y), Stroke("line", 0.8))
        drawing.small(x + size, y + size * 0.3, text, strong=True, colour="text", room=drawing.width - x - size)


def _draw_points(drawing: Drawing, basis: BreakEven, meets: int, messages: Band | None, plot: _Plot) -> None:
    size = drawing.size
    x, y = plot.volume.at(float(meets)), plot.money.at(float(basis.seats.base))
    drawing.line((x, y), (x, plot.money.start), Stroke("text", 1.2, (2.0, 2.0)))
    drawing.disc(x, y, size * 0.42, "text", "break-even")
    told = say("{count} a month", count=number(meets))
    drawing.note("break-even", say("Break-even at list price: {told}", told=told))
    own = None if messages is None else float(messages.base)
    _write(drawing, told, (x, plot.money.start - size * 0.6), leftwards=own is not None and own > meets)
    if own is None:
        return
    text = f"you: {number(round(own))}"
    if own > plot.volume.highest:
        far = say("{text}, far to the right", text=text)
        drawing.small(plot.volume.end, size * 0.9, far, strong=True, colour="accent", anchor=Anchor.END)
        return
    at = plot.volume.at(own)
    drawing.line((at, plot.money.start), (at, plot.money.end - size), Stroke("accent", 1.2), "you")
    drawing.note("you", say("You send {count} a month", count=number(round(own))))
    _write(drawing, text, (at, plot.money.end - size * 0.3), leftwards=False, colour="accent")


def _write(drawing: Drawing, text: str, at: tuple[float, float], *, leftwards: bool, colour: str = "text") -> None:
    """Beside a line, on the wished side unless it has no room there."""
    gap = drawing.size * 0.5
    wide = width_of(text, drawing.size * SMALL_SCALE, strong=True) + gap
    leftwards = at[0] - wide > drawing.size * 3 if leftwards else at[0] + wide > drawing.width
    anchor = Anchor.END if leftwards else Anchor.START
    drawing.small(at[0] - gap if leftwards else at[0] + gap, at[1], text, strong=True, colour=colour, anchor=anchor)


def _alt(costs: Costs, messages: Band | None) -> str:
    return in_a_row(
        say(
            "The line of messages at list price meets that of the seats at {meets} messages a month.",
            meets=number(costs.break_even_messages_per_month or 0),
        ),
        say("You send {count} messages a month.", count=number(messages.base)) if messages else "",
    )


def _table(costs: Costs, basis: BreakEven) -> Table:
    rows = (
        (
            "Seats a month",
            *(money(end, costs.currency) for end in (basis.seats.low, basis.seats.base, basis.seats.high)),
        ),
        ("A message, list price", *_prices(basis.list_price, costs.currency)),
        ("A message, all in", *_prices(basis.all_in_price, costs.currency)),
        ("Break-even, messages a month", "", number(costs.break_even_messages_per_month or 0), ""),
    )
    columns = (Column("What", 1.8), *(Column(head, figures=True) for head in ("Low", "Base", "High")))
    return Table(_TITLE, columns, tuple(tuple(words(cell) for cell in row) for row in rows), row_headers=True)


def _prices(band: Band, currency: str) -> tuple[str, str, str]:
    return exact_money(band.low, currency), exact_money(band.base, currency), exact_money(band.high, currency)
