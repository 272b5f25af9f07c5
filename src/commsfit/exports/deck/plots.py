"""Charts whose figures can be edited: bars a name, and one amount over months."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.oxml import parse_xml
from pptx.util import Pt

from commsfit.exports.deck.scenes import give_words
from commsfit.exports.deck.texts import rgb, style, write_texts
from commsfit.exports.office_money import amount_format
from commsfit.exports.office_text import office_line
from commsfit.presentation.formats.breaking import SizedText
from commsfit.presentation.outline.slides import BarsPart, CurvePart, SlideArea

_TITLE, _LABELS = 24.0, 12.0
_YEAR: Final = 12
_ROOM: Final = 1.35
"""So many times the longest bar the axis is, for the figures behind the bars."""
_SPACE: Final = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'


def draw_bars(slide: Any, part: BarsPart, palette: Mapping[str, str]) -> None:
    """The first name stands on top, as it does in a table."""
    data = CategoryChartData(number_format=amount_format(part.currency, cents=False))
    data.categories = [office_line(name) for name in part.names]
    data.add_series(office_line(part.title), [float(amount) for amount in part.amounts])
    chart = _charted(slide, XL_CHART_TYPE.BAR_CLUSTERED, part, data, palette)
    chart.category_axis.reverse_order = True
    chart.category_axis.format.line.color.rgb = rgb(palette["line"])
    chart.category_axis.major_tick_mark = XL_TICK_MARK.NONE
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.minimum_scale = 0
    chart.value_axis.maximum_scale = (float(max(part.amounts)) or 1.0) * _ROOM
    plot = chart.plots[0]
    plot.gap_width, plot.vary_by_categories, plot.has_data_labels = 55, False, True
    labels = plot.data_labels
    labels.number_format, labels.number_format_is_linked = amount_format(part.currency, cents=False), False
    labels.position = XL_LABEL_POSITION.OUTSIDE_END
    style(labels.font, _LABELS, palette["text"], strong=True)
    for body in labels._element.xpath("c:txPr/a:bodyPr"):  # noqa: SLF001 - python-pptx cannot keep labels on a line
        body.set("wrap", "none")
    for place in range(len(part.names)):
        fill = plot.series[0].points[place].format.fill
        fill.solid()
        fill.fore_color.rgb = rgb(palette["accent" if place == part.stands_out else "bar"])


def draw_curve(slide: Any, part: CurvePart, palette: Mapping[str, str]) -> None:
    """Months along the foot, a figure a year."""
    data = CategoryChartData(number_format=amount_format(part.currency, cents=False))
    data.categories = [str(month) for month in range(len(part.amounts))]
    data.add_series(office_line(part.title), [float(amount) for amount in part.amounts])
    chart = _charted(slide, XL_CHART_TYPE.LINE, part, data, palette)
    months = chart.category_axis
    months.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    months.major_tick_mark = XL_TICK_MARK.NONE
    months.format.line.color.rgb = rgb(palette["edge"])
    style(months.tick_labels.font, _LABELS, palette["muted"])
    for tag in ("tickLblSkip", "tickMarkSkip"):
        _skip(months._element, tag)  # noqa: SLF001 - python-pptx cannot thin out labels
    values = chart.value_axis
    values.tick_labels.number_format, values.tick_labels.number_format_is_linked = (
        amount_format(part.currency, cents=False),
        False,
    )
    values.major_gridlines.format.line.color.rgb = rgb(palette["line"])
    values.format.line.fill.background()
    line = chart.plots[0].series[0]
    line.smooth = False
    line.format.line.width = Pt(2.5)
    line.format.line.color.rgb = rgb(palette["accent"])


def _charted(slide: Any, kind: Any, part: BarsPart | CurvePart, data: Any, palette: Mapping[str, str]) -> Any:
    """The title as a text over the chart, the chart below it."""
    area = part.area
    head = slide.shapes.add_textbox(Pt(area.x), Pt(area.y), Pt(area.width), Pt(_TITLE))
    title = SizedText(part.title, 15, strong=True)
    write_texts(head.text_frame, (title,), SlideArea(area.x, area.y, area.width, _TITLE), dict(palette))
    below = (Pt(area.x), Pt(area.y + _TITLE), Pt(area.width), Pt(area.height - _TITLE))
    frame = slide.shapes.add_chart(kind, *below, data)
    give_words(frame, part.title, part.alt)
    chart = frame.chart
    chart.has_legend, chart.has_title = False, False
    style(chart.font, _LABELS, palette["text"])
    return chart


def _skip(axis: Any, tag: str) -> None:
    """A label a year: after the elements that the format wants before it."""
    made = parse_xml(f'<c:{tag} {_SPACE} val="{_YEAR}"/>')
    last = axis.xpath("c:noMultiLvlLbl")
    if last:
        last[0].addprevious(made)
    else:
        axis.append(made)
