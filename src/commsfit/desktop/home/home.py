"""Home: begin, open, go on with recent work, restore what was not saved, or look at an example."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout

from commsfit.desktop.theme.current import Dressed, scaled
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.controls.buttons.buttons import Button, Link, Primary
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say

if TYPE_CHECKING:
    from commsfit.desktop.home.clients import ClientList
    from commsfit.ports.filing import Recent

_READING = 620
_WIDTHS = ((2_000, 1_560), (1_460, 1_200), (0, 880))
"""From which width on how wide the column is: two, three or four cards side by side."""


class Home(Dressed, QFrame):
    """Painted at once; recent files and examples come when the rest is awake."""

    new_wanted = Signal()
    open_wanted = Signal()
    file_wanted = Signal(object)
    example_wanted = Signal(str)
    restore_wanted = Signal(object)
    discard_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("home")
        self.setAccessibleName("Home")
        self._scroller = Scroller(_WIDTHS[-1][1], top=56)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._scroller)
        self.recoveries = QVBoxLayout()
        self.new = Primary("&New assessment")
        self.open = Button("&Open a file…")
        self._recent_title = Text("Recent", "title")
        self._recent_hint = Text("What you save will be listed here, with its verdict.", "body", tone="muted")
        self._recent_place, self._examples_place = QVBoxLayout(), QVBoxLayout()
        self._clients: ClientList | None = None
        self._more = Link("")
        self._more.hide()
        self._more.clicked.connect(self._show_all_examples)
        self._examples_title = Text("Examples to look at", "title")
        self._lay_out()
        self.new.clicked.connect(self.new_wanted)
        self.open.clicked.connect(self.open_wanted)

    def dress(self) -> None:
        self._lead.setMaximumWidth(scaled(_READING))
        self._hold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._hold()

    def take_focus(self) -> None:
        """Where most people begin."""
        self.new.setFocus()

    def hold_cards(self, recent: QLayout, examples: QLayout) -> None:
        """Take in the layouts for cards, made when there is something to put in."""
        self.recent, self.examples = recent, examples
        self._recent_place.addLayout(recent)
        self._examples_place.addLayout(examples)

    def show_clients(self, files: Sequence[Recent], names: Mapping[str, str], *, shown: bool) -> None:
        """The list with its search, where cards would be too many."""
        if shown and self._clients is None:
            from commsfit.desktop.home.clients import ClientList  # noqa: PLC0415 - the first frame has no list

            self._clients = ClientList()
            self._clients.chosen.connect(self.file_wanted)
            self._recent_place.addWidget(self._clients)
        if self._clients is not None:
            self._clients.show_files(files if shown else (), names)
            self._clients.setVisible(shown)

    def offer_more_examples(self, count: int) -> None:
        """The others behind one link."""
        self._more.setText(say("{count} more examples", count=count))
        self._more.setVisible(bool(count))

    def show_hint(self, *, shown: bool) -> None:
        """What will be listed here, while nothing is."""
        self._recent_hint.setVisible(shown)

    def _show_all_examples(self) -> None:
        for place in range(self.examples.count()):
            item = self.examples.itemAt(place)
            card = item.widget() if item is not None else None
            if card is not None:
                card.show()
        self._more.hide()

    def _hold(self) -> None:
        self._scroller.hold_to(next(widest for least, widest in _WIDTHS if self.width() >= scaled(least)))

    def _lay_out(self) -> None:
        column = self._scroller.column
        column.addWidget(Text("CommsFit", "small", tone="accent", strong=True))
        column.addWidget(Text("Ready-made, built, or both?", "display"))
        lead = (
            "Answer a few plain questions. You see which way of calling and messaging fits you, why, "
            "what it costs and when it can be live."
        )
        self._lead = Text(lead, "lead", tone="muted")
        self._lead.setMaximumWidth(scaled(_READING))
        column.addWidget(self._lead)
        column.addSpacing(10)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addWidget(self.new)
        buttons.addWidget(self.open)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(12)
        column.addLayout(self.recoveries)
        column.addSpacing(8)
        for part in (
            self._recent_title,
            self._recent_hint,
            self._recent_place,
            self._examples_title,
            self._examples_place,
            self._more,
        ):
            if isinstance(part, QLayout):
                column.addLayout(part)
                column.addSpacing(16)
            else:
                column.addWidget(part)
        column.addStretch(1)
