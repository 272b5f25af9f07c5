"""The slide of time: both lanes from the first day to the last, the date that was asked for, the gates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from commsfit.domain.planning.roadmap import PhaseGate
from commsfit.presentation.charts.plan.timeline import verdict_timeline
from commsfit.presentation.compose.brief.first_page import live_title
from commsfit.presentation.compose.deck.parts import SMALL_ON_SLIDE, columns
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.formats.formats import calendar_day
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    ScenePart,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences.plan import board
from commsfit.presentation.sentences.plan.roadmap import deadline_sentence, must_sentence, roadmap_sentence

_TOP, _PICTURE, _GATES = 112.0, 230.0, 376.0
_MOST = 5
_SIZES = (13.0, 12.0, 11.0)


def roadmap_slide(material: Material) -> Slide:
    advice = material.advice
    if advice.problems:
        texts = (SlideText(told.SLIDE_NOT_WHILE, 17),)
        return Slide(
            told.SLIDE_PLAN_WAITS,
            (TextPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 60), texts),),
            (told.SLIDE_NOT_WHILE,),
        )
    late = deadline_sentence(advice.roadmap).rstrip(".") if advice.roadmap.deadline_met is False else ""
    return Slide(late or live_title(material), tuple(_parts(material)), tuple(_notes(material)))


def _parts(material: Material) -> Iterator[SlidePart]:
    roadmap = material.advice.roadmap
    drawn = (verdict_timeline(material.advice, width=SLIDE_ACROSS, size=size) for size in _SIZES)
    chart = next((one for one in drawn if one is not None and one.scene.height <= _PICTURE + 20), None)
    if chart is not None:
        yield ScenePart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, _PICTURE), chart)
    else:
        yield TextPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, 60), (SlideText(board.NO_DATES, 17),))
    gates = sorted((gate for gate in roadmap.gates if gate.on), key=lambda gate: gate.on or date.max)[:_MOST]
    for area, gate in zip(columns(_GATES, 70, [1.0] * max(1, len(gates))), gates, strict=False):
        yield TextPart(area, _gate(gate), "sunken")
    remedy = next(iter(roadmap.remedies), None)
    if remedy is not None:
        yield TextPart(SlideArea(SLIDE_LEFT, 452, SLIDE_ACROSS, 42), (SlideText(sentence(remedy.words), 15),))


def _gate(gate: PhaseGate) -> tuple[SlideText, ...]:
    on = calendar_day(gate.on) if gate.on else ""
    return SlideText(on, SMALL_ON_SLIDE, colour="muted"), SlideText(gate.title, 15, strong=True)


def _notes(material: Material) -> Iterator[str]:
    roadmap = material.advice.roadmap
    yield roadmap_sentence(roadmap)
    yield deadline_sentence(roadmap)
    yield must_sentence(roadmap)
    yield roadmap.provisional_words
    for remedy in roadmap.remedies:
        yield sentence(remedy.words)
    yield from roadmap.warnings
