"""Every page at 1024x700, with all that can be unfolded unfolded: it scrolls up and down, never sideways."""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.results.readiness.done_form import DoneForm
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.results.verdict.own_decision import OwnDecisionCard
from commsfit.desktop.theme.switching import Dresser
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Link, Quiet
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workspace.workspace import Workspace
from commsfit.domain.advice import Advice
from commsfit.domain.answers.answers import Answer
from commsfit.domain.answers.choices import Choices, Evidence, Move, OwnDecision, OwnFigure, Priority
from commsfit.domain.answers.values import Band
from commsfit.domain.document.assessment import LONGEST_NAME, Assessment, LogEntry, Parked, Person
from commsfit.ports.themes import Theme
from tests.desktop.conftest import EXAMPLES, PAGES, TODAY
from tests.desktop.touring import settle

SMALL = (1024, 700)
SIZES = (*(pytest.param(scale, marks=pytest.mark.long) for scale in (1.0, 1.5)), 2.0)
SHOWN = "logistics"
"""The other examples take a minute more: they run with the long tests."""


def unfold(page: QWidget) -> None:
    """Press all that opens something in place; what is opened may hold more of it."""
    for _ in range(2):
        openers = [one for one in page.findChildren(QPushButton) if one.isCheckable() and not one.isChecked()]
        openers = [one for one in openers if isinstance(one, Link | Quiet)]
        openers += [form.opener for form in page.findChildren(DoneForm)]
        openers += [card.open for card in page.findChildren(OwnDecisionCard)]
        openers += [one for one in page.findChildren(Quiet) if one.text() == "Show the figures"]
        for opener in openers:
            if opener.isVisible() and opener.text() != "Take it back":
                opener.click()
    settle()


def states(page: QWidget) -> Iterator[str]:
    """The ways in which a page can stand: each question of it, each view of the plan, all unfolded."""
    settle()
    yield "as it comes"
    unfold(page)
    yield "unfolded"
    if isinstance(page, RoadmapPage):
        for view in PlanView:
            page.look_at(view)
            settle()
            yield view.name
    if isinstance(page, SectionPage):
        while page.step(1):
            settle()
            yield page.current


def sideways(workspace: Workspace) -> list[str]:
    """What has a scroll bar from left to right, and how far it goes."""
    return [
        f"{type(one.parent()).__name__} by {one.horizontalScrollBar().maximum()} px"
        for one in workspace.findChildren(Scroller)
        if one.isVisible() and one.horizontalScrollBar().maximum() > 0
    ]


@pytest.mark.parametrize("scale", SIZES)
@pytest.mark.parametrize(
    "name", [name if name == SHOWN else pytest.param(name, marks=pytest.mark.long) for name in EXAMPLES]
)
def test_no_page_scrolls_sideways_in_a_small_window(
    window: MainWindow, dresser: Dresser, name: str, scale: float
) -> None:
    assert window.office is not None
    dresser.choose(Theme.LIGHT, scale)
    window.resize(*SMALL)
    window.office.open_example(name)
    assert sideways_anywhere(window) == {}


UNBROKEN, SPACED = "W" * LONGEST_NAME, "the works council and the auditor, " * 5


@pytest.mark.parametrize(
    ("words", "scale"),
    [
        pytest.param(SPACED, 1.0, id="spaced-1.0"),
        *(pytest.param(UNBROKEN, scale, id=f"unbroken-{scale}", marks=pytest.mark.long) for scale in (1.0, 1.5, 2.0)),
        *(pytest.param(SPACED, scale, id=f"spaced-{scale}", marks=pytest.mark.long) for scale in (1.5, 2.0)),
    ],
)
def test_no_page_scrolls_sideways_for_the_longest_names_and_reasons(
    window: MainWindow, dresser: Dresser, words: str, scale: float
) -> None:
    assert window.office is not None
    dresser.choose(Theme.LIGHT, scale)
    window.resize(*SMALL)
    window.office.open_example(SHOWN)
    session = window.office.session
    session.edit(replace(session.document, assessment=wordy(session.assessment, session.advice, words)), "Words")
    assert sideways_anywhere(window) == {}


def wordy(assessment: Assessment, advice: Advice, words: str) -> Assessment:
    """The same assessment, with these words wherever a person can leave some."""
    item, check = advice.roadmap.items[0], advice.readiness.checks[0]
    line = next(line for option in advice.costs.options for line in option.lines)
    amount = Band(Decimal(1), Decimal(2), Decimal(3))
    choices = Choices(
        moves=(Move(item.id, Priority.COULD, words, words),),
        own_figures=(OwnFigure(line.id, amount, words, words),),
        evidence=(Evidence(check.id, words, words, TODAY),),
        decision=OwnDecision("ucaas", words, words, TODAY),
    )
    first, *others = assessment.scenarios
    by = (("Ann", 12), (words, 30))
    answers = first.answers.having("developer_hours_per_week", Answer(12, note=words, by=by))
    return replace(
        assessment,
        client=replace(assessment.client, name=words, prepared_by=words),
        scenarios=(replace(first, name=words, answers=answers, choices=choices, notes=words), *others),
        people=(Person(words, words),),
        decisions=(LogEntry(words, words, TODAY, "developer_hours_per_week"),),
        parked=(Parked("developer_hours_per_week", words, words),),
    )


def sideways_anywhere(window: MainWindow) -> dict[str, list[str]]:
    """What scrolls sideways on any page in any of its states."""
    assert window.office is not None
    workspace = window.office.workspace
    wrong: dict[str, list[str]] = {}
    for entry in (*question_pages(workspace.session.rulebook), *PAGES):
        workspace.show_page(entry.id)
        for state in states(workspace.page(entry.id)):
            assert window.width() == SMALL[0], f"{entry.id}, {state}: the window grew"
            found = sideways(workspace)
            if found:
                wrong[f"{entry.id}, {state}"] = found
    return wrong
