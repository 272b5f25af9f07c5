"""The slide of money: the options side by side, their cost as bars and the net as a curve, both to edit."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.wording.currencies import three_digits
from commsfit.presentation.compose.brief.net import net_title
from commsfit.presentation.compose.brief.ways import ways
from commsfit.presentation.compose.deck.parts import words_of
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import listed_parts, sentence, sentences
from commsfit.presentation.formats.formats import about_money
from commsfit.presentation.outline.outline import Spans
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    BarsPart,
    CurvePart,
    GridCell,
    GridPart,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences.money.costs import cost_sentence, likely_sentence, missing_sentence
from commsfit.presentation.sentences.money.likely import in_all
from commsfit.presentation.sentences.money.net_case import net_figures_sentence, net_sentence
from commsfit.presentation.sentences.plan import board

_TOP, _TABLE, _CHARTS, _HIGH = 112.0, 196.0, 322.0, 144.0
_FIGURES = (1, 2, 3)
"""Columns of amounts: a slide has the likely one, the notes its range."""
_HALF = (SLIDE_ACROSS - 24) / 2


def options_slide(material: Material) -> Slide:
    advice = material.advice
    notes = tuple(_notes(material))
    if advice.problems or not advice.costs.options:
        texts = (SlideText(told.SLIDE_NOT_WHILE if advice.problems else told.SLIDE_NO_PRICES, 17),)
        title = told.SLIDE_COSTS_WAIT if advice.problems else told.SLIDE_NO_PRICES
        return Slide(title, (TextPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 60), texts),), notes)
    fitting = sum(option.fits for option in advice.costs.options)
    title = board.options_title(fitting, len(advice.costs.options), settled=advice.verdict.settled)
    return Slide(title, tuple(_parts(material)), notes)


def _parts(material: Material) -> Iterator[SlidePart]:
    table = ways(material)
    if table is not None:
        rows = tuple(tuple(_cell(place, cell) for place, cell in enumerate(row)) for row in table.rows)
        titles = tuple(column.title for column in table.columns)
        area = SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, _TABLE)
        shares = (2.3, 0.95, 0.9, 1.3, 1.35, 2.8)
        yield GridPart(area, titles, shares, rows, titles[0], figures=_FIGURES, tinted=table.tinted)
    bars = _bars(material)
    if bars is not None:
        yield bars
    curve = _curve(material)
    if curve is not None:
        yield curve
        area = SlideArea(SLIDE_LEFT, _CHARTS + _HIGH + 2, SLIDE_ACROSS, 36)
        yield TextPart(area, (SlideText(net_figures_sentence(material.advice.costs), 12, colour="muted"),))


def _cell(place: int, whole: Spans) -> GridCell:
    spans = whole[:1] if place in _FIGURES else whole
    first = spans[0] if spans else None
    tone = next((span.tone for span in spans if span.tone), None)
    return GridCell(words_of(spans), strong=bool(first and first.strong), tone=tone)


def _bars(material: Material) -> BarsPart | None:
    costs = material.advice.costs
    priced = [option for option in costs.options if option.is_priced and option.lines]
    if not priced:
        return None
    told_of = listed_parts([_told(option, costs.currency) for option in priced])
    return BarsPart(
        area=SlideArea(SLIDE_LEFT, _CHARTS, _HALF, _HIGH),
        title=told.SLIDE_COST_CHART.format(months=costs.months),
        names=tuple(option.title for option in priced),
        amounts=tuple(three_digits(option.likely.median) for option in priced),
        currency=costs.currency,
        alt=told.SLIDE_COST_ALT.format(months=costs.months, options=told_of),
        stands_out=next((place for place, option in enumerate(priced) if option.id == costs.recommended), None),
    )


def _told(option: CostOption, currency: str) -> str:
    return told.SLIDE_COST_OF.format(option=option.title, amount=about_money(option.likely.median, currency))


def _curve(material: Material) -> CurvePart | None:
    advice = material.advice
    net = advice.costs.net
    if net is None:
        return None
    amount = in_all(net.likely, advice.costs.currency)
    return CurvePart(
        area=SlideArea(SLIDE_LEFT + _HALF + 24, _CHARTS, _HALF, _HIGH),
        title=net_title(net, advice.roadmap.start),
        amounts=net.likely_months.median,
        currency=advice.costs.currency,
        alt=told.SLIDE_NET_ALT.format(net=amount, months=advice.costs.months),
    )


def _notes(material: Material) -> Iterator[str]:
    costs = material.advice.costs
    if material.advice.problems:
        yield told.SLIDE_NOT_WHILE
        return
    yield cost_sentence(costs)
    yield net_sentence(costs)
    if costs.likely is not None:
        yield likely_sentence(costs.likely, costs.currency)
    for option in costs.options:
        if option.is_priced:
            total = about_money(option.likely.median, costs.currency)
            note = sentences((option.note, missing_sentence(material.rulebook, option)))
            yield told.SLIDE_OPTION_NOTE.format(
                option=option.title, total=total, months=costs.months, note=note
            ).strip()
        else:
            yield sentence(f"{option.title}: {material.no_price(option)}")
    yield board.COSTS_INFORM
