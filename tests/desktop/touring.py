"""A tour of the window: every page with every question on it, what is folded away on it, and every sheet."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from commsfit.desktop.pages.entries import question_pages
from commsfit.desktop.pages.section import SectionPage
from commsfit.desktop.results.roadmap.plan_views import PlanView
from commsfit.desktop.results.roadmap.roadmap_page import RoadmapPage
from commsfit.desktop.session.pause import TYPING_MS, Pause
from commsfit.desktop.workspace.workspace import Workspace
from tests.desktop.conftest import PAGES
from tests.desktop.driving import pick

OPENERS = ("Where this comes from", "We decide otherwise", "Mark as done")
"""Words of the buttons that open something in place and do not stay pressed."""
TYPICAL = (
    ("organisation", "industry"),
    ("developer_capacity", "developer_hours_per_week"),
    ("timeline", "days_to_go_live"),
    ("goals", "goals"),
    ("money", "seat_price"),
    ("check", ""),
    ("verdict", ""),
    ("what_if", ""),
    ("costs", ""),
    ("readiness", ""),
    ("roadmap", ""),
    ("scenarios", ""),
    ("report", ""),
)
"""A page of each kind; tests that take long leave the others to the long ones."""


PASSES = 8
"""A question in a small window comes to rest in five when the verdict settles on it; idle ones cost little."""


def settle() -> None:
    """Let layouts come to rest: one pass may ask for another."""
    for _ in range(PASSES):
        QApplication.processEvents()


def end_pauses(within: QWidget) -> None:
    """Let what waits for a rest in the typing be said now."""
    for pause in within.findChildren(Pause):
        if pause.isActive() and pause.interval() == TYPING_MS:
            pause.stop()
            pause.timeout.emit()
    settle()


def each_page(workspace: Workspace) -> Iterator[tuple[str, QWidget]]:
    """Every page shown, and in a section every question."""
    session = workspace.session
    for entry in (*question_pages(session.rulebook), *PAGES):
        workspace.show_page(entry.id)
        page = workspace.page(entry.id)
        QApplication.processEvents()
        yield entry.id, page
        if isinstance(page, RoadmapPage):
            for view in (PlanView.ITEMS, PlanView.BOARD):
                page.look_at(view)
                settle()
                yield f"{entry.id}.{view.name.lower()}", page
        if isinstance(page, SectionPage):
            while page.step(1):
                QApplication.processEvents()
                yield f"{entry.id}.{page.current}", page


def unfold(page: QWidget) -> None:
    """Open everything on a page that opens in place, also what only comes into sight by that."""
    for _ in range(3):
        closed = [one for one in page.findChildren(QPushButton) if one.isVisible() and _opens(one)]
        for one in closed:
            one.click()
        for _more in (one for one in page.findChildren(QPushButton) if one.isVisible() and _has_drawers(one)):
            pick(page, "note")
            # "Someone else says…", or where several did "2 people say…".
            pick(page, "say")
        settle()


def _opens(button: QPushButton) -> bool:
    if button.isCheckable():
        return not button.isChecked() and button.property("look") in ("link", "quiet")
    return button.text().startswith(OPENERS) and not button.property("unfolded") and _remember(button)


def _has_drawers(button: QPushButton) -> bool:
    return button.objectName().endswith(".more") and not button.property("unfolded") and _remember(button)


def _remember(button: QPushButton) -> bool:
    button.setProperty("unfolded", True)
    return True
