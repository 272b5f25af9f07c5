"""The neutral deck to the bytes of a presentation: real titles, charts to edit, notes, the brand's colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any, Final

from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import PP_ALIGN
from pptx.util import Pt

from commsfit.exports.deck.grids import draw_grid
from commsfit.exports.deck.plots import draw_bars, draw_curve
from commsfit.exports.deck.scenes import draw_scene, give_words, lighter
from commsfit.exports.deck.texts import place, rgb, unstyled, write_texts
from commsfit.exports.office_text import office_line, office_text
from commsfit.presentation.formats.brand import Brand
from commsfit.presentation.formats.breaking import SizedText
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_HEIGHT,
    SLIDE_LEFT,
    SLIDE_WIDTH,
    BarsPart,
    CurvePart,
    Deck,
    GridPart,
    ScenePart,
    Slide,
    SlideArea,
    SlidePart,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.tokens import PAPER
from commsfit.reporting.office_package import repacked

_HOUR: Final = re.compile(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_NO_HOUR: Final = b"1980-01-01T00:00:00Z"
_TITLE_ONLY: Final = 5
_TEMPLATE_WIDTH: Final = 720.0
_KICKER: Final = SlideArea(SLIDE_LEFT, 28, SLIDE_ACROSS, 20)
_TITLE: Final = SlideArea(SLIDE_LEFT, 46, SLIDE_ACROSS, 62)
_VERDICT: Final = SlideArea(SLIDE_LEFT, 48, SLIDE_ACROSS, 98)
_FOOT: Final = SlideArea(SLIDE_LEFT, 506, SLIDE_ACROSS - 60, 20)
_NUMBER: Final = SlideArea(SLIDE_WIDTH - SLIDE_LEFT - 50, 506, 50, 20)
_LOGO: Final = SlideArea(SLIDE_WIDTH - SLIDE_LEFT - 110, 30, 110, 44)
_SOFT: Final = 0.1
_RADIUS: Final = 8.0
_AIR: Final = 10.0


def deck_bytes(deck: Deck, brand: Brand) -> bytes:
    """Equal input gives equal bytes."""
    show = Presentation()
    show.slide_width, show.slide_height = Pt(SLIDE_WIDTH), Pt(SLIDE_HEIGHT)
    _widen(show)
    palette = {**PAPER, "accent": brand.accent, "heading": brand.heading, "accent_soft": lighter(brand.accent, _SOFT)}
    for number, slide in enumerate(deck.slides, start=1):
        _write_slide(show, deck, slide, number, brand, palette)
    _sign(show, deck, brand)
    written = BytesIO()
    show.save(written)
    return repacked(written.getvalue(), _without_hour)


def _without_hour(name: str, content: bytes) -> bytes:
    """A part that tells no clock, the small workbooks behind the charts included."""
    if name.endswith(".xlsx"):
        return repacked(content, _without_hour)
    return _HOUR.sub(_NO_HOUR, content) if name == "docProps/core.xml" else content


def _widen(show: Any) -> None:
    """The template is made for a slide of 720 points: its masters' places grow with the slide."""
    wider = SLIDE_WIDTH / _TEMPLATE_WIDTH
    for master in show.slide_masters:
        for shapes in (master.shapes, *(layout.shapes for layout in master.slide_layouts)):
            for shape in shapes:
                if shape.width is not None:
                    shape.left, shape.width = (round(side * wider) for side in (shape.left, shape.width))


def _sign(show: Any, deck: Deck, brand: Brand) -> None:
    """What the file says of itself; the day of the advice is the only clock."""
    said, on = show.core_properties, datetime.combine(date.fromisoformat(deck.date), time(), UTC)
    said.title, said.author = office_line(deck.title)[:240], office_line(deck.author or brand.name)[:240]
    said.subject, said.language = office_line(deck.client)[:240], deck.language
    said.created = said.modified = on.replace(tzinfo=None)
    said.last_modified_by, said.revision, said.keywords, said.comments = "", 1, "", ""


def _write_slide(show: Any, deck: Deck, given: Slide, number: int, brand: Brand, palette: dict[str, str]) -> None:  # noqa: PLR0913, PLR0917 - what a slide is made from
    slide = show.slides.add_slide(show.slide_layouts[_TITLE_ONLY])
    opening = bool(given.kicker)
    area = _beside_logo(_VERDICT if opening else _TITLE, brand)
    place(slide.shapes.title, area)
    title = SizedText(given.title, 31 if opening else 28, strong=True, colour="heading")
    write_texts(slide.shapes.title.text_frame, (title,), area, palette)
    if opening:
        _text(
            slide, TextPart(_beside_logo(_KICKER, brand), ()), (SizedText(given.kicker, 13, colour="muted"),), palette
        )
    for part in given.parts:
        _write_part(slide, part, palette)
    _frame(slide, deck, number, brand, palette)
    notes = "\n".join(note for note in (office_text(note).strip() for note in given.notes) if note)
    slide.notes_slide.notes_text_frame.text = notes


def _beside_logo(area: SlideArea, brand: Brand) -> SlideArea:
    """What is left of the head of a slide where a logo stands in its corner."""
    return area if brand.logo is None else replace(area, width=area.width - _LOGO.width - 20)


def _write_part(slide: Any, part: SlidePart, palette: dict[str, str]) -> None:
    match part:
        case TextPart():
            said = tuple(SizedText(one.text, one.size, one.strong, one.colour) for one in part.texts)
            _text(slide, part, said, palette)
        case ScenePart():
            draw_scene(slide, part.chart, part.area, palette)
        case BarsPart():
            draw_bars(slide, part, palette)
        case CurvePart():
            draw_curve(slide, part, palette)
        case GridPart():
            draw_grid(slide, part, palette)


def _text(slide: Any, part: TextPart, said: tuple[SizedText, ...], palette: dict[str, str]) -> None:
    if not any(one.text.strip() for one in said):
        return
    if not part.ground:
        box = slide.shapes.add_textbox(0, 0, 0, 0)
        place(box, part.area)
        write_texts(box.text_frame, said, part.area, palette)
        return
    box = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, 0, 0, Pt(1), Pt(1))
    place(box, part.area)
    box.adjustments[0] = _RADIUS / min(part.area.width, part.area.height)
    unstyled(box)
    box.fill.solid()
    box.fill.fore_color.rgb = rgb(palette[part.ground])
    box.line.fill.background()
    write_texts(box.text_frame, said, part.area, palette, air=_AIR)


def _frame(slide: Any, deck: Deck, number: int, brand: Brand, palette: dict[str, str]) -> None:
    """What stands on every slide: whose it is, its number, the logo."""
    foot = told.SLIDE_KICKER.join(filter(None, (office_line(deck.client), brand.name, brand.footer)))
    quiet: Mapping[str, Any] = {"size": 12, "colour": "muted"}
    _text(slide, TextPart(_FOOT, ()), (SizedText(foot, **quiet),), palette)
    box = slide.shapes.add_textbox(0, 0, 0, 0)
    place(box, _NUMBER)
    write_texts(box.text_frame, (SizedText(str(number), **quiet),), _NUMBER, palette)
    box.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    if brand.logo is not None:
        scale = min(_LOGO.width / brand.logo.width, _LOGO.height / brand.logo.height)
        width, height = brand.logo.width * scale, brand.logo.height * scale
        right = Pt(_LOGO.x + _LOGO.width - width)
        picture = slide.shapes.add_picture(BytesIO(brand.logo.png), right, Pt(_LOGO.y), Pt(width), Pt(height))
        give_words(picture, "Logo", brand.name or "Logo")
