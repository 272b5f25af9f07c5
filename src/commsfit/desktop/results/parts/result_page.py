"""The frame of every results page: a small heading, the finding as a sentence, a line more, and a column to fill."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.session.listening import Listening
from commsfit.desktop.session.page import WIDEST_OF_PAGE
from commsfit.desktop.session.pause import Pause
from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.scroller import Scroller
from commsfit.desktop.widgets.words.text import Text


class Headline(Text):
    """The finding; its page is called by it, so that a screen reader tells it on entering."""

    def __init__(self, page: QWidget, heading: str) -> None:
        super().__init__(role="display")
        self._page, self._heading = page, heading
        page.setAccessibleName(heading)

    def say(self, text: str, *, tone: str | None = None) -> None:
        super().say(text, tone=tone)
        self._page.setAccessibleName(f"{self._heading}: {text}" if text else self._heading)


class ResultPage(Listening):
    """Fill `column` once and show what is true in `refresh`."""

    def __init__(self, session: Session, heading: str, *, widest: int = 980) -> None:
        super().__init__(session)
        self.setProperty(WIDEST_OF_PAGE, widest)
        self._goal: QWidget | None = None
        self._settled = Pause(self, 0, self._scroll)
        self.headline = Headline(self, heading)
        self.lead = Text(tone="muted")
        self._scroller = scroller = Scroller(widest, top=32)
        self.column = scroller.column
        self.column.setSpacing(14)
        top = QVBoxLayout()
        top.setSpacing(4)
        top.addWidget(Text(heading, "small", tone="muted", strong=True))
        top.addWidget(self.headline)
        top.addWidget(self.lead)
        self.column.addLayout(top)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroller)

    def go_to_the_top(self) -> None:
        """Begin where one reads first, whatever the focus is put on."""
        self._goal = None
        self._settled.start()

    def bring_into_sight(self, part: QWidget) -> None:
        """Scroll to a part once the layout has settled: only then is it known where it is."""
        self._goal = part
        self._settled.start()

    def _scroll(self) -> None:
        if self._goal is None:
            self._scroller.verticalScrollBar().setValue(0)
        else:
            self._scroller.ensureWidgetVisible(self._goal, 24, 48)
