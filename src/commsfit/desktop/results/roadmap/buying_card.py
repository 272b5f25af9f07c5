"""What to ask vendors and agree with them, a paper at a time; each is copied as a table, the sheet of offers too."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.parts.brief_listing import BriefListing
from commsfit.desktop.results.parts.sources import SourceNote
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.arranging.flow import Flow
from commsfit.desktop.widgets.controls.badge import Badge
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.controls.choosing.segmented import Segmented
from commsfit.desktop.widgets.words.announce import announce
from commsfit.desktop.widgets.words.text import Phrase, Text
from commsfit.domain.advice import procurement_for
from commsfit.domain.definitions.planning.procurement import PointKind
from commsfit.domain.duties.procurement import Procurement, ProcurementPoint
from commsfit.domain.wording.messages import say
from commsfit.presentation.compose.buying import TO_AGREE, agreement_table, by_turns, offers_table, questions_table, why
from commsfit.presentation.outline.outline import Table
from commsfit.presentation.sentences.plan import procurement as told

_FEW = 5
_PAPERS = (PointKind.QUESTION, *TO_AGREE)


class BuyingCard(Card):
    """Questions first; nothing is worked out before it is seen, and no vendor is ranked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(say(told.BUYING_TITLE), parent)
        self._session = session
        self._papers = Procurement()
        self.switch = Segmented(say(told.BUYING_TITLE), [told.paper_word(kind) for kind in _PAPERS])
        self.switch.choose(0)
        self.listing = BriefListing(gap=8)
        self._copy, self._copy_offers = Quiet("Copy as a table"), Quiet("Copy the sheet of offers")
        head = Flow()
        head.addWidget(self.switch)
        foot = Flow()
        foot.addWidget(self._copy)
        foot.addWidget(self._copy_offers)
        self.column.addWidget(Text(say(told.NO_RANK), "small", tone="muted"))
        self.column.addLayout(head)
        self.column.addWidget(self.listing)
        self.column.addLayout(foot)
        self.switch.chosen.connect(lambda _index: self._fill())
        self._copy.clicked.connect(lambda: self._take_along(self._table()))
        self._copy_offers.clicked.connect(lambda: self._take_along(offers_table(self._papers)))

    def show_advice(self) -> None:
        """List what the answers and the plan call for; nothing where nothing is bought."""
        self._papers = procurement_for(self._session.rulebook, self._session.advice)
        self.setVisible(bool(self._papers.points))
        self._fill()

    @property
    def kind(self) -> PointKind:
        """The paper that is looked at."""
        return _PAPERS[max(0, self.switch.index)]

    def _fill(self) -> None:
        points = self._papers.of(self.kind)
        more = say("Show all {many}", many=len(points)) if len(points) > _FEW else ""
        self.listing.show_rows(
            lambda shows_all: [_row(point) for point in (points if shows_all else by_turns(points)[:_FEW])],
            more,
            "Show only the first",
        )

    def _table(self) -> Table:
        points = self._papers.of(self.kind)
        return questions_table(points) if self.kind is PointKind.QUESTION else agreement_table(self.kind, points)

    def _take_along(self, table: Table) -> None:
        """As a spreadsheet takes it: a line a row, cells apart by tabs."""
        heads = [column.title for column in table.columns]
        rows = [["".join(span.text for span in cell) for cell in row] for row in table.rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in [heads, *rows]))
        announce(self, "Table copied")


def _row(point: ProcurementPoint) -> QWidget:
    row = Card()
    row.setObjectName(f"point.{point.id}")
    row.stand_on("")
    row.column.setContentsMargins(0, 0, 0, 0)
    row.column.setSpacing(2)
    head = Flow()
    head.part_last()
    head.addWidget(Phrase(point.title, strong=True))
    head.addWidget(Badge(told.asked_of(point.side), "neutral"))
    row.column.addLayout(head)
    row.column.addWidget(Text(point.text, "small"))
    row.column.addWidget(Text(why(point), "tiny", tone="muted"))
    row.column.addWidget(SourceNote(point.source, point.title))
    return row
