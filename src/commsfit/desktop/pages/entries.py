"""The questions' chapter in the order of the wizard: a page a section, then the check."""

from __future__ import annotations

from commsfit.desktop.pages.check import CHECK, CheckPage
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.pages.states import section_state, shown_questions
from commsfit.desktop.session.page import Chapter, PageEntry, RailState
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.drawing.marks import StepMark
from commsfit.domain.definitions.questions import QuestionSection
from commsfit.domain.definitions.rulebook import Rulebook
from commsfit.domain.wording.messages import say


def question_pages(rulebook: Rulebook) -> tuple[PageEntry, ...]:
    """Core sections and what introduces them first, then the check, then what merely refines."""
    words = rulebook.words.questions.sections
    sections = rulebook.questions.sections
    last_core = max((index for index, section in enumerate(sections) if section.core), default=-1)
    pages = [
        _page(section, words[section.id].title, is_core=index <= last_core) for index, section in enumerate(sections)
    ]
    check = PageEntry(CHECK, "Check your answers", CheckPage, _check_state, Chapter.QUESTIONS)
    return (*pages[: last_core + 1], check, *pages[last_core + 1 :])


def _page(section: QuestionSection, title: str, *, is_core: bool) -> PageEntry:
    return PageEntry(
        section.id,
        title,
        lambda session: SectionPage(session, section),
        lambda session: section_state(session, section.id),
        Chapter.QUESTIONS,
        is_core=is_core,
    )


def _check_state(session: Session) -> RailState:
    if session.preview.problems:
        return RailState("A contradiction to resolve", StepMark.CONFLICT)
    asked = sum(len(shown_questions(session, section.id)) for section in session.rulebook.questions.sections)
    given = len(session.preview.answers)
    return RailState(
        say("{given} of {asked} answered", given=given, asked=asked), StepMark.DONE if given == asked else StepMark.OPEN
    )
