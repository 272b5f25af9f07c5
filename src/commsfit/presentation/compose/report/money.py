"""Cost and net: what the chosen option is made of, its year, what moves it; then what is left against staying put."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from commsfit.domain.money.cost_option import CostOption
from commsfit.domain.money.costs import Costs
from commsfit.domain.money.lines.cost_lines import Cadence, CostLine, figures_of, line_total
from commsfit.domain.money.lines.likelihood import Likely
from commsfit.domain.money.net_case import NetCase
from commsfit.domain.money.returns import Return
from commsfit.domain.wording.sentences import in_a_row
from commsfit.presentation.charts.money.break_even import break_even
from commsfit.presentation.charts.money.tornado import tornado
from commsfit.presentation.compose.brief.net import net_chart, net_title
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.money_tables import measures_table
from commsfit.presentation.compose.phrasing import mark, sentences
from commsfit.presentation.compose.widths import MEASURE
from commsfit.presentation.formats.formats import about_money, money, number
from commsfit.presentation.outline.outline import (
    Block,
    Chart,
    Column,
    Heading,
    Paragraph,
    Section,
    SectionFlow,
    Span,
    Spans,
    Table,
    Tone,
    words,
)
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.money import net_case as told_net
from commsfit.presentation.sentences.money.costs import cost_sentence
from commsfit.presentation.sentences.money.likely import in_all, likely_range
from commsfit.presentation.sentences.money.net_case import payback_sentence, stay_sentence
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.states import return_state

_LINES, _FEWER_LINES = 16, 11
_CHANNELS = {"sms": "Text messages", "video": "Video"}


def costs_section(material: Material) -> Section | None:
    """Nothing without a price: what it waits for stands beside the option."""
    blocks = tuple(_costs(material, _LINES))
    if not blocks:
        return None
    return Section(
        "costs",
        "What it costs",
        blocks,
        SectionFlow.SHEET,
        board.SOURCES,
        lambda: tuple(_costs(material, _FEWER_LINES)),
    )


def net_section(material: Material) -> Section | None:
    """Nothing where neither the net case nor a return can be told."""
    blocks = tuple(_net(material, tight=False))
    if len(blocks) < 2:  # noqa: PLR2004 - a heading heads something
        return None
    return Section(
        "net", "What it brings", blocks, SectionFlow.SHEET, board.SOURCES, lambda: tuple(_net(material, tight=True))
    )


def _costs(material: Material, most: int) -> Iterator[Block]:
    reckoned = material.advice.costs
    chosen = reckoned.chosen
    if not reckoned.budgets and (chosen is None or not chosen.lines or not chosen.is_priced):
        return
    yield Heading(2, _title(material))
    if chosen is not None and chosen.lines and chosen.is_priced:
        yield _lines(material, chosen, most)
        yield Paragraph((Span(told_net.MEDIAN_AND_SUM, muted=True),))
        swings = material.advice.swings
        chart = tornado(swings, chosen.total.base, reckoned.currency, width=MEASURE) if swings else None
        if chart is not None:
            yield Chart(chart.title, chart.scene, chart.alt)
    if reckoned.budgets:
        yield Paragraph(words(in_a_row(*(budget.words for budget in reckoned.budgets))))
    yield Paragraph((Span(board.COSTS_INFORM, muted=True),))


def _title(material: Material) -> str:
    """What it likely costs; where there is no price, what that waits for."""
    costs = material.advice.costs
    likely = costs.likely
    if likely is None or costs.chosen is None:
        return cost_sentence(costs).rstrip(".")
    median, low, high = (about_money(end, costs.currency) for end in (likely.median, likely.low, likely.high))
    form = board.COSTS_TITLE
    return form.format(name=costs.chosen.title, median=median, low=low, high=high, months=costs.months)


def _lines(material: Material, chosen: CostOption, most: int) -> Table:
    """The dearest lines over the horizon; the small ones together, so that the total holds."""
    months, currency = material.advice.costs.months, material.advice.costs.currency
    ranked = sorted(chosen.lines, key=lambda line: -_over(line, months))
    # One alone is no heap: it stands by its name.
    most += len(ranked) == most + 1
    shown, small = ranked[:most], ranked[most:]
    widest = float(_over(ranked[0], months)) or 1.0
    columns = (
        Column(headings.THE_LINE, 2.2),
        Column(headings.PAID, 1.5),
        Column(board.AMOUNT, 0.9, figures=True),
        Column(board.BOARD_IN_ALL.format(months=months), 1.8),
    )
    rows: list[tuple[Spans, ...]] = []
    for line in shown:
        over = _over(line, months)
        total = (Span(money(over, currency), bar=float(over) / widest),)
        rows.append((words(line.title), words(_paid(line)), words(money(line.amount.base, currency)), total))
    if small:
        over = sum((_over(line, months) for line in small), Decimal(0))
        rows.append((words(board.SMALLER.format(count=len(small))), words(""), words(""), words(money(over, currency))))
    rows.append((words(board.TOTAL), words(""), words(""), words(money(chosen.total.base, currency))))
    title = board.MADE_OF.format(name=chosen.title)
    return Table(title, columns, tuple(rows), row_headers=True, total_row=True)


def _over(line: CostLine, months: int) -> Decimal:
    """What a line comes to over the horizon, at base."""
    return line_total(line, months, {known.id: known.value.base for known in figures_of(line)})


def _paid(line: CostLine) -> str:
    if line.cadence is Cadence.ONCE:
        return headings.PAID_ONCE if line.first_month == 1 else board.PAID_ONCE_IN.format(month=line.first_month)
    if line.last_month is not None:
        return board.PAID_UNTIL.format(first=line.first_month, last=line.last_month)
    return headings.PAID_MONTHLY if line.first_month == 1 else board.PAID_FROM.format(month=line.first_month)


def _scopes(costs: Costs) -> Table:
    """Full scope beside Musts only: what a finance chief asks for."""
    percent = number(costs.discount_percent)
    columns = (
        Column(told_net.SCOPE, 1.2),
        Column(told_net.NET_MEDIAN, 2.4),
        Column(headings.PAID_BACK_IN, 1.2, figures=True),
        Column(told_net.PRESENT_VALUE.format(percent=percent), 2.2, figures=True),
        Column(headings.NET_OVER_COST, 1.0, figures=True),
    )
    cases = ((told_net.FULL_SCOPE, costs.net), (told_net.MUSTS_ONLY, costs.net_of_musts))
    rows = tuple(_scope(name, case, costs.currency) for name, case in cases if case is not None)
    return Table(told_net.SCOPES, columns, rows, row_headers=True)


def _scope(name: str, case: NetCase, currency: str) -> tuple[Spans, ...]:
    return (
        words(name),
        _ranged(case.likely, currency),
        words(told_net.NOT_BACK_IN_TIME if case.likely_payback is None else str(case.likely_payback)),
        _ranged(case.likely_months.present, currency),
        words(told_net.share_words(case.likely_roi)),
    )


def _ranged(found: Likely, currency: str) -> Spans:
    return words(f"{about_money(found.median, currency)}\n{likely_range(found, currency)}")


def _net(material: Material, *, tight: bool) -> Iterator[Block]:
    advice = material.advice
    costs, chart = advice.costs, net_chart(advice, 14.0 if tight else 22.0, with_musts=True)
    if costs.net is not None and chart is not None:
        yield Heading(2, net_title(costs.net, advice.roadmap.start))
        yield replace(chart, data=None) if tight else chart
        yield _scopes(costs)
        told = in_a_row(told_net.MEDIANS, payback_sentence(costs), stay_sentence(costs))
        yield Paragraph((Span(told, muted=True),))
    else:
        yield Heading(2, board.NET_OPEN)
    yield from _returns(material)
    table = measures_table(advice.measures)
    if table is not None:
        yield table
    told = advice.costs.break_even_words
    if told and advice.costs.break_even is not None and not tight:
        yield Heading(3, board.BREAK_EVEN)
        yield Paragraph(words(told), keep=True)
        picture = break_even(advice.costs, width=MEASURE)
        if picture is not None and costs.net is None:
            yield Chart(picture.title, picture.scene, picture.alt)


def _returns(material: Material) -> Iterator[Block]:
    returns = material.advice.returns
    told = [one for one in (returns.sms, returns.video) if one.net_benefit_per_month]
    if not told:
        return
    columns = (
        Column(board.CHANNEL, 1.1),
        Column(board.VALID, 1.2),
        Column(board.NET_A_MONTH, 1.7, figures=True),
        Column(board.WITH_BUILD, 1.7, figures=True),
        Column(headings.WORKED_OUT, 3.8),
    )
    yield Table(board.BRINGS_IN, columns, tuple(_return(material, one) for one in told), row_headers=True)
    if any(not one.valid for one in told):
        yield Paragraph((Span(board.NO_BASELINE, tone=Tone.CAUTION),))


def _return(material: Material, one: Return) -> tuple[Spans, ...]:
    currency = material.advice.costs.currency
    amounts = ("–" if found is None else in_all(found, currency) for found in (one.likely, one.likely_loaded))
    return (
        words(_CHANNELS.get(one.channel, one.channel)),
        mark(return_state(one)),
        *(words(amount) for amount in amounts),
        words(sentences((one.formula,))),
    )
