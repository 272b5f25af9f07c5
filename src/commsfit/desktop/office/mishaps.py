"""What happens when something went wrong: the last good state is shown, the journal seen to, the person told."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject, qVersion
from PySide6.QtGui import QGuiApplication

from commsfit import __version__
from commsfit.desktop.guarded import Guarded
from commsfit.desktop.office.autosave import Autosave
from commsfit.desktop.session.session import Session
from commsfit.desktop.window import MainWindow
from commsfit.domain.wording.messages import say

_FELL_BACK: Final = (
    "Something went wrong in CommsFit: the last step could not be shown, so it was taken back. "
    "Your work is safe, and Redo takes the step again."
)
_STOPPED: Final = "Something went wrong in CommsFit and was stopped. Your work is safe, and you can go on."


class Mishaps(Guarded, QObject):
    """Listens from when the banner stands."""

    def __init__(self, session: Session, autosave: Autosave, window: MainWindow) -> None:
        super().__init__(window)
        self._session, self._autosave, self._window = session, autosave, window
        self._details = ""
        window.faults.noticed.connect(session.doubt)
        window.faults.happened.connect(self._on_fault)
        window.banner.offered.connect(self._copy_details)

    def _on_fault(self, details: str) -> None:
        self._details = details
        is_back = self._session.fall_back()
        self._autosave.record_now()
        self._window.banner.tell(_FELL_BACK if is_back else _STOPPED, offer="Copy the details")

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(
            say(
                "CommsFit {version}, Python {version_2}, Qt {qversion}\n{fault}",
                version=__version__,
                version_2=sys.version,
                qversion=qVersion(),
                fault=self._details,
            )
        )
