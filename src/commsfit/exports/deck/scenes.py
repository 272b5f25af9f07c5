"""A picture from the one geometry as shapes of a slide in one group, with what it says for who cannot see it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from pptx.enum.dml import MSO_LINE, MSO_PATTERN
from pptx.enum.shapes import MSO_CONNECTOR, MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Pt

from commsfit.exports.deck.texts import place, rgb, style, unstyled
from commsfit.exports.office_text import office_line
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.outline.outline import Chart
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Shape, Stroke
from commsfit.presentation.outline.slides import SlideArea

_ALIGNED: Final = {Anchor.START: PP_ALIGN.LEFT, Anchor.MIDDLE: PP_ALIGN.CENTER, Anchor.END: PP_ALIGN.RIGHT}
_PATTERNS: Final = {Pattern.HATCHED: MSO_PATTERN.WIDE_UPWARD_DIAGONAL, Pattern.DOTTED: MSO_PATTERN.PERCENT_20}
_ASCENT: Final = 0.97
"""Of the size: from the top of a line to its baseline."""
_LINE: Final = 1.3
_AIR: Final = 6.0
_A_LINE: Final = 2
_PLACES: Final = 1_000
"""Points are given to freeforms in thousandths."""


def draw_scene(slide: Any, chart: Chart, area: SlideArea, palette: Mapping[str, str]) -> None:
    """The shapes at their own size, from the upper left corner of the area."""
    group = slide.shapes.add_group_shape()
    for shape in chart.scene.shapes:
        _draw(group.shapes, shape, area, palette)
    give_words(group, chart.title or "Picture", chart.alt)


def give_words(shape: Any, name: str, words: str) -> None:
    """What a screen reader says of a shape."""
    known = shape._element.xpath(".//p:cNvPr")[0]  # noqa: SLF001 - python-pptx has no alternative text of its own
    known.set("name", office_line(name)[:200])
    known.set("descr", office_line(words)[:2_000])


def _draw(shapes: Any, shape: Shape, area: SlideArea, palette: Mapping[str, str]) -> None:
    match shape:
        case Box(x, y, width, height):
            kind = MSO_SHAPE.ROUNDED_RECTANGLE if shape.radius else MSO_SHAPE.RECTANGLE
            drawn = shapes.add_shape(kind, *_at(area, x, y), Pt(max(width, 0.1)), Pt(max(height, 0.1)))
            if shape.radius:
                drawn.adjustments[0] = min(0.5, shape.radius / max(0.1, min(width, height)))
            _paint(drawn, shape.fill, shape.stroke, palette)
        case Disc(x, y, radius):
            drawn = shapes.add_shape(MSO_SHAPE.OVAL, *_at(area, x - radius, y - radius), Pt(2 * radius), Pt(2 * radius))
            _paint(drawn, shape.fill, shape.stroke, palette)
        case Path():
            _path(shapes, shape, area, palette)
        case Label():
            _label(shapes, shape, area, palette)


def _at(area: SlideArea, x: float, y: float) -> tuple[Pt, Pt]:
    return Pt(area.x + x), Pt(area.y + y)


def _path(shapes: Any, path: Path, area: SlideArea, palette: Mapping[str, str]) -> None:
    points = [(area.x + x, area.y + y) for x, y in path.points]
    if len(points) < _A_LINE:
        return
    if len(points) == _A_LINE and path.fill is None:
        ends = (Pt(side) for point in points for side in point)
        drawn = shapes.add_connector(MSO_CONNECTOR.STRAIGHT, *ends)
        unstyled(drawn)
        _line(drawn.line, path.stroke, palette)
        return
    (x, y), *rest = [(round(x * _PLACES), round(y * _PLACES)) for x, y in points]
    builder = shapes.build_freeform(x, y, scale=Pt(1) / _PLACES)
    builder.add_line_segments(rest, close=path.fill is not None)
    _paint(builder.convert_to_shape(), path.fill, path.stroke, palette)


def _label(shapes: Any, label: Label, area: SlideArea, palette: Mapping[str, str]) -> None:
    width = width_of(label.text, label.size, strong=label.strong) + _AIR
    left = {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[label.anchor]
    box = shapes.add_textbox(0, 0, 0, 0)
    top = label.y - _ASCENT * label.size
    place(box, SlideArea(area.x + label.x - left, area.y + top, width, label.size * _LINE))
    frame = box.text_frame
    frame.word_wrap, frame.auto_size = False, MSO_AUTO_SIZE.NONE
    frame.vertical_anchor = MSO_ANCHOR.TOP
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    frame.paragraphs[0].alignment = _ALIGNED[label.anchor]
    run = frame.paragraphs[0].add_run()
    run.text = office_line(label.text)
    style(run.font, label.size, palette[label.colour], strong=label.strong)


def _paint(drawn: Any, fill: Fill | None, stroke: Stroke | None, palette: Mapping[str, str]) -> None:
    unstyled(drawn)
    if fill is None or fill.pattern is Pattern.NONE:
        drawn.fill.background()
    elif fill.pattern in _PATTERNS:
        drawn.fill.patterned()
        drawn.fill.pattern = _PATTERNS[fill.pattern]
        drawn.fill.fore_color.rgb = rgb(palette[fill.colour])
        drawn.fill.back_color.rgb = rgb(lighter(palette[fill.colour], 0.12))
    else:
        drawn.fill.solid()
        drawn.fill.fore_color.rgb = rgb(lighter(palette[fill.colour], fill.opacity))
    _line(drawn.line, stroke, palette)


def _line(line: Any, stroke: Stroke | None, palette: Mapping[str, str]) -> None:
    if stroke is None:
        line.fill.background()
        return
    line.width = Pt(stroke.width)
    line.color.rgb = rgb(palette[stroke.colour])
    if stroke.dashes:
        line.dash_style = MSO_LINE.DASH


def lighter(colour: str, opacity: float) -> str:
    """A colour as it looks when it lets white through."""
    parts = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
    return "#" + "".join(f"{round(255 + (part - 255) * opacity):02X}" for part in parts)
