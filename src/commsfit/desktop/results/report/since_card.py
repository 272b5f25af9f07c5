"""What changed since: an earlier file or report is chosen, and the report gets a page that compares the two."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from commsfit.desktop.session.session import Session
from commsfit.desktop.widgets.arranging.card import Card
from commsfit.desktop.widgets.controls.buttons.buttons import Link
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.document.assessment import Assessment
from commsfit.domain.refusals import Refusal
from commsfit.domain.wording.messages import say, word

_KINDS: Final = "Assessments and reports (*.commsfit *.json *.pdf)"
_NOTHING: Final = word("Nothing is compared.")
_SINCE: Final = word("Since {name}")


class SinceCard(Card):
    """Kept while the window is open, never in the file: the earlier one may lie anywhere."""

    changed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__("What changed since")
        self._session = session
        self.earlier: Assessment | None = None
        self.named = Text(say(_NOTHING), "small", tone="muted")
        self.choose, self.drop = Link("Choose an earlier file or report…"), Link("Compare nothing")
        self._hint = Text("", "tiny", tone="bad")
        for part in (self.named, self.choose, self.drop, self._hint):
            self.column.addWidget(part)
        self._hint.hide()
        self.drop.hide()
        self.choose.clicked.connect(self._ask)
        self.drop.clicked.connect(lambda: self._compare(None, ""))

    def compare_with(self, file: Path) -> None:
        """Read it, or say why that cannot be done and compare as before."""
        services = self._session.services
        assert services is not None, "the link is off without services"
        try:
            earlier = services.reporting.earlier_of(file.read_bytes())
        except (Refusal, OSError) as problem:
            self._hint.say(str(problem))
            self._hint.show()
            return
        self._compare(earlier, file.name)

    def refresh(self) -> None:
        """Off where nothing can be read."""
        self.choose.setEnabled(self._session.services is not None)

    def _ask(self) -> None:
        services = self._session.services
        folder = services.folder() if services is not None else ""
        chosen, _ = QFileDialog.getOpenFileName(self, "What changed since", folder, _KINDS)
        if chosen:
            self.compare_with(Path(chosen))

    def _compare(self, earlier: Assessment | None, name: str) -> None:
        self.earlier = earlier
        self.named.say(say(_SINCE, name=name) if name else say(_NOTHING))
        self._hint.hide()
        self.drop.setVisible(earlier is not None)
        self.changed.emit()
