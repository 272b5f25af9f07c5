"""Scene to painter: each shape drawn as it stands, tokens looked up; every painter closed by its context."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import cache, lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QImage,
    QPaintDevice,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QTransform,
)

from commsfit.desktop.theme.current import FAMILY
from commsfit.presentation.formats.letters import width_of
from commsfit.presentation.formats.patterns import DOT, GAP, LINE, TINT, dots, hatches
from commsfit.presentation.outline.scene import Anchor, Box, Disc, Fill, Label, Path, Pattern, Scene, Shape, Stroke

EM = 64


@contextmanager
def painting(device: QPaintDevice) -> Iterator[QPainter]:
    """A painter that is ended whatever happens: one left open takes the process down."""
    with QPainter(device) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        yield painter


def paint(scene: Scene, painter: QPainter, colours: Mapping[str, str]) -> None:
    """Draw a scene at the painter's origin."""
    for shape in scene.shapes:
        match shape:
            case Label():
                _paint_label(shape, painter, colours)
            case _:
                _paint_area(shape, painter, colours)


def picture(scene: Scene, colours: Mapping[str, str], ratio: float = 2.0) -> QImage:
    """A scene as an image on its own ground."""
    image = QImage(round(scene.width * ratio), round(scene.height * ratio), QImage.Format.Format_ARGB32)
    image.fill(QColor(colours["surface"]))
    with painting(image) as painter:
        painter.scale(ratio, ratio)
        paint(scene, painter, colours)
    return image


def outline_of(shape: Shape) -> QPainterPath:
    """The shape's own line, for filling and for finding it under the pointer."""
    path = QPainterPath()
    match shape:
        case Box():
            path.addRoundedRect(QRectF(shape.x, shape.y, shape.width, shape.height), shape.radius, shape.radius)
        case Disc():
            path.addEllipse(QPointF(shape.x, shape.y), shape.radius, shape.radius)
        case Path():
            path.addPolygon(QPolygonF([QPointF(x, y) for x, y in shape.points]))
            if shape.fill:
                path.closeSubpath()
        case Label():
            wide = width_of(shape.text, shape.size, strong=shape.strong)
            left = {Anchor.START: 0.0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[shape.anchor]
            path.addRect(QRectF(shape.x - left, shape.y - shape.size, wide, shape.size * 1.25))
    return path


def _paint_area(shape: Box | Path | Disc, painter: QPainter, colours: Mapping[str, str]) -> None:
    path = outline_of(shape)
    if shape.fill:
        _fill(shape.fill, shape, path, painter, QColor(colours[shape.fill.colour]))
    if shape.stroke:
        painter.strokePath(path, _pen(shape.stroke, colours))


def _fill(fill: Fill, shape: Box | Path | Disc, path: QPainterPath, painter: QPainter, colour: QColor) -> None:
    if fill.pattern is Pattern.NONE:
        return
    colour.setAlphaF(fill.opacity)
    if fill.pattern is Pattern.SOLID:
        brush = QBrush(colour)
    else:
        fineness = painter.deviceTransform().m11()
        brush = _patterned(fill.pattern, colour, max(0.5, round(fineness * 4) / 4))
    if isinstance(shape, Box) and not shape.radius:
        painter.fillRect(QRectF(shape.x, shape.y, shape.width, shape.height), brush)
    else:
        painter.fillPath(path, brush)


def _patterned(pattern: Pattern, colour: QColor, fineness: float) -> QBrush:
    """Hatches or dots on their tint as a tile, as fine as the device: many lines drawn one by one cost a frame."""
    repeats = next((many for many in (2, 4, 8) if (GAP * fineness * many).is_integer()), 8)
    brush = QBrush(_tile(pattern, colour.rgba(), fineness, repeats))
    brush.setTransform(QTransform.fromScale(1 / fineness, 1 / fineness))
    return brush


@lru_cache(maxsize=128)
def _tile(pattern: Pattern, colour: int, fineness: float, repeats: int) -> QImage:
    side = GAP * repeats
    image = QImage(round(side * fineness), round(side * fineness), QImage.Format.Format_ARGB32_Premultiplied)
    ink = QColor.fromRgba(colour)
    ground = QColor(ink)
    ground.setAlphaF(ink.alphaF() * TINT)
    image.fill(ground)
    with painting(image) as painter:
        painter.scale(fineness, fineness)
        if pattern is Pattern.HATCHED:
            painter.setPen(QPen(ink, LINE))
            for x0, y0, x1, y1 in hatches(-GAP, -GAP, side + GAP, side + GAP):
                painter.drawLine(QPointF(x0, y0), QPointF(x1, y1))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            for x, y in dots(-GAP, -GAP, side + GAP, side + GAP):
                painter.drawEllipse(QPointF(x, y), DOT, DOT)
    return image


def _pen(stroke: Stroke, colours: Mapping[str, str]) -> QPen:
    pen = QPen(QColor(colours[stroke.colour]), stroke.width)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if stroke.dashes:
        pen.setDashPattern([dash / stroke.width for dash in stroke.dashes])
    return pen


def _paint_label(label: Label, painter: QPainter, colours: Mapping[str, str]) -> None:
    wide = width_of(label.text, label.size, strong=label.strong)
    left = {Anchor.START: label.x, Anchor.MIDDLE: label.x - wide / 2, Anchor.END: label.x - wide}[label.anchor]
    painter.save()
    painter.translate(left, label.y)
    painter.scale(label.size / EM, label.size / EM)
    painter.setFont(label_font(strong=label.strong))
    painter.setPen(QColor(colours[label.colour]))
    painter.drawText(QPointF(0, 0), label.text)
    painter.restore()


@cache
def label_font(*, strong: bool) -> QFont:
    """The font of labels, set large and scaled, so that fractions of a pixel and all screens give one width."""
    font = QFont(FAMILY)
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    font.setKerning(False)
    font.setFeature(QFont.Tag("calt"), 0)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPixelSize(EM)
    return font
