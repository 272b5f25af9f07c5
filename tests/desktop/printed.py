"""What a widget writes, however it is painted: each run of words with its place and its size."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QBuffer, QIODevice, QPoint, QRectF
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QTransform
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QWidget

_SVG = "{http://www.w3.org/2000/svg}"


@dataclass(frozen=True, slots=True)
class Written:
    """A run of words; `place` is the tight box of its letters on the widget, `size` their height as seen."""

    words: str
    place: QRectF
    size: float
    weight: int


def written_on(widget: QWidget) -> list[Written]:
    """Paint the widget as a drawing instead of pixels, and read the words out of that."""
    drawing = ET.fromstring(_drawn(widget))
    runs = (_read(group, text) for group in drawing.iter(f"{_SVG}g") for text in group.findall(f"{_SVG}text"))
    return [run for run in runs if any(sign.isprintable() and not sign.isspace() for sign in run.words)]


def _drawn(widget: QWidget) -> bytes:
    paper = QBuffer()
    paper.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(paper)
    generator.setSize(widget.size())
    generator.setViewBox(widget.rect())
    with QPainter(generator) as painter:
        widget.render(painter, QPoint())
    return bytes(paper.data().data())


def _read(group: ET.Element, text: ET.Element) -> Written:
    words = text.text or ""
    size, weight = round(float(text.attrib["font-size"])), int(text.attrib["font-weight"])
    font = QFont(text.attrib["font-family"])
    font.setPixelSize(size)
    font.setWeight(QFont.Weight(weight))
    at = _transform(group.attrib.get("transform", ""))
    box = QFontMetricsF(font).tightBoundingRect(words)
    place = at.mapRect(box.translated(float(text.attrib["x"]), float(text.attrib["y"])))
    return Written(words, place, size * at.m22(), weight)


def _transform(matrix: str) -> QTransform:
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-?\d+)?", matrix)]
    return QTransform(*numbers) if len(numbers) == 6 else QTransform()
