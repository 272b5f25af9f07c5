"""Where a statement comes from, opened in place: document, quotation, the day it was read, and its address."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QVBoxLayout, QWidget

from commsfit.desktop.guarded import Guarded
from commsfit.desktop.widgets.arranging.card import Sunken
from commsfit.desktop.widgets.controls.address import Address
from commsfit.desktop.widgets.controls.buttons.buttons import Quiet
from commsfit.desktop.widgets.words.text import Text
from commsfit.domain.wording.messages import say
from commsfit.domain.wording.reasons import Cited
from commsfit.domain.wording.sentences import within_sentence
from commsfit.presentation.formats.formats import dated


class SourceNote(Guarded, QWidget):
    """A quiet link that opens what it stands for and closes it again."""

    def __init__(self, cited: Cited | Sequence[Cited], about: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cited = (cited,) if isinstance(cited, Cited) else tuple(dict.fromkeys(cited))
        self._name = "Source" if len(self._cited) == 1 else "Sources"
        self.opener = Quiet(self._name)
        self.opener.setAccessibleName(say("{name} of: {about}", name=self._name, about=about))
        self.opener.setCheckable(True)
        self._body: QWidget | None = None
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)
        self._box.addWidget(self.opener)
        self.opener.toggled.connect(self._show)

    def _show(self, wanted: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._body is None:
            self._body = self._made()
            self._box.addWidget(self._body)
        self._body.setVisible(wanted)
        self.opener.setText(say("Hide the {name}", name=within_sentence(self._name)) if wanted else self._name)

    def _made(self) -> QWidget:
        holder, ground = QWidget(), Sunken()
        for cited in self._cited:
            _tell(ground, cited)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 0)
        column.addWidget(ground)
        return holder


def _tell(body: Sunken, cited: Cited) -> None:
    if cited.quote:
        body.column.addWidget(Text(f"“{cited.quote}”", "small"))
    body.column.addWidget(Text(dated(cited.document, cited.as_of), "tiny", tone="muted"))
    if cited.url.startswith("https://"):
        address = Address(cited.url)
        address.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(cited.url)))
        body.column.addWidget(address)
