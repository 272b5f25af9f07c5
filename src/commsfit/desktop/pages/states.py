"""How far a question or a section is answered, as a mark and a line."""

from __future__ import annotations

from commsfit.desktop.fields.answer_words import answer_in_words
from commsfit.desktop.session.page import RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.domain.answers.answers import Basis
from commsfit.domain.answers.values import UNKNOWN
from commsfit.domain.engine.counting import is_shown
from commsfit.domain.wording.lists import in_dots
from commsfit.domain.wording.messages import say
from commsfit.presentation.sentences.verdict.way import follows_words


def questions_of(session: Session, section: str) -> tuple[str, ...]:
    """The section's questions, hidden ones too, in the order asked."""
    return tuple(question.id for question in session.rulebook.every_question if question.section == section)


def shown_questions(session: Session, section: str) -> tuple[str, ...]:
    """Those that are asked, given the answers so far."""
    rulebook, answers = session.rulebook, session.answers
    return tuple(one for one in questions_of(session, section) if is_shown(rulebook, answers, one))


def mark_of(session: Session, question: str) -> StepMark:
    """A question's state as a mark."""
    if any(question in problem.questions for problem in session.preview.problems):
        return StepMark.CONFLICT
    if any(entry.question == question for entry in session.assessment.parked):
        return StepMark.PARKED
    answer = session.answers.get(question)
    if answer is None:
        return StepMark.DONE if question in session.sheet.followed else StepMark.OPEN
    is_sure = answer.basis is Basis.STATED and answer.said is not UNKNOWN
    return StepMark.DONE if is_sure else StepMark.ESTIMATED


def answered_words(session: Session, question: str) -> str:
    """What was said, and how surely."""
    answer = session.answers.get(question)
    followed = session.sheet.followed.get(question)
    if answer is None and followed is not None:
        return follows_words(session.rulebook, followed)
    if answer is None:
        return "Not answered"
    said = answer_in_words(session.rulebook, question, answer, session.currency)
    return say("{said}, estimated", said=said) if answer.basis is Basis.ESTIMATE else said


def section_state(session: Session, section: str) -> RailState:
    """The section's line and mark in the rail: its answers where few, a count where many."""
    asked = shown_questions(session, section)
    marks = [mark_of(session, question) for question in asked]
    answered = [question for question in asked if question in session.answers]
    return RailState(_line(session, asked, answered), _together(marks))


def _line(session: Session, asked: tuple[str, ...], answered: list[str]) -> str:
    if not answered:
        return "Not answered"
    if len(answered) < len(asked):
        return say("{answered_count} of {asked_count} answered", answered_count=len(answered), asked_count=len(asked))
    return in_dots(answered_words(session, question) for question in answered[:2])


def _together(marks: list[StepMark]) -> StepMark:
    for telling in (StepMark.CONFLICT, StepMark.PARKED):
        if telling in marks:
            return telling
    if all(mark is StepMark.OPEN for mark in marks):
        return StepMark.OPEN
    if StepMark.OPEN in marks:
        return StepMark.PARTLY
    return StepMark.ESTIMATED if StepMark.ESTIMATED in marks else StepMark.DONE
