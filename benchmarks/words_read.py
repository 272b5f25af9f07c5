"""How many words stand before a person on the way: those of each question's page, and of the live panel beside it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication, QWidget

from commsfit import bootstrap
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.session.session import Session
from commsfit.desktop.theme.fonts import load_fonts
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.workspace.page_words import words_on
from commsfit.desktop.workspace.panel import Panel
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import advise
from commsfit.domain.answers.answers import Answers
from commsfit.domain.document.assessment import Document
from commsfit.locations import resources
from commsfit.ports.filing import Opened
from commsfit.ports.themes import Theme
from commsfit.storage.format.reading import read_document

BEFORE = 2_080
"""Read by the reviewer of 0.1 with Next after Next, counted by hand."""
_DAY = date(2026, 11, 21)
_TURNS = 8


class WordsRead(NamedTuple):
    """Of one example: how many questions were asked, and the words of their pages and of the panel."""

    example: str
    questions: int
    pages: int
    panel: int


def words_read() -> Iterator[WordsRead]:
    """Each example answered afresh along the way, every page counted whole, and the panel again on each."""
    application = QApplication.instance() or QApplication([])
    assert isinstance(application, QApplication)
    load_fonts(resources() / "fonts")
    Dresser(application).choose(Theme.LIGHT)
    rulebook = bootstrap.rulebook()
    session = Session(rulebook, advise, lambda: _DAY)
    workspace = Workspace(session, (*question_pages(rulebook), *RESULT_PAGES))
    workspace.resize(1320, 860)
    workspace.show()
    for path in bootstrap.examples():
        given = read_document(path.read_bytes(), rulebook).document.assessment.scenarios[0].answers
        yield _walked(path.stem, application, workspace, given)


def _walked(name: str, application: QApplication, workspace: Workspace, given: Answers) -> WordsRead:
    session = workspace.session
    session.open(Opened(Document(), None, None))
    panel = workspace.findChild(Panel)
    assert isinstance(panel, Panel)
    questions = of_pages = of_panel = 0
    while (question := session.way.next_question) is not None:
        workspace.visit_question(question)
        for _ in range(_TURNS):
            application.processEvents()
        questions, of_pages = questions + 1, of_pages + _count(workspace.page(workspace.current))
        of_panel += _count(panel)
        if question in given:
            session.answer(question, given[question])
        else:
            session.walk.pass_by(question)
    return WordsRead(name, questions, of_pages, of_panel)


def _count(part: QWidget) -> int:
    return sum(len(said.split()) for _, said in words_on(part))
