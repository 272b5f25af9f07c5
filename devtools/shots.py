"""What the pictures show: which example, which page, in which look, and what is done before each is taken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QWidget

from commsfit import bootstrap
from commsfit.desktop.estimates.sheet import EstimateSheet
from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.results.pages import RESULT_PAGES
from commsfit.desktop.results.report.report_page import ReportPage
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.window import MainWindow
from commsfit.desktop.workshop.decision_sheet import DecisionSheet
from commsfit.desktop.workshop.pages import WORKSHOP_PAGE
from commsfit.ports.themes import Theme
from devtools.waiting import settle, wait_until

HOURS = "developer_hours_per_week"
DEVIATION = "workflow_deviation_percent"
WIDE = QSize(1280, 860)
LARGE = QSize(1920, 1200)
NARROW = QSize(1024, 700)


def as_it_is(_page: QWidget) -> None:
    """Nothing to do before the picture."""


def board(page: QWidget) -> None:
    """The board instead of the plan on one page."""
    assert isinstance(page, RoadmapPage)
    page.look_at(PlanView.BOARD)


def calendar(page: QWidget) -> None:
    """The plan item by item."""
    assert isinstance(page, RoadmapPage)
    page.look_at(PlanView.ITEMS)


def drawn(page: QWidget) -> None:
    """Wait for the report's first page."""
    assert isinstance(page, ReportPage)
    wait_until(lambda: page.preview.document.pageCount() > 0)
    settle(1.0)


def estimating(page: QWidget) -> None:
    """With the checklist of workflows over the page, some of them ticked."""
    assert isinstance(page, SectionPage)
    page.estimating.emit(page.current)
    settle(0.4)
    sheet = next(one for one in page.window().findChildren(EstimateSheet) if one.isVisible())
    for workflow in ("desk_calls", "transfer", "voicemail", "menu_with_data"):
        ticked = sheet.findChild(QAbstractButton, f"estimate.{workflow}")
        assert isinstance(ticked, QAbstractButton)
        ticked.click()


def to_the_room(page: QWidget) -> None:
    """With the second window open: that is the one in the picture."""
    window = page.window()
    assert isinstance(window, MainWindow)
    window.actions_by_name["room"].trigger()


def deciding(page: QWidget) -> None:
    """With a decision half written over the question."""
    window = page.window()
    assert isinstance(window, MainWindow)
    window.actions_by_name["decide"].trigger()
    sheet = next(one for one in window.findChildren(DecisionSheet) if one.isVisible())
    sheet.words.insertPlainText("We plan with 16 hours a week until the second developer starts in March.")
    sheet.by.setText("Lead developer")


def opening(action: str) -> Callable[[QWidget], None]:
    """With what a menu's action opens over the page."""

    def open_it(page: QWidget) -> None:
        window = page.window()
        assert isinstance(window, MainWindow)
        window.perform(action)

    return open_it


@dataclass(frozen=True)
class Shot:
    """One picture: which example, which page, in which look."""

    name: str
    example: str
    page: str
    theme: Theme = Theme.LIGHT
    scale: float = 1.0
    size: QSize = WIDE
    question: str = ""
    prepare: Callable[[QWidget], None] = as_it_is


GUIDE = (
    Shot("home-light", "", ""),
    Shot("question-light", "broker", "developer_capacity", question=HOURS),
    Shot("question-dark", "logistics", "developer_capacity", Theme.DARK, question=HOURS),
    Shot("question-narrow", "half-filled", "timeline", size=NARROW, question="days_to_go_live"),
    Shot("question-contradiction", "contradictory", "developer_capacity", question=HOURS),
    Shot("money-light", "logistics", "money", question="seat_price"),
    Shot("question-large-text", "logistics", "volume", scale=2.0, question="external_messages_per_month"),
    Shot("question-high-contrast", "saas", "volume", Theme.HIGH_CONTRAST, question="external_messages_per_month"),
    Shot("check-light", "half-filled", "check"),
    Shot(
        "room-dark",
        "broker",
        "developer_capacity",
        Theme.DARK,
        question=HOURS,
        prepare=to_the_room,
    ),
    Shot("workshop-light", "workshop", "workshop"),
    Shot("workshop-dark", "workshop", "workshop", Theme.DARK),
    Shot("decision-light", "workshop", "developer_capacity", question=HOURS, prepare=deciding),
    Shot("estimate-light", "half-filled", "customization", question=DEVIATION, prepare=estimating),
    Shot("verdict-light", "logistics", "verdict"),
    Shot("verdict-dark", "logistics", "verdict", Theme.DARK),
    Shot("verdict-large-text", "saas", "verdict", scale=2.0, size=LARGE),
    Shot("verdict-high-contrast", "broker", "verdict", Theme.HIGH_CONTRAST),
    Shot("verdict-half-filled", "half-filled", "verdict"),
    Shot("verdict-contradiction", "contradictory", "verdict"),
    Shot("verdict-workshop", "workshop", "verdict", Theme.DARK),
    Shot("what-if-light", "logistics", "what_if"),
    Shot("what-if-dark", "saas", "what_if", Theme.DARK),
    Shot("costs-light", "bank", "costs"),
    Shot("costs-dark", "shop", "costs", Theme.DARK),
    Shot("readiness-light", "logistics", "readiness"),
    Shot("roadmap-light", "logistics", "roadmap"),
    Shot("roadmap-board-light", "logistics", "roadmap", prepare=board),
    Shot("roadmap-calendar-dark", "clinic", "roadmap", Theme.DARK, prepare=calendar),
    Shot("scenarios-light", "logistics", "scenarios"),
    Shot("report-light", "logistics", "report", prepare=drawn),
)


PREPARED = {"report": drawn}
OVER_A_PAGE = {
    "roadmap-board": ("roadmap", "", board),
    "roadmap-calendar": ("roadmap", "", calendar),
    "estimate": ("customization", DEVIATION, estimating),
    "decision": ("developer_capacity", HOURS, deciding),
    "room": ("developer_capacity", HOURS, to_the_room),
    **{name: ("developer_capacity", HOURS, opening(name)) for name in ("tour", "glossary", "sources", "keys", "about")},
}


def every_page() -> tuple[Shot, ...]:
    """Each page of the window and what opens over one, light and dark, at 100 % and at 200 %."""
    entries = (*question_pages(bootstrap.rulebook()), *RESULT_PAGES, WORKSHOP_PAGE)
    shown = {entry.id: (entry.id, "", PREPARED.get(entry.id, as_it_is)) for entry in entries} | OVER_A_PAGE
    looks = [(theme, scale) for theme in (Theme.LIGHT, Theme.DARK) for scale in (1.0, 2.0)]
    home = [Shot(named("home", theme, scale), "", "", theme, scale, size_at(scale)) for theme, scale in looks]
    return (
        *home,
        *(
            Shot(named(name, theme, scale), "logistics", page, theme, scale, size_at(scale), question, prepare)
            for name, (page, question, prepare) in shown.items()
            for theme, scale in looks
        ),
    )


def named(name: str, theme: Theme, scale: float) -> str:
    return f"{name}-{theme.value}-{round(scale * 100)}"


def size_at(scale: float) -> QSize:
    """Large text gets a large window."""
    return WIDE if scale == 1.0 else LARGE
