"""Three ways to look at one plan: on one page, as a board, item by item; only the one that is seen is kept up."""

from __future__ import annotations

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.results.parts.chart_box import ChartBox
from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.results.roadmap.board import Board
from commsfit.desktop.results.roadmap.plan_cards import CalendarCard
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card, Ground
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.messages import say
from commsfit.presentation.charts.plan.plan_picture import plan_picture
from commsfit.presentation.formats.formats import days_between
from commsfit.presentation.sentences.plan.roadmap import effort_words


class ClosingList(Ground):
    """Below the board, since nothing here can be moved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("sunken", "", parent, margin=10)
        self.setAccessibleName("After all else")
        self.column.addWidget(Text(say("After all else: no tier, and no date waits for it"), "small", strong=True))
        self._listing = Listing(gap=2)
        self.column.addWidget(self._listing)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """List it with its days, and the old contract beside it."""
        rows: list[QWidget] = []
        for item in roadmap.closing:
            dated = days_between(item.starts, item.ends) if item.starts and item.ends else say("no date yet")
            words = say("{item}: {effort}, {dated}", item=item.title, effort=effort_words(item), dated=dated)
            rows.append(Text(words, "small"))
        if roadmap.old_contract is not None:
            rows.append(Text(roadmap.old_contract.words, "small", tone="muted"))
        self._listing.fill(rows)
        self.setVisible(bool(rows))


class PlanView(IntEnum):
    """In the order of the switch."""

    PAGE = 0
    BOARD = 1
    ITEMS = 2


VIEW_NAMES = ("One page", "Board", "Every item")


class PlanViews(Guarded, QWidget):
    """`opened` tells which item, gate or role somebody wants to know more of."""

    opened = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = ChartBox(empty="No dates yet: they need the hours a week that your team can give.")
        self.page = Card()
        self.page.setAccessibleName("The plan on one page")
        self.page.column.addWidget(self.picture)
        self.board = Board(session)
        self.closing = ClosingList()
        self.calendar = CalendarCard()
        self._board_and_closing = QWidget()
        below = QVBoxLayout(self._board_and_closing)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        below.addWidget(self.board)
        below.addWidget(self.closing)
        self._views = {
            PlanView.PAGE: self.page,
            PlanView.BOARD: self._board_and_closing,
            PlanView.ITEMS: self.calendar,
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for view in self._views.values():
            view.hide()
            column.addWidget(view)
        self._roadmap: Roadmap | None = None
        self._roles: Mapping[str, str] = session.rulebook.words.roadmap.workers
        self._view = PlanView.PAGE
        self._behind = set(PlanView)
        for source in (self.picture.view.chosen, self.board.opened, self.calendar.gantt.view.chosen):
            source.connect(self.opened)

    def show_roadmap(self, roadmap: Roadmap) -> None:
        """Show another plan in the view that is seen; the others follow when they are turned to."""
        self._roadmap, self._behind = roadmap, set(PlanView)
        self.turn(self._view)

    def turn(self, view: PlanView) -> None:
        """Look at the plan in this way."""
        self._view = view
        self._catch_up()
        for each, widget in self._views.items():
            widget.setVisible(each is view)

    def _catch_up(self) -> None:
        roadmap = self._roadmap
        if roadmap is None or self._view not in self._behind:
            return
        self._behind.discard(self._view)
        match self._view:
            case PlanView.PAGE:
                self.picture.show_chart(lambda width, size: plan_picture(roadmap, self._roles, width=width, size=size))
            case PlanView.BOARD:
                self.board.show_roadmap(roadmap)
                self.closing.show_roadmap(roadmap)
            case PlanView.ITEMS:
                self.calendar.show_roadmap(roadmap)
