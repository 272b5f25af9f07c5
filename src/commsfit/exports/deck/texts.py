"""Texts on a slide: set at the largest size that fits their area, in the colours of the brand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR, MSO_AUTO_SIZE, PP_ALIGN
from pptx.util import Pt

from commsfit.exports.office_text import OFFICE_FONT, office_text
from commsfit.presentation.formats.breaking import SizedText, set_into
from commsfit.presentation.outline.slides import SlideArea

SMALLEST_LETTERS: Final = 12.0
_SAFE: Final = 0.97
"""Of the width that texts are measured to: programs break lines a little differently."""


def rgb(colour: str) -> RGBColor:
    """#2F4BD8 as python-pptx takes it."""
    made: RGBColor = RGBColor.from_string(colour.removeprefix("#"))
    return made


def place(shape: Any, area: SlideArea) -> None:
    shape.left, shape.top, shape.width, shape.height = (Pt(side) for side in (area.x, area.y, area.width, area.height))


def write_texts(
    frame: Any, texts: Sequence[SizedText], area: SlideArea, palette: Mapping[str, str], *, air: float = 0
) -> None:
    """Paragraphs in a frame of this area, with so much air inside."""
    frame.word_wrap, frame.auto_size = True, MSO_AUTO_SIZE.NONE
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(air)
    frame.vertical_anchor = MSO_ANCHOR.TOP
    clean = [SizedText(office_text(text.text).strip(), text.size, text.strong, text.colour) for text in texts]
    room = (area.width - 2 * air) * _SAFE
    fitting = set_into(clean, room, area.height - 2 * air, smallest=SMALLEST_LETTERS)
    for number, text in enumerate(fitting):
        paragraph = frame.paragraphs[0] if number == 0 else frame.add_paragraph()
        paragraph.space_before = Pt(3 if number else 0)
        paragraph.alignment = PP_ALIGN.LEFT
        run = paragraph.add_run()
        run.text = " ".join(text.text.split("\n"))
        style(run.font, text.size, palette[text.colour], strong=text.strong)


def unstyled(shape: Any) -> None:
    """Without the theme's shadow and edge, which some programs draw whatever the shape says."""
    for found in shape._element.xpath("./p:style"):  # noqa: SLF001 - python-pptx cannot take a style away
        shape._element.remove(found)  # noqa: SLF001 - the same


def style(font: Any, size: float, colour: str, *, strong: bool = False) -> None:
    font.name, font.size, font.bold = OFFICE_FONT, Pt(size), strong
    font.color.rgb = rgb(colour)
