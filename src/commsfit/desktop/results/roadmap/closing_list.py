"""What is done after all else: switching off the old system; it has no tier and no date waits for it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from commsfit.desktop.results.parts.listing import Listing
from commsfit.desktop.widgets.arranging.card import Ground
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.planning.roadmap import Roadmap
from commsfit.domain.wording.messages import say
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
