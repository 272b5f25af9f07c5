"""How well things stand out, read from the pixels that were painted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Final, cast

from PIL import Image, ImageChops
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

Colour = tuple[int, int, int]
_NOT_NONE: Final = re.compile(rb"[^\x00]+", re.DOTALL)


class Picture:
    """A widget as it is painted now."""

    def __init__(self, widget: QWidget, place: QRect | None = None) -> None:
        image = (
            (widget.grab() if place is None else widget.grab(place))
            .toImage()
            .convertToFormat(QImage.Format.Format_RGBX8888)
        )
        size = (image.width(), image.height())
        # Unpacked on the way in: pictures of a window on which nothing scrolls have nine million points.
        self.image = Image.frombytes("RGB", size, image.constBits(), "raw", "RGBX", image.bytesPerLine(), 1)
        self._ratio = image.devicePixelRatio()

    def colours_in(self, place: QRectF | QRect) -> Counter[Colour]:
        """Which colours are in a place, and how many pixels of each."""
        left, top = place.left() * self._ratio, place.top() * self._ratio
        right, bottom = left + place.width() * self._ratio, top + place.height() * self._ratio
        part = self.image.crop((round(left), round(top), round(right), round(bottom)))
        found = cast("list[tuple[int, Colour]]", part.getcolors(maxcolors=part.width * part.height) or [])
        return Counter({colour: many for many, colour in found})

    def contrast_in(self, place: QRectF | QRect, share: float) -> float:
        """How far the ink stands out: the ground is the most frequent colour, the ink the strongest with this share."""
        colours = self.colours_in(place)
        if not colours:
            return 1.0
        ground = colours.most_common(1)[0][0]
        wanted = max(2.0, share * colours.total())
        for colour in sorted(colours, key=lambda colour: -contrast(colour, ground)):
            wanted -= colours[colour]
            if wanted <= 0:
                return contrast(colour, ground)
        return 1.0


def changed(before: Picture, after: Picture) -> list[float]:
    """How far each pixel that is another now stands out from what it was."""
    red, green, blue = ImageChops.difference(before.image, after.image).split()
    different = ImageChops.lighter(ImageChops.lighter(red, green), blue).tobytes()
    wide = before.image.width
    places = ((at % wide, at // wide) for run in _NOT_NONE.finditer(different) for at in range(*run.span()))
    then, now = (cast("Mapping[tuple[int, int], Colour]", picture.image.load()) for picture in (before, after))
    return [contrast(now[place], then[place]) for place in places]


@cache
def luminance(colour: Colour) -> float:
    """As WCAG 2 reckons it."""
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (c / 255 for c in colour)]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@cache
def contrast(one: Colour, other: Colour) -> float:
    """From 1 for the same to 21 for black on white."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
