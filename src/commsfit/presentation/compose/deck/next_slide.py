"""The slide to end on: what is done within thirty days, by whom; while the verdict is open, what to ask."""

from __future__ import annotations

from collections.abc import Iterator

from commsfit.domain.planning.dates.working_days import days_after
from commsfit.presentation.compose.brief.second_page import decisions_of
from commsfit.presentation.compose.deck.parts import SMALL_ON_SLIDE
from commsfit.presentation.compose.material import Material
from commsfit.presentation.compose.phrasing import sentence
from commsfit.presentation.formats.formats import short_day
from commsfit.presentation.outline.slides import (
    SLIDE_ACROSS,
    SLIDE_LEFT,
    GridCell,
    GridPart,
    Slide,
    SlideArea,
    SlidePart,
    SlideText,
    TextPart,
)
from commsfit.presentation.sentences import deck as told
from commsfit.presentation.sentences import headings
from commsfit.presentation.sentences.plan import board

_SOON = 30
_TOP, _HIGH = 112.0, 372.0
_STEPS, _DECISIONS, _QUESTIONS = 9, 4, 7
_LEFT_HALF, _RIGHT_HALF = 520.0, 316.0


def next_slide(material: Material) -> Slide:
    advice = material.advice
    notes = tuple(_notes(material))
    if advice.verdict.settled or advice.choices.decision:
        count = min(_STEPS, sum(step.within_days <= _SOON for step in advice.roadmap.next_steps))
        return Slide(told.soon_title(count), tuple(_steps(material)), notes)
    asked = [] if advice.problems else [one for one in advice.explanation.open_questions if one.matters]
    return Slide(told.questions_title(len(asked)), tuple(_questions(material)), notes)


def _steps(material: Material) -> Iterator[SlidePart]:
    roadmap = material.advice.roadmap
    soon = sorted(roadmap.next_steps, key=lambda step: step.within_days)
    rows = tuple(
        (
            GridCell(short_day(days_after(roadmap.start, step.within_days)), strong=True),
            GridCell(sentence(step.words)),
            GridCell(step.owner),
        )
        for step in soon
        if step.within_days <= _SOON
    )[:_STEPS]
    if rows:
        titles = (headings.BY_WHOM, headings.WHAT, headings.WHO)
        yield GridPart(SlideArea(SLIDE_LEFT, _TOP, _LEFT_HALF, _HIGH), titles, (0.8, 3.7, 1.6), rows, titles[1])
    decisions = sorted(decisions_of(material), key=lambda entry: entry[0])[:_DECISIONS]
    if decisions:
        x = SLIDE_LEFT + _LEFT_HALF + 24
        yield TextPart(SlideArea(x, _TOP, _RIGHT_HALF, 26), (SlideText(board.BOARD_DECISIONS, 17, strong=True),))
        for place, (on, what, who) in enumerate(decisions):
            texts = (
                SlideText(short_day(on), SMALL_ON_SLIDE, colour="muted"),
                SlideText(what, 14, strong=True),
                SlideText(who, SMALL_ON_SLIDE),
            )
            yield TextPart(SlideArea(x, _TOP + 32 + place * 88, _RIGHT_HALF, 82), texts, "sunken")


def _questions(material: Material) -> Iterator[SlidePart]:
    advice = material.advice
    if advice.problems:
        asked = list(dict.fromkeys(name for problem in advice.problems for name in problem.questions))
    else:
        asked = [one.question for one in advice.explanation.open_questions if one.matters]
    rows = tuple(
        (
            GridCell(str(place)),
            GridCell(material.rulebook.asked(question).ask, strong=place == 1),
            GridCell(sentence(material.answer(question)).rstrip(".")),
        )
        for place, question in enumerate(asked[:_QUESTIONS], start=1)
    )
    if rows:
        titles = (headings.NUMBER, headings.QUESTION, headings.SO_FAR)
        yield GridPart(SlideArea(SLIDE_LEFT, _TOP, SLIDE_ACROSS, _HIGH), titles, (0.5, 5, 2), rows, titles[1])


def _notes(material: Material) -> Iterator[str]:
    for problem in material.advice.problems:
        yield sentence(problem.remedy)
    for one in material.advice.explanation.open_questions:
        if one.matters and not material.advice.problems:
            asked = material.rulebook.asked(one.question)
            yield told.SLIDE_QUESTION_NOTE.format(question=asked.ask, why=sentence(asked.why)).strip()
    for step in sorted(material.advice.roadmap.next_steps, key=lambda step: step.within_days):
        yield told.SLIDE_STEP_NOTE.format(days=step.within_days, words=step.words.rstrip("."), owner=step.owner)
